//! The scenario as a picture to show to others: its finding, its main chart, where it is to be found.

use super::sections::{beside_article, dated_balance};
use crate::chart::{ChartData, Document, Found, Headline, social};
use crate::model::Evaluation;
use crate::prose::Numerals;
use crate::scenario::{QUESTION, SITE, Scenario, finding_phrase};

/// What the chart's axes count.
const AXIS: &str = "Balance in USD, by month";

/// The picture of a scenario. What stands on it beside the finding: how the scenario is called, and two addresses, the
/// second for where the first is too long.
pub fn scenario_picture(
    scenario: &Scenario,
    evaluation: &Evaluation,
    compared: Option<&Evaluation>,
    name: &str,
    addresses: [&str; 2],
    numerals: &dyn Numerals,
) -> Document {
    let finding = finding_phrase(scenario, evaluation, numerals).text();
    let found = Found {
        question: QUESTION,
        finding: &finding,
        scenario: name,
        addresses,
    };
    let mut chart = dated_balance(scenario, evaluation, compared);
    // The finding speaks of the article’s months as long as nothing is changed.
    if scenario.is_as(&Scenario::default()) {
        chart = beside_article(chart);
    }
    social(
        SITE,
        &Headline::Finding(&found),
        AXIS,
        &ChartData::Lines(chart),
        numerals,
    )
}
