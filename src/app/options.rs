//! Lists to choose an answer or an assumption from, in groups, as HTML.

use super::html::escape;
use crate::model::{ASSUMPTIONS, Group, Kind, METRICS, Section};

/// Every answer; `chosen` is the path of the one that is.
pub fn metric_options(chosen: &str) -> String {
    let groups = Section::ALL.map(|section| {
        let metrics = METRICS
            .iter()
            .filter(move |metric| metric.section == section);
        let options = metrics.map(|metric| option(&metric.path(), metric.label, chosen));
        group(section.label(), options.collect())
    });
    groups.concat()
}

/// Every assumption that is a number; `chosen` is the key of the one that is.
pub fn row_options(chosen: &str) -> String {
    let groups = Group::ALL.map(|of| {
        let rows = ASSUMPTIONS.iter().filter(move |row| row.group == of);
        let numbers = rows.filter(|row| !matches!(row.kind, Kind::Choice(_)));
        let options = numbers.map(|row| option(row.key, row.label, chosen));
        group(of.label(), options.collect())
    });
    groups.concat()
}

fn group(label: &str, options: String) -> String {
    format!(
        r#"<optgroup label="{}">{options}</optgroup>"#,
        escape(label)
    )
}

fn option(value: &str, label: &str, chosen: &str) -> String {
    let selected = if value == chosen { " selected" } else { "" };
    format!(
        r#"<option value="{value}"{selected}>{}</option>"#,
        escape(label)
    )
}
