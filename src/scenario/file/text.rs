//! The text of a file's bytes, whatever program saved it.

use std::borrow::Cow;

use super::FileError;

/// Reads bytes as UTF-8, or as UTF-16 where their byte-order mark says so, without the mark in front and without what
/// some programs leave behind.
pub(super) fn text(bytes: &[u8]) -> Result<Cow<'_, str>, FileError> {
    let text = match bytes {
        [0xFF, 0xFE, rest @ ..] => utf_16(rest, u16::from_le_bytes)?.into(),
        [0xFE, 0xFF, rest @ ..] => utf_16(rest, u16::from_be_bytes)?.into(),
        _ => utf_8(bytes)?,
    };
    Ok(match text {
        Cow::Borrowed(text) => between_marks(text).into(),
        Cow::Owned(text) => between_marks(&text).to_string().into(),
    })
}

/// Without the byte-order mark in front, and a NUL or a Control-Z at the end.
fn between_marks(text: &str) -> &str {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    text.trim_end_matches(|sign: char| matches!(sign, '\0' | '\u{1a}') || sign.is_whitespace())
}

fn utf_8(bytes: &[u8]) -> Result<Cow<'_, str>, FileError> {
    let text = std::str::from_utf8(bytes).map_err(|error| match error.error_len() {
        None => cut_short(bytes.iter().filter(|byte| **byte == b'\n').count()),
        Some(_) => FileError::NotText {
            byte: error.valid_up_to() + 1,
        },
    })?;
    Ok(text.into())
}

/// Reads what follows the mark, two bytes a unit.
fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, FileError> {
    let (units, rest) = bytes.as_chunks::<2>();
    let mut text = String::with_capacity(bytes.len());
    let mut n_units = 0;
    for sign in char::decode_utf16(units.iter().map(|bytes| unit(*bytes))) {
        match sign {
            Ok(sign) => {
                text.push(sign);
                n_units += sign.len_utf16();
            }
            Err(_) if n_units + 1 == units.len() => return Err(cut_short(lines(&text))),
            // Two bytes of the mark come before.
            Err(_) => {
                return Err(FileError::NotText {
                    byte: 2 * n_units + 3,
                });
            }
        }
    }
    match rest {
        [] | [0 | 0x1A] => Ok(text),
        _ => Err(cut_short(lines(&text))),
    }
}

fn lines(text: &str) -> usize {
    text.matches('\n').count()
}

fn cut_short(line_ends: usize) -> FileError {
    FileError::CutShort {
        line: line_ends + 1,
    }
}
