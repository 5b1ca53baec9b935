//! The static files around the page, made from built pages as texts.

use std::collections::BTreeMap;

use serde_json::Value;
use tao_calculator::model::evaluate;
use tao_calculator::scenario::{PRESETS, Preset, Scenario, date_words, from_query};
use tao_calculator::site::{
    Address, EMBED, EMBED_HEIGHT, EMBED_VIEW, EMBED_WIDTH, File, LEAD, PICTURE, QUESTION, SITE,
    description, file_name, files, headers, picture_name, picture_words, style_sheets, title,
    with_one_sheet,
};

/// The index page as it is written, its style sheets named as Trunk names them.
fn built() -> String {
    include_str!("../../index.html").replace("data-trunk rel=\"css\"", "rel=\"stylesheet\"")
}

/// A page as Trunk leaves it: without quotes and optional tags; with what might once stand in it before it runs.
const MINIFIED: &str = "<!doctype html><html lang=en><meta charset=utf-8><title>TAO calculator</title>\
    <link href=./a-0123456789abcdef.css rel=stylesheet></head><body><noscript><p class=notice>It needs JavaScript.</p>\
    </noscript><div id=start role=status><p data-state=loading>It loads…</p><div>At 272.72 USD it is 14.0 months</div>\
    <p data-state=slow hidden>It takes <a href>longer</a>.</p><p data-state=blocked>Nothing happens.</p></div>\
    <div class=notice hidden id=failed role=alert><p>Failed</p></div></body></html>";

const SITE_URL: &str = "https://example.org/tao/";

fn address() -> Address {
    Address::read(SITE_URL).expect("an address")
}

/// What is made of a page, by name.
fn made(index: &str, address: Option<&Address>) -> BTreeMap<String, String> {
    let files = files(index, address).expect("every place is found");
    files
        .into_iter()
        .map(|File { name, text }| (name, text))
        .collect()
}

/// Values of one attribute of the elements that have another one, as written here: with quotes.
fn values(html: &str, having: &str, name: &str) -> Vec<String> {
    let elements = html
        .split('<')
        .filter_map(|element| element.split_once('>'));
    let elements = elements.filter(|(tag, _)| tag.contains(having));
    let value = |tag: &str| {
        let (_, value) = tag.split_once(&format!("{name}=\""))?;
        Some(
            value
                .split_once('"')?
                .0
                .replace("&amp;", "&")
                .replace("&quot;", "\""),
        )
    };
    elements.filter_map(|(tag, _)| value(tag)).collect()
}

#[track_caller]
fn check_meta(html: &str, having: &str, content: &str) {
    assert_eq!(values(html, having, "content"), [content], "{having}");
}

fn title_of(html: &str) -> &str {
    let (_, rest) = html.split_once("<title>").expect("a title");
    rest.split_once("</title>").expect("its end").0
}

#[test]
fn every_preset_has_a_page_of_its_own_and_there_is_one_to_embed() {
    for index in [&built(), MINIFIED] {
        let made = made(index, None);
        let mut expected: Vec<_> = PRESETS.iter().map(file_name).collect();
        expected.push(EMBED.into());
        expected.sort();
        assert_eq!(made.keys().cloned().collect::<Vec<_>>(), expected);
        for preset in PRESETS {
            let html = &made[&file_name(preset)];
            assert_eq!(values(html, "data-page", "data-page"), [preset.key]);
            assert_eq!(title_of(html), title(preset));
            check_meta(html, "name=\"description\"", &described(preset));
        }
        assert_eq!(values(&made[EMBED], "data-page", "data-page"), ["embed"]);
        check_meta(&made[EMBED], "name=\"robots\"", "noindex");
    }
    let titles: Vec<_> = PRESETS.iter().map(title).collect();
    let is_own = |name: &String| titles.iter().filter(|other| *other == name).count() == 1;
    assert!(titles.iter().all(is_own));
}

#[test]
fn no_preset_takes_the_name_of_another_page() {
    for preset in PRESETS {
        assert!(!["index", "embed", "calculator"].contains(&preset.key));
        let is_plain =
            |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        assert!(preset.key.bytes().all(is_plain), "{}", preset.key);
    }
}

fn described(preset: &Preset) -> String {
    description(preset, &evaluate(&preset.assumptions()))
}

