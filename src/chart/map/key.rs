//! What the colours, the line and the points of a map mean.

use super::MapChart;
use super::cells::{diamond, here, shade};
use crate::chart::drawing::{Ink, Mark, Point, tenths};
use crate::chart::key::{Key, SIGN};
use crate::model::questions::Target;
use crate::prose::{Numerals, UnitWords};

impl MapChart {
    pub(in crate::chart) fn legend(&self, numerals: &dyn Numerals) -> Vec<Key> {
        let cells = &self.cells;
        let last = cells.bounds.len();
        let classes = (0..=last).map(|class| {
            let sign = vec![
                Mark::area_between((0.0, 0.0), SIGN, shade(class, last)),
                line(
                    Ink::Grid,
                    1.0,
                    &[(0.0, 0.0), (SIGN.0, 0.0), SIGN, (0.0, SIGN.1), (0.0, 0.0)],
                ),
            ];
            Key::new(sign, self.class_words(class, numerals))
        });
        let middle = Point::at(SIGN.0 / 2.0, SIGN.1 / 2.0);
        let (width, height) = SIGN;
        let hatch = [0.0, 6.0, 12.0].map(|x| line(Ink::Zero, 1.5, &[(x, height), (x + 14.0, 0.0)]));
        let contour = line(
            Ink::Words,
            2.5,
            &[(0.0, height / 2.0), (width, height / 2.0)],
        );
        let others = [
            (
                hatch.into(),
                "no answer (hatched)".into(),
                cells.classes.contains(&None),
            ),
            (
                vec![contour],
                format!("The line: {}", self.target_words(numerals)),
                !cells.contour.is_empty(),
            ),
            (vec![here(middle)], "here".into(), true),
            (
                diamond(middle, 7.0).into(),
                "compared with".into(),
                self.is_compared(),
            ),
        ];
        let others = others.into_iter().filter(|(.., is_there)| *is_there);
        let others = others.map(|(sign, words, _): (_, String, _)| Key::new(sign, words));
        classes.chain(others).collect()
    }

    /// From where to where a class goes.
    fn class_words(&self, class: usize, numerals: &dyn Numerals) -> String {
        let bounds = &self.cells.bounds;
        let words = |value: f64| self.metric.unit.prose(value, numerals);
        let below = class.checked_sub(1).and_then(|below| bounds.get(below));
        match (below, bounds.get(class)) {
            (None, None) => "one class: all alike".into(),
            (None, Some(above)) => format!("below {}", words(*above)),
            (Some(below), Some(above)) => format!("{} to {}", words(*below).number, words(*above)),
            (Some(below), None) => format!("from {}", words(*below)),
        }
    }

    /// The value wanted, or that it is wanted where it moves along an axis.
    fn target_words(&self, numerals: &dyn Numerals) -> String {
        match (self.target_everywhere, self.target) {
            (Some(target), _) => self.metric.unit.prose(target, numerals).to_string(),
            (None, Target::Payback) => "as long as is wanted there".into(),
            (None, _) => "equal to the price there".into(),
        }
    }

    /// Whether what it is compared with stands at another place.
    pub(super) fn is_compared(&self) -> bool {
        self.cells.baseline != self.cells.here
    }
}

fn line(ink: Ink, width: f64, points: &[(f64, f64)]) -> Mark {
    Mark::Line {
        ink,
        width: tenths(width),
        parts: vec![points.iter().map(|(x, y)| Point::at(*x, *y)).collect()],
    }
}
