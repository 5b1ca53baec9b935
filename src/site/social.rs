//! What sites show of a link that somebody posts: canonical address, Open Graph, Twitter card, oEmbed.

use super::html::escaped;
use super::{Address, SITE};
use crate::scenario::Preset;

/// Width and height of the pictures, in pixels.
pub const PICTURE: (u32, u32) = (1200, 628);

/// The picture of a preset's page, or of the index page.
pub fn picture_name(preset: Option<&Preset>) -> String {
    format!(
        "social/{}.png",
        preset.map_or("calculator", |preset| preset.key)
    )
}

/// A page as others show it.
pub struct Shown<'a> {
    /// Its name, empty for the index page.
    pub name: &'a str,
    /// Its title.
    pub title: &'a str,
    /// What stands below.
    pub description: &'a str,
    /// Its picture’s name.
    pub picture: &'a str,
    /// What the picture says.
    pub alt: &'a str,
    /// The name of its oEmbed answer.
    pub oembed: &'a str,
}

impl Shown<'_> {
    /// The tags for its head.
    pub fn tags(&self, address: &Address) -> String {
        let (width, height) = (PICTURE.0.to_string(), PICTURE.1.to_string());
        let (page, picture) = (address.of(self.name), address.of(self.picture));
        let mut tags = format!("<link rel=\"canonical\" href=\"{}\">", escaped(&page));
        for (property, content) in [
            ("og:type", "website"),
            ("og:site_name", SITE),
            ("og:url", &page),
            ("og:title", self.title),
            ("og:description", self.description),
            ("og:image", &picture),
            ("og:image:type", "image/png"),
            ("og:image:width", &width),
            ("og:image:height", &height),
            ("og:image:alt", self.alt),
        ] {
            tags += &format!(
                "<meta property=\"{property}\" content=\"{}\">",
                escaped(content)
            );
        }
        for (name, content) in [
            ("twitter:card", "summary_large_image"),
            ("twitter:title", self.title),
            ("twitter:description", self.description),
            ("twitter:image", &picture),
            ("twitter:image:alt", self.alt),
        ] {
            tags += &meta(name, content);
        }
        tags += &format!(
            "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{}\" title=\"{}\">",
            escaped(&address.of(self.oembed)),
            escaped(self.title)
        );
        tags
    }
}

/// A line of a head.
pub fn meta(name: &str, content: &str) -> String {
    format!("<meta name=\"{name}\" content=\"{}\">", escaped(content))
}