#[test]
fn a_description_states_what_the_model_answers() {
    let words = described(&PRESETS[0]).replace('\u{a0}', " ");
    for part in [
        PRESETS[0].note,
        "Breakeven at today’s rates: 14.0 months; as projected: 18.7 months.",
        "Value per TAO on validators’ discounted cash flows: 199 USD; market price: 272.72 USD.",
        "Figures of 21 March 2026.",
    ] {
        assert!(words.contains(part), "{part} in {words}");
    }
    for preset in PRESETS {
        assert!(described(preset).starts_with(preset.note));
        assert!(described(preset).contains(&date_words(preset.date)));
    }
}

#[test]
fn where_there_is_no_answer_its_reason_stands() {
    let (scenario, _) = from_query("compute_cost=1000000&terminal_growth=10&discount_rate=5");
    let [breakeven, value] = picture_words(&PRESETS[0], &evaluate(&scenario.assumptions));
    assert!(
        breakeven.answer.starts_with("never: it loses"),
        "{breakeven:?}"
    );
    assert!(value.answer.contains("growth must stay below"), "{value:?}");
}

#[test]
fn without_an_address_nothing_is_absolute_and_the_index_page_stays() {
    let made = made(&built(), None);
    assert!(!made.contains_key("index.html"));
    for (name, html) in made {
        for tag in [
            "canonical",
            "og:",
            "twitter:",
            "oembed",
            "http://",
            "https://",
        ] {
            assert!(!html.contains(tag), "{tag} in {name}");
        }
    }
}

#[test]
fn what_stands_until_it_runs_states_no_figure_beside_the_index_page() {
    for (name, html) in made(MINIFIED, Some(&address())) {
        if name == "index.html" {
            assert!(html.contains("272.72"), "the index page keeps what it has");
        } else if name.ends_with(".html") {
            let (_, body) = html.split_once("<body>").expect("a body");
            let shown: String = body
                .split('<')
                .map(|part| part.split_once('>').map_or("", |it| it.1))
                .collect();
            assert!(!shown.contains(char::is_numeric), "{name}: {shown}");
            assert!(
                html.contains("<p data-state=slow hidden>It takes <a href>longer</a>.</p>"),
                "{html}"
            );
        }
    }
}

#[test]
fn an_embed_has_a_way_out_wherever_it_stops() {
    let made = made(MINIFIED, None);
    let way_out = "<a data-link=\"full\" href=\"./\" target=\"_blank\" rel=\"noopener\">";
    let html = &made[EMBED];
    for place in ["<noscript>", "<div id=start ", "id=failed "] {
        let (_, inside) = html.split_once(place).expect(place);
        let end = if place == "<noscript>" {
            "</noscript>"
        } else {
            "</div>"
        };
        assert!(
            inside[..inside.find(end).unwrap()].contains(way_out),
            "{place}"
        );
    }
    assert_eq!(html.matches(way_out).count(), 3);
    assert!(!made["bear.html"].contains("data-link=\"full\""));
}

#[test]
fn an_embed_asks_for_its_style_sheets_so_that_a_frame_without_an_origin_may_check_them() {
    let made = made(MINIFIED, None);
    let sheet = "href=./a-0123456789abcdef.css rel=stylesheet";
    assert!(made[EMBED].contains(&format!("<link crossorigin {sheet}")));
    assert!(made["bear.html"].contains(&format!("<link {sheet}")));
}

#[test]
fn with_an_address_every_page_that_may_be_found_says_where_it_is() {
    let made = made(MINIFIED, Some(&address()));
    for preset in [None].into_iter().chain(PRESETS.iter().map(Some)) {
        let name = preset.map_or("index.html".into(), file_name);
        let html = &made[&name];
        let url = format!("{SITE_URL}{}", preset.map_or(String::new(), file_name));
        let picture = format!("{SITE_URL}{}", picture_name(preset));
        assert_eq!(
            values(html, "rel=\"canonical\"", "href"),
            std::slice::from_ref(&url)
        );
        let title = preset.map_or(SITE.into(), title);
        assert_eq!(title_of(html), title);
        for (property, content) in [
            ("og:type", "website"),
            ("og:site_name", SITE),
            ("og:url", &url),
            ("og:title", &title),
            ("og:image", &picture),
            ("og:image:type", "image/png"),
            ("og:image:width", &PICTURE.0.to_string()),
            ("og:image:height", &PICTURE.1.to_string()),
        ] {
            check_meta(html, &format!("property=\"{property}\""), content);
        }
        for (name, content) in [
            ("twitter:card", "summary_large_image"),
            ("twitter:title", &title),
            ("twitter:image", &picture),
        ] {
            check_meta(html, &format!("name=\"{name}\""), content);
        }
        for pair in [
            [
                "property=\"og:description\"",
                "name=\"twitter:description\"",
            ],
            ["property=\"og:image:alt\"", "name=\"twitter:image:alt\""],
        ] {
            let [first, second] = pair.map(|having| values(html, having, "content"));
            assert_eq!(first, second);
            assert!(first.len() == 1 && !first[0].is_empty());
            let has_figures = first[0].contains(char::is_numeric);
            assert_eq!(has_figures, preset.is_some(), "{}", first[0]);
        }
        check_oembed(&made, html, preset, &title);
    }
    let embed = &made[EMBED];
    assert!(
        !embed.contains(SITE_URL),
        "nobody is to find the embed alone"
    );
}

