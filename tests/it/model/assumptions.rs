//! The table of inputs against the model's specification, and the laws each of its rows obeys.

use tao_calculator::model::questions::thresholds;
use tao_calculator::model::{
    ASSUMPTIONS, Assumption, Assumptions, Group, Kind, Source, assumption, evaluate,
};
use tao_calculator::prose::Labelled;
use tao_calculator::scenario::PRESETS;

/// Key, base, smallest, largest value and source, copied from the specification's table: the contract.
#[rustfmt::skip] // one case a line
const SPECIFIED: [(&str, f64, f64, f64, Source); 47] = {
    use Source::{Assumed, Fitted, Protocol, Published};
    [
        ("price", 272.72, 1.0, 10_000.0, Published),
        ("entry_price", 272.72, 1.0, 10_000.0, Published),
        ("price_growth", 28.0, -90.0, 200.0, Fitted),
        ("price_volatility", 90.0, 0.0, 250.0, Assumed),
        ("circulating_supply", 9_597_280.0, 100_000.0, 21_000_000.0, Published),
        ("volume_24h", 388_000_000.0, 0.0, 1e11, Published),
        ("validators", 4_100.0, 1.0, 100_000.0, Published),
        ("validator_growth", 0.0, -50.0, 100.0, Assumed),
        ("growth_half_life", 3.0, 0.25, 60.0, Assumed),
        ("validator_volatility", 20.0, 0.0, 200.0, Assumed),
        ("validator_price_correlation", 0.5, -1.0, 1.0, Assumed),
        ("average_stake", 1_000.0, 1.0, 100_000.0, Fitted),
        ("stake_growth", 0.0, -50.0, 200.0, Assumed),
        ("daily_emission", 6_850.0, 0.0, 7_200.0, Published),
        ("issued_supply", 9_597_280.0, 0.0, 21_000_000.0, Assumed),
        ("validator_share", 41.0, 0.0, 100.0, Protocol),
        ("reward_factor", 1.0, 0.0, 20.0, Assumed),
        ("subnets", 47.0, 0.0, 1_024.0, Published),
        ("subnet_growth", 0.0, -50.0, 300.0, Assumed),
        ("adoption", 0.0, 0.0, 100.0, Published),
        ("revenue_per_subnet", 5_000_000.0, 0.0, 1e9, Assumed),
        ("revenue_growth", 30.0, -50.0, 200.0, Assumed),
        ("fee_share", 41.0, 0.0, 100.0, Assumed),
        ("own_stake", 1_000.0, 1.0, 1_000_000.0, Published),
        ("delegated_stake", 0.0, 0.0, 5_000_000.0, Assumed),
        ("take", 18.0, 0.0, 50.0, Protocol),
        ("uptime", 100.0, 0.0, 100.0, Assumed),
        ("restake_share", 0.0, 0.0, 100.0, Assumed),
        ("stake_recovered", 80.0, 0.0, 100.0, Fitted),
        ("hardware_cost", 4_000.0, 0.0, 1_000_000.0, Fitted),
        ("registration_cost", 0.0, 0.0, 10_000.0, Assumed),
        ("compute_cost", 1_500.0, 0.0, 1_000_000.0, Fitted),
        ("compute_deflation", 35.0, -50.0, 90.0, Assumed),
        ("deflation_uncertainty", 5.0, 0.0, 30.0, Assumed),
        ("other_cost", 0.0, 0.0, 1_000_000.0, Assumed),
        ("selling_cost", 0.0, 0.0, 20.0, Assumed),
        ("tax_rate", 0.0, 0.0, 60.0, Assumed),
        ("discount_rate", 15.0, 0.1, 100.0, Fitted),
        ("failure_rate", 0.0, 0.0, 50.0, Assumed),
        ("terminal_growth", 3.0, -20.0, 10.0, Assumed),
        ("horizon_years", 10.0, 1.0, 30.0, Fitted),
        ("operating_months", 36.0, 6.0, 120.0, Assumed),
        ("target_payback", 14.0, 1.0, 120.0, Published),
        ("value_basis", 0.0, 0.0, 2.0, Assumed),
        ("price_anchor", 0.0, 0.0, 1.0, Assumed),
        ("cash_flows", 0.0, 0.0, 1.0, Assumed),
        ("seed", 1.0, 0.0, 4_294_967_295.0, Assumed),
    ]
};

/// Rows whose values are whole, and the names that the choices have in links.
const WHOLE: [&str; 3] = ["horizon_years", "operating_months", "seed"];
const CHOICES: [(&str, &[&str]); 3] = [
    ("value_basis", &["circulating", "diluted", "max"]),
    ("price_anchor", &["market", "self"]),
    ("cash_flows", &["all", "fees"]),
];

/// The rows that the specification lists; those added since are tested by the laws below.
fn specified_rows() -> impl Iterator<Item = &'static Assumption> {
    let is_specified = |row: &&Assumption| SPECIFIED.iter().any(|(key, ..)| *key == row.key);
    ASSUMPTIONS.iter().filter(is_specified)
}

