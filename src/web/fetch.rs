//! What is fetched, from beside the page or, when the reader asks, from somebody else's server.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_net::http::{Request, RequestBuilder, Response};
use gloo_timers::callback::Timeout;
use js_sys::{Date, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AbortController, ReadableStreamDefaultReader, ReferrerPolicy, RequestCache, RequestCredentials,
    RequestMode,
};

use super::{clock, in_browser};

/// Milliseconds after which nobody waits any longer.
const PATIENCE: u32 = 8_000;
/// Bytes that are read at most.
const MOST_BYTES: usize = 1_000_000;

/// Why a request has no answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum FetchError {
    /// The reader has stopped it.
    Stopped,
    /// It took too long, so many seconds.
    TimedOut(u32),
    /// The browser has no network.
    Offline,
    /// There is no such host, or no way to it.
    Unreachable,
    /// It answers, but does not let this page read it.
    Cors,
    /// It answers with an error.
    Status {
        /// The number of the error.
        code: u16,
        /// Seconds to wait, where it says so.
        wait: Option<f64>,
    },
    /// It answers with more than is read, so many bytes.
    TooLong(usize),
    /// The connection broke.
    Broken,
}

/// A request that can be stopped.
#[derive(Clone)]
pub struct Fetch {
    control: AbortController,
    why: Rc<Cell<Option<FetchError>>>,
    limit: Rc<RefCell<Option<Timeout>>>,
}

impl Fetch {
    /// One that nobody has sent yet; `None` without a browser.
    pub fn new() -> Option<Self> {
        let control = in_browser()
            .then(|| AbortController::new().ok())
            .flatten()?;
        Some(Self {
            control,
            why: Rc::default(),
            limit: Rc::default(),
        })
    }

    /// From now on it is given up after a while.
    fn begin(&self) {
        let (control, why) = (self.control.clone(), self.why.clone());
        let limit = Timeout::new(PATIENCE, move || {
            why.set(Some(FetchError::TimedOut(PATIENCE / 1_000)));
            control.abort();
        });
        *self.limit.borrow_mut() = Some(limit);
    }

    /// Stops it.
    pub fn stop(&self) {
        self.why.set(Some(FetchError::Stopped));
        self.control.abort();
    }

    /// What is at an address, as text. Neither cookies nor the address of the page go along, and nothing is kept.
    pub async fn get(&self, address: &str) -> Result<String, FetchError> {
        self.begin();
        let answer = self.configured(Request::get(address)).send().await;
        self.read(address, answer).await
    }

    /// What an address answers to JSON, posted after a pause of so many milliseconds.
    pub async fn post(
        &self,
        address: &str,
        json: String,
        pause: u32,
    ) -> Result<String, FetchError> {
        if pause > 0 {
            self.pause(pause).await;
        }
        self.begin();
        let asked = self.configured(Request::post(address));
        let asked = asked.header("Content-Type", "application/json").body(json);
        let answer = match asked {
            Ok(asked) => asked.send().await,
            Err(error) => Err(error),
        };
        self.read(address, answer).await
    }

    /// So many milliseconds, unless it is stopped meanwhile.
    async fn pause(&self, milliseconds: u32) {
        let over = Promise::new(&mut |resolve, _| {
            self.control.signal().set_onabort(Some(&resolve));
            Timeout::new(milliseconds, move || {
                let _ = resolve.call0(&JsValue::NULL);
            })
            .forget();
        });
        let _ = JsFuture::from(over).await;
    }

    async fn read(
        &self,
        address: &str,
        answer: Result<Response, gloo_net::Error>,
    ) -> Result<String, FetchError> {
        let answer = match answer {
            Ok(answer) => answer,
            Err(_) => return Err(self.why_unanswered(address).await),
        };
        if !answer.ok() {
            // What else it says nobody reads.
            self.control.abort();
            return Err(FetchError::Status {
                code: answer.status(),
                wait: wait(&answer),
            });
        }
        let bytes = self.bytes(&answer).await?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }

    fn configured(&self, request: RequestBuilder) -> RequestBuilder {
        request
            .abort_signal(Some(&self.control.signal()))
            .cache(RequestCache::NoStore)
            .credentials(RequestCredentials::Omit)
            .referrer_policy(ReferrerPolicy::NoReferrer)
    }

    /// Browsers do not say why. A host that answers a request of which nothing can be read is there, and only does not
    /// let this page read it.
    async fn why_unanswered(&self, address: &str) -> FetchError {
        if let Some(why) = self.why.get() {
            return why;
        }
        if web_sys::window().is_some_and(|window| !window.navigator().on_line()) {
            return FetchError::Offline;
        }
        let unread = self
            .configured(Request::get(address))
            .mode(RequestMode::NoCors)
            .send()
            .await;
        let why = self.why.get();
        self.control.abort();
        match (why, unread) {
            (Some(why), _) => why,
            (None, Ok(_)) => FetchError::Cors,
            (None, Err(_)) => FetchError::Unreachable,
        }
    }

    /// The bytes of an answer, as long as there are not too many.
    async fn bytes(&self, answer: &Response) -> Result<Vec<u8>, FetchError> {
        let mut bytes = Vec::new();
        let Some(stream) = answer.body() else {
            return Ok(bytes);
        };
        let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
        loop {
            let broken = |_| self.why.get().unwrap_or(FetchError::Broken);
            let part = JsFuture::from(reader.read()).await.map_err(broken)?;
            let of_part = |name: &str| Reflect::get(&part, &name.into()).unwrap_or(JsValue::NULL);
            if of_part("done").is_truthy() {
                return Ok(bytes);
            }
            let part: Uint8Array = of_part("value").unchecked_into();
            if bytes.len() + part.length() as usize > MOST_BYTES {
                self.control.abort();
                return Err(FetchError::TooLong(MOST_BYTES));
            }
            bytes.extend(part.to_vec());
        }
    }
}

/// Seconds that an answer asks to wait, by `Retry-After`, a number or a date, if the browser may read it.
fn wait(answer: &Response) -> Option<f64> {
    let wait = answer.headers().get("Retry-After")?;
    let until = || (Date::parse(&wait) - clock()) / 1_000.0;
    let seconds = wait.trim().parse().unwrap_or_else(|_| until().round());
    (seconds.is_finite() && seconds >= 0.0).then_some(seconds)
}
