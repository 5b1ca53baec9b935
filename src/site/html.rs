//! Places in a built page, whose minifier leaves out quotes: each is found, or named when it is not.

/// A start tag.
#[derive(Debug)]
pub struct Tag<'a> {
    name: &'a str,
    /// Names and values; values without their quotes.
    attributes: Vec<(&'a str, &'a str)>,
    /// Where it begins, and where its content does.
    from: usize,
    to: usize,
}

impl Tag<'_> {
    fn has(&self, name: &str, value: &str) -> bool {
        let mut attributes = self.attributes.iter();
        attributes.any(|(key, is)| key.eq_ignore_ascii_case(name) && *is == value)
    }
}

/// A page on its way to being another one.
pub struct Page(String);

impl Page {
    /// A built page.
    pub fn new(html: &str) -> Self {
        Self(html.into())
    }

    /// The page as it is now.
    pub fn into_html(self) -> String {
        self.0
    }

    /// Notes the page's role on its root element.
    pub fn mark(&mut self, role: &str) -> Result<(), String> {
        let at = self.find("html", None)?.from + "<html".len();
        self.0
            .insert_str(at, &format!(" data-page=\"{}\"", escaped(role)));
        Ok(())
    }

    /// Gives the page another title.
    pub fn set_title(&mut self, title: &str) -> Result<(), String> {
        let (from, to) = self.inside("title", None)?;
        self.0.replace_range(from..to, &escaped(title));
        Ok(())
    }

    /// Adds lines to the head, behind the title.
    pub fn add_to_head(&mut self, lines: &str) -> Result<(), String> {
        let (_, to) = self.inside("title", None)?;
        self.0.insert_str(to + "</title>".len(), lines);
        Ok(())
    }

    /// Removes the description, which is another page's.
    pub fn remove_description(&mut self) {
        let description = Some(("name", "description"));
        if let Ok((from, to)) = self.find("meta", description).map(|tag| (tag.from, tag.to)) {
            self.0.replace_range(from..to, "");
        }
    }

    /// Where the style sheets lie, in their order.
    pub fn style_sheets(&self) -> Vec<String> {
        let sheets = tags(&self.0).filter(|tag| tag.has("rel", "stylesheet"));
        sheets
            .filter_map(|tag| {
                let (_, href) = tag.attributes.iter().find(|(name, _)| *name == "href")?;
                Some(href.to_string())
            })
            .collect()
    }

    /// Puts one style sheet in the place of all.
    pub fn replace_style_sheets(&mut self, href: &str) -> Result<(), String> {
        let sheets = tags(&self.0).filter(|tag| tag.has("rel", "stylesheet"));
        let mut places: Vec<_> = sheets.map(|tag| tag.from..tag.to).collect();
        if places.is_empty() {
            return Err("the page has no <link rel=\"stylesheet\">".into());
        }
        let first = places.remove(0);
        for place in places.into_iter().rev() {
            self.0.replace_range(place, "");
        }
        let link = format!("<link rel=\"stylesheet\" href=\"{}\">", escaped(href));
        self.0.replace_range(first, &link);
        Ok(())
    }

    /// Lets the style sheets be checked in a frame without an origin, too: browsers refuse a digest on what they may
    /// not read.
    pub fn open_style_sheets(&mut self) -> Result<(), String> {
        let sheets = tags(&self.0).filter(|tag| tag.has("rel", "stylesheet"));
        let places: Vec<usize> = sheets.map(|tag| tag.from + "<link".len()).collect();
        for place in places.iter().rev() {
            self.0.insert_str(*place, " crossorigin");
        }
        match places.is_empty() {
            true => Err("the page has no <link rel=\"stylesheet\">".into()),
            false => Ok(()),
        }
    }

    /// Whether there is such an element.
    pub fn has(&self, name: &str, attribute: (&str, &str)) -> bool {
        self.find(name, Some(attribute)).is_ok()
    }

    /// Leaves of what stands there until the calculator runs the sentences with a `data-state`: whatever else is
    /// shown there is of the index page.
    pub fn bare_start(&mut self) -> Result<(), String> {
        let (from, to) = self.inside("div", Some(("id", "start")))?;
        let mut states = String::new();
        for state in ["loading", "slow", "blocked"] {
            let attribute = ("data-state", state);
            let sentence = self.find("p", Some(attribute))?;
            let (_, end) = self.inside("p", Some(attribute))?;
            states += &self.0[sentence.from..end];
            states += "</p>";
        }
        self.0.replace_range(from..to, &states);
        Ok(())
    }

