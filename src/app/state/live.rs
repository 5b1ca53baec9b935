//! What is known of the market apart from the scenario: figures that come with the page, and what was fetched since at
//! the reader's word.

use leptos::prelude::*;

use super::request::{Request, RequestError, RequestStatus};
use crate::data::{
    Market, Snapshot, SubnetPay, Subnets, Timestamp, issuance_request, moment, read_issuance,
    read_market, read_snapshot, read_subnets, subnets_request,
};
use crate::model::{Assumption, AssumptionId};
use crate::web;

/// Where the figures that come with the page lie.
const SNAPSHOT: &str = "data/market.json";

/// What the chain said.
#[derive(Clone, Debug, PartialEq)]
pub struct ChainAnswer {
    /// The moment it is of.
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
    /// The figures that come with the page, once they are there.
    pub snapshot: RwSignal<Option<Snapshot>>,
    /// The requests for them.
    pub snapshot_request: Request,
    missing: RwSignal<Option<RequestError>>,
    /// What the market said last.
    pub market: RwSignal<Option<Market>>,
    /// The requests for it.
    pub market_request: Request,
    /// What the chain said last.
    pub chain: RwSignal<Option<ChainAnswer>>,
    /// The requests for it.
    pub chain_request: Request,
    observed: RwSignal<Vec<Observed>>,
}

impl Live {
    /// Gives the page what is known, which is nothing yet.
    pub fn provide() {
        let live = Self {
            snapshot: RwSignal::new(beforehand()),
            snapshot_request: Request::new(),
            missing: RwSignal::new(None),
            market: RwSignal::new(None),
            market_request: Request::new(),
            chain: RwSignal::new(None),
            chain_request: Request::new(),
            observed: RwSignal::default(),
        };
        provide_context(live);
        Effect::new(move |_| web::when_idle(move || live.fetch_snapshot()));
    }

    /// What the page around a component knows. There is none in a widget, which fetches nothing.
    pub fn of_page() -> Self {
        expect_context()
    }

    /// The same, wherever the component is.
    pub fn if_page() -> Option<Self> {
        use_context()
    }

    /// Why the figures that come with the page are missing, if they are, until they are there; reactive.
    pub fn why_missing(self) -> Option<RequestError> {
        self.missing.get()
    }

    /// Whether the figures that come with the page are there, or known to be missing; reactive.
    pub fn is_complete(self) -> bool {
        self.snapshot.read().is_some() || self.why_missing().is_some()
    }

    /// Reads from the figures that come with the page, once they are there; reactive.
    pub fn of_snapshot<T>(self, of: impl FnOnce(&Snapshot) -> T) -> Option<T> {
        self.snapshot.read().as_ref().map(of)
    }

    /// Fetches the figures that come with the page, unless they are being fetched.
    pub fn fetch_snapshot(self) {
        let request = self.snapshot_request;
        if untrack(|| request.status()) == RequestStatus::UnderWay {
            return;
        }
        let snapshot = async move {
            let text = request.get(SNAPSHOT).await?;
            read_snapshot(&text).map_err(RequestError::Data)
        };
        request.follow(async move {
            let fetched = snapshot
                .await
                .map(|snapshot| self.snapshot.set(Some(snapshot)));
            self.missing.set(fetched.as_ref().err().cloned());
            fetched
        });
    }

    /// Whether anything is being fetched from another site; reactive.
    pub fn is_under_way(self) -> bool {
        let mut requests = [self.market_request, self.chain_request].into_iter();
        requests.any(|request| request.status() == RequestStatus::UnderWay)
    }

    /// Fetches the market’s figures, unless something is being fetched.
    pub fn request_market(self, source: String) {
        if untrack(|| self.is_under_way()) {
            return;
        }
        let request = self.market_request;
        request.follow(async move {
            let answer = request.get(&source).await?;
            let market = read_market(&answer, now()).map_err(RequestError::Data)?;
            self.market.set(Some(market));
            Ok(())
        });
    }

    /// Fetches the chain’s figures, unless something is being fetched: first how much is issued, then what subnets pay.
    pub fn request_chain(self, source: String) {
        if untrack(|| self.is_under_way()) {
            return;
        }
        let request = self.chain_request;
        request.follow(async move {
            let answer = request.post(&source, issuance_request()).await?;
            let issuance = read_issuance(&answer).map_err(RequestError::Data)?;
            let known = |at, subnets| ChainAnswer {
                at,
                issuance: issuance.clone(),
                subnets,
            };
            // What subnets paid earlier is not paired with what is issued now.
            let has_subnets = |known: &Option<ChainAnswer>| {
                known
                    .as_ref()
                    .is_some_and(|known| !known.subnets.is_empty())
            };
            if !self.chain.with_untracked(has_subnets) {
                self.chain.set(Some(known(now(), Vec::new())));
            }
            let answer = request.post(&source, subnets_request()).await?;
            let now = now();
            let Subnets { at, pay } = read_subnets(&answer, now).map_err(RequestError::Data)?;
            self.chain.set(Some(known(at.unwrap_or(now), pay)));
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
fn beforehand() -> Option<Snapshot> {
    #[cfg(not(target_arch = "wasm32"))]
    return read_snapshot(include_str!("../../../public/data/market.json")).ok();
    #[cfg(target_arch = "wasm32")]
    None
}
