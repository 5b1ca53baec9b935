//! What sites ask for that turn a link into a widget: oEmbed, as files.

use serde::Serialize;

use super::html::escaped;
use super::social::{PICTURE, picture_name};
use super::{Address, EMBED, EMBED_HEIGHT, EMBED_VIEW, EMBED_WIDTH, SITE};
use crate::scenario::{Preset, Scenario, to_query};

/// The answer for a preset's page, or for the index page.
pub fn oembed(address: &Address, preset: Option<&'static Preset>, title: &str) -> String {
    let mut query = preset.map_or(String::new(), |preset| to_query(&Scenario::of(preset)));
    if !query.is_empty() {
        query += "&";
    }
    let frame = format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"{EMBED_WIDTH}\" height=\"{EMBED_HEIGHT}\" loading=\"lazy\" \
         style=\"border:0;max-width:100%\"></iframe>",
        escaped(&address.of(&format!("{EMBED}?{query}view={EMBED_VIEW}"))),
        escaped(title),
    );
    let (thumbnail_width, thumbnail_height) = PICTURE;
    let widget = Widget {
        version: "1.0",
        kind: "rich",
        title,
        provider_name: SITE,
        provider_url: address.of(""),
        html: frame,
        width: EMBED_WIDTH,
        height: EMBED_HEIGHT,
        thumbnail_url: address.of(&picture_name(preset)),
        thumbnail_width,
        thumbnail_height,
    };
    let json = serde_json::to_string_pretty(&widget).expect("texts and numbers are JSON");
    json + "\n"
}

/// A "rich" answer of oEmbed 1.0.
#[derive(Serialize)]
struct Widget<'a> {
    version: &'static str,
    #[serde(rename = "type")]
    kind: &'static str,
    title: &'a str,
    provider_name: &'static str,
    provider_url: String,
    html: String,
    width: u32,
    height: u32,
    thumbnail_url: String,
    thumbnail_width: u32,
    thumbnail_height: u32,
}
