//! What sites ask for that turn a link into a widget: oEmbed, as files.

use super::html::escaped;
use super::social::{PICTURE, picture_name};
use super::{Address, EMBED, EMBED_HEIGHT, EMBED_VIEW, EMBED_WIDTH, SITE};
use crate::scenario::{Json, Preset, Scenario, to_query};

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
    let number = |value: u32| Json::Number(f64::from(value));
    let (width, height) = PICTURE;
    let json = Json::object([
        ("version", Json::text("1.0")),
        ("type", Json::text("rich")),
        ("title", Json::text(title)),
        ("provider_name", Json::text(SITE)),
        ("provider_url", Json::text(address.of(""))),
        ("html", Json::Text(frame)),
        ("width", number(EMBED_WIDTH)),
        ("height", number(EMBED_HEIGHT)),
        (
            "thumbnail_url",
            Json::text(address.of(&picture_name(preset))),
        ),
        ("thumbnail_width", number(width)),
        ("thumbnail_height", number(height)),
    ]);
    format!("{json:#}\n")
}
