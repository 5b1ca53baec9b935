//! What is passed on only when it is new.
//!
//! What reads a memo is woken by every change behind that memo, if only to find that its value is the same. One input has
//! hundreds of readers: waking them costs more than all that they do. What reads one of these sleeps on.

use leptos::prelude::*;
use leptos::reactive::effect::ImmediateEffect;

use crate::model::{ASSUMPTIONS, Assumption};
use crate::scenario::Scenario;

/// Follows at once what a closure reads: signals alone, since a memo may not have heard of the change yet.
pub fn only_new<T>(of: impl Fn() -> T + Send + Sync + 'static) -> Signal<T>
where
    T: PartialEq + Send + Sync + 'static,
{
    let passed_on = RwSignal::new(untrack(&of));
    at_once(move || pass_on(passed_on, of()));
    passed_on.into()
}

/// The value of each assumption in a scenario, which changes when it changes and not with the others.
#[derive(Clone, Copy)]
pub struct Values(StoredValue<Vec<RwSignal<f64>>>);

impl Values {
    /// Follows a scenario.
    pub fn of(scenario: RwSignal<Scenario>) -> Self {
        let now = scenario.read_untracked().assumptions;
        let signals = ASSUMPTIONS.iter().map(|row| RwSignal::new((row.get)(&now)));
        let values = StoredValue::new(signals.collect::<Vec<_>>());
        at_once(move || {
            let now = scenario.read().assumptions;
            let signals = values.read_value();
            for (row, signal) in ASSUMPTIONS.iter().zip(&*signals) {
                pass_on(*signal, (row.get)(&now));
            }
        });
        Self(values)
    }

    /// One of them.
    pub fn get(self, row: &Assumption) -> Signal<f64> {
        self.0.read_value()[row.id as usize].into()
    }
}

fn pass_on<T: PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    let is_new = signal.try_with_untracked(|old| *old != value);
    if is_new == Some(true) {
        signal.set(value);
    }
}

/// Does something now, and again whenever what it reads changes, before anything else follows.
fn at_once(act: impl Fn() + Send + Sync + 'static) {
    let effect = ImmediateEffect::new_isomorphic(act);
    on_cleanup(move || drop(effect));
}
