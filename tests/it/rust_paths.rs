//! Reads Rust source just far enough to list the paths in it: `use` trees and paths in code, with their lines.

/// A path such as `crate::model::Unit`, and the line it stands on.
#[derive(Debug, PartialEq)]
pub struct Path {
    pub line: usize,
    pub segments: Vec<String>,
}

/// Every path of two names or more, and every single name imported by `use`; comments and strings are no code.
pub fn paths(source: &str) -> Vec<Path> {
    let tokens = tokens(source);
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let imported = at > 0 && tokens[at - 1].text == "use";
        let followed = tokens.get(at + 1).is_some_and(|next| next.text == "::");
        if imported || (tokens[at].is_name() && followed) {
            at = tree(&tokens, at, &[], &mut found).max(at + 1);
        } else {
            at += 1;
        }
    }
    found
}

/// Reads the tree of paths that begins at a token and returns the place behind it.
fn tree(tokens: &[Token], mut at: usize, before: &[String], found: &mut Vec<Path>) -> usize {
    let mut segments = before.to_vec();
    while let Some(token) = tokens.get(at) {
        match token.text.as_str() {
            "::" => {}
            "{" => {
                at += 1;
                while tokens.get(at).is_some_and(|inner| inner.text != "}") {
                    at = tree(tokens, at, &segments, found).max(at + 1);
                }
                return at + 1;
            }
            name if token.is_name() || name == "*" => {
                segments.push(name.into());
                let goes_on = tokens.get(at + 1).is_some_and(|next| next.text == "::")
                    && tokens
                        .get(at + 2)
                        .is_some_and(|next| next.is_name() || ["{", "*"].contains(&&*next.text));
                if !goes_on {
                    let line = token.line;
                    found.push(Path { line, segments });
                    return at + 1;
                }
            }
            _ => return at,
        }
        at += 1;
    }
    at
}

struct Token {
    text: String,
    line: usize,
}

impl Token {
    fn is_name(&self) -> bool {
        self.text
            .starts_with(|first: char| first.is_alphabetic() || first == '_')
    }
}

/// Names, `::` and single signs; comments, numbers, strings and characters are left out.
fn tokens(source: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = source;
    let mut line = 1;
    while let Some(first) = rest.chars().next() {
        let word = |char: char| char.is_alphanumeric() || char == '_';
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if let Some(length) = raw_string(rest) {
            length
        } else if first == '"' {
            string(rest)
        } else if first == '\'' {
            character(rest)
        } else if word(first) {
            let length = rest.find(|char| !word(char)).unwrap_or(rest.len());
            let text = rest[..length].to_string();
            tokens.extend((!first.is_numeric()).then_some(Token { text, line }));
            length
        } else {
            let length = if rest.starts_with("::") {
                2
            } else {
                first.len_utf8()
            };
            let text = rest[..length].to_string();
            tokens.extend((!first.is_whitespace()).then_some(Token { text, line }));
            length
        };
        line += rest[..length].matches('\n').count();
        rest = &rest[length..];
    }
    tokens
}

/// Length of a raw string such as `r#"…"#` at the start of `text`.
fn raw_string(text: &str) -> Option<usize> {
    let opening = text.strip_prefix("br").or(text.strip_prefix('r'))?;
    let hashes = opening.len() - opening.trim_start_matches('#').len();
    let inside = opening[hashes..].strip_prefix('"')?;
    let closing = format!("\"{}", "#".repeat(hashes));
    let end = inside.find(&closing)? + closing.len();
    Some(text.len() - inside.len() + end)
}

/// Length of the string at the start of `text`.
fn string(text: &str) -> usize {
    let mut escaped = false;
    for (at, char) in text.char_indices().skip(1) {
        match char {
            '"' if !escaped => return at + 1,
            _ => escaped = char == '\\' && !escaped,
        }
    }
    text.len()
}

/// Length of the character at the start of `text`, or of the sign that begins a lifetime.
fn character(text: &str) -> usize {
    let mut chars = text.char_indices().skip(1);
    match (chars.next(), chars.next()) {
        (Some((_, '\\')), Some((at, escaped))) => {
            let behind = at + escaped.len_utf8();
            text[behind..].find('\'').map_or(1, |end| behind + end + 1)
        }
        (Some(_), Some((at, '\''))) => at + 1,
        _ => 1,
    }
}

#[track_caller]
fn check_paths(source: &str, expected: &[(usize, &str)]) {
    let found: Vec<_> = paths(source)
        .iter()
        .map(|path| (path.line, path.segments.join("::")))
        .collect();
    let expected: Vec<_> = expected
        .iter()
        .map(|(line, path)| (*line, path.to_string()))
        .collect();
    assert_eq!(found, expected, "in {source:?}");
}

#[test]
fn imports_are_found_one_by_one() {
    check_paths("use leptos;", &[(1, "leptos")]);
    check_paths("use a::b as c;", &[(1, "a::b")]);
    check_paths(
        "use a::{\n  b::{c, d},\n  e::*,\n};",
        &[(2, "a::b::c"), (2, "a::b::d"), (3, "a::e::*")],
    );
    check_paths("use {a::b, c};", &[(1, "a::b"), (1, "c")]);
}

#[test]
fn paths_in_code_are_found() {
    check_paths(
        "fn f() -> a::B<c::D> { e::<F>(g::h!()) }",
        &[(1, "a::B"), (1, "c::D"), (1, "e"), (1, "g::h")],
    );
    check_paths("A::B { x: ::c::d }", &[(1, "A::B"), (1, "c::d")]);
}

#[test]
fn comments_strings_and_characters_are_no_code() {
    check_paths("// a::b\n/* c::d */ x // e::f", &[]);
    check_paths(
        r##"("a::b\"c::d", r#"e::"f"#, '"', '\'', "g::h") i::j"##,
        &[(1, "i::j")],
    );
    check_paths("fn f<'a>(x: &'a b::C) {}", &[(1, "b::C")]);
}
