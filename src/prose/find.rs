//! Assumptions by what they are called.

use crate::model::{ASSUMPTIONS, Assumption, AssumptionId, Kind};

/// The assumptions that have every word of a text in their label, their key, their help or their choices; `None` where
/// there is no word to look for.
pub fn found(wanted: &str) -> Option<Vec<AssumptionId>> {
    let wanted = plain(wanted);
    let words: Vec<&str> = wanted.split_whitespace().collect();
    let rows = ASSUMPTIONS.iter();
    let has_all = |row: &&Assumption| {
        let text = text_of(row);
        words.iter().all(|word| text.contains(word))
    };
    (!words.is_empty()).then(|| rows.filter(has_all).map(|row| row.id).collect())
}

fn text_of(row: &Assumption) -> String {
    let choices: String = match row.kind {
        Kind::Choice(choices) => choices
            .iter()
            .map(|(_, words)| format!("{words} "))
            .collect(),
        Kind::Number | Kind::Whole => String::new(),
    };
    let (label, key, help) = (row.label, row.key, row.help);
    plain(&format!(
        "{label} {key} {} {choices}{help}",
        key.replace('_', " ")
    ))
}

/// Without capitals, and with the apostrophe of a keyboard.
fn plain(text: &str) -> String {
    text.to_lowercase().replace('’', "'")
}
