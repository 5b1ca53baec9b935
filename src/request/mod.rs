//! What is only made when somebody asks for it: a text for each request, from the link of a scenario.
//!
//! It is a second, smaller program beside the page's (`src/bin/requests.rs`), downloaded by the first request: the
//! first visit stays small, and what follows a slider does not wait for it.

pub mod asked;
pub mod embed;
mod exports;
pub mod goal;
mod html;

use crate::model::Numerals;
use crate::scenario::Link;
pub use html::{escape, sentence_case};

/// What is asked: of which scenario, what else is to be said, and how numbers are written.
pub struct Asked<'a> {
    /// The scenario, and what it is compared with.
    pub link: Link,
    /// What the request needs beside it; each says what.
    pub words: &'a [String],
    /// How numbers are written.
    pub numerals: &'a dyn Numerals,
}

impl Asked<'_> {
    /// One of the words; empty where it was left out.
    fn word(&self, place: usize) -> &str {
        self.words.get(place).map_or("", String::as_str)
    }
}

/// A text that can be asked for.
pub struct Request {
    /// What it is asked by.
    pub name: &'static str,
    /// Makes it, or says in words why there is none.
    pub make: fn(&Asked) -> Result<String, String>,
}

/// THE table of requests.
pub static REQUESTS: &[Request] = &[
    Request {
        name: "months",
        make: exports::months_csv,
    },
    Request {
        name: "results",
        make: exports::results_json,
    },
    Request {
        name: "scenario",
        make: exports::scenario_file,
    },
    Request {
        name: "open",
        make: exports::opened_file,
    },
    Request {
        name: "goal",
        make: goal::found,
    },
    Request {
        name: "goal-values",
        make: goal::found_values,
    },
    Request {
        name: "thresholds",
        make: asked::thresholds,
    },
    Request {
        name: "thresholds-reasons",
        make: asked::reasons,
    },
    Request {
        name: "beliefs",
        make: asked::beliefs,
    },
    Request {
        name: "tornado-idle",
        make: asked::idle,
    },
    Request {
        name: "claims",
        make: asked::claims,
    },
    Request {
        name: "embed-dialog",
        make: embed::form,
    },
    Request {
        name: "embed-code",
        make: embed::code,
    },
];

/// Answers a request by its name.
pub fn answer(name: &str, asked: &Asked) -> Result<String, String> {
    match REQUESTS.iter().find(|request| request.name == name) {
        Some(request) => (request.make)(asked),
        None => Err(format!("There is nothing to ask for by the name “{name}”.")),
    }
}
