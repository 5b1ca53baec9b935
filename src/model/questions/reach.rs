//! How far a metric goes along one assumption, where it does not come to what is wanted.

use super::line::Line;
use super::search::Point;
use super::sought::{Reached, Sought};
use crate::Kind;

impl Line<'_> {
    /// How far the metric goes.
    pub(super) fn out_of_reach(&self) -> Sought {
        let undefined = self
            .stretches()
            .into_iter()
            .flat_map(|(_, near, far)| [near, far])
            .find_map(|place| self.points[place].figure.clone().err());
        Sought::OutOfReach {
            lowest: self.lowest(1.0),
            highest: self.lowest(-1.0),
            undefined,
        }
    }

    /// The lowest the metric gets, or with −1 the highest.
    fn lowest(&self, sign: f64) -> Option<Reached> {
        // Beside a stretch without answers it may run off.
        const RUNS_OFF: f64 = 1e6;
        let height = |point: &Point| point.figure.as_ref().ok().map(|value| value * sign);
        let lower = |one: &&Point, other: &&Point| {
            let [one, other] = [one, other].map(|point| height(point).unwrap_or(f64::INFINITY));
            one.total_cmp(&other)
        };
        let low = self.points.iter().min_by(lower)?;
        let at = self.points.iter().position(|point| point == low)?;
        let mut candidates = vec![(low.clone(), false)];
        height(low)?;
        let largest =
            |sizes: f64, point: &Point| height(point).map_or(sizes, |value| value.abs().max(sizes));
        let size = self.points.iter().fold(0.0, largest);
        if self.row.kind != Kind::Whole {
            let mut neighbours = vec![];
            neighbours.extend(at.checked_sub(1));
            neighbours.extend(Some(at + 1).filter(|next| *next < self.points.len()));
            for next in neighbours {
                // Heights above the lowest seen, so that the search goes on below it.
                let turn = self.search.extreme(low, &self.points[next], |point| {
                    height(point).map(|value| value + 2.0 * size + 1.0)
                });
                candidates.extend(turn.map(|turn| (turn, false)));
            }
            for pair in self.points.windows(2) {
                let edge = match (&pair[0].figure, &pair[1].figure) {
                    (Ok(_), Err(_)) => self.search.edge(&pair[0], &pair[1]),
                    (Err(_), Ok(_)) => self.search.edge(&pair[1], &pair[0]),
                    _ => continue,
                };
                let runs_off = height(&edge).is_some_and(|value| value.abs() > RUNS_OFF * size);
                candidates.push((edge, runs_off));
            }
        }
        let (point, unlimited) = candidates
            .into_iter()
            .min_by(|one, other| lower(&&one.0, &&other.0))?;
        Some(Reached {
            at: point.at,
            value: point.figure.ok()?,
            unlimited,
        })
    }
}
