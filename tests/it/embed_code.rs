//! Code for articles: what was chosen is read back from it, and nothing in it breaks out of its attribute.

use proptest::prelude::*;
<<<<<<< HEAD
use tao_calculator::model::ASSUMPTIONS;
use tao_calculator::prose::Plain;
=======
use tao_calculator::app::shell::{EMBED, PICTURE, Page, picture_name};
use tao_calculator::model::{ASSUMPTIONS, Plain};
>>>>>>> pages
use tao_calculator::request::embed::{CODES, Room};
use tao_calculator::request::{Asked, answer, escape};
use tao_calculator::scenario::{
    Detail, Link, PRESETS, Scenario, Settings, Theme, View, read_link, write_link,
};

use crate::asides::text;
use crate::scenarios::{any_scenario, cases};

const FOLDER: &str = "https://example.org/tao/";
const WORDS: &str = "“Bear” & it's <worth> \"nothing\"";
const HEIGHTS: &str = "0 1350 325 1300 640 1310";

/// The codes: the element, the frame, the picture.
fn codes(link: &str, detail: &str, address: &str) -> [String; 3] {
    let words = [detail, "639", HEIGHTS, address, WORDS].map(String::from);
    let asked = Asked {
        link: read_link(link),
        words: &words,
        numerals: &Plain,
    };
    let answer = answer("embed-code", &asked).expect("codes");
    let codes: Vec<_> = answer.split("\n\n").map(String::from).collect();
    assert_eq!(codes.len(), CODES.len(), "{answer}");
    codes.try_into().expect("three of them")
}

/// The attributes of the first element of this name.
fn attributes(html: &str, element: &str) -> Vec<(String, String)> {
    let (_, rest) = html
        .split_once(&format!("<{element} "))
        .expect("the element");
    let (tag, _) = rest.split_once('>').expect("its end");
    let mut parts = tag.split('"');
    let mut found = Vec::new();
    while let (Some(name), Some(value)) = (parts.next(), parts.next()) {
        let name = name.trim().trim_end_matches('=').to_string();
        assert!(
            !value
                .replace("&amp;", "")
                .replace("&quot;", "")
                .replace("&#39;", "")
                .replace("&lt;", "")
                .replace("&gt;", "")
                .contains(['&', '<', '\'']),
            "{value}"
        );
        found.push((name, text(value)));
    }
    found
}

fn value(attributes: &[(String, String)], name: &str) -> Option<String> {
    let found = attributes.iter().find(|(one, _)| one == name);
    found.map(|(_, value)| value.clone())
}

/// The query of an address in this folder, after the name of the page.
#[track_caller]
fn query(address: &str, page: &str) -> String {
    let rest = address
        .strip_prefix(&format!("{FOLDER}{page}"))
        .expect(address);
    rest.strip_prefix('?').unwrap_or(rest).into()
}

/// Fails unless all codes show this scenario with these settings.
fn check_shows(
    scenario: &Scenario,
    baseline: Option<&Scenario>,
    settings: &Settings,
    detail: Detail,
) {
    let word = if detail == Detail::Exact {
        "frozen"
    } else {
        "live"
    };
    let link = write_link(scenario, baseline, settings, Detail::Changes);
    let [script, frame, picture] = codes(&link, word, FOLDER);
    let shows = |query: &str, settings: &Settings| {
        let read = read_link(query);
        assert!(
            read.scenario.is_as(scenario) && read.warnings.is_empty(),
            "{query}"
        );
        assert_eq!(read.baseline.as_ref(), baseline, "{query}");
        assert_eq!(&read.settings, settings, "{query}");
        assert_eq!(query, write_link(scenario, baseline, settings, detail));
        assert_eq!(read.was.is_some(), detail == Detail::Exact);
        let says_all = ASSUMPTIONS
            .iter()
            .all(|row| query.contains(&format!("&{}=", row.key)));
        assert!(says_all || detail == Detail::Changes, "{query}");
    };
    let usual = Settings::default();
    let element = attributes(&script, "tao-calculator");
    shows(&value(&element, "scenario").unwrap_or_default(), &usual);
    let controls: Vec<_> = settings.controls.iter().map(|row| row.key).collect();
    let controls = (!controls.is_empty()).then(|| controls.join(","));
    assert_eq!(value(&element, "controls"), controls);
    let view = (settings.view != View::Full).then(|| settings.view.key().into());
    assert_eq!(value(&element, "view"), view);
    let theme = (settings.theme != Theme::Auto).then(|| settings.theme.key().into());
    assert_eq!(value(&element, "theme"), theme);
    assert!(
        element.iter().all(|(_, value)| !value.is_empty()),
        "{script}"
    );
    // In it stands the picture, for readers of feeds.
    assert!(
        script.ends_with(&format!("\">{picture}</tao-calculator>")),
        "{script}"
    );

    let frame = attributes(&frame, "iframe");
    shows(
        &query(&value(&frame, "src").expect("an address"), EMBED),
        settings,
    );
    let title = value(&element, "title").unwrap_or("TAO calculator".into());
    assert_eq!(value(&frame, "title"), Some(title));

    shows(
        &query(
            &value(&attributes(&picture, "a"), "href").expect("a link"),
            "",
        ),
        &usual,
    );
    let image = attributes(&picture, "img");
    let preset = scenario
        .is_as(&Scenario::of(scenario.preset))
        .then_some(scenario.preset);
    assert_eq!(
        value(&image, "src"),
        Some(format!(
            "{FOLDER}{}",
            picture_name(preset.map_or(Page::Index, Page::Preset))
        ))
    );
    assert_eq!(value(&image, "alt").as_deref(), Some("TAO calculator"));
    let below = format!("</a><p>{}</p>", escape(WORDS));
    assert!(picture.ends_with(&below), "{picture}");
    let size = [PICTURE.0, PICTURE.1].map(|size| Some(size.to_string()));
    assert_eq!([value(&image, "width"), value(&image, "height")], size);
}

