//! Why a request failed, in words.

use crate::app::Locale;
use crate::app::state::RequestError;
use crate::prose::Numerals;
use crate::web::FetchError;

/// What went wrong with asking `host`, and what may help: sentences.
pub fn error_words(error: &RequestError, host: &str) -> String {
    let error = match error {
        RequestError::Data(error) => {
            return format!("The answer from {host} {}.", error.words(&Locale));
        }
        RequestError::Fetch(error) => *error,
    };
    match error {
        FetchError::Stopped => "It was stopped.".into(),
        FetchError::TimedOut(seconds) => {
            format!(
                "{host} did not answer within {seconds} seconds. It may be busy; try again later."
            )
        }
        FetchError::Offline => {
            "This browser is offline. Try again once there is a connection.".into()
        }
        FetchError::Unreachable => format!(
            "{host} was not found, or the connection to it failed. An extension or a network may be blocking it."
        ),
        FetchError::Cors => format!(
            "{host} is reachable, but does not let this page read its answer. Some hosts also do this after too many \
             requests; try again in a minute."
        ),
        FetchError::Status { code: 429, wait } => match wait {
            Some(seconds) => format!(
                "{host} has had too many requests from here. Try again in {}.",
                match seconds.ceil() {
                    0.0 => "a moment".into(),
                    1.0 => "a second".into(),
                    seconds => format!("{} seconds", Locale.number(seconds, 0)),
                }
            ),
            None => format!("{host} has had too many requests from here. Try again in a minute."),
        },
        FetchError::Status { code, .. } if code >= 500 => {
            format!("{host} has a problem of its own (error {code}). Try again later.")
        }
        FetchError::Status { code, .. } => format!(
            "{host} rejected the request (error {code}). It may have changed since this page was built."
        ),
        FetchError::TooLong(bytes) => format!(
            "{host} sent more than {} bytes, far more than these figures need, so that the page stopped reading.",
            Locale.number(bytes as f64, 0)
        ),
        FetchError::Broken => {
            format!("The connection to {host} broke while it answered. Try again.")
        }
    }
}
