//! Why something that was asked for is not there, in words.

use crate::app::Locale;
use crate::app::state::Failure;
use crate::prose::Numerals;
use crate::web::Unanswered;

/// What went wrong with asking `host`, and what may help: sentences.
pub fn failure_words(failure: &Failure, host: &str) -> String {
    let unanswered = match failure {
        Failure::Unusable(unusable) => {
            return format!("The answer from {host} {}.", unusable.words(&Locale));
        }
        Failure::Unanswered(unanswered) => *unanswered,
    };
    match unanswered {
        Unanswered::Stopped => "It was stopped.".into(),
        Unanswered::TimedOut(seconds) => {
            format!(
                "{host} did not answer within {seconds} seconds. It may be busy; try again later."
            )
        }
        Unanswered::Offline => {
            "This browser is offline. Try again once there is a connection.".into()
        }
        Unanswered::Unreachable => format!(
            "{host} was not found, or the connection to it failed. An extension or a network may be blocking it."
        ),
        Unanswered::Refused => format!(
            "{host} is reachable, but does not let this page read its answer. Some hosts also do this after too many \
             requests; try again in a minute."
        ),
        Unanswered::Status { code: 429, wait } => match wait {
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
        Unanswered::Status { code, .. } if code >= 500 => {
            format!("{host} has a problem of its own (error {code}). Try again later.")
        }
        Unanswered::Status { code, .. } => format!(
            "{host} rejected the request (error {code}). It may have changed since this page was built."
        ),
        Unanswered::TooLong(bytes) => format!(
            "{host} sent more than {} bytes, far more than these figures need, so that the page stopped reading.",
            Locale.number(bytes as f64, 0)
        ),
        Unanswered::Broken => {
            format!("The connection to {host} broke while it answered. Try again.")
        }
    }
}
