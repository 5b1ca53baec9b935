//! What stands in the head of a page: its title and, once its address is known, what sites show of a link that somebody
//! posts: canonical address, Open Graph, Twitter card, oEmbed.

use leptos::html;
use leptos::prelude::*;

use super::page::without_marks;
use super::picture::{PICTURE, picture_name};
use super::words::{QUESTION, picture_words};
use super::{Address, LOADER, Page, SITE, Site, pinned};
use crate::model::evaluate;

/// The service worker, which is written once all other files are.
const WORKER: &str = "offline.js";
/// What installing the page makes of it.
const MANIFEST: &str = "manifest.webmanifest";

/// The head of a page.
pub fn head(page: Page, site: &Site) -> String {
    let title = page.title();
    let description = page.description();
    // A link to the embed is of no use alone.
    let is_shared = page != Page::Embed;
    // The widget offers no code.
    let pinned = is_shared.then(|| pinned(LOADER));
    let address = site.address.as_ref();
    let tags = address
        .filter(|_| is_shared)
        .map(|address| share_tags(page, address));
    // The widget is in the fonts of systems.
    let fonts = is_shared.then(|| fonts().map(preload).collect_view());
    let head = view! {
        {fonts}
        <title>{title}</title>
        {description.map(|words| meta("name", "description", words))}
        {page.role().map(|role| meta("name", "page", role.into()))}
        {(!is_shared).then(|| meta("name", "robots", "noindex".into()))}
        {pinned.map(|pinned| meta("name", "pinned", pinned.written()))}
        {is_shared.then(|| sources(site))}
        {is_shared.then(kept)}
        {tags}
    };
    without_marks(&head.to_html())
}

/// Where the page gets live figures.
fn sources(site: &Site) -> impl IntoView {
    [("market", &site.market), ("chain", &site.chain)]
        .map(|(name, of)| meta("name", name, of.address().into()))
}

/// What lets the browser keep the site, and install it.
fn kept() -> impl IntoView {
    view! {
        {meta("name", "worker", WORKER.into())}
        <link rel="manifest" href=MANIFEST />
        <link rel="apple-touch-icon" href="icons/192.png" />
    }
}

/// The page's own fonts, which its styles name: asked for at once, its text waits for no second look.
fn fonts() -> impl Iterator<Item = &'static str> {
    let urls = include_str!("../../../style/fonts.css")
        .split("url(\"")
        .skip(1);
    urls.filter_map(|rest| rest.split_once('"'))
        .map(|(file, _)| file)
}

fn preload(font: &'static str) -> impl IntoView {
    html::link()
        .rel("preload")
        .href(font)
        .attr("as", "font")
        .r#type("font/woff2")
        .crossorigin("")
}

/// The tags that need absolute addresses.
fn share_tags(page: Page, address: &Address) -> impl IntoView {
    let name = match page {
        Page::Index => String::new(),
        _ => page.file_name(),
    };
    let (url, picture) = (address.of(&name), address.of(&picture_name(page)));
    let (width, height) = PICTURE;
    let (title, alt) = (page.title(), picture_alt(page));
    let description = page.description().unwrap_or_default();
    let graph = [
        ("type", "website".into()),
        ("site_name", SITE.into()),
        ("url", url.clone()),
        ("title", title.clone()),
        ("description", description.clone()),
        ("image", picture.clone()),
        ("image:type", "image/png".into()),
        ("image:width", width.to_string()),
        ("image:height", height.to_string()),
        ("image:alt", alt.clone()),
    ];
    let card = [
        ("card", "summary_large_image".into()),
        ("title", title.clone()),
        ("description", description),
        ("image", picture),
        ("image:alt", alt),
    ];
    let oembed = page.oembed_name().map(|name| address.of(&name));
    view! {
        <link rel="canonical" href=url />
        {graph.map(|(name, content)| meta("property", format!("og:{name}"), content))}
        {card.map(|(name, content)| meta("name", format!("twitter:{name}"), content))}
        <link rel="alternate" type="application/json+oembed" href=oembed title=title />
    }
}

/// A line of a head; `property` is an attribute that the macro does not know.
fn meta(kind: &'static str, name: impl Into<String>, content: String) -> impl IntoView {
    html::meta().attr(kind, name.into()).content(content)
}

/// What the picture of a page says, for those who do not see it.
fn picture_alt(page: Page) -> String {
    let Page::Preset(preset) = page else {
        return format!("{QUESTION} A chart of three lines that rise from below zero.");
    };
    let [breakeven, value] = picture_words(preset, &evaluate(&preset.assumptions()))
        .map(|words| format!("{}: {} ({})", words.label, words.answer, words.beside));
    format!(
        "“{}”. {breakeven}. {value}. A chart of the balance by months.",
        preset.label
    )
}
