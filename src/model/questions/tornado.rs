//! Tornado: what each assumption does to a metric over its own plausible range.

use std::cmp::Ordering;

use super::is_same;
use crate::{ASSUMPTIONS, Ask, Assumption, Assumptions, Figure, Kind};

/// A metric at both ends of one assumption's plausible range, all else equal.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// The assumption.
    pub row: &'static Assumption,
    /// The range's ends; of a choice the first and the last.
    pub range: (f64, f64),
    /// The metric at the lower end, or why it has no answer there: the bar is open.
    pub low: Figure,
    /// The metric at the upper end.
    pub high: Figure,
    /// The metric as things are.
    pub here: Figure,
}

impl Bar {
    /// How far apart the ends are, without a sign; `None` where one of them has no answer.
    pub fn swing(&self) -> Option<f64> {
        match (&self.low, &self.high) {
            (Ok(low), Ok(high)) => Some((high - low).abs()),
            _ => None,
        }
    }

    /// Whether the metric is the same at both ends and now. Such rows are folded.
    pub fn has_no_effect(&self) -> bool {
        is_same(&self.here, &self.low) && is_same(&self.here, &self.high)
    }

    /// Open bars first, since there the answer itself is lost; then by what is known of the swing. Where today has no
    /// answer, those with an end that has one come first: there it is found.
    fn rank(&self) -> (u8, f64) {
        let reach = |end: &Figure| match (end, &self.here) {
            (Ok(end), Ok(here)) => (end - here).abs(),
            _ => 0.0,
        };
        match self.swing() {
            _ if self.has_no_effect() => (3, 0.0),
            Some(swing) => (1, swing),
            None if self.here.is_err() && self.low.is_err() && self.high.is_err() => (2, 0.0),
            None => (0, reach(&self.low).max(reach(&self.high))),
        }
    }
}

/// The bars of every assumption, in table order.
pub fn bars(base: &Assumptions, asked: &dyn Ask) -> Vec<Bar> {
    let here = asked.ask(base);
    let at = |row: &Assumption, value: f64| {
        let mut a = *base;
        (row.set)(&mut a, value);
        asked.ask(&a)
    };
    let bar = |row: &'static Assumption| {
        let range = match row.kind {
            Kind::Choice(_) => (*row.bounds.start(), *row.bounds.end()),
            Kind::Number | Kind::Whole => (*row.plausible.start(), *row.plausible.end()),
        };
        Bar {
            row,
            range,
            low: at(row, range.0),
            high: at(row, range.1),
            here: here.clone(),
        }
    };
    ASSUMPTIONS.iter().map(bar).collect()
}

/// The bars of every assumption, what matters most first: open bars, then by swing, then those without an answer
/// anywhere and those without effect.
pub fn tornado(base: &Assumptions, asked: &dyn Ask) -> Vec<Bar> {
    let mut bars = bars(base, asked);
    bars.sort_by(|one, other| {
        let ((one_kind, one_swing), (other_kind, other_swing)) = (one.rank(), other.rank());
        let by_swing = other_swing.partial_cmp(&one_swing);
        one_kind
            .cmp(&other_kind)
            .then(by_swing.unwrap_or(Ordering::Equal))
    });
    bars
}
