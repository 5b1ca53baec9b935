//! Writes JSON. One object may be several lines, for people, or one, for programs; `serde_json` does the same for
//! five more kilobytes to download, and reads in the tests what is written here.

use std::fmt::{self, Display, Formatter, Write};

/// A value of JSON.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// No value.
    Null,
    /// A number; what is not finite has no place in JSON and is written as none.
    Number(f64),
    /// A text.
    Text(String),
    /// Values in a row.
    List(Vec<Json>),
    /// Names and values, in their order.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// A text.
    pub fn text(words: impl Into<String>) -> Self {
        Json::Text(words.into())
    }

    /// An object of names and values.
    pub fn object<K: Into<String>>(members: impl IntoIterator<Item = (K, Json)>) -> Self {
        let member = |(name, value): (K, Json)| (name.into(), value);
        Json::Object(members.into_iter().map(member).collect())
    }

    /// Writes it: in one line, or with every member in a line of its own, `depth` steps to the right.
    fn write(&self, f: &mut Formatter, depth: usize) -> fmt::Result {
        match self {
            Json::Number(value) if value.is_finite() => number(f, *value),
            Json::Null | Json::Number(_) => f.write_str("null"),
            Json::Text(words) => text(f, words),
            Json::List(values) => {
                let mut signs = ['[', ']'];
                for value in values {
                    next(f, &mut signs[0], depth + 1)?;
                    value.write(f, depth + 1)?;
                }
                close(f, signs, depth)
            }
            Json::Object(members) => {
                let mut signs = ['{', '}'];
                for (name, value) in members {
                    next(f, &mut signs[0], depth + 1)?;
                    text(f, name)?;
                    f.write_str(if f.alternate() { ": " } else { ":" })?;
                    value.write(f, depth + 1)?;
                }
                close(f, signs, depth)
            }
        }
    }
}

/// `{}` writes one line, `{:#}` one for each member.
impl Display for Json {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        self.write(f, 0)
    }
}

/// The sign before a member: the one that opens its list or object, then commas.
fn next(f: &mut Formatter, sign: &mut char, depth: usize) -> fmt::Result {
    f.write_char(std::mem::replace(sign, ','))?;
    line(f, depth)
}

/// The sign behind the last member, or both signs where there is none.
fn close(f: &mut Formatter, [open, closed]: [char; 2], depth: usize) -> fmt::Result {
    match open {
        ',' => line(f, depth)?,
        open => f.write_char(open)?,
    }
    f.write_char(closed)
}

/// The next line, where there is more than one.
fn line(f: &mut Formatter, depth: usize) -> fmt::Result {
    if f.alternate() {
        f.write_char('\n')?;
        (0..depth).try_for_each(|_| f.write_str("  "))?;
    }
    Ok(())
}

/// The fewest digits that read back as the same number; whole ones without `.0`, as people and JavaScript write
/// them, and very large or small ones as a power of ten. No sign of zero: −0 is 0.
fn number(f: &mut Formatter, value: f64) -> fmt::Result {
    let digits = format!("{:?}", value + 0.0);
    f.write_str(digits.strip_suffix(".0").unwrap_or(&digits))
}

/// A text in quotes.
fn text(f: &mut Formatter, words: &str) -> fmt::Result {
    f.write_char('"')?;
    for letter in words.chars() {
        match letter {
            '"' | '\\' => f.write_fmt(format_args!("\\{letter}"))?,
            '\0'..'\u{20}' => f.write_fmt(format_args!("\\u{:04x}", u32::from(letter)))?,
            letter => f.write_char(letter)?,
        }
    }
    f.write_char('"')
}
