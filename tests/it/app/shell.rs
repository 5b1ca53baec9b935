//! The pages of the site as texts: their heads, and what others ask for. What they show is in `prerendered.rs`.

use std::sync::LazyLock;

use scraper::{Html, Selector};
use serde_json::Value;
use tao_calculator::app::shell::{
    Address, CHAIN, EMBED, EMBED_HEIGHT, EMBED_VIEW, EMBED_WIDTH, Endpoint, File, MARKET, PICTURE,
    Page, QUESTION, SITE, Site, Template, description, files, headers, picture_name, picture_words,
};
use tao_calculator::model::evaluate;
use tao_calculator::scenario::{PRESETS, Preset, Scenario, date_words, from_query};

/// index.html as it is written.
const WRITTEN: &str = include_str!("../../../index.html");
/// A page as Trunk leaves it: without quotes, comments and optional tags.
const MINIFIED: &str = "<!doctype html><html lang=en><meta charset=utf-8><meta \
    content=\"default-src 'none'; connect-src 'self'; base-uri 'none'\" http-equiv=Content-Security-Policy><title>TAO calculator</title><link \
    href=./a-0123456789abcdef.css rel=stylesheet><meta name=widget><link href=./embed-0123456789abcdef.css \
    rel=stylesheet><meta name=/widget></head><body><noscript><p class=notice>It needs JavaScript.</p>\
    </noscript><div id=start role=status><p>It loads…</p></div><div id=app></div></body></html>";
const SITE_URL: &str = "https://example.org/tao/";

fn address() -> Address {
    Address::read(SITE_URL).expect("an address")
}

/// A page of the site as a browser reads it.
pub fn read(page: Page, address: Option<&Address>) -> Html {
    Html::parse_document(text(&page.file_name(), address))
}

/// A file of the site.
pub fn text(name: &str, address: Option<&Address>) -> &'static str {
    let files = if address.is_some() {
        &*ADDRESSED
    } else {
        &*BARE
    };
    let found = files.iter().find(|file| file.name == name);
    &found.unwrap_or_else(|| panic!("{name} is missing")).text
}

/// The site without an address, and with one.
static BARE: LazyLock<Vec<File>> = LazyLock::new(|| made(WRITTEN, None));
static ADDRESSED: LazyLock<Vec<File>> = LazyLock::new(|| made(WRITTEN, Some(&address())));

fn made(built: &str, address: Option<&Address>) -> Vec<File> {
    let template = Template::read(built).expect("every place is found");
    let told = address.map(|address| ["--url".to_string(), address.of("")]);
    let told: Vec<&str> = told.iter().flatten().map(String::as_str).collect();
    let site = Site::read(&told).expect("an address").expect("a site");
    files(&template, &site)
}

/// What the elements that a selector means say in one attribute.
pub fn values(html: &Html, selector: &str, attribute: &str) -> Vec<String> {
    let selector = Selector::parse(selector).expect("a selector");
    let elements = html.select(&selector);
    elements
        .filter_map(|element| element.attr(attribute).map(String::from))
        .collect()
}

#[track_caller]
fn check_meta(html: &Html, having: &str, content: &str) {
    let found = values(html, &format!("head > meta[{having}]"), "content");
    assert_eq!(found, [content], "{having}");
}

#[track_caller]
fn check_title(html: &Html, title: &str) {
    let selector = Selector::parse("head > title").expect("a selector");
    let titles: Vec<String> = html
        .select(&selector)
        .map(|found| found.text().collect())
        .collect();
    assert_eq!(titles, [title]);
}

#[test]
fn every_preset_has_a_page_of_its_own_and_there_is_one_to_embed() {
    let presets = PRESETS.iter().map(|preset| format!("{}.html", preset.key));
    let expected: Vec<String> = ["index.html".into()]
        .into_iter()
        .chain(presets)
        .chain([EMBED.into()])
        .collect();
    let names: Vec<&str> = BARE.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(names, expected);
    for page in Page::all() {
        let html = read(page, None);
        check_title(&html, &page.title());
        let role = values(&html, "head > meta[name=page]", "content");
        assert_eq!(role, page.role().into_iter().collect::<Vec<_>>());
    }
    let titles: Vec<_> = Page::all().map(Page::title).collect();
    let is_own = |name: &String| titles.iter().filter(|other| *other == name).count() == 1;
    assert!(titles.iter().all(is_own));
}

