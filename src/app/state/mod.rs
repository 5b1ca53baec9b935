//! The one source of truth, and what is derived from it.

mod address;
mod changes;
mod jobs;
mod kept;
mod last_visit;
mod live;
mod only_new;
mod printing;
mod request;
mod rest;
mod simulated;
mod theme;
mod turns;
mod who;
mod workspace;

use std::time::Duration;

use leptos::prelude::*;

use crate::model::{ASSUMPTIONS, Assumption, Evaluation, Figure, MetricId, evaluate};
use crate::scenario::{Detail, Link, Preset, Role, Scenario, Settings, Steps, Theme};
use crate::web;
use address::Address;
pub use address::read_address;
pub use jobs::{After, Job};
pub use last_visit::{Kept, LAST_SCENARIO, LastVisit};
pub use live::{ChainAnswer, Live};
use only_new::{Values, only_new};
pub use printing::Printing;
pub use request::{Request, RequestError, RequestStatus};
pub use rest::at_rest;
use rest::{Rest, while_seen};
pub use simulated::{Part, Simulated};
pub use theme::THEME;
use theme::kept_theme;
pub use turns::{at_rest_in_turns, in_turns};
pub use who::WHO;
use who::with_kept_role;
pub use workspace::{Origin, Workspace};

/// How long inputs have to rest before they count as settled.
const REST: Duration = Duration::from_millis(300);

/// What every part of the page reads.
#[derive(Clone, Copy)]
pub struct AppState {
    scenario: RwSignal<Scenario>,
    values: Values,
    /// What the scenario started from.
    pub preset: Signal<&'static Preset>,
    compared: RwSignal<Option<Scenario>>,
    /// Which part of the page is shown, with which controls, in which colours.
    pub settings: RwSignal<Settings>,
    /// The colours that the reader chose, where the link asks for none.
    chosen_theme: RwSignal<Option<Theme>>,
    /// Whom it is for.
    pub who: Memo<Role>,
    /// What the reader looks for among the assumptions.
    pub sought: RwSignal<String>,
    steps: RwSignal<Steps<Workspace>>,
    address: Address,
    /// Follows the scenario at once: figures and charts read it.
    pub evaluation: Memo<Evaluation>,
    /// What the model said when the inputs rested last.
    pub settled_evaluation: Memo<Evaluation>,
    /// What the scenario is compared with.
    pub baseline: Memo<Scenario>,
    /// What the model says of that.
    pub baseline_evaluation: Memo<Evaluation>,
    /// The same, where it is another scenario than this.
    pub compared_evaluation: Memo<Option<Evaluation>>,
    /// Follows once the inputs rest: the address, what is kept and what is read aloud.
    pub settled: ReadSignal<Workspace>,
    rest: Rest,
    /// Whether the part of the page that reads this is in sight.
    is_seen: Signal<bool>,
    /// Whether every part of the page has followed, in sight or not.
    is_settled: RwSignal<bool>,
    /// Whether the page is being printed.
    pub printing: Printing,
    /// How many times something took the place of the whole scenario.
    pub n_loads: RwSignal<usize>,
    /// The link or file that was read last, with what it said beside the scenario, and what it was.
    pub opened: RwSignal<(Link, Origin)>,
    /// The scenario of the last visit.
    pub last_visit: LastVisit,
}

impl AppState {
    /// Gives every part of a page its state, from what the page's address says; in its usual colours, unless that or
    /// the reader says otherwise.
    pub fn provide(link: Link, usual: Theme) -> Self {
        let state = Self::new(link);
        provide_context(state);
        Effect::new(move |_| web::set_theme(state.theme().unwrap_or(usual).key()));
        state
    }

    /// Starts with what a link says.
    pub fn new(link: Link) -> Self {
        let workspace = Workspace::of(&link);
        let settings = RwSignal::new(with_kept_role(&link.settings));
        let (settled, settle) = signal(workspace.clone());
        let scenario = RwSignal::new(workspace.scenario.clone());
        let compared = RwSignal::new(workspace.compared.clone());
        let preset = only_new(move || scenario.read().preset);
        let baseline = Memo::new(move |_| {
            let compared = compared.get();
            compared.unwrap_or_else(|| Scenario::of(preset.get()))
        });
        let differs =
            Memo::new(move |_| scenario.read().assumptions != baseline.read().assumptions);
        let baseline_evaluation = Memo::new(move |_| evaluate(&baseline.read().assumptions));
        let state = Self {
            scenario,
            values: Values::of(scenario),
            preset,
            compared,
            settings,
            chosen_theme: RwSignal::new(kept_theme()),
            who: Memo::new(move |_| settings.read().who.unwrap_or_default()),
            sought: RwSignal::default(),
            steps: RwSignal::default(),
            address: Address::new(workspace.link(&settings.read_untracked(), Detail::Changes)),
            evaluation: Memo::new(move |_| evaluate(&scenario.read().assumptions)),
            settled_evaluation: Memo::new(move |_| evaluate(&settled.read().scenario.assumptions)),
            baseline,
            baseline_evaluation,
            compared_evaluation: Memo::new(move |_| {
                differs.get().then(|| baseline_evaluation.get())
            }),
            settled,
            rest: Rest::provide(settled),
            is_seen: Signal::stored(true),
            is_settled: RwSignal::new(true),
            printing: Printing::new(),
            n_loads: RwSignal::new(0),
            last_visit: LastVisit::new(&workspace),
            opened: RwSignal::new((link, Origin::Link)),
        };
        state.follow(settle);
        state
    }

