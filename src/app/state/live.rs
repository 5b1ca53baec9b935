//! What is known of the market beside the scenario: figures that lie beside the page, and what was fetched since on the
//! reader's word.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::talk::{Asking, Failure, Talk};
use crate::data::{
    Market, Snapshot, SubnetPay, Timestamp, issuance_question, moment, read_issuance, read_market,
    read_snapshot, read_subnets, subnets_question,
};
use crate::model::{Assumption, AssumptionId};
use crate::web::{self, Fetch};

/// Where the figures of the day of the article lie.
const SNAPSHOT: &str = "data/market.json";

/// What the chain said.
#[derive(Clone, Debug, PartialEq)]
pub struct ChainAnswer {
    /// When it was asked.
    pub at: Timestamp,
    /// Issuance, and what follows from it.
    pub issuance: Vec<(AssumptionId, f64)>,
    /// What validators of each subnet are paid, the best paid first; nothing until that is answered, too.
    pub subnets: Vec<SubnetPay>,
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
    pub market_talk: Talk,
    /// What the chain said last.
    pub chain: RwSignal<Option<ChainAnswer>>,
    /// How it goes with asking it.
    pub chain_talk: Talk,
    observed: RwSignal<Vec<Observed>>,
}

impl Live {
    /// Gives the page what is known, which is nothing yet.
    pub fn provide() {
        let live = Self {
            snapshot: RwSignal::new(beforehand()),
            market: RwSignal::new(None),
            market_talk: Talk::new(),
            chain: RwSignal::new(None),
            chain_talk: Talk::new(),
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

    /// Whether anybody is being asked; reactive.
    pub fn is_asking(self) -> bool {
        let mut talks = [self.market_talk, self.chain_talk].into_iter();
        talks.any(|talk| talk.asking() == Asking::UnderWay)
    }

    /// Asks the market, unless somebody is being asked.
    pub fn ask_market(self, source: String) {
        if untrack(|| self.is_asking()) {
            return;
        }
        let talk = self.market_talk;
        talk.ask(async move {
            let answer = talk.get(&source).await?;
            let market = read_market(&answer, now()).map_err(Failure::Unusable)?;
            self.market.set(Some(market));
            Ok(())
        });
    }

    /// Asks the chain, unless somebody is being asked: first how much is issued, then what subnets pay.
    pub fn ask_chain(self, source: String) {
        /// A node of the chain wants no more than a question a second.
        const PAUSE: u32 = 1_000;
        if untrack(|| self.is_asking()) {
            return;
        }
        let talk = self.chain_talk;
        talk.ask(async move {
            let answer = talk.post(&source, issuance_question(), 0).await?;
            let issuance = read_issuance(&answer).map_err(Failure::Unusable)?;
            let at = now();
            let known = |subnets| ChainAnswer {
                at,
                issuance: issuance.clone(),
                subnets,
            };
            let before = self
                .chain
                .read_untracked()
                .as_ref()
                .map(|known| known.subnets.clone());
            self.chain.set(Some(known(before.unwrap_or_default())));
            let answer = talk.post(&source, subnets_question(), PAUSE).await?;
            let subnets = read_subnets(&answer).map_err(Failure::Unusable)?;
            self.chain.set(Some(known(subnets)));
            Ok(())
        });
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

fn now() -> Timestamp {
    moment(web::clock()).unwrap_or(Timestamp::MAX)
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
