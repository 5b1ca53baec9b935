//! Looking for an assumption by a word of it.

use tao_calculator::model::{ASSUMPTIONS, AssumptionId};
use tao_calculator::prose::found;

fn keys(wanted: &str) -> Vec<&'static str> {
    let found = found(wanted).expect("a word to look for");
    found.into_iter().map(|id| id.row().key).collect()
}

#[test]
fn every_row_is_found_by_label_key_and_help() {
    for row in ASSUMPTIONS {
        for wanted in [row.label, row.key, row.help, &row.label.to_uppercase()] {
            let found = found(wanted).expect("a word");
            assert!(found.contains(&row.id), "{} by {wanted:?}", row.key);
        }
    }
}

#[test]
fn every_word_has_to_be_there_in_whatever_order() {
    assert!(keys("cost compute").contains(&"compute_cost"));
    assert!(keys("own stake").contains(&"own_stake"));
    assert!(keys("validators' share").contains(&"validator_share"));
    assert!(keys("compute tax").len() < keys("compute").len());
    assert!(keys("no such thing").is_empty());
}

#[test]
fn of_no_word_nothing_is_looked_for() {
    for nothing in ["", "  ", "\u{a0}"] {
        assert_eq!(found(nothing), None::<Vec<AssumptionId>>);
    }
}