/// The answer that a page’s discovery link leads to.
fn check_oembed(
    made: &BTreeMap<String, String>,
    html: &str,
    preset: Option<&'static Preset>,
    title: &str,
) {
    let link = values(html, "type=\"application/json+oembed\"", "href");
    let name = format!(
        "{}.oembed.json",
        preset.map_or("index", |preset| preset.key)
    );
    assert_eq!(link, [format!("{SITE_URL}{name}")]);
    let json: Value = serde_json::from_str(&made[&name]).expect("JSON");
    for (key, text) in [
        ("version", "1.0"),
        ("type", "rich"),
        ("title", title),
        ("provider_name", SITE),
        ("provider_url", SITE_URL),
        (
            "thumbnail_url",
            &format!("{SITE_URL}{}", picture_name(preset)),
        ),
    ] {
        assert_eq!(json[key], text, "{key}");
    }
    for (key, number) in [
        ("width", EMBED_WIDTH),
        ("height", EMBED_HEIGHT),
        ("thumbnail_width", PICTURE.0),
        ("thumbnail_height", PICTURE.1),
    ] {
        assert_eq!(json[key], number, "{key}");
    }
    let frame = json["html"].as_str().expect("HTML");
    let source = values(frame, "iframe", "src");
    let (page, query) = source[0].split_once('?').unwrap_or((&source[0], ""));
    assert_eq!(page, format!("{SITE_URL}{EMBED}"));
    let (scenario, warnings) = from_query(query);
    assert_eq!(scenario, preset.map_or(Scenario::default(), Scenario::of));
    assert_eq!(warnings, []);
}

#[test]
fn a_page_with_an_address_is_refused() {
    let with = &made(MINIFIED, Some(&address()))["index.html"];
    assert!(files(with, None).unwrap_err().contains("build it anew"));
}

#[test]
fn a_place_that_is_not_found_is_named() {
    for (part, words) in [
        ("<html", "<html>"),
        ("<title", "<title>"),
        ("</title", "</title>"),
        ("id=start", "<div id=\"start\">"),
        ("id=failed", "<div id=\"failed\">"),
        ("data-state=slow", "<p data-state=\"slow\">"),
        ("<noscript", "<noscript>"),
        ("rel=stylesheet", "<link rel=\"stylesheet\">"),
    ] {
        let why = files(&MINIFIED.replace(part, "<x"), None).expect_err(part);
        assert!(why.contains(words) && !why.contains('\n'), "{part}: {why}");
    }
}

#[test]
fn places_are_found_however_they_are_written() {
    let upper = MINIFIED
        .replace("<html lang=en>", "<HTML\n LANG='en' >")
        .replace("id=start", "class='a b' id = 'start'");
    assert!(made(&upper, None)["bear.html"].contains("<HTML data-page=\"bear\""));
    let commented = MINIFIED.replace("<body>", "<body><!-- <div id=start> and <title> -->");
    assert_eq!(made(&commented, None).len(), PRESETS.len() + 1);
    let described = MINIFIED.replace(
        "<title>",
        "<meta content='Of the index' name=description><title>",
    );
    assert!(!made(&described, None)["bear.html"].contains("Of the index"));
}

/// The headers that a host sends with a path: those of all rules that match.
fn sent<'a>(rules: &'a str, path: &str) -> Vec<&'a str> {
    let mut is_on = false;
    let mut sent = Vec::new();
    for line in rules.lines() {
        match line.strip_prefix("  ") {
            Some(header) if is_on => sent.push(header),
            Some(_) => {}
            None => is_on = line == "/*" || line == path,
        }
    }
    sent
}

