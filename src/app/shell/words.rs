//! What the pages are called, and what they say of themselves before anybody opens them: from the tables.

use crate::model::{AssumptionId, Evaluation, MetricId};
use crate::prose::{Plain, ValueWords, figure_phrase};
pub use crate::scenario::SITE;
use crate::scenario::{Preset, date_words};

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
        date_words(preset.date),
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
    [MetricId::Payback, MetricId::ValuePerTao].map(|id| {
        let row = id.row();
        Answer {
            label: row.label,
            answer: figure_phrase((row.get)(evaluation), row.unit, &Plain).text(),
            beside: String::new(),
        }
    })
}

fn projected(evaluation: &Evaluation) -> String {
    let row = MetricId::ProjectedPayback.row();
    {
        let projected = figure_phrase((row.get)(evaluation), row.unit, &Plain);
        format!("as projected: {projected}")
    }
}

/// The price that the value is compared with.
fn market(preset: &Preset) -> String {
    let price = AssumptionId::Price
        .row()
        .said(preset.assumptions().price, &Plain);
    format!("market price: {price}")
}
