//! An assumption along its slider: where a value stands, and which values to look at.

use std::sync::{LazyLock, OnceLock};

use crate::{ASSUMPTIONS, Assumption};

/// The stops of one slider. Positions run from 0 at its left end to 1 at its right; the thumb goes
/// stop by stop, so equal distances are equal numbers of stops.
#[derive(Debug)]
pub struct Track {
    stops: Vec<f64>,
}

/// One for each row of the table, made when it is first asked for.
static TRACKS: LazyLock<Vec<OnceLock<Track>>> =
    LazyLock::new(|| ASSUMPTIONS.iter().map(|_| OnceLock::new()).collect());

impl Track {
    /// The track of a row of the table.
    pub fn of(row: &Assumption) -> &'static Track {
        let place = ASSUMPTIONS.iter().position(|other| other == row);
        let place = place.expect("a row of the table");
        TRACKS[place].get_or_init(|| Track { stops: row.stops() })
    }

    /// Every stop, rising.
    pub fn stops(&self) -> &[f64] {
        &self.stops
    }

    /// Where a value within the bounds stands, from 0 to 1; between two stops in proportion.
    pub fn along(&self, value: f64) -> f64 {
        let last = self.stops.len() - 1;
        let above = self.stops.partition_point(|stop| *stop < value);
        if above == 0 || above > last {
            return if above == 0 { 0.0 } else { 1.0 };
        }
        let (low, high) = (self.stops[above - 1], self.stops[above]);
        (above as f64 - (high - value) / (high - low)) / last as f64
    }

    /// The value at a position from 0 to 1; between two stops in proportion.
    pub fn at(&self, along: f64) -> f64 {
        let last = self.stops.len() - 1;
        let place = along.clamp(0.0, 1.0) * last as f64;
        let below = (place as usize).min(last - 1);
        let (low, high) = (self.stops[below], self.stops[below + 1]);
        let part = place - below as f64;
        // The stops themselves are given back as they are.
        if part == 1.0 {
            high
        } else {
            low + (high - low) * part
        }
    }

    /// At most `most` stops, both ends among them and otherwise evenly spread; all where they are fewer.
    pub fn sample(&self, most: usize) -> impl Iterator<Item = (f64, f64)> + '_ {
        let last = self.stops.len() - 1;
        let steps = last.min(most - 1);
        (0..=steps).map(move |step| {
            let place = (step * last + steps / 2) / steps;
            (place as f64 / last as f64, self.stops[place])
        })
    }
}
