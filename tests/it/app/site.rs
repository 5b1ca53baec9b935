//! What the build is told of the site, and what its pages may ask for it.

use scraper::Html;
use tao_calculator::app::shell::{CHAIN, Endpoint, MARKET, Page, Site, Template, files};

use super::shell::values;

const BUILT: &str = include_str!("../../../index.html");

fn site(words: &[&str]) -> Site {
    Site::read(words).expect("addresses").expect("known words")
}

#[test]
fn words_and_site_say_the_same() {
    for words in [
        &[][..],
        &["--url", "https://a.example/tao"],
        &["--market", "http://localhost:8080/simple/price?ids=a,b"],
        &[
            "--url=https://a.example/",
            "--market=https://b.example/?x=1&y=2",
        ],
    ] {
        let said = site(words).words();
        let said: Vec<&str> = said.iter().map(String::as_str).collect();
        assert_eq!(site(&said), site(words));
    }
    assert_eq!(site(&[]).market.address(), MARKET);
    assert_eq!(site(&[]).chain.address(), CHAIN);
}

#[test]
fn other_words_are_not_taken_for_an_address() {
    for words in [
        &["now"][..],
        &["--url"],
        &["--market"],
        &["--chain-of", "https://a.example"],
        &[
            "--chain",
            "https://a.example",
            "--chain",
            "https://a.example",
        ],
        &["--url", "https://a.example/", "--url", "https://b.example/"],
    ] {
        assert_eq!(Site::read(words), Ok(None), "{words:?}");
    }
}

#[test]
fn a_source_is_encrypted_or_on_this_machine_and_cannot_leave_its_place_in_the_page() {
    for (written, origin) in [
        (MARKET, "https://api.coingecko.com"),
        ("https://a.example", "https://a.example"),
        ("https://a.example:8443/x?y=1", "https://a.example:8443"),
        (
            "https://a.example?y=https://b.example/",
            "https://a.example",
        ),
        ("http://localhost:8080/", "http://localhost:8080"),
        ("http://127.0.0.1:1/", "http://127.0.0.1:1"),
    ] {
        let endpoint = Endpoint::read(written).expect(written);
        assert_eq!((endpoint.address(), endpoint.origin()), (written, origin));
    }
    for written in [
        "",
        "a.example",
        "https://",
        "https:///path",
        "http://a.example/",
        "http://localhost.example/",
        "http://127.0.0.1.example/",
        "http://localhost@a.example/",
        "ftp://localhost/",
        "https://me@a.example/",
        "https://a.example/ b",
        "https://a.example/;script-src",
        "https://a.example/\"><b>",
        "https://a.example/'",
        "https://a.example:port/",
        "https://a.example:443:8443/",
        "https://a.example,b.example/",
        "https://a%20b/",
        "https://a..example/",
        "https://[::1]/",
        "https://ä.example/",
    ] {
        let why = Endpoint::read(written).expect_err(written);
        assert!(why.contains(written) && !why.contains('\n'), "{why}");
    }
}

#[test]
fn each_page_but_the_widget_names_its_source_and_may_ask_it() {
    let template = Template::read(BUILT).expect("every place is found");
    let site = site(&[
        "--market",
        "https://a.example/price?ids=x",
        "--chain",
        "https://b.example:444/rpc",
    ]);
    let files = files(&template, &site);
    for page in Page::all() {
        let file = files.iter().find(|file| file.name == page.file_name());
        let html = Html::parse_document(&file.expect("a page").text);
        let is_widget = page == Page::Embed;
        let sources = values(&html, "meta[name=market]", "content");
        let policy = values(&html, "meta[http-equiv=Content-Security-Policy]", "content");
        let [policy] = &policy[..] else {
            panic!("one policy")
        };
        let asked = policy
            .split("; ")
            .find(|rule| rule.starts_with("connect-src"));
        let (source, rule) = match is_widget {
            true => (&[][..], "connect-src 'self'"),
            false => (
                &["https://a.example/price?ids=x".to_string()][..],
                "connect-src 'self' https://a.example https://b.example:444",
            ),
        };
        assert_eq!(sources, source);
        assert_eq!(asked, Some(rule));
    }
}