#[test]
fn a_page_says_of_itself_what_it_shows() {
    check_meta(
        &read(Page::Index, None),
        "name=description",
        "When does a TAO validator break even, and what is a TAO worth? Move a slider: the answers and the charts \
         follow at once.",
    );
    for preset in PRESETS {
        let html = read(Page::Preset(preset), None);
        check_meta(&html, "name=description", &described(preset));
    }
    let embed = read(Page::Embed, Some(&address()));
    check_meta(&embed, "name=robots", "noindex");
    for tag in [
        "meta[name=description]",
        "meta[property]",
        "link[rel=canonical]",
    ] {
        assert_eq!(embed.select(&Selector::parse(tag).unwrap()).count(), 0);
    }
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
fn without_an_address_nothing_is_absolute() {
    for page in Page::all() {
        let html = text(&page.file_name(), None);
        let (head, _) = html.split_once("</head>").expect("a head");
        // Of others' sites only those that it gets live figures from.
        let sources = [MARKET, CHAIN].map(|source| Endpoint::read(source).expect("a source"));
        let head = sources.iter().fold(head.to_string(), |head, source| {
            head.replace(source.origin(), "")
        });
        for tag in [
            "canonical",
            "og:",
            "twitter:",
            "oembed",
            "http://",
            "https://",
        ] {
            assert!(!head.contains(tag), "{tag} in {page:?}");
        }
    }
}

#[test]
fn with_an_address_every_page_that_may_be_found_says_where_it_is() {
    for page in Page::all().filter(|page| *page != Page::Embed) {
        let html = read(page, Some(&address()));
        let name = match page {
            Page::Index => String::new(),
            _ => page.file_name(),
        };
        let url = format!("{SITE_URL}{name}");
        let picture = format!("{SITE_URL}{}", picture_name(page));
        let canonical = values(&html, "head > link[rel=canonical]", "href");
        assert_eq!(canonical, std::slice::from_ref(&url));
        for (property, content) in [
            ("og:type", "website"),
            ("og:site_name", SITE),
            ("og:url", &url),
            ("og:title", &page.title()),
            ("og:image", &picture),
            ("og:image:type", "image/png"),
            ("og:image:width", &PICTURE.0.to_string()),
            ("og:image:height", &PICTURE.1.to_string()),
        ] {
            check_meta(&html, &format!("property='{property}'"), content);
        }
        for (name, content) in [
            ("twitter:card", "summary_large_image"),
            ("twitter:title", &page.title()),
            ("twitter:image", &picture),
        ] {
            check_meta(&html, &format!("name='{name}'"), content);
        }
        for (graph, card) in [
            ("og:description", "twitter:description"),
            ("og:image:alt", "twitter:image:alt"),
        ] {
            let graph = values(&html, &format!("meta[property='{graph}']"), "content");
            check_meta(&html, &format!("name='{card}'"), &graph[0]);
            // A link to the index page may carry any scenario.
            let has_figures = graph[0].contains(char::is_numeric);
            assert_eq!(has_figures, page != Page::Index, "{}", graph[0]);
        }
        check_oembed(&html, page);
    }
    assert!(
        !text(EMBED, Some(&address())).contains(SITE_URL),
        "nobody is to find the embed alone"
    );
}

/// The answer that a page’s discovery link leads to.
fn check_oembed(html: &Html, page: Page) {
    let link = values(html, "link[type='application/json+oembed']", "href");
    let name = page.oembed_name().expect("it is shown by others");
    assert_eq!(link, [format!("{SITE_URL}{name}")]);
    let json: Value = serde_json::from_str(text(&name, Some(&address()))).expect("JSON");
    let picture = format!("{SITE_URL}{}", picture_name(page));
    for (key, text) in [
        ("version", "1.0"),
        ("type", "rich"),
        ("title", &page.title()),
        ("provider_name", SITE),
        ("provider_url", SITE_URL),
        ("thumbnail_url", &picture),
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
    let frame = Html::parse_fragment(json["html"].as_str().expect("HTML"));
    let source = values(&frame, "iframe", "src");
    let (address, query) = source[0].split_once('?').expect("a query");
    assert_eq!(address, format!("{SITE_URL}{EMBED}"));
    let (scenario, warnings) = from_query(query);
    let expected = match page {
        Page::Preset(preset) => Scenario::of(preset),
        _ => Scenario::default(),
    };
    assert_eq!((scenario, warnings), (expected, vec![]));
}

#[test]
fn a_place_that_is_missing_or_there_twice_is_named() {
    assert!(Template::read(MINIFIED).is_ok());
    for (place, written) in [
        ("connect-src 'self'", "connect-src 'self'"),
        (
            "<title>TAO calculator</title>",
            "<title>TAO calculator</title>",
        ),
        ("<meta name=\"widget\">", "<meta name=widget>"),
        ("<meta name=\"/widget\">", "<meta name=/widget>"),
        ("<div id=\"app\"></div>", "<div id=app></div>"),
    ] {
        let none = MINIFIED.replace(written, "");
        let twice = MINIFIED.replace(written, &written.repeat(2));
        for (html, said) in [(none, "has no "), (twice, "more than once")] {
            let why = Template::read(&html).expect_err(place);
            assert!(why.contains(place) && why.contains(said), "{why}");
            assert!(!why.contains('\n'), "{why}");
        }
    }
    let filled = text("index.html", None);
    assert!(Template::read(filled).is_err(), "it is filled once only");
}

#[test]
fn only_the_widget_has_the_widgets_styles() {
    let template = Template::read(MINIFIED).expect("every place is found");
    for page in Page::all() {
        let html = template.filled("<title>A</title>", "<p>B</p>", page == Page::Embed, &[]);
        assert_eq!(html.contains("embed-0123"), page == Page::Embed);
        assert!(
            html.contains("<link href=./a-0123456789abcdef.css") && html.contains("<p>B</p></div>")
        );
    }
}

/// `_headers` for a site of these files.
fn rules<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let [netlify, ..] = headers(names);
    netlify.text
}

/// The headers that a host sends with a path: those of all rules that match.
fn sent<'a>(rules: &'a str, path: &str) -> Vec<&'a str> {
    let mut is_on = false;
    let mut sent = Vec::new();
    let is_meant = |line: &&str| !line.trim().starts_with('#');
    for line in rules.lines().filter(is_meant) {
        match line.strip_prefix("  ") {
            Some(header) if is_on => sent.push(header),
            Some(_) => {}
            None => is_on = line == "/*" || line == path,
        }
    }
    sent
}

