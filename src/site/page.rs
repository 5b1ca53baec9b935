//! The pages beside the index page, made from it: one to embed, and one for each preset.

use super::Address;
use super::html::Page;
use super::oembed::oembed;
use super::social::{Shown, meta, picture_name};
use super::words::{LEAD, QUESTION, SITE, description, picture_words, title};
use crate::model::evaluate;
use crate::scenario::{PRESETS, Preset};

/// The page that others show in a frame.
pub const EMBED: &str = "embed.html";
/// Width of a frame, CSS pixels.
pub const EMBED_WIDTH: u32 = 640;
/// What a frame shows that somebody else's program makes.
pub const EMBED_VIEW: &str = "breakeven";
/// Height of a frame that does not follow its content, CSS pixels: that view at that width, as public/embed.js has it.
pub const EMBED_HEIGHT: u32 = 920;

/// A file of the site.
#[derive(Clone, Debug, PartialEq)]
pub struct File {
    /// Its name in the site's folder.
    pub name: String,
    /// What stands in it.
    pub text: String,
}

/// The name of a preset's page.
pub fn file_name(preset: &Preset) -> String {
    format!("{}.html", preset.key)
}

/// Every file made from the built index page, among them that page itself when the site has an address; or, in a
/// sentence, what the page lacks.
pub fn files(index: &str, address: Option<&Address>) -> Result<Vec<File>, String> {
    if Page::new(index).has("link", ("rel", "canonical")) {
        return Err(
            "the page has an address already: build it anew with `cargo xtask build`".into(),
        );
    }
    let mut files = vec![embed(index)?];
    for preset in PRESETS {
        files.extend(preset_files(index, preset, address)?);
    }
    if let Some(address) = address {
        files.extend(index_files(index, address)?);
    }
    Ok(files)
}

/// Its query may carry any scenario: it says nothing of itself, and nobody is to find it alone.
fn embed(index: &str) -> Result<File, String> {
    const WAY_OUT: &str = "<p><a data-link=\"full\" href=\"./\" target=\"_blank\" rel=\"noopener\">Open the \
                           calculator on a page of its own</a></p>";
    let mut page = Page::new(index);
    page.mark("embed")?;
    page.set_title(&format!("{SITE}, embedded"))?;
    page.remove_description();
    page.add_to_head(&meta("robots", "noindex"))?;
    page.bare_start()?;
    page.open_style_sheets()?;
    // Wherever it stops there is a way on: before it starts, when it fails, and without any script.
    for place in [
        ("div", Some(("id", "start"))),
        ("div", Some(("id", "failed"))),
        ("noscript", None),
    ] {
        page.append(place.0, place.1, WAY_OUT)?;
    }
    Ok(File {
        name: EMBED.into(),
        text: page.into_html(),
    })
}

/// A preset's page, and what others ask for to show it.
fn preset_files(
    index: &str,
    preset: &'static Preset,
    address: Option<&Address>,
) -> Result<Vec<File>, String> {
    let evaluation = evaluate(&preset.assumptions());
    let (title, description) = (title(preset), description(preset, &evaluation));
    let name = file_name(preset);
    let mut page = Page::new(index);
    page.mark(preset.key)?;
    page.set_title(&title)?;
    page.remove_description();
    page.bare_start()?;
    let mut head = meta("description", &description);
    let mut beside = None;
    if let Some(address) = address {
        let [breakeven, value] = picture_words(preset, &evaluation)
            .map(|words| format!("{}: {} ({})", words.label, words.answer, words.beside));
        let json = format!("{}.oembed.json", preset.key);
        let shown = Shown {
            name: &name,
            title: &title,
            description: &description,
            picture: &picture_name(Some(preset)),
            alt: &format!(
                "“{}”. {breakeven}. {value}. A chart of the balance by months.",
                preset.label
            ),
            oembed: &json,
        };
        head += &shown.tags(address);
        beside = Some(File {
            name: json,
            text: oembed(address, Some(preset), &title),
        });
    }
    page.add_to_head(&head)?;
    let page = File {
        name,
        text: page.into_html(),
    };
    Ok([page].into_iter().chain(beside).collect())
}

/// The index page with its address; what it shows follows its query, so that nothing here states a figure.
fn index_files(index: &str, address: &Address) -> Result<[File; 2], String> {
    let json = "index.oembed.json";
    let shown = Shown {
        name: "",
        title: SITE,
        description: &format!("{QUESTION} {LEAD}"),
        picture: &picture_name(None),
        alt: &format!("{QUESTION} A chart of three lines that rise from below zero."),
        oembed: json,
    };
    let mut page = Page::new(index);
    page.add_to_head(&shown.tags(address))?;
    Ok([
        File {
            name: "index.html".into(),
            text: page.into_html(),
        },
        File {
            name: json.into(),
            text: oembed(address, None, SITE),
        },
    ])
}
