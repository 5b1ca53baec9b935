//! The one source of truth, and what is derived from it.

mod changes;
mod held;

use std::time::Duration;

use leptos::prelude::*;

use super::address::Address;
use super::last_visit::LastVisit;
use crate::model::{ASSUMPTIONS, Assumption, Evaluation, evaluate};
use crate::scenario::{Detail, Link, Scenario, Settings, Steps, write_link};
use crate::web;
pub use held::{Held, Origin};

/// How long inputs have to rest before they count as settled.
const REST: Duration = Duration::from_millis(300);

/// What every part of the page reads.
#[derive(Clone, Copy)]
pub struct AppState {
    scenario: RwSignal<Scenario>,
    compared: RwSignal<Option<Scenario>>,
    /// Which part of the page is shown, with which controls, in which colours.
    pub settings: RwSignal<Settings>,
    steps: RwSignal<Steps<Held>>,
    address: Address,
    /// Follows the scenario at once: figures and charts read it.
    pub evaluation: Memo<Evaluation>,
    /// What the scenario is compared with.
    pub baseline: Memo<Scenario>,
    /// What the model says of that.
    pub baseline_evaluation: Memo<Evaluation>,
    /// Follows once the inputs rest: the address, what is kept and what is read aloud.
    pub settled: ReadSignal<Held>,
    /// How many times something took the place of the whole scenario.
    pub n_loads: RwSignal<usize>,
    /// The link or file that was read last, with what it said beside the scenario, and what it was.
    pub opened: RwSignal<(Link, Origin)>,
    /// The scenario of the last visit.
    pub last_visit: LastVisit,
}

impl AppState {
    /// Starts with what a link says.
    pub fn new(link: Link) -> Self {
        let held = Held::of(&link);
        let (settled, settle) = signal(held.clone());
        let scenario = RwSignal::new(held.scenario.clone());
        let compared = RwSignal::new(held.compared.clone());
        let baseline = Memo::new(move |_| {
            let compared = compared.get();
            compared.unwrap_or_else(|| Scenario::of(scenario.read().preset))
        });
        let state = Self {
            scenario,
            compared,
            settings: RwSignal::new(link.settings.clone()),
            steps: RwSignal::default(),
            address: Address::new(write(&held, &link.settings)),
            evaluation: Memo::new(move |_| evaluate(&scenario.read().assumptions)),
            baseline,
            baseline_evaluation: Memo::new(move |_| evaluate(&baseline.read().assumptions)),
            settled,
            n_loads: RwSignal::new(0),
            last_visit: LastVisit::new(&held),
            opened: RwSignal::new((link, Origin::Link)),
        };
        web::keep_query(&state.link());
        let mut rest = debounce(REST, move |held| settle.set(held));
        Effect::watch(
            move || state.held(),
            move |held, _, _| rest(held.clone()),
            false,
        );
        Effect::watch(
            move || settled.get(),
            move |held, _, _| {
                state
                    .address
                    .follow(write(held, &state.settings.read_untracked()));
                state.last_visit.follow(held);
            },
            false,
        );
        // Only in a browser, where effects run.
        Effect::new(move |_| {
            state.address.on_travel(move |link| state.travel(link));
            // What has not settled yet is not lost with the page.
            state.address.on_leave(move || {
                let held = untrack(|| state.held());
                if held != settled.get_untracked() {
                    state.last_visit.follow(&held);
                }
                state.link()
            });
        });
        state
    }

    /// The state of the page around a component.
    pub fn of_page() -> Self {
        expect_context()
    }

    /// What the reader has set; reactive.
    pub fn scenario(&self) -> Signal<Scenario> {
        self.scenario.into()
    }

    /// That, and what it is compared with; reactive.
    pub fn held(&self) -> Held {
        Held {
            scenario: self.scenario.get(),
            compared: self.compared.get(),
        }
    }

    /// One assumption's value; reactive.
    pub fn value(&self, row: &'static Assumption) -> Memo<f64> {
        let scenario = self.scenario;
        Memo::new(move |_| (row.get)(&scenario.read().assumptions))
    }

    /// Its value in the scenario compared with; reactive.
    pub fn baseline_value(&self, row: &'static Assumption) -> Memo<f64> {
        let baseline = self.baseline;
        Memo::new(move |_| (row.get)(&baseline.read().assumptions))
    }

    /// How many of some assumptions are not what they are in the scenario compared with; reactive.
    pub fn n_changed(
        &self,
        rows: impl Fn(&Assumption) -> bool + Send + Sync + 'static,
    ) -> Memo<usize> {
        let Self {
            scenario, baseline, ..
        } = *self;
        Memo::new(move |_| {
            let (scenario, baseline) = (scenario.read(), baseline.read());
            let differs = |row: &&Assumption| {
                (row.get)(&scenario.assumptions) != (row.get)(&baseline.assumptions)
            };
            ASSUMPTIONS
                .iter()
                .filter(|row| rows(row))
                .filter(differs)
                .count()
        })
    }

    /// What the model says of the scenario compared with, where that is another one; reactive.
    pub fn compared_evaluation(&self) -> Memo<Option<Evaluation>> {
        let Self {
            scenario,
            baseline,
            baseline_evaluation,
            ..
        } = *self;
        let differs =
            Memo::new(move |_| scenario.read().assumptions != baseline.read().assumptions);
        Memo::new(move |_| differs.get().then(|| baseline_evaluation.get()))
    }

    /// The link that brings back what the reader has, without its page.
    pub fn link(&self) -> String {
        write(&untrack(|| self.held()), &self.settings.read_untracked())
    }

    /// The same with every value, and the answers there are now.
    pub fn exact_link(&self) -> String {
        let Held { scenario, compared } = untrack(|| self.held());
        let settings = self.settings.read_untracked();
        write_link(&scenario, compared.as_ref(), &settings, Detail::Exact)
    }
}

fn write(held: &Held, settings: &Settings) -> String {
    write_link(
        &held.scenario,
        held.compared.as_ref(),
        settings,
        Detail::Changes,
    )
}