#[track_caller]
fn check_sent(rules: &str, path: &str, own: Option<&str>) {
    let all = [
        "Access-Control-Allow-Origin: *",
        "X-Content-Type-Options: nosniff",
        "Referrer-Policy: strict-origin-when-cross-origin",
    ];
    let expected: Vec<&str> = all.into_iter().chain(own).collect();
    let mut sent = sent(rules, path);
    sent.retain(|header| !header.starts_with("Permissions-Policy: "));
    assert_eq!(sent, expected, "{path}");
}

#[test]
fn pages_may_use_nothing_of_a_device_but_what_they_do() {
    let rules = rules([]);
    let policies: Vec<&str> = sent(&rules, "/bear.html")
        .into_iter()
        .filter_map(|header| header.strip_prefix("Permissions-Policy: "))
        .collect();
    let [policy] = policies[..] else {
        panic!("one policy instead of {policies:?}")
    };
    let off: Vec<&str> = policy
        .split(", ")
        .map(|feature| feature.strip_suffix("=()").expect("a feature for nobody"))
        .collect();
    for unused in ["camera", "microphone", "geolocation", "payment", "usb"] {
        assert!(off.contains(&unused), "{unused}");
    }
    for used in ["clipboard-write", "web-share"] {
        assert!(!off.contains(&used), "{used}");
    }
}

#[test]
fn what_binds_the_whole_host_waits_for_whoever_runs_it() {
    let rules = rules([]);
    let header = "Strict-Transport-Security: max-age=";
    let is_sent = |rules: &str| {
        let sent = sent(rules, "/index.html");
        sent.iter().any(|sent| sent.starts_with(header))
    };
    assert!(!is_sent(&rules));
    let wanted = rules.replace(&format!("# {header}"), header);
    assert!(is_sent(&wanted), "one sign away");
}

