//! What the pages are called, and what they say of themselves before anybody opens them: from the tables.

use crate::model::assumption;
use crate::model::{Evaluation, Figure, Metric, Numerals, Plain, Unit, metric};
use crate::scenario::{Preset, shown};

/// The name of the site.
pub const SITE: &str = "TAO calculator";
/// What it answers.
pub const QUESTION: &str = "When does a TAO validator break even, and what is a TAO worth?";
/// What one does there.
pub const LEAD: &str = "Move a slider: the answers and the charts follow at once.";

/// What a preset's page is called. It names no figure: whoever changes an input there keeps the title.
pub fn title(preset: &Preset) -> String {
    format!("{} – {SITE}", name(preset))
}

/// What a preset is called where nothing says that it is one.
pub fn name(preset: &Preset) -> String {
    format!("Scenario “{}”", preset.label)
}

/// A preset and its answers in a paragraph.
pub fn description(preset: &Preset, evaluation: &Evaluation) -> String {
    let [breakeven, value] = answers(evaluation);
    format!(
        "{} {}: {}; {}. {} on validators’ discounted cash flows: {}; {}. Figures of {}. Not financial advice.",
        preset.note,
        breakeven.label,
        breakeven.answer,
        projected(evaluation),
        value.label,
        value.answer,
        market(preset),
        preset.date,
    )
}

/// An answer as it stands on a picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// What is answered.
    pub label: &'static str,
    /// The figure, or why there is none.
    pub answer: String,
    /// What to hold beside it.
    pub beside: String,
}

impl Answer {
    /// What is answered, the answer, and what to hold beside it.
    pub fn parts(&self) -> [&str; 3] {
        [self.label, &self.answer, &self.beside]
    }
}

/// The two answers on a preset's picture.
pub fn picture_words(preset: &Preset, evaluation: &Evaluation) -> [Answer; 2] {
    let [mut breakeven, mut value] = answers(evaluation);
    breakeven.beside = projected(evaluation);
    value.beside = market(preset);
    [breakeven, value]
}

fn answers(evaluation: &Evaluation) -> [Answer; 2] {
    ["run_rate.payback_months", "valuation.value_per_tao"].map(|path| {
        let row = row(path);
        Answer {
            label: row.label,
            answer: words((row.get)(evaluation), row.unit),
            beside: String::new(),
        }
    })
}

fn projected(evaluation: &Evaluation) -> String {
    let row = row("projection.payback_months");
    format!("as projected: {}", words((row.get)(evaluation), row.unit))
}

/// The price that the value is compared with.
fn market(preset: &Preset) -> String {
    let row = assumption("price").expect("there is a price");
    let price = shown(row, (row.get)(&preset.assumptions()), &Plain);
    format!("market price: {}", in_usd(&price))
}

fn row(path: &str) -> &'static Metric {
    metric(path).expect("the answers are metrics")
}

/// A figure, or the reason why there is none.
fn words(figure: &Figure, unit: Unit) -> String {
    let numerals: &dyn Numerals = &Plain;
    let words = match figure {
        Ok(value) => unit.prose(*value, numerals),
        Err(reason) => reason.words(numerals),
    };
    in_usd(&words)
}

/// What is of one TAO need not say so again.
fn in_usd(words: &str) -> String {
    words.replace(Unit::UsdPerTao.symbol(), Unit::Usd.symbol())
}
