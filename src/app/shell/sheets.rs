//! Style sheets that stand in a row in a built page become one file: a browser asks once instead of a dozen times.

use std::ops::Range;

use sha2::{Digest, Sha256};

use super::File;
use super::headers::HASH;
use super::template::WIDGET;

/// A built page with one style sheet in the place of each row of them.
pub struct Joined {
    /// The page.
    pub html: String,
    /// The new style sheets. That of the widget is called `embed`, as the rest of it.
    pub files: Vec<File>,
    /// The names of those that are in them, and no files of the site any more.
    pub gone: Vec<String>,
}

/// Joins the style sheets of a page that Trunk built; `read` reads one of them.
pub fn joined(
    built: &str,
    read: impl Fn(&str) -> Result<String, String>,
) -> Result<Joined, String> {
    let mut joined = Joined {
        html: String::new(),
        files: Vec::new(),
        gone: Vec::new(),
    };
    let mut reached = 0;
    for Row { place, names } in rows(built).into_iter().filter(|row| row.names.len() > 1) {
        let texts = names.iter().map(|name| read(name));
        let text = texts.collect::<Result<Vec<String>, String>>()?.join("\n");
        let is_widget = built[..place.start].contains(&WIDGET[0].replace('"', ""))
            && !built[..place.start].contains(&WIDGET[1].replace('"', ""));
        let stem = if is_widget { "embed" } else { "page" };
        let hash = &format!("{:x}", Sha256::digest(&text))[..*HASH.end()];
        let name = format!("{stem}-{hash}.css");
        joined.html += &built[reached..place.start];
        joined.html += &format!("<link href=./{name} rel=stylesheet>");
        joined.files.push(File { name, text });
        joined.gone.extend(names.into_iter().map(String::from));
        reached = place.end;
    }
    joined.html += &built[reached..];
    Ok(joined)
}

/// Style sheets whose links touch, in the order of their rules.
struct Row<'a> {
    place: Range<usize>,
    names: Vec<&'a str>,
}

fn rows(html: &str) -> Vec<Row<'_>> {
    let mut rows: Vec<Row> = Vec::new();
    for (begin, _) in html.match_indices("<link ") {
        let tag = html[begin..]
            .split_inclusive('>')
            .next()
            .unwrap_or_default();
        let (Some(name), end) = (sheet(tag), begin + tag.len()) else {
            continue;
        };
        match rows.last_mut() {
            Some(row) if row.place.end == begin => {
                row.place.end = end;
                row.names.push(name);
            }
            _ => rows.push(Row {
                place: begin..end,
                names: vec![name],
            }),
        }
    }
    rows
}

/// The file of a link, if it is a style sheet for whatever medium: Trunk leaves out the quotes of its attributes.
fn sheet(tag: &str) -> Option<&str> {
    let attributes = || tag.trim_end_matches('>').split_whitespace();
    let says = |what: &str| attributes().any(|said| said.starts_with(what));
    let name = attributes().find_map(|said| said.strip_prefix("href=./"))?;
    (says("rel=stylesheet") && !says("media=")).then_some(name)
}
