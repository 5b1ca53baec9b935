//! The document around the app, for the prerenderer: every page of the site is what Trunk built from index.html, with
//! its own head and its own answers in the two places kept for them. Nothing is read or written here.
//!
//! Links with `--url` are absolute, all others relative, so that the site works in any folder of any host.

mod address;
mod endpoint;
mod head;
mod headers;
mod loader;
mod oembed;
mod page;
mod picture;
mod sheets;
mod site;
mod template;
mod words;

pub use address::Address;
pub use endpoint::{CHAIN, Endpoint, MARKET};
pub use headers::headers;
pub use loader::{LOADER, pinned};
pub use page::{EMBED, EMBED_HEIGHT, EMBED_VIEW, EMBED_WIDTH, Page};
pub use picture::{PICTURE, drawing, look, picture_name};
pub use sheets::{Joined, joined};
pub use site::Site;
pub use template::Template;
pub use words::{Answer, LEAD, QUESTION, SITE, description, name, picture_words, title};

use head::head;
use oembed::oembed;

/// A file of the site.
#[derive(Clone, Debug, PartialEq)]
pub struct File {
    /// Its name in the site's folder.
    pub name: String,
    /// What stands in it.
    pub text: String,
}

/// The origins that a page may ask for live figures: the widget shows none.
fn sources(page: Page, site: &Site) -> Vec<&str> {
    match page {
        Page::Embed => Vec::new(),
        Page::Index | Page::Preset(_) => vec![site.market.origin(), site.chain.origin()],
    }
}

/// Every page of the site and, where it has an address, what others ask for to show each of them.
pub fn files(template: &Template, site: &Site) -> Vec<File> {
    let mut files = Vec::new();
    let address = site.address.as_ref();
    for page in Page::all() {
        files.push(File {
            name: page.file_name(),
            text: template.filled(
                &head(page, site),
                &page.app_html(),
                page == Page::Embed,
                &sources(page, site),
            ),
        });
        if let (Some(address), Some(name)) = (address, page.oembed_name()) {
            files.push(File {
                name,
                text: oembed(address, page),
            });
        }
    }
    files
}
