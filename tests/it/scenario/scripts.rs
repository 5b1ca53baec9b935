//! Links from anywhere: digits and signs of other scripts, marks that nobody sees, and what editors make of an `&`.

use proptest::prelude::*;
use tao_calculator::model::ASSUMPTIONS;
use tao_calculator::scenario::{read_link, to_query};

use super::links::{check_named, check_read, check_refused, unknown_key};
use crate::scenarios::{any_scenario, cases};

/// The zero of a script, and its name.
const ZEROS: [(char, &str); 8] = [
    ('٠', "Arabic-Indic"),
    ('۰', "Persian"),
    ('०', "Devanagari"),
    ('০', "Bengali"),
    ('๐', "Thai"),
    ('０', "full-width"),
    ('\u{1D7CE}', "mathematical bold"),
    ('\u{1FBF0}', "segmented"),
];
const MINUS: [char; 10] = [
    '\u{2010}', '\u{2011}', '\u{2012}', '\u{2013}', '\u{2014}', '\u{2015}', '\u{2212}', '\u{FE63}',
    '\u{FE58}', '－',
];
/// Zero-width and direction marks, soft hyphens, joiners.
const INVISIBLE: [char; 12] = [
    '\u{AD}', '\u{200B}', '\u{200E}', '\u{200F}', '\u{202A}', '\u{202C}', '\u{202E}', '\u{2060}',
    '\u{2066}', '\u{2069}', '\u{FEFF}', '\u{61C}',
];

/// The same number in another script.
fn in_script(number: &str, zero: char) -> String {
    let digit = |sign: char| match sign.to_digit(10) {
        Some(digit) => char::from_u32(u32::from(zero) + digit).expect("a digit"),
        None => sign,
    };
    number.chars().map(digit).collect()
}

#[test]
fn digits_of_every_script_are_read() {
    for (zero, script) in ZEROS {
        for number in ["300", "1e3", "272.72", "0987.6", "1.5E+2"] {
            let query = format!("price={}", in_script(number, zero).replace('+', "%2B"));
            check_read(&query, "price", number.parse().expect(script));
        }
    }
    check_read("price=۲۷۲٫۷۲", "price", 272.72);
    check_read("price=３００．５", "price", 300.5);
    check_read("price=%D9%A3%D9%A0%D9%A0", "price", 300.0);
    // A fraction or a circled digit is a sign of its own.
    check_refused("price=③", "price", "③", 272.72);
}

#[test]
fn every_minus_and_plus_is_read() {
    for minus in MINUS {
        check_read(&format!("price_growth={minus}20"), "price_growth", -20.0);
        check_read(&format!("price=3e{minus}0"), "price", 3.0);
    }
    for plus in ['＋', '\u{FE62}'] {
        check_read(&format!("price={plus}300"), "price", 300.0);
    }
}

#[test]
fn a_space_behind_an_exponent_is_the_plus_it_was() {
    check_read("price=1e+3", "price", 1_000.0);
    check_read("price=1E+3", "price", 1_000.0);
    check_read("price=1e%2B3", "price", 1_000.0);
    let was = read_link("was=1e+1,2e+2").was.expect("answers");
    assert_eq!(
        (was.payback_months, was.value_per_tao),
        (Some(10.0), Some(200.0))
    );
    check_refused("price=1+e3", "price", "1 e3", 272.72);
}

#[test]
fn marks_that_nobody_sees_are_read_over() {
    for mark in INVISIBLE {
        check_read(&format!("price={mark}300{mark}"), "price", 300.0);
        check_read(&format!("{mark}price{mark}=30{mark}0"), "price", 300.0);
        check_read(&format!("cash_flows={mark}fees"), "cash_flows", 1.0);
        let link = read_link(&format!(
            "{mark}v=2&preset=bear{mark}&view={mark}value&at=2026{mark}-01-01"
        ));
        assert_eq!(link.warnings, []);
        assert_eq!(to_query(&link.scenario), "v=2&preset=bear&at=2026-01-01");
    }
    // Typographic hyphens in a name, as word processors write them.
    check_read("preset=bear&vs=chain‑2026‑07", "discount_rate", 25.0);
}

#[test]
fn names_are_told_apart_by_their_case() {
    let link = read_link("Price=300&PRICE=300&price=200");
    assert_eq!(link.scenario.assumptions.price, 200.0);
    assert_eq!(link.warnings, [unknown_key("Price"), unknown_key("PRICE")]);
}

#[test]
fn an_ampersand_of_html_is_one() {
    for amp in [
        "&amp;",
        "&#038;",
        "&#38;",
        "&#x26;",
        "&amp;amp;",
        "&amp;#038;",
        "& amp; ",
    ] {
        let query = format!("preset=bear{amp}price=300{amp}foo=1{amp}");
        let link = read_link(&query);
        assert_eq!(
            to_query(&link.scenario),
            "v=2&preset=bear&price=300&foo=1",
            "{amp}"
        );
        assert_eq!(link.warnings, [unknown_key("foo")]);
    }
    check_read(
        "vs=preset%3Dbear%26amp;price%3D1&amp;price=300",
        "price",
        300.0,
    );
}

#[test]
fn what_a_stranger_hides_is_shown_by_its_code_point() {
    let link = read_link("a\u{202e}b=1&price=%00\u{2066}x&c%E2%80%8Bd");
    for (warning, code) in link.warnings.iter().zip(["U+202E", "U+0000", "U+200B"]) {
        let words = warning.to_string();
        assert!(
            !words.contains(['\u{202e}', '\u{2066}', '\u{200b}', '\0']),
            "{words:?}"
        );
        check_named(warning, &[code]);
    }
    assert_eq!(link.warnings.len(), 3);
}

proptest! {
    #![proptest_config(cases(500))]

    /// Any link may go through any of this and still means the same.
    #[test]
    fn a_link_survives_other_scripts(
        random in any_scenario(), script in 0..ZEROS.len(), minus in 0..MINUS.len(), mark in 0..INVISIBLE.len(),
    ) {
        let query = to_query(&random.0);
        let strange: Vec<String> = query.split('&').filter_map(|pair| pair.split_once('=')).map(|(key, value)| {
            let value = in_script(value, ZEROS[script].0).replace('-', &MINUS[minus].to_string());
            format!("{key}={}{value}", INVISIBLE[mark])
        }).collect();
        let link = read_link(&strange.join("&amp;"));
        prop_assert_eq!(link.warnings, []);
        for row in ASSUMPTIONS {
            let [read, meant] = [&link.scenario, &random.0].map(|of| (row.get)(&of.assumptions));
            prop_assert_eq!(read.to_bits(), meant.to_bits(), "{}", row.key);
        }
        prop_assert_eq!(link.scenario, random.0);
    }
}
