//! The one source of truth, and what is derived from it.

use std::time::Duration;

use leptos::prelude::*;

use crate::model::{ASSUMPTIONS, Assumption, Assumptions, Evaluation, evaluate};
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
    /// The assumptions of the preset the scenario started from.
    preset: Memo<Assumptions>,
    /// What the model says of them, to compare with.
    pub baseline: Memo<Evaluation>,
    /// Follows once the inputs rest: what is read aloud.
    pub settled: ReadSignal<Scenario>,
    /// How many times a whole scenario was loaded.
    pub n_loads: RwSignal<usize>,
}

impl AppState {
    /// Starts with a scenario.
    pub fn new(scenario: Scenario) -> Self {
        let (settled, settle) = signal(scenario.clone());
        let scenario = RwSignal::new(scenario);
        let preset = Memo::new(move |_| scenario.read().preset.assumptions());
        keep(&scenario.read_untracked());
        let mut rest = debounce(REST, move |scenario| settle.set(scenario));
        Effect::watch(
            move || scenario.get(),
            move |scenario, _, _| rest(scenario.clone()),
            false,
        );
        Self {
            scenario,
            evaluation: Memo::new(move |_| evaluate(&scenario.read().assumptions)),
            preset,
            baseline: Memo::new(move |_| evaluate(&preset.read())),
            settled,
            n_loads: RwSignal::new(0),
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
        let preset = self.preset;
        Memo::new(move |_| (row.get)(&preset.read()))
    }

    /// How many of some assumptions are no longer what the preset says; reactive.
    pub fn n_changed(
        &self,
        rows: impl Fn(&Assumption) -> bool + Send + Sync + 'static,
    ) -> Memo<usize> {
        let Self {
            scenario, preset, ..
        } = *self;
        Memo::new(move |_| {
            let (scenario, preset) = (scenario.read(), preset.read());
            let differs =
                |row: &&Assumption| (row.get)(&scenario.assumptions) != (row.get)(&preset);
            ASSUMPTIONS
                .iter()
                .filter(|row| rows(row))
                .filter(differs)
                .count()
        })
    }

    /// Sets one assumption to a value it accepts.
    pub fn set(&self, row: &'static Assumption, value: f64) {
        debug_assert!(row.accepts(value), "{}: {value}", row.key);
        let mut scenario = self.scenario.read_untracked().clone();
        (row.set)(&mut scenario.assumptions, value);
        self.replace(scenario);
    }

    /// Loads a preset.
    pub fn load(&self, preset: &'static Preset) {
        let unknown = self.scenario.read_untracked().unknown.clone();
        self.replace(Scenario {
            unknown,
            ..Scenario::of(preset)
        });
        *self.n_loads.write() += 1;
    }

    fn replace(&self, scenario: Scenario) {
        keep(&scenario);
        self.scenario.set(scenario);
    }
}

/// Should the page stop, what the reader had is on its root element: noted before anything follows it.
fn keep(scenario: &Scenario) {
    web::keep_query(&to_query(scenario));
}
