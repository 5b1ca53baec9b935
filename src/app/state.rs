//! The one source of truth, and what is derived from it.

use std::time::Duration;

use leptos::prelude::*;

use crate::model::{Assumption, Evaluation, evaluate};
use crate::scenario::{Preset, Scenario, to_query};
use crate::web;

/// How long inputs have to rest before they count as settled.
const REST: Duration = Duration::from_millis(400);

/// What every part of the page reads.
#[derive(Clone, Copy)]
pub struct AppState {
    /// What the reader has set.
    scenario: RwSignal<Scenario>,
    /// Follows the scenario at once: figures and charts read it.
    pub evaluation: Memo<Evaluation>,
    /// The preset the scenario started from, to compare with.
    pub baseline: Memo<Evaluation>,
    /// Follows once the inputs rest: what is read aloud.
    pub settled: ReadSignal<Scenario>,
}

impl AppState {
    /// Starts with a scenario.
    pub fn new(scenario: Scenario) -> Self {
        let (settled, settle) = signal(scenario.clone());
        let scenario = RwSignal::new(scenario);
        let preset = Memo::new(move |_| scenario.read().preset);
        // Should the page stop, what the reader had is on its root element.
        Effect::new(move |_| web::keep_query(&to_query(&scenario.read())));
        let mut rest = debounce(REST, move |scenario| settle.set(scenario));
        Effect::watch(
            move || scenario.get(),
            move |scenario, _, _| rest(scenario.clone()),
            false,
        );
        Self {
            scenario,
            evaluation: Memo::new(move |_| evaluate(&scenario.read().assumptions)),
            baseline: Memo::new(move |_| evaluate(&preset.get().assumptions())),
            settled,
        }
    }

    /// The state of the page around a component.
    pub fn of_page() -> Self {
        expect_context()
    }

    /// What the reader has set; reactive.
    pub fn scenario(&self) -> Signal<Scenario> {
        self.scenario.into()
    }

    /// One assumption's value; reactive.
    pub fn value(&self, row: &'static Assumption) -> Memo<f64> {
        let scenario = self.scenario;
        Memo::new(move |_| (row.get)(&scenario.read().assumptions))
    }

    /// Its value in the preset; reactive.
    pub fn preset_value(&self, row: &'static Assumption) -> Memo<f64> {
        let scenario = self.scenario;
        Memo::new(move |_| (row.get)(&scenario.read().preset.assumptions()))
    }

    /// Sets one assumption to a value it accepts.
    pub fn set(&self, row: &'static Assumption, value: f64) {
        debug_assert!(row.accepts(value), "{}: {value}", row.key);
        (row.set)(&mut self.scenario.write().assumptions, value);
    }

    /// Loads a preset.
    pub fn load(&self, preset: &'static Preset) {
        self.scenario.set(Scenario::of(preset));
    }
}
