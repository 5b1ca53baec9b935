//! The static files around the built page: made from its HTML and the tables, as texts; nothing is read or written.
//!
//! A page's role stands on its root element: `data-page="embed"`, or a preset's key; the index page has none. Links
//! with `--url` are absolute, all others relative, so that the site works in any folder of any host.

mod address;
mod headers;
mod html;
mod oembed;
mod page;
mod social;
mod styles;
mod words;

pub use address::Address;
pub use headers::headers;
pub use page::{EMBED, EMBED_HEIGHT, EMBED_VIEW, EMBED_WIDTH, File, file_name, files};
pub use social::{PICTURE, picture_name};
pub use styles::{style_sheets, with_one_sheet};
pub use words::{Answer, LEAD, QUESTION, SITE, description, name, picture_words, title};
