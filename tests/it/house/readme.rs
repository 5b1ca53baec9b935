//! The table of assumptions is written from the table itself, and its figures are the model's.

use std::fs;

use tao_calculator::model::{ASSUMPTIONS, Assumption, Assumptions, Kind, evaluate};
use tao_calculator::prose::{Labelled, Plain, ValueWords};
use tao_calculator::scenario::{Scenario, results, results_and_answers};

use crate::golden::{check_file, root};
use crate::scenario::results::{keys, read};

const START: &str =
    "<!-- assumptions: written by `UPDATE=1 cargo test --no-default-features --features ssr` -->\n";
const END: &str = "<!-- /assumptions -->";

/// The README of a folder; of the whole house without one.
fn readme(folder: &str) -> String {
    let file = root().join(folder).join("README.md");
    fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

fn line(row: &Assumption) -> String {
    let value = |value: f64| row.value(value, &Plain).to_string().replace('\u{a0}', " ");
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
    let readme = readme("src/model");
    let (before, rest) = readme
        .split_once(START)
        .expect("README has a place for the table");
    let (_, after) = rest.split_once(END).expect("the place ends");
    let head = "\n| key | base | allowed | source | what it is |\n|---|---|---|---|---|\n";
    let rows: String = ASSUMPTIONS.iter().map(line).collect();
    check_file(
        &root().join("src/model/README.md"),
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
    assert!(readme("").contains(&format!("the same method gives {value:.0} USD")));
}

#[test]
fn the_example_of_a_row_is_one() {
    let example = readme("");
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

#[test]
fn every_answer_of_all_is_described() {
    let scenario = Scenario::default();
    let evaluation = evaluate(&scenario.assumptions);
    let plain = read(&results(&scenario, &evaluation, &[]));
    let all = read(&results_and_answers(&scenario, &evaluation, &[]));
    let added = keys(&all)
        .into_iter()
        .filter(|key| plain.get(key).is_none());
    let readme = readme("src/scenario");
    for key in added {
        let (_, row) = readme.split_once(&format!("| `{key}` |")).expect(key);
        let row = row.lines().next().expect("a row");
        // Where all members are alike, each word of a member is said.
        let answer = &all[key];
        let members = match key {
            "circularity" | "simulation" => answer,
            "reverse_dcf" | "formulas" => continue,
            "tornado" => &answer["valuation.value_per_tao"]["price"],
            _ => answer
                .as_object()
                .and_then(|all| all.values().next())
                .expect("a member"),
        };
        for name in keys(members) {
            let name = name.trim_end_matches("_reason");
            let endings = ["_room", "_se"].into_iter();
            let said = endings.fold(name, |said, ending| match said.ends_with(ending) {
                true => ending,
                false => said,
            });
            assert!(row.contains(&format!("`{said}`")), "{key}: {name}");
        }
    }
}

/// tests/chartability.md: each of the fifty is there once, and the files that it counts on are.
#[test]
fn the_fifty_tests_of_chartability_are_gone_through() {
    let file = root().join("tests/chartability.md");
    let text = fs::read_to_string(&file).expect("the list");
    let rows = text.lines().filter_map(|line| {
        let mut cells = line.strip_prefix("| ")?.split(" | ");
        let number: usize = cells.next()?.parse().ok()?;
        Some((number, cells.nth(1)?.to_string()))
    });
    let rows: Vec<_> = rows.collect();
    let numbers: Vec<usize> = rows.iter().map(|(number, _)| *number).collect();
    assert_eq!(numbers, (1..=50).collect::<Vec<_>>());
    for (number, verdict) in rows {
        let verdicts = ["met", "in part", "not met"];
        assert!(verdicts.contains(&verdict.as_str()), "{number}: {verdict}");
    }
    let named = text.split('`').skip(1).step_by(2);
    for name in named {
        assert!(root().join("tests").join(name).exists(), "{name}");
    }
}
