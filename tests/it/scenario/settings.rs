//! What a link asks of the page besides the scenario.

use std::slice;

use tao_calculator::model::ASSUMPTIONS;
use tao_calculator::scenario::{
    Detail, Link, LinkWarning, Role, Scenario, Settings, Theme, View, read_link, write_link,
};

use super::links::check_named;

fn written(settings: &Settings) -> String {
    write_link(&Scenario::default(), None, settings, Detail::Changes)
}

/// A link of settings alone that is written as it was read.
#[track_caller]
fn check_settings(query: &str, expected: &Settings) {
    let link = read_link(query);
    let read = Link {
        settings: expected.clone(),
        ..Link::default()
    };
    assert_eq!(link, read, "{query:?}");
    assert_eq!(written(expected), query);
}

/// A link with settings that cannot be used, its warnings, and the names of the controls that are left.
#[track_caller]
fn check_refused(query: &str, warnings: &[LinkWarning], controls: &[&str]) {
    let link = read_link(query);
    assert_eq!(link.warnings, warnings, "{query:?}");
    let left: Vec<&str> = link.settings.controls.iter().map(|row| row.key).collect();
    assert_eq!(left, controls, "{query:?}");
}

#[test]
fn every_view_theme_and_role_is_read_by_its_name_alone() {
    assert_eq!(written(&Settings::default()), "");
    for who in Role::ALL {
        let settings = Settings {
            who: Some(*who),
            ..Settings::default()
        };
        assert_eq!(read_link(&format!("who={}", who.key())).settings, settings);
        assert_eq!(read_link(&written(&settings)).settings, settings);
        assert!(!who.label().is_empty());
    }
    for view in View::ALL {
        let settings = Settings {
            view: *view,
            ..Settings::default()
        };
        assert_eq!(
            read_link(&format!("view={}", view.key())).settings,
            settings
        );
        assert_eq!(read_link(&written(&settings)).settings, settings);
        assert!(!view.label().is_empty());
        let shouted = read_link(&format!("view={}", view.key().to_uppercase()));
        assert_eq!(
            (shouted.settings.view, shouted.warnings.len()),
            (View::Full, 1)
        );
    }
    for theme in Theme::ALL {
        let settings = Settings {
            theme: Some(*theme),
            ..Settings::default()
        };
        assert_eq!(
            read_link(&format!("theme={}", theme.key())).settings,
            settings
        );
        assert_eq!(read_link(&written(&settings)).settings, settings);
        assert!(!theme.label().is_empty());
    }
}

#[test]
fn controls_keep_their_order_and_come_once() {
    let row = |key| tao_calculator::model::assumption(key).expect("an assumption");
    check_settings(
        "v=2&who=operator&view=value&controls=validators,price&theme=light",
        &Settings {
            who: Some(Role::Operator),
            view: View::Value,
            controls: vec![row("validators"), row("price")],
            theme: Some(Theme::Light),
        },
    );
    check_refused("controls=take,price,take,+price+", &[], &["take", "price"]);
    check_refused("controls=,take,,", &[], &["take"]);
    check_refused("controls=", &[], &[]);
    let every: Vec<&str> = ASSUMPTIONS.iter().map(|row| row.key).collect();
    let query = format!("controls={0},{0}", every.join(","));
    check_refused(&query, &[], &every);
}

#[test]
fn what_cannot_be_shown_is_named_with_what_can() {
    let unknown = |name, allowed, written: &str, used| LinkWarning::UnknownSetting {
        name,
        written: written.into(),
        allowed,
        used,
    };
    for (query, warning) in [
        ("view=moon", unknown("view", View::KEYS, "moon", "full")),
        ("who=moon", unknown("who", Role::KEYS, "moon", "reader")),
        (
            "theme=night",
            unknown("theme", Theme::KEYS, "night", "The usual one"),
        ),
        (
            "theme=night&theme=dark",
            unknown("theme", Theme::KEYS, "night", "dark"),
        ),
    ] {
        check_refused(query, slice::from_ref(&warning), &[]);
        let LinkWarning::UnknownSetting {
            name,
            written,
            allowed,
            used,
        } = &warning
        else {
            unreachable!("made above")
        };
        check_named(&warning, allowed);
        check_named(&warning, &[*name, written, used]);
    }
    // Empty is what templates write where nobody chose.
    check_refused("view=value&view=&theme=&who=", &[], &[]);
    let moon = LinkWarning::UnknownControl {
        written: "moon".into(),
    };
    check_refused("controls=moon", slice::from_ref(&moon), &[]);
    check_refused(
        "controls=price,moon,take&controls=moon",
        &[moon],
        &["price", "take"],
    );
}

#[test]
fn other_settings_are_not_ours() {
    let link = read_link("embed=1&view=value");
    assert_eq!(link.scenario.unknown, ["embed=1"]);
    assert_eq!(link.warnings.len(), 1);
}
