//! Questions to somebody else's server: one at a time, each of which can be stopped.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::data::Unusable;
use crate::web::{Fetch, Unanswered};

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

/// What is asked of a server, and how it goes.
#[derive(Clone, Copy)]
pub struct Talk {
    asking: RwSignal<Asking>,
    fetch: StoredValue<Option<Fetch>, LocalStorage>,
}

impl Talk {
    /// With a server that was not asked yet.
    pub(super) fn new() -> Self {
        Self {
            asking: RwSignal::default(),
            fetch: StoredValue::new_local(None),
        }
    }

    /// How it goes; reactive.
    pub fn asking(self) -> Asking {
        self.asking.get()
    }

    /// Asks; the answer is noted by what is asked itself.
    pub(super) fn ask(self, question: impl Future<Output = Result<(), Failure>> + 'static) {
        self.asking.set(Asking::UnderWay);
        spawn_local(async move {
            let asking = match question.await {
                Ok(()) | Err(Failure::Unanswered(Unanswered::Stopped)) => Asking::No,
                Err(failure) => Asking::Failed(failure),
            };
            self.fetch.set_value(None);
            self.asking.set(asking);
        });
    }

    /// The answer is no longer wanted.
    pub fn stop(self) {
        self.fetch
            .with_value(|fetch| fetch.as_ref().map(Fetch::stop));
    }

    /// A request that can be stopped from now on.
    fn fetch(self) -> Result<Fetch, Failure> {
        let fetch = Fetch::new().ok_or(Failure::Unanswered(Unanswered::Offline))?;
        self.fetch.set_value(Some(fetch.clone()));
        Ok(fetch)
    }

    /// What is at an address.
    pub(super) async fn get(self, address: &str) -> Result<String, Failure> {
        let fetch = self.fetch()?;
        fetch.text(address).await.map_err(Failure::Unanswered)
    }

    /// What an address answers to a question in JSON, asked so many milliseconds from now.
    pub(super) async fn post(
        self,
        address: &str,
        question: String,
        pause: u32,
    ) -> Result<String, Failure> {
        let fetch = self.fetch()?;
        let answer = fetch.answer(address, question, pause).await;
        answer.map_err(Failure::Unanswered)
    }
}
