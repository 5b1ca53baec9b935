//! What leaves the page: tables, results, scenario files.

use super::Asked;
use crate::chart::months;
use crate::model::evaluate;
use crate::scenario::{file_as_query, from_query, results, to_query, write_file};

/// Every month as CSV.
pub fn months_csv(asked: &Asked) -> Result<String, String> {
    let a = &asked.link.scenario.assumptions;
    Ok(months(a, &evaluate(a)).csv())
}

/// The results as `evaluate` writes them for the link of this scenario alone.
pub fn results_json(asked: &Asked) -> Result<String, String> {
    let (scenario, unread) = from_query(&to_query(&asked.link.scenario));
    let results = results(&scenario, &evaluate(&scenario.assumptions), &unread);
    Ok(format!("{results:#}\n"))
}

/// The scenario as a file, with what it is compared with.
pub fn scenario_file(asked: &Asked) -> Result<String, String> {
    Ok(write_file(
        &asked.link.scenario,
        asked.link.baseline.as_ref(),
    ))
}

/// The link that says the same as a scenario file. The word: its bytes, a letter each.
pub fn opened_file(asked: &Asked) -> Result<String, String> {
    let bytes: Vec<u8> = asked.word(0).chars().map(|byte| byte as u8).collect();
    file_as_query(&bytes).map_err(|error| error.words(asked.numerals))
}
