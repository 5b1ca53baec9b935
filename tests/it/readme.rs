//! README's table of assumptions is written from the table itself, and its figures are the model's.

use std::fs;

use tao_calculator::model::{ASSUMPTIONS, Assumption, Assumptions, Kind, Plain, evaluate};
use tao_calculator::scenario::shown;

use crate::golden::{check_file, root};

const START: &str =
    "<!-- assumptions: written by `UPDATE=1 cargo test --no-default-features` -->\n";
const END: &str = "<!-- /assumptions -->";

fn readme() -> String {
    fs::read_to_string(root().join("README.md")).expect("there is a README")
}

fn line(row: &Assumption) -> String {
    let value = |value: f64| shown(row, value, &Plain).replace('\u{a0}', " ");
    let allowed = match row.kind {
        Kind::Choice(names) => names
            .iter()
            .map(|(name, _)| *name)
            .collect::<Vec<_>>()
            .join(", "),
        _ => format!(
            "{} – {}",
            value(*row.bounds.start()),
            value(*row.bounds.end())
        ),
    };
    let source = row.source.label();
    format!(
        "| `{}` | {} | {allowed} | {source} | {} |\n",
        row.key,
        value(row.base),
        row.help
    )
}

#[test]
fn the_table_of_assumptions_is_the_table() {
    let readme = readme();
    let (before, rest) = readme
        .split_once(START)
        .expect("README has a place for the table");
    let (_, after) = rest.split_once(END).expect("the place ends");
    let head = "\n| key | base | allowed | source | what it is |\n|---|---|---|---|---|\n";
    let rows: String = ASSUMPTIONS.iter().map(line).collect();
    check_file(
        &root().join("README.md"),
        &format!("{before}{START}{head}{rows}\n{END}{after}"),
    );
}

#[test]
fn the_value_at_a_constant_price_is_the_models() {
    let flat = Assumptions {
        price_growth: 0.0,
        ..Assumptions::default()
    };
    let value = evaluate(&flat).valuation.value_per_tao.expect("a value");
    assert!(readme().contains(&format!("the same method gives {value:.0} USD")));
}

#[test]
fn the_example_of_a_row_is_one() {
    let example = readme();
    let example = example
        .split("```rust")
        .nth(1)
        .and_then(|rest| rest.split("```").next())
        .expect("an example");
    let table = fs::read_to_string(root().join("src/model/assumptions.rs")).expect("the table");
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        words(&table).contains(&words(example)),
        "README shows a row that is not in the table"
    );
}
