//! What is true of any bytes at all taken for a link, a file or an answer from elsewhere: the fuzz targets try to break
//! it, and tests/it tries the seeds.

use tao_calculator::data::{
    Subnets, Timestamp, pay_as_assumptions, read_issuance, read_market, read_snapshot, read_subnets,
};
use tao_calculator::model::{ASSUMPTIONS, evaluate};
use tao_calculator::prose::Plain;
use tao_calculator::scenario::{
    Detail, FileError, Link, LinkWarning, RecordedAnswers, Scenario, Settings, read_file,
    read_link, write_file, write_link,
};

/// Longest sentence of a warning: what strangers write is shortened in it.
const LONGEST: usize = 400;
/// Longest address that is written, whatever a stranger's link brought along.
const ADDRESS: usize = 8_192;

/// Whatever a query holds, what is read is written down, and reads as the same.
pub fn check_query(bytes: &[u8]) {
    check_link(&read_link(&String::from_utf8_lossy(bytes)));
}

/// Whatever a file holds, it is read like a link, or words say why not.
pub fn check_file(bytes: &[u8]) {
    let is_json = serde_json::from_slice::<serde_json::Value>(bytes).is_ok();
    match read_file(bytes) {
        Ok(link) => check_link(&link),
        Err(error) => {
            check_words(&error.to_string());
            let is_refused = matches!(
                error,
                FileError::CutShort { .. } | FileError::NotJson { .. } | FileError::NotText { .. }
            );
            assert!(
                !(is_json && is_refused),
                "what is JSON to others is JSON here: {error}"
            );
        }
    }
}

/// Whatever is answered, what is read of it the assumptions take, or words say why not.
pub fn check_market(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    if let Err(why) = read_snapshot(&text) {
        check_words(&format!("{}.", why.words(&Plain)));
    }
    match read_market(&text, now()) {
        Ok(market) => {
            for (id, value) in market.values() {
                assert!(id.row().accepts(value), "{}: {value}", id.row().key);
            }
            let changes = market.change_in_bitcoin().into_iter();
            let mut changes = changes.chain(market.peers.iter().map(|(_, quote)| quote.change_24h));
            assert!(changes.all(f64::is_finite), "a change is no number");
        }
        Err(why) => check_words(&format!("{}.", why.words(&Plain))),
    }
}

fn now() -> Timestamp {
    Timestamp::from_second(1_796_047_800).expect("a moment")
}

/// The same of a node of the chain.
pub fn check_chain(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    match read_issuance(&text) {
        Ok(values) => {
            for (id, value) in values {
                assert!(id.row().accepts(value), "{}: {value}", id.row().key);
            }
        }
        Err(why) => check_words(&format!("{}.", why.words(&Plain))),
    }
    match read_subnets(&text, now()) {
        Ok(Subnets { at, pay }) => {
            let ahead = |at: Timestamp| at.as_second() - now().as_second();
            assert!(
                at.is_none_or(|at| ahead(at) <= 3_600),
                "{at:?} is in the future"
            );
            assert!(!pay.is_empty() && pay.is_sorted_by(|one, next| one.emitted >= next.emitted));
            for (id, value) in pay_as_assumptions(&pay, 3_600.0).into_iter().flatten() {
                assert!(id.row().accepts(value), "{}: {value}", id.row().key);
            }
        }
        Err(why) => check_words(&format!("{}.", why.words(&Plain))),
    }
}

/// What was read can be used, and every way of writing it down gives it back.
pub fn check_link(link: &Link) {
    for scenario in link.baseline.iter().chain([&link.scenario]) {
        for row in ASSUMPTIONS {
            let value = (row.get)(&scenario.assumptions);
            assert!(row.accepts(value), "{} = {value}", row.key);
            assert!(value != 0.0 || value.is_sign_positive(), "{} = −0", row.key);
        }
    }
    for (nth, warning) in link.warnings.iter().enumerate() {
        check_words(&warning.to_string());
        assert!(
            nth > 99 || !link.warnings[..nth].contains(warning),
            "twice: {warning}"
        );
    }
    let Link {
        scenario,
        baseline,
        settings,
        ..
    } = link;
    let was = RecordedAnswers::of(&evaluate(&scenario.assumptions));
    let baseline = baseline.as_ref();
    for detail in [Detail::Changes, Detail::Exact] {
        let written = write_link(scenario, baseline, settings, detail);
        let bytes = address_bytes(&written);
        assert!(bytes <= ADDRESS, "{bytes} bytes");
        let again = read_link(&written);
        check_same(&again, link, settings);
        assert_eq!(again.was, (detail == Detail::Exact).then_some(was));
        assert_eq!(
            write_link(
                &again.scenario,
                again.baseline.as_ref(),
                &again.settings,
                detail
            ),
            written
        );
    }
    let written = write_file(scenario, baseline);
    let again = read_file(written.as_bytes()).expect("a file of ours opens");
    check_same(&again, link, &Settings::default());
    assert_eq!(again.was, Some(was));
    assert_eq!(
        write_file(&again.scenario, again.baseline.as_ref()),
        written
    );
}

/// The length of a link in an address, where browsers encode what is not ASCII.
fn address_bytes(link: &str) -> usize {
    link.bytes()
        .map(|byte| match byte {
            b'!' | b'$'..=b'&' | b'('..=b';' | b'=' | b'?'..=b'~' => 1,
            _ => 3,
        })
        .sum()
}

/// Read back, a link says what it said, and there is nothing left to complain of but what is unknown.
#[track_caller]
fn check_same(again: &Link, link: &Link, settings: &Settings) {
    check_bits(&again.scenario, &link.scenario);
    assert_eq!(again.baseline.is_some(), link.baseline.is_some());
    if let (Some(again), Some(baseline)) = (&again.baseline, &link.baseline) {
        check_bits(again, baseline);
    }
    assert_eq!(again.settings, *settings);
    // Who follows a link is nobody's business.
    for pair in &again.scenario.unknown {
        assert!(
            !pair.starts_with("utm_") && !pair.starts_with("fbclid="),
            "{pair}"
        );
    }
    for warning in &again.warnings {
        let about = match warning {
            LinkWarning::OfBaseline(warning) => warning,
            warning => warning,
        };
        assert!(matches!(about, LinkWarning::UnknownKey { .. }), "{warning}");
    }
}

/// The same to the last bit, so that the same comes out.
#[track_caller]
fn check_bits(again: &Scenario, scenario: &Scenario) {
    assert_eq!(again.preset, scenario.preset);
    assert_eq!(again.at, scenario.at);
    assert_eq!(again.unknown, scenario.unknown);
    for row in ASSUMPTIONS {
        let (again, value) = (
            (row.get)(&again.assumptions),
            (row.get)(&scenario.assumptions),
        );
        assert_eq!(
            again.to_bits(),
            value.to_bits(),
            "{}: {again} and {value}",
            row.key
        );
    }
}

#[track_caller]
fn check_words(words: &str) {
    assert!(!words.is_empty());
    assert!(words.chars().count() < LONGEST, "{words}");
    // Nothing that a stranger wrote turns the words about, or hides in them.
    let is_hidden = |sign: char| {
        sign.is_control()
            || matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
    };
    assert!(!words.contains(is_hidden), "{words:?}");
}
