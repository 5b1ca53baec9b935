//! What a host is to send with the files, in the files that hosts read: `_headers` for Netlify and Cloudflare Pages,
//! `.htaccess` for Apache, `vercel.json` for Vercel.

use serde_json::{Value, json};

use super::{File, Page};

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
pub(super) const HASH: std::ops::RangeInclusive<usize> = 12..=16;

/// A header and what it says.
type Header = (&'static str, String);

/// For every file. A frame without an origin of its own loads scripts only from hosts that let anybody read them, and
/// so does `integrity`.
fn of_all() -> [Header; 4] {
    let unused = UNUSED.map(|name| format!("{name}=()")).join(", ");
    [
        ("Access-Control-Allow-Origin", "*".into()),
        ("X-Content-Type-Options", "nosniff".into()),
        ("Referrer-Policy", "strict-origin-when-cross-origin".into()),
        ("Permissions-Policy", unused),
    ]
}

/// Who may show a page in a frame.
fn of_page(page: Page) -> Header {
    let by = if page == Page::Embed { "*" } else { "'self'" };
    ("Content-Security-Policy", format!("frame-ancestors {by}"))
}

/// For files whose name changes with them.
fn of_hashed() -> Header {
    (
        "Cache-Control",
        "public, max-age=31536000, immutable".into(),
    )
}

/// The files that hosts read, for a site of these files.
pub fn headers<'a>(names: impl IntoIterator<Item = &'a str>) -> [File; 3] {
    [
        ("_headers", netlify(names)),
        (".htaccess", apache()),
        ("vercel.json", vercel()),
    ]
    .map(|(name, text)| File {
        name: name.into(),
        text,
    })
}

/// Hosts that read it join the values of all rules that match a path, so each header of a path stands in one rule alone.
fn netlify<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let line = |(name, value): Header| format!("  {name}: {value}\n");
    let mut rules = format!("/*\n{}{TRANSPORT}", of_all().map(line).concat());
    let mut rule = |path: &str, header| rules += &format!("/{path}\n{}", line(header));
    for page in Page::all() {
        let file = page.file_name();
        for path in [file.as_str(), short(&file)] {
            rule(path, of_page(page));
        }
    }
    for name in names.into_iter().filter(|name| has_hash(name)) {
        rule(name, of_hashed());
    }
    rules
}

fn apache() -> String {
    let line = |(name, value): Header| format!("  Header set {name} \"{value}\"\n");
    let pages = Page::all().map(|page| {
        let (file, header) = (page.file_name(), line(of_page(page)));
        format!("  <Files \"{file}\">\n  {header}  </Files>\n")
    });
    format!(
        "AddType application/wasm .wasm\nAddType application/manifest+json .webmanifest\n\
         <IfModule mod_headers.c>\n{}{}  <FilesMatch \"{}\">\n  {}  </FilesMatch>\n</IfModule>\n",
        of_all().map(line).concat(),
        pages.collect::<String>(),
        hashed(),
        line(of_hashed()),
    )
}

fn vercel() -> String {
    let rule = |source: String, headers: &[Header]| {
        let headers = headers
            .iter()
            .map(|(key, value)| json!({"key": key, "value": value}));
        json!({"source": source, "headers": headers.collect::<Vec<Value>>()})
    };
    let mut rules = vec![rule("/(.*)".into(), &of_all())];
    for page in Page::all() {
        let file = page.file_name();
        for path in [file.as_str(), short(&file)] {
            rules.push(rule(format!("/{path}"), &[of_page(page)]));
        }
    }
    rules.push(rule(format!("/(.*{}.*)", hashed()), &[of_hashed()]));
    format!("{:#}\n", json!({"headers": rules}))
}

/// The address of a page at hosts that leave the ending out.
fn short(file: &str) -> &str {
    file.trim_end_matches(".html").trim_end_matches("index")
}

/// What [`has_hash`] looks for, as a regular expression.
fn hashed() -> String {
    format!("-[0-9a-f]{{{},{}}}[._]", HASH.start(), HASH.end())
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
