//! What is known of the market beside the scenario: figures that lie beside the page, and what was fetched since on the
//! reader's word.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::data::{Market, Snapshot, Timestamp, Unusable, moment, read_market, read_snapshot};
use crate::model::{Assumption, AssumptionId};
use crate::web::{self, Fetch, Unanswered};

/// Where the figures of the day of the article lie.
const SNAPSHOT: &str = "data/market.json";

/// Why something asked for is not known.
#[derive(Clone, Debug, PartialEq)]
pub enum Failure {
    /// There is no answer.
    Unanswered(Unanswered),
    /// The answer is of no use.
    Unusable(Unusable),
}

/// How it goes with a question.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Asking {
    /// Nobody asks.
    #[default]
    No,
    /// The answer is not there yet.
    UnderWay,
    /// It was asked in vain.
    Failed(Failure),
}

/// A value that was measured and taken over.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Observed {
    id: AssumptionId,
    value: f64,
    at: Timestamp,
}

/// What is known beside the scenario.
#[derive(Clone, Copy)]
pub struct Live {
    /// The figures beside the page, once they are there, or why they are not.
    pub snapshot: RwSignal<Option<Result<Snapshot, Failure>>>,
    /// What the market said last.
    pub market: RwSignal<Option<Market>>,
    /// How it goes with asking it.
    pub asking: RwSignal<Asking>,
    fetch: StoredValue<Option<Fetch>, LocalStorage>,
    observed: RwSignal<Vec<Observed>>,
}

impl Live {
    /// Gives the page what is known, which is nothing yet.
    pub fn provide() {
        let live = Self {
            snapshot: RwSignal::new(beforehand()),
            market: RwSignal::new(None),
            asking: RwSignal::default(),
            fetch: StoredValue::new_local(None),
            observed: RwSignal::default(),
        };
        provide_context(live);
        Effect::new(move |_| web::when_idle(move || live.read_snapshot()));
    }

    /// What the page around a component knows; nothing in the widget.
    pub fn of_page() -> Option<Self> {
        use_context()
    }

    /// Whether the page knows what lies beside it, or that it cannot; reactive.
    pub fn is_complete(self) -> bool {
        self.snapshot.read().is_some()
    }

    fn read_snapshot(self) {
        let Some(fetch) = Fetch::new() else { return };
        spawn_local(async move {
            let answer = fetch.text(SNAPSHOT).await.map_err(Failure::Unanswered);
            let read = |text: String| read_snapshot(&text).map_err(Failure::Unusable);
            self.snapshot.set(Some(answer.and_then(read)));
        });
    }

    /// Asks the market, unless it is being asked.
    pub fn ask_market(self, source: String) {
        let Some(fetch) =
            Fetch::new().filter(|_| *self.asking.read_untracked() != Asking::UnderWay)
        else {
            return;
        };
        self.asking.set(Asking::UnderWay);
        self.fetch.set_value(Some(fetch.clone()));
        spawn_local(async move {
            let answer = fetch.text(&source).await.map_err(Failure::Unanswered);
            let now = moment(web::clock()).unwrap_or(Timestamp::MAX);
            let read = |text: String| read_market(&text, now).map_err(Failure::Unusable);
            match answer.and_then(read) {
                Ok(market) => {
                    self.market.set(Some(market));
                    self.asking.set(Asking::No);
                }
                Err(Failure::Unanswered(Unanswered::Stopped)) => self.asking.set(Asking::No),
                Err(failure) => self.asking.set(Asking::Failed(failure)),
            }
            self.fetch.set_value(None);
        });
    }

    /// The answer is no longer wanted.
    pub fn stop(self) {
        self.fetch
            .with_value(|fetch| fetch.as_ref().map(Fetch::stop));
    }

    /// Notes values that were measured at a moment.
    pub fn note(self, values: &[(AssumptionId, f64)], at: Timestamp) {
        let noted = values.iter().map(|&(id, value)| Observed { id, value, at });
        self.observed.write().extend(noted);
    }

    /// When this value of an assumption was measured, if it was and was taken over; reactive.
    pub fn observed(self, row: &Assumption, value: f64) -> Option<Timestamp> {
        let observed = self.observed.read();
        let mut noted = observed.iter().rev();
        noted
            .find(|noted| noted.id == row.id && noted.value == value)
            .map(|noted| noted.at)
    }
}

/// Notes in the page whether all of it has followed, and knows what it waits for.
pub(super) fn note_settled(is_settled: RwSignal<bool>) {
    let live = Live::of_page();
    let is_complete = move || live.is_none_or(Live::is_complete);
    Effect::new(move |_| web::note_settled(is_settled.get() && is_complete()));
}

/// What a page that is made beforehand shows of the file: the same, read where it lies.
fn beforehand() -> Option<Result<Snapshot, Failure>> {
    #[cfg(not(target_arch = "wasm32"))]
    return Some(
        read_snapshot(include_str!("../../../public/data/market.json")).map_err(Failure::Unusable),
    );
    #[cfg(target_arch = "wasm32")]
    None
}