#[test]
fn hosts_send_each_page_with_its_own_headers() {
    let rules = rules(["index.html", "icon.svg", "article-2026-03.html"]);
    let framed = Some("Content-Security-Policy: frame-ancestors 'self'");
    for path in ["/", "/index.html"] {
        check_sent(&rules, path, framed);
    }
    for preset in PRESETS {
        check_sent(&rules, &format!("/{}.html", preset.key), framed);
        check_sent(&rules, &format!("/{}", preset.key), framed);
    }
    for path in ["/embed.html", "/embed"] {
        let anywhere = Some("Content-Security-Policy: frame-ancestors *");
        check_sent(&rules, path, anywhere);
    }
}

#[test]
fn only_what_has_a_hash_in_its_name_is_kept_for_long() {
    let hashed = [
        "base-b5f853f7c9549352.css",
        // Zeros in front are left away.
        "tao-calculator-8afdc2e6ab7b6d2_bg.wasm",
    ];
    let others = [
        "requests.js",
        "requests_bg.wasm",
        "icon.svg",
        "social/article-2026-03.png",
        "embed-dialog.js",
        "facade.css",
    ];
    let rules = rules(hashed.into_iter().chain(others));
    for name in hashed {
        let kept = Some("Cache-Control: public, max-age=31536000, immutable");
        check_sent(&rules, &format!("/{name}"), kept);
    }
    for name in others {
        check_sent(&rules, &format!("/{name}"), None);
    }
}

#[test]
fn whatever_host_it_is_it_is_told_the_same() {
    let [netlify, apache, vercel] = headers(["base-b5f853f7c9549352.css"]);
    assert_eq!(
        [&netlify.name, &apache.name, &vercel.name],
        ["_headers", ".htaccess", "vercel.json"]
    );
    let of_vercel = |path: &str| -> Vec<String> {
        let told: Value = serde_json::from_str(&vercel.text).expect("JSON");
        let rules = told["headers"].as_array().expect("rules").clone();
        let is_meant = |rule: &Value| ["/(.*)", path].contains(&rule["source"].as_str().unwrap());
        let headers = rules.into_iter().filter(is_meant).flat_map(|rule| {
            let headers = rule["headers"].as_array().expect("headers").clone();
            headers.into_iter()
        });
        let said = headers.map(|header| {
            let [name, value] = ["key", "value"].map(|of| header[of].as_str().expect("a text"));
            format!("{name}: {value}")
        });
        said.collect()
    };
    let of_apache = |file: &str| -> Vec<String> {
        // What is said of all comes first, then a block for each page.
        let (all, blocks) = apache.text.split_once("  <Files ").expect("pages");
        let own = blocks.split("  <Files ").find_map(|block| {
            let block = block.strip_prefix(&format!("\"{file}\">"))?;
            Some(block.split_once("</Files>")?.0)
        });
        let lines = all.lines().chain(own.expect("the page").lines());
        let said = lines.filter_map(|line| {
            let (name, value) = line.trim().strip_prefix("Header set ")?.split_once(' ')?;
            Some(format!("{name}: {}", value.trim_matches('"')))
        });
        said.collect()
    };
    for page in Page::all() {
        let file = page.file_name();
        let path = format!("/{file}");
        let told = sent(&netlify.text, &path);
        assert_eq!(told.len(), 5, "{told:?}");
        assert_eq!(of_vercel(&path), told);
        assert_eq!(of_apache(&file), told);
        let short = path.trim_end_matches(".html").trim_end_matches("index");
        assert_eq!(of_vercel(short), told);
    }
    // The same files are kept for long.
    let hashed = "-[0-9a-f]{12,16}[._]";
    assert!(apache.text.contains(&format!("<FilesMatch \"{hashed}\">")));
    assert_eq!(
        of_vercel(&format!("/(.*{hashed}.*)"))
            .last()
            .map(String::as_str),
        Some("Cache-Control: public, max-age=31536000, immutable")
    );
}

#[test]
fn what_is_installed_is_called_as_the_site_is() {
    let manifest = include_str!("../../../public/manifest.webmanifest");
    let manifest: Value = serde_json::from_str(manifest).expect("JSON");
    assert_eq!(
        (&manifest["name"], &manifest["description"]),
        (&SITE.into(), &QUESTION.into())
    );
}

#[test]
fn frames_of_others_are_as_high_as_the_loader_has_it() {
    let loader = include_str!("../../../public/embed.js");
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
fn files_have_names_of_their_own() {
    let mut names: Vec<&str> = ADDRESSED.iter().map(|file| file.name.as_str()).collect();
    let n_files = names.len();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), n_files);
}
