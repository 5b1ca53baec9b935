//! Answers to questions put to the model, each written as HTML by a pure function: what is pressed in it says in an
//! attribute what it does. `data-row` goes to an assumption's row, `data-set` sets assumptions, `data-load` loads the
//! scenario of a query.

mod beliefs;
mod claims;
mod thresholds;
mod tornado;

use super::Asked;
use crate::model::{Assumptions, Metric, Numerals, Unit, metric};

pub use beliefs::beliefs_html;
pub use claims::claims_html;
pub use thresholds::{reasons_html, thresholds_html};
pub use tornado::idle_html;

/// Where the answer breaks along one assumption after the other.
pub fn thresholds(asked: &Asked) -> Result<String, String> {
    Ok(thresholds_html(&asked.link.scenario, asked.numerals))
}

/// Why it breaks nowhere along some.
pub fn reasons(asked: &Asked) -> Result<String, String> {
    Ok(reasons_html(
        &asked.link.scenario.assumptions,
        asked.numerals,
    ))
}

/// What the market price implies.
pub fn beliefs(asked: &Asked) -> Result<String, String> {
    Ok(beliefs_html(
        &asked.link.scenario.assumptions,
        asked.numerals,
    ))
}

/// What does not matter for the answer with the path that is the word.
pub fn idle(asked: &Asked) -> Result<String, String> {
    of_metric(asked, idle_html)
}

fn of_metric(
    asked: &Asked,
    write: fn(&Assumptions, &Metric, &dyn Numerals) -> String,
) -> Result<String, String> {
    let path = asked.word(0);
    let metric = metric(path).ok_or(format!("There is no answer “{path}”."))?;
    Ok(write(
        &asked.link.scenario.assumptions,
        metric,
        asked.numerals,
    ))
}

/// The article, checked: about the base case, whatever the scenario.
pub fn claims(asked: &Asked) -> Result<String, String> {
    Ok(claims_html(&Assumptions::default(), asked.numerals))
}

/// A part of the whole with its sign: how far something may move, `−3.2 %`.
fn room_words(room: f64, numerals: &dyn Numerals) -> String {
    let words = Unit::Fraction.format_beside(room, 0.0, numerals);
    if room > 0.0 {
        format!("+{words}")
    } else {
        words
    }
}
