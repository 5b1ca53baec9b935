//! What sites ask for that turn a link into a widget: oEmbed, as files.

use leptos::html;
use leptos::prelude::*;
use serde::Serialize;

use super::picture::{PICTURE, picture_name};
use super::{Address, EMBED, EMBED_HEIGHT, EMBED_VIEW, EMBED_WIDTH, Page, SITE};

/// What <https://oembed.com> wants to be told, version 1.0.
#[derive(Serialize)]
struct Answer {
    version: &'static str,
    #[serde(rename = "type")]
    kind: &'static str,
    title: String,
    provider_name: &'static str,
    provider_url: String,
    html: String,
    width: u32,
    height: u32,
    thumbnail_url: String,
    thumbnail_width: u32,
    thumbnail_height: u32,
}

/// The answer for a page.
pub fn oembed(address: &Address, page: Page) -> String {
    let (thumbnail_width, thumbnail_height) = PICTURE;
    let answer = Answer {
        version: "1.0",
        kind: "rich",
        title: page.title(),
        provider_name: SITE,
        provider_url: address.of(""),
        html: frame(address, page),
        width: EMBED_WIDTH,
        height: EMBED_HEIGHT,
        thumbnail_url: address.of(&picture_name(page)),
        thumbnail_width,
        thumbnail_height,
    };
    let json = serde_json::to_string_pretty(&answer).expect("texts and numbers are JSON");
    json + "\n"
}

/// The frame that shows the scenario of a page on somebody else's.
fn frame(address: &Address, page: Page) -> String {
    let query = [page.query(), format!("view={EMBED_VIEW}")];
    let query = query.join("&");
    let source = address.of(&format!("{EMBED}?{}", query.trim_start_matches('&')));
    html::iframe()
        .src(source)
        .title(page.title())
        .width(EMBED_WIDTH)
        .height(EMBED_HEIGHT)
        .attr("loading", "lazy")
        .style("border:0;max-width:100%")
        .to_html()
}
