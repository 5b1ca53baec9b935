//! What a link compares its scenario with: a preset by its name, or a scenario as a link within the link.

use std::slice;

use tao_calculator::model::assumption;
use tao_calculator::scenario::{
    Detail, LinkWarning, PRESETS, Scenario, Settings, preset, read_file, read_link, write_file,
    write_link,
};

use super::links::{check_named, unknown_key, unknown_preset};

fn written(scenario: &Scenario, baseline: &Scenario) -> String {
    let settings = Settings::default();
    write_link(scenario, Some(baseline), &settings, Detail::Changes)
}

/// A link that is read whole and compares with what a query of its own describes; written, it is this again.
#[track_caller]
fn check_baseline(query: &str, expected: &str) {
    let link = read_link(query);
    assert_eq!(link.warnings, [], "{query:?}");
    let expected = read_link(expected).scenario;
    assert_eq!(link.baseline.as_ref(), Some(&expected), "{query:?}");
    assert_eq!(written(&link.scenario, &expected), query);
}

/// A link that compares with its own preset, and what it says of that.
#[track_caller]
fn check_own(query: &str, warnings: &[LinkWarning]) {
    let link = read_link(query);
    assert_eq!(link.baseline, None, "{query:?}");
    assert_eq!(link.warnings, warnings, "{query:?}");
}

#[test]
fn a_preset_is_named() {
    check_baseline("v=2&vs=bear", "preset=bear");
    check_baseline("v=2&preset=bear&price=300&vs=article-2026-03", "");
    check_baseline("v=2&preset=bear&vs=squeeze", "preset=squeeze");
}

#[test]
fn a_pinned_scenario_is_a_link_within_the_link() {
    check_baseline("v=2&vs=price%3D300", "price=300");
    check_baseline(
        "v=2&price=250&vs=preset%3Dbear%26price%3D300",
        "preset=bear&price=300",
    );
}

#[test]
fn what_means_nothing_in_it_is_kept_with_it() {
    // `x` has no equals sign and names no preset: the preset is written, so that it is read as a query.
    for inner in ["x&y=%23", "price=300&x", "?x=1"] {
        let baseline = read_link(&format!("&{inner}")).scenario;
        let query = written(&Scenario::default(), &baseline);
        assert_eq!(
            read_link(&query).baseline.as_ref(),
            Some(&baseline),
            "{query}"
        );
        let file = write_file(&Scenario::default(), Some(&baseline));
        let link = read_file(file.as_bytes()).expect("a scenario");
        assert_eq!(link.baseline, Some(baseline), "{file}");
    }
}

#[test]
fn its_own_preset_goes_without_saying() {
    check_own("", &[]);
    check_own("vs=article-2026-03", &[]);
    check_own("preset=bear&vs=bear", &[]);
    check_own("vs=preset%3Dbear&price=1&preset=bear", &[]);
    for row in PRESETS {
        let scenario = Scenario::of(row);
        assert!(!written(&scenario, &scenario).contains("vs="));
    }
}

#[test]
fn every_preset_can_be_compared_with_every_other() {
    for one in PRESETS {
        for other in PRESETS.iter().filter(|other| *other != one) {
            let query = written(&Scenario::of(one), &Scenario::of(other));
            let link = read_link(&query);
            assert_eq!(link.scenario, Scenario::of(one));
            assert_eq!(link.baseline, Some(Scenario::of(other)), "{query}");
        }
    }
}

#[test]
fn the_last_usable_counts() {
    let squeeze = preset("squeeze").map(Scenario::of);
    let link = read_link("vs=bear&vs=squeeze&vs=moon");
    assert_eq!((link.baseline, link.warnings.len()), (squeeze, 2));
}

#[test]
fn what_cannot_be_compared_with_is_named() {
    for written in ["moon", "", "Bear"] {
        let warning = LinkWarning::UnknownBaseline {
            written: written.into(),
            version: 2,
        };
        check_own(&format!("vs={written}"), slice::from_ref(&warning));
        check_named(&warning, &["vs", written, "bear", "root-2026-07"]);
    }
}

#[test]
fn warnings_of_the_baseline_say_so() {
    let link = read_link("vs=preset%3Dbear%26price%3Dx%26colour%3Dred%26preset%3Dmoon%26at%3Dy");
    let baseline = link.baseline.expect("a baseline");
    let inner = [
        unknown_preset("moon", "bear"),
        LinkWarning::BadDate {
            written: "y".into(),
            used: baseline.at,
        },
        LinkWarning::BadValue {
            assumption: assumption("price").expect("a price"),
            written: "x".into(),
            used: 272.72,
        },
        unknown_key("colour"),
    ];
    for (found, inner) in link.warnings.iter().zip(&inner) {
        assert_eq!(*found, LinkWarning::OfBaseline(Box::new(inner.clone())));
        check_named(found, &[inner.to_string()]);
    }
    assert_eq!(link.warnings.len(), inner.len());
    assert_eq!(link.scenario, Scenario::default());
    assert_eq!(baseline.unknown, ["colour=red"]);
}

#[test]
fn a_day_makes_another_scenario_of_a_preset() {
    check_baseline("v=2&vs=at%3D2026-01-01", "at=2026-01-01");
    check_baseline(
        "v=2&vs=preset%3Dbear%26at%3D2026-01-01%26price%3D300",
        "preset=bear&at=2026-01-01&price=300",
    );
    check_own("at=2026-01-01", &[]);
    check_own("at=2026-01-01&vs=article-2026-03", &[]);
    check_own("vs=at%3D2026-03-21", &[]);
}

#[test]
fn a_baseline_has_no_baseline() {
    let link = read_link(
        "vs=price%3D300%26vs%3Dbear%26was%3D1%2C2%26view%3Dvalue%26theme%3Ddark%26who%3Doperator",
    );
    assert_eq!(link.settings, Settings::default());
    assert_eq!((link.was, link.warnings.len()), (None, 5));
    let baseline = link.baseline.expect("a baseline");
    let price = assumption("price").expect("a price");
    assert_eq!((price.get)(&baseline.assumptions), 300.0);
    // These names are ours: nobody else needs them.
    assert_eq!(baseline.unknown, [""; 0]);
}