    /// Adds HTML at the end of an element.
    pub fn append(
        &mut self,
        name: &str,
        attribute: Option<(&str, &str)>,
        html: &str,
    ) -> Result<(), String> {
        let (_, to) = self.inside(name, attribute)?;
        self.0.insert_str(to, html);
        Ok(())
    }

    /// The first element of this name, and with this attribute where one is asked for.
    fn find(&self, name: &str, attribute: Option<(&str, &str)>) -> Result<Tag<'_>, String> {
        let is_it = |tag: &Tag| {
            tag.name.eq_ignore_ascii_case(name)
                && attribute.is_none_or(|(key, value)| tag.has(key, value))
        };
        tags(&self.0).find(is_it).ok_or_else(|| match attribute {
            Some((key, value)) => format!("the page has no <{name} {key}=\"{value}\">"),
            None => format!("the page has no <{name}>"),
        })
    }

    /// Where the content of an element begins and ends.
    fn inside(
        &self,
        name: &str,
        attribute: Option<(&str, &str)>,
    ) -> Result<(usize, usize), String> {
        let from = self.find(name, attribute)?.to;
        let (opening, closing) = (format!("<{name}"), format!("</{name}>"));
        let (mut depth, mut at) = (1, from);
        while let Some(found) = self.0[at..].find('<').map(|found| at + found) {
            let rest = &self.0[found..];
            let is = |tag: &str| {
                rest.get(..tag.len())
                    .is_some_and(|it| it.eq_ignore_ascii_case(tag))
            };
            if is(&closing) {
                depth -= 1;
            } else if is(&opening) && rest[opening.len()..].starts_with([' ', '>', '\n', '\t']) {
                depth += 1;
            }
            if depth == 0 {
                return Ok((from, found));
            }
            at = found + 1;
        }
        Err(format!("the page has a <{name}> without its </{name}>"))
    }
}

/// The start tags of a page, in their order, without what stands in comments.
fn tags(html: &str) -> impl Iterator<Item = Tag<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let from = at + html[at..].find('<')?;
            if html[from..].starts_with("<!--") {
                at = html[from..]
                    .find("-->")
                    .map_or(html.len(), |end| from + end + 3);
                continue;
            }
            at = from + 1;
            if html[at..].starts_with(|first: char| first.is_ascii_alphabetic()) {
                let tag = tag(html, from)?;
                at = tag.to;
                return Some(tag);
            }
        }
    })
}

/// The start tag at this place; none when it does not end.
fn tag(html: &str, from: usize) -> Option<Tag<'_>> {
    let ends_name = |letter: char| letter.is_ascii_whitespace() || "/>=".contains(letter);
    let mut rest = &html[from + 1..];
    let name = &rest[..rest.find(ends_name)?];
    rest = &rest[name.len()..];
    let mut attributes = Vec::new();
    loop {
        rest =
            rest.trim_start_matches(|letter: char| letter.is_ascii_whitespace() || letter == '/');
        if let Some(rest) = rest.strip_prefix('>') {
            let to = html.len() - rest.len();
            return Some(Tag {
                name,
                attributes,
                from,
                to,
            });
        }
        let key = &rest[..rest.find(ends_name)?];
        // A stray sign is no name: it is passed over.
        rest = &rest[key
            .len()
            .max(usize::from(key.is_empty() && !rest.is_empty()))..];
        let value = match rest.trim_start().strip_prefix('=').map(str::trim_start) {
            None => "",
            Some(value) => {
                let (value, behind) = match value.chars().next()? {
                    quote @ ('"' | '\'') => value[1..].split_once(quote)?,
                    _ => value.split_at(
                        value.find(|letter: char| letter.is_ascii_whitespace() || letter == '>')?,
                    ),
                };
                rest = behind;
                value
            }
        };
        attributes.push((key, value));
    }
}

/// Words as text or attribute of HTML.
pub fn escaped(words: &str) -> String {
    words
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
