//! What was found, as HTML: a sentence, and a button for each value that can be taken over.

use crate::app::html::escape;
use crate::app::words::sentence_case;
use crate::model::questions::{Sought, goal_seek};
use crate::model::{Assumption, Assumptions, Metric, Numerals};
use crate::scenario::{read_figure, shown};
use crate::web::Separators;

/// What the reader asks for.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'a> {
    /// The answer.
    pub metric: &'static Metric,
    /// What it should be, as typed.
    pub target: &'a str,
    /// The assumption that may move.
    pub row: &'static Assumption,
}

/// Where the answer is what is wanted, both sides of a jump, or everything that stands in the way. Looks at every
/// stop of the slider.
pub fn found_html(
    a: &Assumptions,
    wanted: &Wanted,
    separators: Separators,
    numerals: &dyn Numerals,
) -> String {
    let Wanted { metric, row, .. } = *wanted;
    let typed = wanted.target;
    let target = read_figure(metric.unit, typed, separators.decimal, separators.group);
    let Some(target) = target else {
        let words = format!("What it should be is a number; “{typed}” is none.");
        return format!(r#"<p class="error">{}</p>"#, escape(&words));
    };
    let (here, now) = ((row.get)(a), (metric.of)(a));
    let sought = goal_seek(a, row, metric, target);
    let words = sentence_case(&sought.words(row, metric, target, numerals));
    let figure = match &now {
        Ok(value) => metric.unit.format(*value, numerals),
        Err(reason) => reason.words(numerals),
    };
    let now = format!("Now: {figure}, with {}.", shown(row, here, numerals));
    let button = |value: f64, gives: Option<f64>| {
        let gives = gives.map(|gives| format!(", for {}", metric.unit.prose(gives, numerals)));
        let label = format!(
            "Set {} to {}{}",
            row.label,
            row.unit.prose_beside(value, here, numerals),
            gives.unwrap_or_default()
        );
        format!(
            r#" <button type="button" data-take="{}={value}">{}</button>"#,
            row.key,
            escape(&label)
        )
    };
    let buttons = match sought {
        Sought::At(at) if at == here => "It is so already.".into(),
        Sought::At(at) => button(at, None),
        Sought::Jump {
            below: one,
            above: other,
        }
        | Sought::From {
            first: other,
            before: one,
        } => button(one.at, Some(one.value)) + &button(other.at, Some(other.value)),
        _ => String::new(),
    };
    format!(
        "<p><strong>{}.</strong></p><p>{}</p><p>{buttons}</p>",
        escape(&words),
        escape(&now)
    )
}