#[test]
fn codes_of_every_view_theme_and_preset_are_read_back() {
    let mut settings = Settings::default();
    for (nth, preset) in PRESETS.iter().enumerate() {
        for view in View::ALL {
            for theme in Theme::ALL {
                settings.view = *view;
                settings.theme = *theme;
                let rows = ASSUMPTIONS.iter().rev().skip(nth);
                settings.controls = rows.take(nth).collect();
                for detail in [Detail::Changes, Detail::Exact] {
                    check_shows(&Scenario::of(preset), None, &settings, detail);
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn codes_of_any_scenario_are_read_back(one in any_scenario(), other in any_scenario(), is_compared: bool) {
        let scenario = |random: &crate::scenarios::Random| Scenario { unknown: Vec::new(), ..random.0.clone() };
        let (one, other) = (scenario(&one), scenario(&other));
        let baseline = (is_compared && other != Scenario::of(one.preset)).then_some(&other);
        for detail in [Detail::Changes, Detail::Exact] {
            check_shows(&one, baseline, &Settings::default(), detail);
        }
    }
}

#[test]
fn the_base_case_in_full_needs_no_word() {
    let [script, frame, picture] = codes("", "live", FOLDER);
    let first =
        "<script async src=\"https://example.org/tao/embed.js\"></script>\n<tao-calculator style=";
    assert!(script.starts_with(first), "{script}");
    assert!(
        frame.contains("src=\"https://example.org/tao/embed.html\""),
        "{frame}"
    );
    assert!(
        picture.starts_with("<a href=\"https://example.org/tao/\">"),
        "{picture}"
    );
}

#[test]
fn files_lie_in_the_folder_of_the_page() {
    let page = format!("{FOLDER}index.html");
    let [script, frame, picture] = codes("preset=bear", "live", &page);
    assert!(
        script.contains("\"https://example.org/tao/embed.js\""),
        "{script}"
    );
    assert!(
        frame.contains("\"https://example.org/tao/embed.html?v=2&amp;preset=bear\""),
        "{frame}"
    );
    assert!(
        picture.contains("\"https://example.org/tao/index.html?v=2&amp;preset=bear\""),
        "{picture}"
    );
    assert!(
        picture.contains("\"https://example.org/tao/social/bear.png\""),
        "{picture}"
    );
}

#[test]
fn what_means_nothing_here_is_left_out() {
    for code in codes("foo=%22%3E%3Cb%3E&price=300", "frozen", FOLDER) {
        assert!(!code.contains("foo"), "{code}");
    }
}

#[test]
fn the_room_is_kept_in_columns_of_every_width() {
    let [script, frame, _] = codes("", "live", FOLDER);
    let style = "display:block!important;height:0!important;padding:0 0 calc(1350px - clamp(0px, (100% - 324px) * 999, \
                 50px) + clamp(0px, (100% - 639px) * 999, 10px))!important";
    assert_eq!(
        value(&attributes(&script, "tao-calculator"), "style").as_deref(),
        Some(style)
    );
    assert_eq!(
        value(&attributes(&frame, "iframe"), "height").as_deref(),
        Some("1300")
    );
    let room = Room::read(HEIGHTS).expect("heights");
    let heights = [0, 324, 325, 639, 640, 5_000].map(|width| room.at(width));
    assert_eq!(heights, [1350, 1350, 1300, 1300, 1310, 1310]);
    for wrong in ["", "0", "0 x", "5 100", "0 1 2", "0 1 0 2", "0 -1"] {
        assert_eq!(Room::read(wrong), None, "{wrong}");
    }
}

#[test]
fn every_choice_stands_in_the_form_once() {
    let asked = Asked {
        link: Link::default(),
        words: &[],
        numerals: &Plain,
    };
    let form = answer("embed-dialog", &asked).expect("a form");
    let count = |words: &str| form.matches(words).count();
    for view in View::ALL {
        assert_eq!(
            count(&format!(
                "name=\"embed-view\" id=\"embed-view-{}\"",
                view.key()
            )),
            1
        );
    }
    for theme in Theme::ALL {
        assert_eq!(
            count(&format!(
                "name=\"embed-theme\" id=\"embed-theme-{}\"",
                theme.key()
            )),
            1
        );
    }
    for row in ASSUMPTIONS {
        assert_eq!(
            count(&format!("<option value=\"{}\">", row.key)),
            1,
            "{}",
            row.key
        );
    }
    for code in &CODES {
        assert_eq!(count(&format!("<textarea id=\"{}\"", code.id)), 1);
        assert_eq!(count(&format!("data-copy=\"{}\"", code.id)), 1);
    }
    let checked: Vec<_> = form
        .split("<input ")
        .filter(|field| field.contains(" checked "))
        .collect();
    assert_eq!(checked.len(), 3, "{form}");
    assert!(checked[0].contains("value=\"breakeven\""), "{form}");
    let ids = form
        .split(" id=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next());
    let mut ids: Vec<_> = ids.collect();
    let n_ids = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), n_ids, "{ids:?}");
}
