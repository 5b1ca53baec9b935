//! Objects of JSON as names and values in their order: a name may come twice, and every value stays the text it is,
//! so that every bit of a number counts and one that is too large is but one bad value.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::FileError;

/// The members of an object.
pub(super) struct Members<'a>(pub Vec<(String, &'a RawValue)>);

impl<'a> Members<'a> {
    /// The last member of this name.
    pub(super) fn last(&self, name: &str) -> Option<&'a RawValue> {
        let mut named = self.0.iter().rev().filter(|(key, _)| key == name);
        named.next().map(|(_, value)| *value)
    }
}

/// Reads a whole text as one value.
pub(super) fn parse(text: &str) -> Result<&RawValue, FileError> {
    serde_json::from_str(text).map_err(|error| {
        let line = error.line();
        // A number that is cut short is refused as if it were a wrong one; with another digit it is one.
        let goes_on = || match serde_json::from_str::<&RawValue>(&format!("{text}0")) {
            Ok(_) => true,
            Err(error) => error.is_eof(),
        };
        if error.is_eof() || goes_on() {
            FileError::CutShort { line }
        } else {
            FileError::NotJson { line }
        }
    })
}

/// The members of a value, if it is an object.
pub(super) fn members(value: &RawValue) -> Option<Members<'_>> {
    serde_json::from_str(value.get()).ok()
}

/// A text without its quotes and escapes; any other value as it stands in the file.
pub(super) fn text_of(value: &RawValue) -> Cow<'_, str> {
    match serde_json::from_str::<Text>(value.get()) {
        Ok(Text(text)) => text.into(),
        Err(_) => value.get().into(),
    }
}

/// What a value is, in words.
pub(super) fn kind(value: &RawValue) -> &'static str {
    match value.get().as_bytes().first() {
        Some(b'"') => "a text",
        Some(b'{') => "an object",
        Some(b'[') => "a list",
        Some(b'n') => "null",
        Some(b't' | b'f') => "true or false",
        _ => "a number",
    }
}

impl<'de> Deserialize<'de> for Members<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Collect;
        impl<'de> Visitor<'de> for Collect {
            type Value = Members<'de>;

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members = Vec::new();
                while let Some((Text(key), value)) = map.next_entry()? {
                    members.push((key, value));
                }
                Ok(Members(members))
            }
        }
        deserializer.deserialize_map(Collect)
    }
}

/// A text in which half a surrogate pair, which stands for no character, is a �.
struct Text(String);

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Lossy;
        impl Visitor<'_> for Lossy {
            type Value = Text;

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("a text")
            }

            fn visit_bytes<E>(self, bytes: &[u8]) -> Result<Text, E> {
                // Half a pair is three bytes, none of which is UTF-8; the first of them counts.
                const FIRST: u8 = 0xED;
                let mut text = String::with_capacity(bytes.len());
                for chunk in bytes.utf8_chunks() {
                    text.push_str(chunk.valid());
                    if chunk.invalid().first() == Some(&FIRST) {
                        text.push(char::REPLACEMENT_CHARACTER);
                    }
                }
                Ok(Text(text))
            }
        }
        deserializer.deserialize_bytes(Lossy)
    }
}
