//! Numbers as people type them, and what the page answers to anything else.

use tao_calculator::model::{ASSUMPTIONS, Kind, MetricId, assumption};
use tao_calculator::prose::{Plain, UnitWords, ValueWords};
use tao_calculator::scenario::{TypedError, read_figure, read_typed};

const ENGLISH: (char, Option<char>) = ('.', Some(','));
const GERMAN: (char, Option<char>) = (',', Some('.'));
const FRENCH: (char, Option<char>) = (',', Some('\u{202f}'));

fn read(key: &str, text: &str, (decimal, group): (char, Option<char>)) -> Result<f64, TypedError> {
    read_typed(assumption(key).expect("a key"), text, decimal, group)
}

#[track_caller]
fn check(text: &str, locale: (char, Option<char>), expected: f64) {
    assert_eq!(
        read("circulating_supply", text, locale).ok(),
        Some(expected),
        "{text}"
    );
}

#[track_caller]
fn check_price(text: &str, locale: (char, Option<char>), expected: f64) {
    assert_eq!(read("price", text, locale).ok(), Some(expected), "{text}");
}

#[track_caller]
fn check_none(text: &str) {
    for locale in [ENGLISH, GERMAN, FRENCH] {
        assert_eq!(
            read("price", text, locale),
            Err(TypedError::NoNumber),
            "{text}"
        );
    }
}

#[test]
fn plain_numbers() {
    check_price("300", ENGLISH, 300.0);
    check_price("  272.72  ", ENGLISH, 272.72);
    check_price("+5", ENGLISH, 5.0);
    check_price("1e3", ENGLISH, 1_000.0);
    check_price(".5k", ENGLISH, 500.0);
}

#[test]
fn suffixes_for_thousands_and_millions() {
    check_price("1.5k", ENGLISH, 1_500.0);
    check_price("1,5k", GERMAN, 1_500.0);
    check_price("1.1K", ENGLISH, 1_100.0);
    check("2m", ENGLISH, 2_000_000.0);
    check("9.6 M", ENGLISH, 9_600_000.0);
    check("0.01bn", ENGLISH, 10_000_000.0);
}

#[test]
fn a_separator_that_makes_no_groups_is_a_decimal_one() {
    check_price("1,5", ENGLISH, 1.5);
    check_price("1.5", GERMAN, 1.5);
    check_price("1,500", ENGLISH, 1_500.0);
    assert_eq!(read("adoption", "0,300", ENGLISH), Ok(0.3)); // no group starts with a zero
    check_price("1,500", GERMAN, 1.5);
    check_price("1.500", GERMAN, 1_500.0);
    // Foreign, but only one reading makes sense.
    check_price("1.234,5", ENGLISH, 1_234.5);
}

#[test]
fn units_may_be_typed_along() {
    assert_eq!(read("stake_recovered", "41%", ENGLISH), Ok(41.0));
    assert_eq!(read("stake_recovered", "41 %", ENGLISH), Ok(41.0));
    assert_eq!(read("price_growth", "−20 %/yr", ENGLISH), Ok(-20.0));
    assert_eq!(read("compute_cost", "$1,500", ENGLISH), Ok(1_500.0));
    assert_eq!(read("compute_cost", "1500 USD", ENGLISH), Ok(1_500.0));
    check_price("300 USD/TAO", ENGLISH, 300.0);
    assert_eq!(read("own_stake", "2k TAO", ENGLISH), Ok(2_000.0));
}

/// What is typed into a row, and what it means there.
const MEANT: &[(&str, &str, f64)] = &[
    ("price", "$ 1.5k USD", 1_500.0),
    ("own_stake", "0.5 million TAO", 500_000.0),
    ("stake_recovered", "0.41", 0.4),
    ("stake_recovered", "41 per cent", 41.0),
    ("deflation_uncertainty", "5 %", 5.0),
    ("operating_months", "2 years", 24.0),
    ("target_payback", "14 months", 14.0),
    ("compute_cost", "$50 a day", 1_522.0),
    ("revenue_per_subnet", "$1m/month", 12e6),
    ("price_growth", "28 % p.a.", 28.0),
    ("price_growth", "2 %/month", 26.8),
    ("validator_growth", "100 % a year", 5.9),
    ("price_growth", "-5 %", -5.0),
    ("circulating_supply", "9.6m TAO", 9.6e6),
];

#[test]
fn a_unit_that_converts_is_converted() {
    for (key, text, value) in MEANT {
        let read = read(key, text, ENGLISH);
        let grid = |read: f64| (read - value).abs() <= 0.6 * 10f64.powi(-decimals(key));
        assert!(read.clone().is_ok_and(grid), "{key} “{text}”: {read:?}");
    }
}

fn decimals(key: &str) -> i32 {
    assumption(key).expect("a key").decimals as i32
}

