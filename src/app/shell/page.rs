//! The pages of the site: which there are, what each is called, and what it shows before its program runs.

use leptos::prelude::*;

use super::words::{LEAD, QUESTION, SITE, description, title};
use crate::app::{App, Embed, Prerendered};
use crate::model::evaluate;
use crate::scenario::{PRESETS, Preset, Scenario, read_link, to_query};

/// The page that others show in a frame.
pub const EMBED: &str = "embed.html";
/// Width of a frame, CSS pixels.
pub const EMBED_WIDTH: u32 = 640;
/// What a frame shows that somebody else's program makes.
pub const EMBED_VIEW: &str = "compact";
/// Height of a frame that does not follow its content, CSS pixels: that view at that width, as public/embed.js has it.
pub const EMBED_HEIGHT: u32 = 480;

/// A page of the site.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Page {
    /// What a link to the calculator opens: the base, until its query says otherwise.
    Index,
    /// A scenario with a name, so that it can be found and shown by others.
    Preset(&'static Preset),
    /// The widget for frames.
    Embed,
}

impl Page {
    /// Every page.
    pub fn all() -> impl Iterator<Item = Page> {
        let presets = PRESETS.iter().map(Page::Preset);
        [Page::Index]
            .into_iter()
            .chain(presets)
            .chain([Page::Embed])
    }

    /// Its name in the site's folder.
    pub fn file_name(self) -> String {
        match self {
            Page::Index => "index.html".into(),
            Page::Preset(preset) => format!("{}.html", preset.key),
            Page::Embed => EMBED.into(),
        }
    }

    /// What its head says to the program: a preset's key, `embed`, or nothing on the index page.
    pub fn role(self) -> Option<&'static str> {
        match self {
            Page::Index => None,
            Page::Preset(preset) => Some(preset.key),
            Page::Embed => Some("embed"),
        }
    }

    /// Its title.
    pub fn title(self) -> String {
        match self {
            Page::Index => SITE.into(),
            Page::Preset(preset) => title(preset),
            Page::Embed => format!("{SITE}, embedded"),
        }
    }

    /// What it says of itself to those who have not opened it. A link to the index page may carry any scenario, so that
    /// it states no figure; nobody is to find the widget alone.
    pub fn description(self) -> Option<String> {
        match self {
            Page::Index => Some(format!("{QUESTION} {LEAD}")),
            Page::Preset(preset) => Some(description(preset, &evaluate(&preset.assumptions()))),
            Page::Embed => None,
        }
    }

    /// The name of the answer to those who ask how to show it, oEmbed; nobody is to show the widget as a page.
    pub fn oembed_name(self) -> Option<String> {
        match self {
            Page::Index => Some("index.oembed.json".into()),
            Page::Preset(preset) => Some(format!("{}.oembed.json", preset.key)),
            Page::Embed => None,
        }
    }

    /// The query of the scenario it shows by itself, and of the part that is shown of it.
    pub fn query(self) -> String {
        match self {
            Page::Index => String::new(),
            Page::Preset(preset) => to_query(&Scenario::of(preset)),
            Page::Embed => format!("view={EMBED_VIEW}"),
        }
    }

    /// What stands there until the program takes its place, by the same components.
    pub fn app_html(self) -> String {
        let link = read_link(&self.query());
        let owner = Owner::new_root(None);
        let html = owner.with(|| {
            provide_context(Prerendered);
            match self {
                Page::Embed => view! { <Embed link /> }.to_html(),
                Page::Index | Page::Preset(_) => view! { <App link /> }.to_html(),
            }
        });
        without_marks(&html)
    }
}

/// HTML without the comments, `<!>` and `<!--…-->`, by which Leptos would find its places again in it. No program does:
/// they only cost bytes, and the short ones are no HTML by the letter. A text never holds one: its `<` is written
/// otherwise.
pub(super) fn without_marks(html: &str) -> String {
    let mut parts = html.split("<!");
    let first = parts.next().unwrap_or_default().to_string();
    parts.fold(first, |html, part| {
        let behind = part
            .strip_prefix('>')
            .or_else(|| Some(part.split_once("-->")?.1));
        html + behind.unwrap_or(part)
    })
}