#[test]
fn hosts_send_each_page_with_its_own_headers() {
    let names = [
        "index.html",
        "embed.html",
        "base-b5f853f7c9549352.css",
        "tao-calculator-43e58508357fd50a_bg.wasm",
        "requests.js",
        "requests_bg.wasm",
        "icon.svg",
        "social/bear.png",
        "article-2026-03.html",
    ];
    let rules = headers(names);
    let all = [
        "Access-Control-Allow-Origin: *",
        "X-Content-Type-Options: nosniff",
        "Referrer-Policy: strict-origin-when-cross-origin",
    ];
    #[track_caller]
    fn check(rules: &str, path: &str, all: [&str; 3], own: Option<&str>) {
        let expected: Vec<&str> = all.into_iter().chain(own).collect();
        assert_eq!(sent(rules, path), expected, "{path}");
    }
    let framed = Some("Content-Security-Policy: frame-ancestors 'self'");
    for path in ["/", "/index.html"] {
        check(&rules, path, all, framed);
    }
    for preset in PRESETS {
        check(&rules, &format!("/{}.html", preset.key), all, framed);
        check(&rules, &format!("/{}", preset.key), all, framed);
    }
    for path in ["/embed.html", "/embed"] {
        check(
            &rules,
            path,
            all,
            Some("Content-Security-Policy: frame-ancestors *"),
        );
    }
    let long = Some("Cache-Control: public, max-age=31536000, immutable");
    for path in [
        "/base-b5f853f7c9549352.css",
        "/tao-calculator-43e58508357fd50a_bg.wasm",
    ] {
        check(&rules, path, all, long);
    }
    for path in [
        "/requests.js",
        "/requests_bg.wasm",
        "/icon.svg",
        "/social/bear.png",
    ] {
        check(&rules, path, all, None);
    }
}

#[test]
fn one_style_sheet_takes_the_place_of_all() {
    let page = "<head><title>A</title><link href=./a-1.css rel=stylesheet><link href=icon.svg rel=icon><link \
                rel=\"stylesheet\" href=\"./b-2.css\"></head>";
    assert_eq!(style_sheets(page), ["a-1.css", "b-2.css"]);
    let (html, sheet) = with_one_sheet(page, "a{}b{}".into()).expect("places are found");
    assert_eq!(sheet.text, "a{}b{}");
    let link = format!("<link rel=\"stylesheet\" href=\"./{}\">", sheet.name);
    assert_eq!(
        html,
        format!("<head><title>A</title>{link}<link href=icon.svg rel=icon></head>")
    );
    // Another text has another name, which hosts may keep for good.
    let (_, other) = with_one_sheet(page, "b{}a{}".into()).expect("places are found");
    assert_ne!(sheet.name, other.name);
    let kept = headers([sheet.name.as_str()]);
    assert!(
        kept.contains(&format!("/{}\n  Cache-Control: public", sheet.name)),
        "{kept}"
    );
    assert!(with_one_sheet("<head></head>", String::new()).is_err());
}

#[test]
fn the_index_page_says_what_it_answers() {
    let index = include_str!("../../index.html");
    let said = format!("<meta name=\"description\" content=\"{QUESTION} {LEAD}\">");
    assert!(index.contains(&said), "{said}");
}

#[test]
fn frames_of_others_are_as_high_as_the_loader_has_it() {
    let loader = include_str!("../../public/embed.js");
    let numbers = |name: &str| -> Vec<u32> {
        let (_, rest) = loader.split_once(name).expect("a table of the loader's");
        let (list, _) = rest.split_once(']').expect("its end");
        list.split(',')
            .map(|number| number.trim().parse().expect("a number"))
            .collect()
    };
    let widths = numbers("WIDTHS = [");
    let nth = widths
        .iter()
        .rposition(|width| *width <= EMBED_WIDTH)
        .expect("a width");
    // The number of controls comes first; heights are counted in 10 px.
    let heights = numbers(&format!("{EMBED_VIEW}: ["));
    assert_eq!(10 * heights[nth + 1], EMBED_HEIGHT);
}

#[test]
fn a_hash_may_have_lost_the_zeros_in_front() {
    for name in [
        "tao-calculator-8afdc2e6ab7b6d2_bg.wasm",
        "style-0123456789abcdef.css",
    ] {
        assert!(
            headers([name]).contains(&format!("/{name}\n  Cache-Control: public")),
            "{name}"
        );
    }
    for name in [
        "requests_bg.wasm",
        "social/article-2026-03.png",
        "embed-dialog.js",
        "facade.css",
    ] {
        assert!(!headers([name]).contains(&format!("/{name}\n")), "{name}");
    }
}
