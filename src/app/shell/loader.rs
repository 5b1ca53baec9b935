//! The loader for articles that pin it: a copy whose name says what is in it, and what a browser compares it with.

use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha256, Sha384};

use crate::app::Pinned;

/// The loader as it is now.
pub const LOADER: &str = include_str!("../../../public/embed.js");
/// Hexadecimal digits in a copy's name: those that its digest begins with.
const DIGITS: usize = 16;

/// Where a loader's copy lies, beside the loader since it looks for the calculator in its own folder; and its digest.
pub fn pinned(loader: &str) -> Pinned {
    let digest = format!("{:x}", Sha256::digest(loader));
    Pinned {
        file: format!("embed-{}.js", &digest[..DIGITS]),
        integrity: format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(loader))),
    }
}
