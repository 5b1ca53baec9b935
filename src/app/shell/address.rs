//! The address of the site, as the build is told it.

/// An absolute address of a folder, ending in a slash.
#[derive(Clone, Debug, PartialEq)]
pub struct Address(String);

impl Address {
    /// Reads an address, with or without the slash at its end; or says in a sentence what is wrong with it.
    pub fn read(written: &str) -> Result<Self, String> {
        let wrong = |why: &str| {
            Err(format!(
                "“{written}” is not a site address: {why}, as in https://example.org/tao/"
            ))
        };
        let Some((_, rest)) = written
            .split_once("://")
            .filter(|(scheme, _)| ["https", "http"].contains(scheme))
        else {
            return wrong("it must start with https:// or http://");
        };
        let is_safe = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~:/%[]".contains(&byte);
        if !rest.bytes().all(is_safe) {
            return wrong(
                "it may hold letters, digits and - . _ ~ : / % [ ] only, so no query and no fragment",
            );
        }
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        if !host.starts_with(|first: char| first.is_ascii_alphanumeric() || first == '[') {
            return wrong("it must name a host");
        }
        if path.ends_with(".html") {
            return wrong("it must be the folder, not a page in it");
        }
        let address = written.trim_end_matches('/');
        Ok(Self(format!("{address}/")))
    }

    /// The address of a file of the site; of the index page by an empty name.
    pub fn of(&self, name: &str) -> String {
        format!("{}{name}", self.0)
    }
}
