//! A bar by itself: from the answer here to the answers at both ends of the range. An end without an answer is torn.

use super::BarsChart;
use super::shapes::{torn, torn_marks, upright};
use crate::chart::drawing::{Drawing, Frame, Ink, Mark, tenths};
use crate::model::Figure;
use crate::model::questions::Bar;

/// CSS pixels from the top to the foot of the ground of a bar.
pub(super) const HEIGHT: f64 = 18.0;
/// CSS pixels of ground above and below the bar.
const EDGE: f64 = 3.0;
/// The part of the ground that ends with an answer may take: one without lies beyond all others.
const KNOWN: f64 = 0.94;

impl BarsChart {
    /// The drawing of one of its bars, so many CSS pixels wide.
    pub fn bar(&self, bar: &Bar, width: f64) -> Drawing {
        let along = |figure: &Figure| self.along(figure) * width;
        let here = along(&bar.here);
        let mut marks = vec![Mark::area_between((0.0, 0.0), (width, HEIGHT), Ink::Hush)];
        for (figure, ink) in [(&bar.low, Ink::First), (&bar.high, Ink::Pale)] {
            let (from, to) = (here.min(along(figure)), here.max(along(figure)));
            if figure.is_ok() && bar.here.is_ok() {
                marks.push(Mark::area_between((from, EDGE), (to, HEIGHT - EDGE), ink));
                continue;
            }
            let outline = torn((from, width), (EDGE, HEIGHT - EDGE));
            // Where there is no answer here, either, this end itself has one.
            let ink = if figure.is_err() { ink.faint() } else { ink };
            marks.extend(torn_marks(outline, ink, figure.is_err()));
        }
        marks.push(upright(here, (0.0, HEIGHT)));
        Drawing {
            width,
            height: HEIGHT,
            plot: Frame {
                left: 0,
                top: 0,
                right: tenths(width),
                bottom: tenths(HEIGHT),
            },
            marks,
        }
    }

    /// Where an answer lies among all that are known, from 0 to 1.
    fn along(&self, figure: &Figure) -> f64 {
        let ends = self.bars.iter();
        let ends = ends.flat_map(|bar| [&bar.low, &bar.high, &bar.here]);
        let known = ends.filter_map(|end| end.as_ref().ok());
        let (low, high) = known.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), end| {
            (low.min(*end), high.max(*end))
        });
        match figure {
            Ok(value) if high > low => {
                // In halves, since the whole may be no number.
                KNOWN * (value / 2.0 - low / 2.0) / (high / 2.0 - low / 2.0)
            }
            Ok(_) => 0.0,
            Err(_) => 1.0,
        }
    }
}
