//! The one source of truth, and what is derived from it.

use std::time::Duration;

use leptos::prelude::*;

use super::address::Address;
use super::last_visit::LastVisit;
use crate::model::{ASSUMPTIONS, Assumption, Evaluation, evaluate};
use crate::scenario::{Detail, Link, Scenario, Settings, Steps, write_link};
use crate::web;

/// How long inputs have to rest before they count as settled.
const REST: Duration = Duration::from_millis(300);

/// What the reader has made of the page: all that a link carries, and all that can be undone.
#[derive(Clone, Debug, PartialEq)]
pub struct Held {
    /// What is computed.
    pub scenario: Scenario,
    /// What it is compared with; `None` for the preset it started from.
    pub compared: Option<Scenario>,
}

impl Held {
    /// What it is compared with.
    pub fn baseline(&self) -> Scenario {
        let own = || Scenario::of(self.scenario.preset);
        self.compared.clone().unwrap_or_else(own)
    }
}

/// What every part of the page reads.
#[derive(Clone, Copy)]
pub struct AppState {
    scenario: RwSignal<Scenario>,
    compared: RwSignal<Option<Scenario>>,
    settings: StoredValue<Settings>,
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

/// Where a scenario came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The address the page was opened with.
    Link,
    /// A step of Back or Forward.
    History,
    /// A scenario file.
    File,
    /// What the browser kept of the last visit.
    Kept,
}

impl AppState {
    /// Starts with what a link says.
    pub fn new(link: Link) -> Self {
        let held = Held {
            scenario: link.scenario.clone(),
            compared: link.baseline.clone(),
        };
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
            settings: StoredValue::new(link.settings.clone()),
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
                    .follow(write(held, &state.settings.read_value()));
                state.last_visit.follow(held);
            },
            false,
        );
        // Only in a browser, where effects run.
        Effect::new(move |_| {
            state.address.on_travel(move |link| state.travel(link));
            // What has not settled yet is not lost with the page.
            state.address.on_leave(move || state.link());
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
        write(&untrack(|| self.held()), &self.settings.read_value())
    }

    /// The same with every value, and the answers there are now.
    pub fn exact_link(&self) -> String {
        let Held { scenario, compared } = untrack(|| self.held());
        let settings = self.settings.read_value();
        write_link(&scenario, compared.as_ref(), &settings, Detail::Exact)
    }

    /// Sets one assumption to a value it accepts.
    pub fn set(&self, row: &'static Assumption, value: f64) {
        debug_assert!(row.accepts(value), "{}: {value}", row.key);
        let before = untrack(|| self.held());
        if (row.get)(&before.scenario.assumptions) == value {
            return;
        }
        self.steps
            .update(|steps| steps.row(&before, row.key, row.label, web::now()));
        let mut held = before;
        (row.set)(&mut held.scenario.assumptions, value);
        self.replace(held);
    }

    /// Says whether a thumb is held or a number being typed: what happens until it is not is one step to undo.
    pub fn hold(&self, held: bool) {
        self.steps.update_untracked(|steps| match held {
            true => steps.hold(),
            false => steps.release(),
        });
    }

    /// Puts another scenario in the place of this one: a step to undo, and one of Back. `what` it is, in words.
    pub fn load(&self, scenario: Scenario, what: &str) {
        let unknown = self.scenario.read_untracked().unknown.clone();
        let scenario = Scenario {
            unknown,
            ..scenario
        };
        let compared = untrack(|| self.compared.get());
        self.put(Held { scenario, compared }, what);
    }

    /// Puts what a link or a file says in the place of all the reader has.
    pub fn load_link(&self, link: Link, origin: Origin, what: &str) {
        let held = Held {
            scenario: link.scenario.clone(),
            compared: link.baseline.clone(),
        };
        self.put(held, what);
        self.opened.set((link, origin));
    }

    /// Compares with another scenario; `None` for the preset that this one started from.
    pub fn compare(&self, compared: Option<Scenario>) {
        let scenario = untrack(|| self.scenario.get());
        self.change(Held { scenario, compared }, "what it is compared with");
    }

    /// The scenario compared with takes the place of this one, and the other way round.
    pub fn swap(&self) {
        let held = untrack(|| self.held());
        let scenario = Scenario {
            unknown: held.scenario.unknown.clone(),
            ..held.baseline()
        };
        let compared = Some(held.scenario);
        self.put(Held { scenario, compared }, "swapping the two");
    }

    /// What [`AppState::undo`] and [`AppState::redo`] would take back and bring again; reactive.
    pub fn undoable(&self) -> (Option<String>, Option<String>) {
        let (steps, held) = (self.steps.read(), self.held());
        let words = |what: Option<&str>| what.map(str::to_string);
        (words(steps.to_undo(&held)), words(steps.to_redo()))
    }

    /// Takes the last step back.
    pub fn undo(&self) {
        self.step(Steps::undo);
    }

    /// Brings the last step taken back again.
    pub fn redo(&self) {
        self.step(Steps::redo);
    }

    fn step(&self, to: impl Fn(&mut Steps<Held>, &Held) -> Option<Held>) {
        let held = untrack(|| self.held());
        if let Some(held) = self.steps.try_update(|steps| to(steps, &held)).flatten() {
            self.renew(held);
        }
    }

    /// A step of Back or Forward: the address is there already.
    fn travel(&self, link: Link) {
        let held = Held {
            scenario: link.scenario.clone(),
            compared: link.baseline.clone(),
        };
        let at = write(&held, &link.settings);
        if self.address.says(&at) {
            return; // a fragment of the page
        }
        self.address.is_at(at);
        self.change(held, "going back or forward");
        self.opened.set((link, Origin::History));
    }

    /// A step to undo that is one of Back, too.
    fn put(&self, held: Held, what: &str) {
        let before = self.link();
        self.change(held, what);
        self.address.enter(before, self.link());
    }

    /// A step to undo.
    fn change(&self, held: Held, what: &str) {
        let before = untrack(|| self.held());
        if before != held {
            self.steps.update(|steps| steps.whole(&before, what));
        }
        self.renew(held);
    }

    fn renew(&self, held: Held) {
        self.replace(held);
        *self.n_loads.write() += 1;
    }

    /// The one place where what the reader has changes. Should the page stop, it is on its root element: noted
    /// before anything follows it.
    fn replace(&self, held: Held) {
        web::keep_query(&write(&held, &self.settings.read_value()));
        if *self.compared.read_untracked() != held.compared {
            self.compared.set(held.compared);
        }
        self.scenario.set(held.scenario);
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
