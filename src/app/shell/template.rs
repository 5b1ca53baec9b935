//! index.html as Trunk built it, and the places in it that are filled, or left out, for each page.

/// Where a page's own head goes: the title that `trunk serve` shows.
const HEAD: &str = "<title>TAO calculator</title>";
/// What only the widget needs stands between these.
pub(super) const WIDGET: [&str; 2] = ["<meta name=\"widget\">", "<meta name=\"/widget\">"];
/// Where the app goes, before the program runs and while it does.
const APP: &str = "<div id=\"app\"></div>";
/// What the policy lets a page ask: its own host, and behind it whatever else it is to be allowed.
const CONNECT: &str = "connect-src 'self'";

/// A built page, taken apart at its places.
#[derive(Clone, Copy, Debug)]
pub struct Template<'a> {
    before_connect: &'a str,
    before_head: &'a str,
    before_widget: &'a str,
    widget: &'a str,
    before_app: &'a str,
    after_app: &'a str,
}

impl<'a> Template<'a> {
    /// Finds every place; or says in a sentence which one is missing or there twice.
    pub fn read(html: &'a str) -> Result<Self, String> {
        let (before_connect, rest) = split(html, CONNECT)?;
        let (before_head, rest) = split(rest, HEAD)?;
        let (before_widget, rest) = split(rest, WIDGET[0])?;
        let (widget, rest) = split(rest, WIDGET[1])?;
        let (before_app, after_app) = split(rest, APP)?;
        Ok(Self {
            before_connect,
            before_head,
            before_widget,
            widget,
            before_app,
            after_app,
        })
    }

    /// The page with this head and this app, which may be the widget, and may ask these origins beside its own.
    pub fn filled(&self, head: &str, app: &str, is_widget: bool, origins: &[&str]) -> String {
        let (open, close) = APP.split_at(APP.len() - "</div>".len());
        let widget = if is_widget { self.widget } else { "" };
        let asked = [&[CONNECT], origins].concat().join(" ");
        [
            self.before_connect,
            &asked,
            self.before_head,
            head,
            self.before_widget,
            widget,
            self.before_app,
            open,
            app,
            close,
            self.after_app,
        ]
        .concat()
    }
}

/// What stands before and behind a place. Trunk's minifier leaves out the quotes of its attributes.
fn split<'a>(html: &'a str, place: &str) -> Result<(&'a str, &'a str), String> {
    let bare = place.replace('"', "");
    let spelling = if html.contains(place) { place } else { &bare };
    let mut parts = html.split(spelling);
    match (parts.next(), parts.next(), parts.next()) {
        (Some(before), Some(after), None) => Ok((before, after)),
        (_, Some(_), _) => Err(format!(
            "the built page has {place} more than once: index.html must have it once"
        )),
        _ => Err(format!(
            "the built page has no {place} left to fill: build it anew"
        )),
    }
}
