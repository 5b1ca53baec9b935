//! Requests to a site: one at a time, each of which can be stopped.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::data::DataError;
use crate::web::{self, Fetch, FetchError};

/// Why a request failed.
#[derive(Clone, Debug, PartialEq)]
pub enum RequestError {
    /// There is no answer.
    Fetch(FetchError),
    /// The answer is of no use.
    Data(DataError),
}

/// How far a request has got.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum RequestStatus {
    /// Nothing is being fetched.
    #[default]
    Idle,
    /// The answer is not there yet.
    UnderWay,
    /// The last one failed.
    Failed(RequestError),
}

/// Requests to one site.
#[derive(Clone, Copy)]
pub struct Request {
    status: RwSignal<RequestStatus>,
    fetch: StoredValue<Option<Fetch>, LocalStorage>,
    /// When something posted was last answered, or failed, milliseconds.
    answered: StoredValue<f64>,
}

impl Request {
    /// To a site from which nothing was requested yet.
    pub(super) fn new() -> Self {
        Self {
            status: RwSignal::default(),
            fetch: StoredValue::new_local(None),
            answered: StoredValue::new(0.0),
        }
    }

    /// How far the last one has got; reactive.
    pub fn status(self) -> RequestStatus {
        self.status.get()
    }

    /// Runs a request and keeps its status; what was answered the request keeps itself.
    pub(super) fn follow(self, request: impl Future<Output = Result<(), RequestError>> + 'static) {
        self.status.set(RequestStatus::UnderWay);
        spawn_local(async move {
            let status = match request.await {
                Ok(()) | Err(RequestError::Fetch(FetchError::Stopped)) => RequestStatus::Idle,
                Err(error) => RequestStatus::Failed(error),
            };
            self.fetch.set_value(None);
            self.status.set(status);
        });
    }

    /// The answer is no longer wanted.
    pub fn stop(self) {
        self.fetch
            .with_value(|fetch| fetch.as_ref().map(Fetch::stop));
    }

    /// What [`Request::stop`] stops from now on.
    fn fetch(self) -> Result<Fetch, RequestError> {
        let fetch = Fetch::new().ok_or(RequestError::Fetch(FetchError::Offline))?;
        self.fetch.set_value(Some(fetch.clone()));
        Ok(fetch)
    }

    /// What is at an address.
    pub(super) async fn get(self, address: &str) -> Result<String, RequestError> {
        let fetch = self.fetch()?;
        fetch.get(address).await.map_err(RequestError::Fetch)
    }

    /// What an address answers to posted JSON. It is posted a second after the last answer at the earliest: a node of the
    /// chain accepts no more than one request a second.
    pub(super) async fn post(self, address: &str, json: String) -> Result<String, RequestError> {
        const PAUSE: f64 = 1_000.0;
        let fetch = self.fetch()?;
        // Never longer, should the reader’s clock have been set back.
        let pause = (self.answered.get_value() + PAUSE - web::clock()).clamp(0.0, PAUSE);
        let answer = fetch.post(address, json, pause.ceil() as u32).await;
        self.answered.set_value(web::clock());
        answer.map_err(RequestError::Fetch)
    }
}
