//! Reads JSON just far enough for scenario files. Numbers stay the text they are, so that every bit of them counts
//! and one that is too large is but one bad value; and it is several kilobytes less to download than a whole reader.

use super::FileError;

/// Objects and lists inside one another, before it is taken for an attack.
const DEEPEST: usize = 64;

/// A value of JSON.
#[derive(Debug, PartialEq)]
pub(super) enum Json<'a> {
    /// A text, without its quotes and escapes.
    Text(String),
    /// Names and values, in their order; a name may come twice.
    Object {
        /// As it stands in the file.
        written: &'a str,
        members: Vec<(String, Json<'a>)>,
    },
    /// A number, a list, `true`, `false` or `null`, as it stands in the file.
    Other(&'a str),
}

impl Json<'_> {
    /// The text, or what stands in the file.
    pub(super) fn text(&self) -> &str {
        match self {
            Json::Text(text) => text,
            Json::Object { written, .. } | Json::Other(written) => written,
        }
    }

    /// What it is, in words.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Json::Text(_) => "a text",
            Json::Object { .. } => "an object",
            Json::Other(written) => match written.as_bytes().first() {
                Some(b'[') => "a list",
                Some(b'n') => "null",
                Some(b't' | b'f') => "true or false",
                _ => "a number",
            },
        }
    }
}

/// Reads a whole text as one value.
pub(super) fn parse(text: &str) -> Result<Json<'_>, FileError> {
    let mut reader = Reader { text, at: 0 };
    let value = reader.value(0)?;
    reader.skip_spaces();
    if reader.at == text.len() {
        Ok(value)
    } else {
        Err(reader.error())
    }
}

/// A text and how much of it is read.
struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn skip_spaces(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    /// Reads this sign, if it is the next one.
    fn takes(&mut self, sign: u8) -> bool {
        let is_next = self.peek() == Some(sign);
        self.at += usize::from(is_next);
        is_next
    }

    fn expect(&mut self, sign: u8) -> Result<(), FileError> {
        self.takes(sign).then_some(()).ok_or_else(|| self.error())
    }

    /// What is wrong here: the text ends, or goes on otherwise than JSON does.
    fn error(&self) -> FileError {
        let before = &self.text.as_bytes()[..self.at];
        let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
        if self.text[self.at..].trim().is_empty() {
            FileError::CutShort { line }
        } else {
            FileError::NotJson { line }
        }
    }

    fn value(&mut self, depth: usize) -> Result<Json<'a>, FileError> {
        self.skip_spaces();
        let start = self.at;
        match self.peek() {
            Some(b'{' | b'[') if depth == DEEPEST => return Err(FileError::TooDeep),
            Some(b'{') => {
                let members = self.object(depth)?;
                let written = &self.text[start..self.at];
                return Ok(Json::Object { written, members });
            }
            Some(b'"') => return self.string().map(Json::Text),
            Some(b'[') => self.list(depth)?,
            Some(b't') => self.word("true")?,
            Some(b'f') => self.word("false")?,
            Some(b'n') => self.word("null")?,
            _ => self.number()?,
        }
        Ok(Json::Other(&self.text[start..self.at]))
    }

    fn object(&mut self, depth: usize) -> Result<Vec<(String, Json<'a>)>, FileError> {
        let mut members = Vec::new();
        self.expect(b'{')?;
        self.skip_spaces();
        if self.takes(b'}') {
            return Ok(members);
        }
        loop {
            self.skip_spaces();
            let key = self.string()?;
            self.skip_spaces();
            self.expect(b':')?;
            members.push((key, self.value(depth + 1)?));
            self.skip_spaces();
            if self.takes(b'}') {
                return Ok(members);
            }
            self.expect(b',')?;
        }
    }

    fn list(&mut self, depth: usize) -> Result<(), FileError> {
        self.expect(b'[')?;
        self.skip_spaces();
        if self.takes(b']') {
            return Ok(());
        }
        loop {
            self.value(depth + 1)?;
            self.skip_spaces();
            if self.takes(b']') {
                return Ok(());
            }
            self.expect(b',')?;
        }
    }

    fn word(&mut self, word: &str) -> Result<(), FileError> {
        word.bytes().try_for_each(|sign| self.expect(sign))
    }

    fn number(&mut self) -> Result<(), FileError> {
        self.takes(b'-');
        if !self.takes(b'0') {
            self.digits()?;
        }
        if self.takes(b'.') {
            self.digits()?;
        }
        if self.takes(b'e') || self.takes(b'E') {
            let _ = self.takes(b'+') || self.takes(b'-');
            self.digits()?;
        }
        Ok(())
    }

    fn digits(&mut self) -> Result<(), FileError> {
        let start = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        (self.at > start).then_some(()).ok_or_else(|| self.error())
    }

    fn string(&mut self) -> Result<String, FileError> {
        self.expect(b'"')?;
        let mut text = String::new();
        loop {
            let rest = &self.text[self.at..];
            let plain = rest.find(|sign: char| matches!(sign, '"' | '\\' | '\0'..'\u{20}'));
            let length = plain.unwrap_or(rest.len());
            text.push_str(&rest[..length]);
            self.at += length;
            if self.takes(b'"') {
                return Ok(text);
            }
            self.expect(b'\\')?;
            text.push(self.escaped()?);
        }
    }

    /// The character of an escape, behind its backslash.
    fn escaped(&mut self) -> Result<char, FileError> {
        const ESCAPES: [(u8, char); 8] = [
            (b'"', '"'),
            (b'\\', '\\'),
            (b'/', '/'),
            (b'b', '\u{8}'),
            (b'f', '\u{c}'),
            (b'n', '\n'),
            (b'r', '\r'),
            (b't', '\t'),
        ];
        if let Some((_, sign)) = ESCAPES.iter().find(|(sign, _)| self.takes(*sign)) {
            return Ok(*sign);
        }
        let first = self.code_unit()?;
        if let Some(sign) = char::from_u32(first) {
            return Ok(sign);
        }
        // One character in two escapes; half of one stands for none.
        let before = self.at;
        if first < 0xDC00 && self.takes(b'\\') && self.peek() == Some(b'u') {
            let second = self.code_unit()?;
            if (0xDC00..0xE000).contains(&second) {
                let code = 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00);
                return Ok(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
            }
        }
        self.at = before;
        Ok(char::REPLACEMENT_CHARACTER)
    }

    /// The `u` and four hexadecimal digits of an escape.
    fn code_unit(&mut self) -> Result<u32, FileError> {
        self.expect(b'u')?;
        let mut unit = 0;
        for _ in 0..4 {
            let digit = self.peek().and_then(|sign| char::from(sign).to_digit(16));
            unit = unit * 16 + digit.ok_or_else(|| self.error())?;
            self.at += 1;
        }
        Ok(unit)
    }
}
