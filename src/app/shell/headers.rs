//! What a host is to send with the files: the `_headers` file that Netlify and Cloudflare Pages read.
//!
//! Hosts join the values of all rules that match a path, so each header of a path stands in one rule alone.

use super::Page;

/// For every file. A frame without an origin of its own loads scripts only from hosts that let anybody read them, and
/// so does `integrity`.
const ALL: &str = "/*\n  Access-Control-Allow-Origin: *\n  X-Content-Type-Options: nosniff\n  \
                   Referrer-Policy: strict-origin-when-cross-origin\n";
/// What no page uses, so that nothing which gets into one can: not the clipboard, nor the share sheet, which pages use.
/// Only names that browsers know, since they complain of others.
const UNUSED: [&str; 16] = [
    "accelerometer",
    "autoplay",
    "camera",
    "display-capture",
    "encrypted-media",
    "geolocation",
    "gyroscope",
    "hid",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "publickey-credentials-get",
    "screen-wake-lock",
    "serial",
    "usb",
];
/// Hosts leave lines with this sign aside.
const TRANSPORT: &str = "  # For hosts that serve nothing but HTTPS, now and later: the next line binds the whole host, not this site alone.\n  \
                         # Strict-Transport-Security: max-age=31536000\n";
/// Hexadecimal digits in a name that changes with its file: Trunk leaves zeros in front away.
const HASH: std::ops::RangeInclusive<usize> = 12..=16;

/// The rules for a site of these files.
pub fn headers<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let unused = UNUSED.map(|name| format!("{name}=()")).join(", ");
    let mut rules = format!("{ALL}  Permissions-Policy: {unused}\n{TRANSPORT}");
    let mut rule = |path: &str, header: &str| rules += &format!("/{path}\n  {header}\n");
    let mut framed = |page: &str, by: &str| {
        let policy = format!("Content-Security-Policy: frame-ancestors {by}");
        // Some hosts leave the ending out of the address.
        let short = page.trim_end_matches(".html").trim_end_matches("index");
        for path in [page, short] {
            rule(path, &policy);
        }
    };
    for page in Page::all() {
        let by = if page == Page::Embed { "*" } else { "'self'" };
        framed(&page.file_name(), by);
    }
    for name in names.into_iter().filter(|name| has_hash(name)) {
        rule(name, "Cache-Control: public, max-age=31536000, immutable");
    }
    rules
}

/// Whether a name holds a hash, as Trunk writes it: `base-b5f853f7c9549352.css`.
fn has_hash(name: &str) -> bool {
    let parts = name.split(['-', '.', '_', '/']);
    let is_hash = |part: &str| {
        let is_digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        HASH.contains(&part.len()) && part.bytes().all(is_digit)
    };
    parts.into_iter().any(is_hash)
}