#[test]
fn a_unit_that_the_row_does_not_have_is_refused_in_words() {
    const FOREIGN: &[(&str, &str)] = &[
        ("price", "10%"),
        ("price", "+10%"),
        ("price", "300 TAO"),
        ("price", "300 USD/month"),
        ("validators", "41%"),
        ("validators", "12 months"),
        ("validators", "1 x"),
        ("tax_rate", "$30"),
        ("tax_rate", "30 %/yr"),
        ("tax_rate", "30 months"),
        ("own_stake", "$1,000"),
        ("compute_cost", "5 TAO"),
        ("operating_months", "36 %"),
        ("horizon_years", "10 USD"),
        ("price_growth", "5 points"),
        ("price_growth", "2 years"),
        ("reward_factor", "260 %"),
        ("validator_price_correlation", "50 %"),
    ];
    for (key, text) in FOREIGN {
        let row = assumption(key).expect("a key");
        let error = read(key, text, ENGLISH).expect_err(text);
        assert_eq!(error, TypedError::OtherUnit(row.unit), "{key} “{text}”");
        assert_eq!(error.nearest(), None);
        let words = error.words(row, text, &Plain);
        for part in [row.label, text, row.unit.symbol()] {
            assert!(words.contains(part), "“{part}” is missing in “{words}”");
        }
    }
}

/// Whatever the page shows of a value is read as that value, with its unit in a table and in a sentence.
#[test]
fn what_the_page_shows_can_be_typed() {
    for row in ASSUMPTIONS
        .iter()
        .filter(|row| !matches!(row.kind, Kind::Choice(_)))
    {
        for value in [*row.bounds.start(), row.base, *row.bounds.end(), 1.0] {
            if !row.accepts(value) {
                continue;
            }
            for shown in [row.value(value, &Plain), row.said(value, &Plain)] {
                let shown = shown.to_string();
                let read = read(row.key, &shown, ENGLISH);
                assert_eq!(read, Ok(row.rounded(value)), "{} “{shown}”", row.key);
            }
        }
    }
}

#[test]
fn an_answer_is_read_in_its_unit_too() {
    let read = |id: MetricId, text| read_figure(id.row().unit, text, '.', Some(','));
    assert_eq!(read(MetricId::Payback, "1 year"), Ok(12.0));
    assert_eq!(read(MetricId::Payback, "14 months"), Ok(14.0));
    assert_eq!(read(MetricId::Apr, "25 %"), Ok(0.25));
    assert_eq!(read(MetricId::Apr, "25"), Ok(0.25));
    assert_eq!(read(MetricId::NetPerMonth, "$1.2k"), Ok(1_200.0));
    let wrong = read(MetricId::Payback, "10 %").expect_err("a unit of its own");
    assert!(wrong.plainly("10 %").contains("months"));
    assert_eq!(read(MetricId::Payback, "soon"), Err(TypedError::NoNumber));
}

#[test]
fn what_is_not_a_number_is_none() {
    for text in [
        "", " ", "abc", "-", ".", "1.2.3,4", "1,23,4", "0x10", "NaN", "inf", "1e999", "--5", "5k5",
    ] {
        check_none(text);
    }
}

#[test]
fn the_display_grid_rounds() {
    check_price("272.726", ENGLISH, 272.73);
    assert_eq!(read("validators", "4100.4", ENGLISH), Ok(4_100.0));
}

/// What cannot be used, the value offered instead, and that the sentence names both and the field.
#[track_caller]
fn check_offered(key: &str, text: &str, offered: f64, named: &[&str]) {
    let row = assumption(key).expect("a key");
    let error = read(key, text, ENGLISH).expect_err("cannot be used");
    assert_eq!(error.nearest(), Some(offered));
    let words = error.words(row, text, &Plain).replace('\u{a0}', " ");
    for part in [row.label, text].iter().chain(named) {
        assert!(words.contains(part), "“{part}” is missing in “{words}”");
    }
}

#[test]
fn out_of_bounds_names_field_value_and_bound_and_offers_it() {
    check_offered("price", "20k", 10_000.0, &["10,000 USD/TAO"]);
    check_offered("price", "-3", 1.0, &["1 USD/TAO"]);
}

#[test]
fn a_whole_number_is_asked_for() {
    check_offered("horizon_years", "2.6", 3.0, &["whole"]);
}

#[test]
fn every_assumption_takes_its_bounds_and_nothing_beyond_them() {
    for row in ASSUMPTIONS
        .iter()
        .filter(|row| !matches!(row.kind, Kind::Choice(_)))
    {
        let read = |value: f64| read_typed(row, &value.to_string(), '.', Some(','));
        for bound in [*row.bounds.start(), *row.bounds.end()] {
            assert_eq!(read(bound), Ok(bound), "{}", row.key);
        }
        for (beyond, bound) in [
            (row.bounds.start() - 1.0, row.bounds.start()),
            (row.bounds.end() + 1.0, row.bounds.end()),
        ] {
            let nearest = read(beyond).expect_err(row.key).nearest();
            assert_eq!(nearest, Some(*bound), "{}", row.key);
        }
    }
}
