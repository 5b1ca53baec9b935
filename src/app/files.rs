//! Files that leave the page: what they are called, and what they, and paper, say of where they come from.

use super::state::Held;
use crate::model::Numerals;
use crate::scenario::{Detail, Scenario, Settings, changes, write_link};
use crate::web::{self, NoAnswer, Refused};

/// Changed assumptions that are named one by one.
const NAMED: usize = 8;

/// A name that says what is in a file and of which day it is: `tao-balance-2026-11-22.svg`.
pub fn file_name(what: &str, ending: &str) -> String {
    format!("tao-{what}-{}.{ending}", web::today())
}

/// A scenario in a line: `The article; TAO price 300 USD/TAO, Validators 5,000; compared with “Bear”`.
pub fn scenario_words(held: &Held, numerals: &dyn Numerals) -> String {
    let scenario = &held.scenario;
    let changed = changes(scenario, numerals);
    let mut words = scenario.preset.label.to_string();
    if !changed.is_empty() {
        words += "; ";
        words += &changed[..changed.len().min(NAMED)].join(", ");
    }
    if changed.len() > NAMED {
        words += &format!(" and {} more changes", changed.len() - NAMED);
    }
    let baseline = held.baseline();
    if baseline.assumptions != scenario.assumptions {
        words += &format!("; compared with “{}”", baseline.name());
    }
    words
}

/// What it is compared with beside its own preset, as a sentence; empty where that is all.
pub fn compared_words(held: &Held) -> String {
    match held.compared.as_ref() {
        Some(baseline) => format!(" Compared with “{}”.", baseline.name()),
        None => String::new(),
    }
}

/// The link to a scenario on this page and to what it is compared with, without what their links said beyond that.
pub fn link_to(held: &Held) -> String {
    let query = plain_link(held);
    let mark = if query.is_empty() { "" } else { "?" };
    web::page_address() + mark + &query
}

/// The query of that link.
pub fn plain_link(held: &Held) -> String {
    write_link(
        &held.scenario.plain(),
        held.compared.as_ref().map(Scenario::plain).as_ref(),
        &Settings::default(),
        Detail::Changes,
    )
}

/// Where something comes from: this calculator, the link to its scenario, the day.
pub fn source_words(held: &Held) -> String {
    format!("TAO calculator, {}, {}", link_to(held), web::today())
}

/// Why a request was not answered, in words.
pub fn no_answer_words(why: NoAnswer) -> String {
    match why {
        NoAnswer::NotReached => "A part of the calculator that this needs could not be downloaded: the connection may \
                                 be down, or the page was renewed just now. Try again, or load the page again."
            .into(),
        NoAnswer::Stopped => "This met an error that the calculator did not expect.".into(),
        NoAnswer::Words(words) => words,
    }
}

/// Asks for a text of what the reader has, and hands it over as a file; what there is to say then, in words.
pub async fn save_answer(request: &str, held: Held, words: Vec<String>, name: String) -> String {
    let media_type = match name.rsplit('.').next() {
        Some("csv") => "text/csv",
        Some("svg") => "image/svg+xml",
        _ => "application/json",
    };
    match web::ask(request, &full_link(&held), &words).await {
        Ok(text) => refused_words(web::download(&name, media_type, &text)),
        Err(why) => no_answer_words(why),
    }
}

/// All that the reader has, as a link.
pub fn full_link(held: &Held) -> String {
    write_link(
        &held.scenario,
        held.compared.as_ref(),
        &Settings::default(),
        Detail::Changes,
    )
}

/// Why there is no file, in words; none where there is one.
pub fn refused_words(handed_over: Result<(), Refused>) -> String {
    let words = match handed_over {
        Ok(()) => "",
        Err(Refused::File) => "This browser did not take the file.",
        Err(Refused::Picture) => {
            "This browser did not make a picture of it. The SVG shows the same, at any size."
        }
    };
    words.into()
}