    /// What leaves the reactive world, only in a browser: the address, what is kept, what is printed.
    fn follow(self, settle: WriteSignal<Workspace>) {
        // A comparison of workspaces would not do: inputs may be back where they rested last, and what is out of sight
        // still say what they said in between.
        let has_rested = StoredValue::new(true);
        let mut rest = debounce(REST, move |workspace| {
            has_rested.set_value(true);
            settle.set(workspace);
        });
        Effect::watch(
            move || self.workspace(),
            move |workspace, _, _| {
                has_rested.set_value(false);
                if self.is_settled.get_untracked() {
                    self.is_settled.set(false);
                }
                rest(workspace.clone());
            },
            false,
        );
        let settled = self.settled;
        Effect::watch(
            move || settled.get(),
            move |workspace, before, _| {
                // What was taken back before it settled leaves no trace.
                if before != Some(workspace) {
                    let settings = self.settings.read_untracked();
                    self.address
                        .follow(workspace.link(&settings, Detail::Changes));
                    self.last_visit.follow(workspace);
                    web::note_query(&self.link());
                }
                self.rest
                    .when_all_asked(move || self.is_settled.set(has_rested.get_value()));
            },
            false,
        );
        Effect::new(move |_| web::note_settled(self.is_settled.get()));
        web::note_query(&self.link());
        self.printing.on_change(move |on| {
            if on {
                settle.set(self.workspace());
                self.rest.ask_all();
            }
        });
        Effect::new(move |_| {
            self.address.on_travel(move |link| self.travel(link));
            // What has not settled yet is not lost with the page.
            self.address.on_leave(move || {
                let workspace = untrack(|| self.workspace());
                if workspace != settled.get_untracked() {
                    self.last_visit.follow(&workspace);
                }
                self.link()
            });
        });
        self.keep_for_restart(untrack(|| self.workspace()));
    }

    /// The state of the page around a component.
    pub fn of_page() -> Self {
        expect_context()
    }

    /// The same for a part of the page: its answers follow at once while it is in sight, and soon after the inputs have come
    /// to rest otherwise. What is in it has to be given it by a `Provider`, or its neighbours would have it, too.
    pub fn of_part(is_seen: Signal<bool>) -> Self {
        let of_page = Self::of_page();
        Self {
            evaluation: while_seen(is_seen, move || of_page.evaluation.get()),
            is_seen,
            ..of_page
        }
    }

    /// What follows as those answers do.
    pub fn while_seen<T>(&self, follow: impl Fn() -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        while_seen(self.is_seen, follow)
    }

    /// What the reader has set; reactive.
    pub fn scenario(&self) -> Signal<Scenario> {
        self.scenario.into()
    }

    /// That, and what it is compared with; reactive.
    pub fn workspace(&self) -> Workspace {
        Workspace {
            scenario: self.scenario.get(),
            compared: self.compared.get(),
        }
    }

    /// What inputs say when they rested last, while they move; reactive.
    pub fn moving_from(&self) -> Option<Workspace> {
        let settled = self.settled.read();
        let is_moving = settled.scenario.assumptions != self.scenario.read().assumptions;
        is_moving.then(|| settled.clone())
    }

    /// A metric's figure; reactive.
    pub fn figure(&self, id: MetricId) -> Memo<Figure> {
        let evaluation = self.evaluation;
        Memo::new(move |_| (id.row().get)(&evaluation.read()).clone())
    }

    /// One assumption's value; reactive.
    pub fn value(&self, row: &Assumption) -> Signal<f64> {
        self.values.get(row)
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
        let page = *self;
        Memo::new(move |_| {
            let (scenario, baseline) = (page.scenario.read(), page.baseline.read());
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

    /// The link that brings back what the reader has, without its page.
    pub fn link(&self) -> String {
        let settings = self.settings.read_untracked();
        untrack(|| self.workspace()).link(&settings, Detail::Changes)
    }

    /// The same with every value, and the answers there are now.
    pub fn exact_link(&self) -> String {
        let settings = self.settings.read_untracked();
        untrack(|| self.workspace()).link(&settings, Detail::Exact)
    }
}
