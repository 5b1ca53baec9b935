//! What a link asks of the page besides the scenario.

use tao_calculator::model::{ASSUMPTIONS, Plain};
use tao_calculator::scenario::{
    Detail, Link, Scenario, Settings, Theme, View, read_link, write_link,
};

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

/// A link with settings that cannot be used, what is said of it, and the names of the controls that are left.
#[track_caller]
fn check_refused(query: &str, words: &[&str], controls: &[&str]) {
    let link = read_link(query);
    let found: Vec<String> = link.warnings.iter().map(|one| one.words(&Plain)).collect();
    assert_eq!(found, words, "{query:?}");
    let left: Vec<&str> = link.settings.controls.iter().map(|row| row.key).collect();
    assert_eq!(left, controls, "{query:?}");
}

#[test]
fn every_view_and_theme_is_read_by_its_name_alone() {
    assert_eq!(written(&Settings::default()), "");
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
            theme: *theme,
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
        "v=1&view=value&controls=validators,price&theme=light",
        &Settings {
            view: View::Value,
            controls: vec![row("validators"), row("price")],
            theme: Theme::Light,
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
#[rustfmt::skip] // one case a line
fn what_cannot_be_shown_is_named_with_what_can() {
    check_refused("view=moon", &["view cannot be “moon”: it is one of full, breakeven, value, claims. full is used."], &[]);
    // As templates write what nobody chose.
    check_refused("view=value&view=&theme=", &[], &[]);
    check_refused("theme=night", &["theme cannot be “night”: it is one of auto, light, dark. auto is used."], &[]);
    check_refused("theme=night&theme=dark", &["theme cannot be “night”: it is one of auto, light, dark. dark is used."], &[]);
    let moon = "“moon” is no assumption and cannot be among the controls, which are names such as price,validators; \
        it is left aside.";
    check_refused("controls=moon", &[moon], &[]);
    check_refused("controls=price,moon,take&controls=moon", &[moon], &["price", "take"]);
}

#[test]
fn other_settings_are_not_ours() {
    let link = read_link("embed=1&view=value");
    assert_eq!(link.scenario.unknown, ["embed=1"]);
    assert_eq!(link.warnings.len(), 1);
}
