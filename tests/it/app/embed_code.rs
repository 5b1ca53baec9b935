//! Code for articles: what was chosen is read back from it, and nothing in it breaks out of its attribute.

use proptest::prelude::*;
use scraper::{ElementRef, Html, Selector};
use tao_calculator::app::shell::{EMBED, PICTURE, Page, picture_name};
use tao_calculator::app::{EmbedCode, Pinned, Room};
use tao_calculator::model::ASSUMPTIONS;
use tao_calculator::scenario::{
    Detail, PRESETS, Scenario, Settings, Theme, View, read_link, write_link,
};

use crate::scenarios::{Random, any_scenario, cases};

const FOLDER: &str = "https://example.org/tao/";
const WORDS: &str = "“Bear” & it's <worth> \"nothing\"";

/// Heights that change where the column is 325 and 640 wide.
fn room() -> Room {
    Room::new(|width| match width {
        0..325 => 1_350,
        325..640 => 1_300,
        _ => 1_310,
    })
}

fn code(link: &str, is_frozen: bool, address: &str) -> EmbedCode {
    EmbedCode {
        link: read_link(link),
        is_frozen,
        width: 639,
        room: room(),
        address: address.into(),
        words: WORDS.into(),
    }
}

/// Some HTML as a browser reads it where an article has it.
struct Article(Html);

impl Article {
    #[track_caller]
    fn new(html: &str) -> Self {
        let read = Html::parse_fragment(html);
        assert!(read.errors.is_empty(), "{html}: {:?}", read.errors);
        Self(read)
    }

    #[track_caller]
    fn only(&self, selector: &str) -> ElementRef<'_> {
        let wanted = Selector::parse(selector).expect("a selector");
        let mut found = self.0.select(&wanted);
        let first = found.next().unwrap_or_else(|| panic!("no {selector}"));
        assert_eq!(found.next(), None, "{selector}");
        first
    }

    #[track_caller]
    fn address(&self, selector: &str, attribute: &str) -> &str {
        let address = self.only(selector).attr(attribute);
        address.unwrap_or_else(|| panic!("{selector} has no {attribute}"))
    }
}

/// The query of an address in this folder, after the name of the page.
#[track_caller]
fn query<'a>(address: &'a str, page: &str) -> &'a str {
    let page = format!("{FOLDER}{page}");
    let rest = address.strip_prefix(&page).expect(address);
    rest.strip_prefix('?').unwrap_or(rest)
}

/// Fails unless all codes show this scenario with these settings.
fn check_shows(
    scenario: &Scenario,
    baseline: Option<&Scenario>,
    settings: &Settings,
    detail: Detail,
) {
    let link = write_link(scenario, baseline, settings, Detail::Changes);
    let code = code(&link, detail == Detail::Exact, FOLDER);
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
    let script = Article::new(&code.script());
    let element = script.only("tao-calculator");
    shows(element.attr("scenario").unwrap_or_default(), &usual);
    let controls: Vec<_> = settings.controls.iter().map(|row| row.key).collect();
    let controls = (!controls.is_empty()).then(|| controls.join(","));
    assert_eq!(element.attr("controls"), controls.as_deref());
    let view = (settings.view != View::Full).then(|| settings.view.key());
    assert_eq!(element.attr("view"), view);
    let theme = settings.theme.map(Theme::key);
    assert_eq!(element.attr("theme"), theme);
    assert!(element.value().attrs().all(|(_, value)| !value.is_empty()));
    // In it stands the picture, for readers of feeds.
    script.only("tao-calculator > a > img");

    let frame = Article::new(&code.frame());
    shows(query(frame.address("iframe", "src"), EMBED), settings);
    let title = element.attr("title").unwrap_or("TAO calculator");
    assert_eq!(frame.only("iframe").attr("title"), Some(title));

    let picture = Article::new(&code.picture());
    shows(query(picture.address("a", "href"), ""), &usual);
    let image = picture.only("a > img");
    let preset = scenario
        .is_as(&Scenario::of(scenario.preset))
        .then_some(scenario.preset);
    let name = picture_name(preset.map_or(Page::Index, Page::Preset));
    assert_eq!(image.attr("src"), Some(format!("{FOLDER}{name}").as_str()));
    assert!(image.attr("alt").is_some_and(|alt| !alt.is_empty()));
    assert_eq!(picture.only("p").text().collect::<String>(), WORDS);
    let size = ["width", "height"].map(|name| image.attr(name)?.parse().ok());
    assert_eq!(size, [PICTURE.0, PICTURE.1].map(Some));
}