#[test]
fn the_table_is_the_one_of_the_specification() {
    let keys: Vec<_> = specified_rows().map(|row| row.key).collect();
    assert_eq!(keys, SPECIFIED.map(|(key, ..)| key));
    for (row, (key, base, low, high, source)) in specified_rows().zip(SPECIFIED) {
        assert_eq!(row.base, base, "base of {key}");
        assert_eq!(row.bounds, low..=high, "bounds of {key}");
        assert_eq!(row.source, source, "source of {key}");
    }
}

#[test]
fn kinds_are_those_of_the_specification() {
    for row in specified_rows() {
        let names = CHOICES.iter().find(|(key, _)| *key == row.key);
        match row.kind {
            Kind::Choice(offered) => {
                let offered: Vec<_> = offered.iter().map(|(name, _)| *name).collect();
                assert_eq!(
                    Some(&offered[..]),
                    names.map(|(_, names)| *names),
                    "{}",
                    row.key
                );
            }
            Kind::Whole => assert!(WHOLE.contains(&row.key), "{}", row.key),
            Kind::Number => assert!(!WHOLE.contains(&row.key) && names.is_none(), "{}", row.key),
        }
    }
}

#[test]
fn keys_and_labels_are_unique() {
    for row in ASSUMPTIONS {
        let same = |other: &&Assumption| other.key == row.key || other.label == row.label;
        assert_eq!(ASSUMPTIONS.iter().filter(same).count(), 1, "{}", row.key);
        assert_eq!(assumption(row.key), Some(row));
    }
    assert_eq!(assumption("Price"), None);
}

#[test]
fn every_row_is_named_and_explained() {
    for row in ASSUMPTIONS {
        assert!(!row.label.is_empty(), "label of {}", row.key);
        assert!(
            row.help.len() > 10 && row.help.ends_with('.'),
            "help of {}: {:?}",
            row.key,
            row.help
        );
        assert!(
            !row.help.contains("  "),
            "help of {}: {:?}",
            row.key,
            row.help
        );
        if let Kind::Choice(choices) = row.kind {
            assert!(
                choices
                    .iter()
                    .all(|(name, words)| !name.is_empty() && !words.is_empty()),
                "{}",
                row.key
            );
        }
    }
}

#[test]
fn every_group_has_rows() {
    for group in Group::ALL {
        let has_rows = ASSUMPTIONS.iter().any(|row| row.group == group);
        assert!(has_rows, "{}", group.label());
    }
}

#[test]
fn every_row_but_those_of_chances_moves_a_figure() {
    // The breakeven wanted moves where the answer breaks, and no figure.
    let all = |a: &Assumptions| (evaluate(a), thresholds(a));
    let moves = |row: &Assumption| {
        PRESETS.iter().any(|preset| {
            let a = preset.assumptions();
            let ends = [
                *row.bounds.start(),
                *row.plausible.start(),
                *row.plausible.end(),
            ];
            ends.iter().any(|end| all(&a.with(row.id, *end)) != all(&a))
        })
    };
    for row in ASSUMPTIONS {
        assert_eq!(row.moves_figures(), moves(row), "{}", row.key);
    }
}

#[test]
fn the_base_is_the_default() {
    for row in ASSUMPTIONS {
        assert_eq!((row.get)(&Assumptions::default()), row.base, "{}", row.key);
        assert!(row.accepts(row.base), "{}", row.key);
        assert_eq!(
            row.rounded(row.base),
            row.base,
            "typing {} yields its base",
            row.key
        );
    }
}

#[test]
fn only_values_within_the_bounds_are_accepted() {
    for row in ASSUMPTIONS {
        let (low, high) = (*row.bounds.start(), *row.bounds.end());
        assert!(
            row.accepts(low) && row.accepts(high),
            "{}: bounds are inclusive",
            row.key
        );
        for value in [
            low.next_down(),
            high.next_up(),
            f64::NAN,
            f64::INFINITY,
            f64::NEG_INFINITY,
        ] {
            assert!(!row.accepts(value), "{}={value}", row.key);
        }
        let between = low + 0.5;
        assert_eq!(
            row.accepts(between),
            row.kind == Kind::Number,
            "{}={between}",
            row.key
        );
    }
}

#[test]
fn plausible_values_surround_the_base_within_the_bounds() {
    for row in ASSUMPTIONS {
        let (low, high) = (*row.plausible.start(), *row.plausible.end());
        assert!(row.accepts(low) && row.accepts(high), "{}", row.key);
        assert!(row.plausible.contains(&row.base), "{}", row.key);
        // A seed is no quantity: no other one is any likelier.
        assert!(
            low < high || row.key == "seed",
            "{} has a bar in the tornado",
            row.key
        );
    }
}

#[test]
fn set_is_undone_by_get_and_touches_nothing_else() {
    for row in ASSUMPTIONS {
        for value in row.stops().into_iter().chain([row.base]) {
            let mut all = Assumptions::default();
            (row.set)(&mut all, value);
            for other in ASSUMPTIONS {
                let expected = if other == row { value } else { other.base };
                assert_eq!(
                    (other.get)(&all),
                    expected,
                    "{} after {}={value}",
                    other.key,
                    row.key
                );
            }
        }
    }
}