#[test]
fn codes_of_every_view_theme_and_preset_are_read_back() {
    let mut settings = Settings::default();
    for (nth, preset) in PRESETS.iter().enumerate() {
        for view in View::ALL {
            for theme in Theme::ALL {
                settings.view = *view;
                settings.theme = Some(*theme);
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
        let scenario = |random: &Random| Scenario { unknown: Vec::new(), ..random.0.clone() };
        let (one, other) = (scenario(&one), scenario(&other));
        let baseline = (is_compared && other != Scenario::of(one.preset)).then_some(&other);
        for detail in [Detail::Changes, Detail::Exact] {
            check_shows(&one, baseline, &Settings::default(), detail);
        }
    }
}

#[test]
fn files_lie_in_the_folder_of_the_page() {
    let code = code("preset=bear", false, &format!("{FOLDER}index.html"));
    let script = Article::new(&code.script());
    assert_eq!(script.address("script", "src"), format!("{FOLDER}embed.js"));
    let frame = Article::new(&code.frame());
    assert_eq!(
        query(frame.address("iframe", "src"), EMBED),
        "v=2&preset=bear"
    );
    let picture = Article::new(&code.picture());
    assert_eq!(
        query(picture.address("a", "href"), "index.html"),
        "v=2&preset=bear"
    );
    assert_eq!(
        picture.address("img", "src"),
        format!("{FOLDER}social/bear.png")
    );
}

#[test]
fn a_pinned_script_differs_in_where_it_is_and_what_it_must_be() {
    let code = code("preset=bear", false, &format!("{FOLDER}bear.html"));
    let pinned = Pinned {
        file: "embed-0123456789abcdef.js".into(),
        integrity: "sha384-AbC+/".into(),
    };
    let html = code.pinned_script(&pinned);
    let article = Article::new(&html);
    let script = article.only("script");
    let source = format!("{FOLDER}{}", pinned.file);
    assert_eq!(script.attr("src"), Some(source.as_str()));
    assert_eq!(script.attr("integrity"), Some(pinned.integrity.as_str()));
    assert_eq!(script.attr("crossorigin"), Some("anonymous"));
    let plain = Article::new(&code.script());
    let element = |article: &Article| article.only("tao-calculator").html();
    assert_eq!(element(&article), element(&plain));
}

#[test]
fn what_means_nothing_here_is_left_out() {
    let code = code("foo=%22%3E%3Cb%3E&price=300", true, FOLDER);
    for html in [code.script(), code.frame(), code.picture()] {
        assert!(!html.contains("foo"), "{html}");
    }
}

#[test]
fn the_room_is_kept_in_columns_of_every_width() {
    let code = code("", false, FOLDER);
    let script = Article::new(&code.script());
    let style = script.only("tao-calculator").attr("style");
    let height = "calc(1350px - clamp(0px, (100% - 324px) * 999, 50px) + clamp(0px, (100% - 639px) * 999, 10px))";
    assert!(
        style.is_some_and(|style| style.contains(height)),
        "{style:?}"
    );
    let frame = Article::new(&code.frame());
    let height = frame
        .only("iframe")
        .attr("height")
        .and_then(|height| height.parse::<u32>().ok());
    // It does not follow its widget: there is some to spare.
    assert!(height.is_some_and(|height| height > room().at(600)));
    let heights = [0, 324, 325, 639, 640, 5_000].map(|width| room().at(width));
    assert_eq!(heights, [1350, 1350, 1300, 1300, 1310, 1310]);
}
