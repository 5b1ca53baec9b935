//! The three codes: the element with its script, a plain frame, a picture with a link.

use crate::request::escape;
use crate::scenario::{Detail, Link, Scenario, Settings, Theme, View, write_link};

/// What the element is called where nobody says otherwise.
const TITLE: &str = "TAO calculator";
/// Width and height of the pictures, pixels.
const PICTURE: (u32, u32) = (1200, 628);

/// The height that a widget takes in columns of every width, CSS pixels: from each width on, rising from 0.
#[derive(Clone, Debug, PartialEq)]
pub struct Room(Vec<(u32, u32)>);

impl Room {
    /// Reads widths and heights in turn: `0 1350 325 1300`.
    pub fn read(written: &str) -> Option<Self> {
        let numbers: Result<Vec<u32>, _> = written.split(' ').map(str::parse).collect();
        let numbers = numbers
            .ok()
            .filter(|numbers| numbers.len().is_multiple_of(2))?;
        let steps: Vec<_> = numbers
            .chunks_exact(2)
            .map(|pair| (pair[0], pair[1]))
            .collect();
        let rises = steps.is_sorted_by(|one, next| one.0 < next.0);
        (rises && steps.first()?.0 == 0).then_some(Self(steps))
    }

    /// The height in a column of this width.
    pub fn at(&self, width: u32) -> u32 {
        let after = self.0.partition_point(|(from, _)| *from <= width);
        self.0[after - 1].1
    }

    /// The same in CSS, for whatever width there is: each step begins right behind the pixel before it.
    pub fn css(&self) -> String {
        let mut css = format!("calc({}px", self.0[0].1);
        for pair in self.0.windows(2) {
            let [(_, before), (from, after)] = [pair[0], pair[1]];
            let sign = if after < before { '-' } else { '+' };
            let (edge, step) = (from - 1, after.abs_diff(before));
            css += &format!(" {sign} clamp(0px, (100% - {edge}px) * 999, {step}px)");
        }
        css + ")"
    }
}

/// What is to be shown in an article.
pub struct Embedded<'a> {
    /// The scenario, what it is compared with, and view, controls and theme.
    pub link: &'a Link,
    /// Whether every value is written down, with the answers there are now.
    pub is_frozen: bool,
    /// Width of the column, CSS pixels.
    pub width: u32,
    /// The heights of this view with these controls.
    pub room: Room,
    /// The calculator's absolute address: of its folder, or of a page in it.
    pub address: &'a str,
    /// The scenario and its answers in words.
    pub words: &'a str,
}

impl Embedded<'_> {
    /// The codes, in the order of [`super::CODES`].
    pub fn codes(&self) -> [String; 3] {
        [self.script(), self.frame(), self.picture()]
    }

    /// The element with the script that makes it live; in it, for readers of feeds, the picture.
    fn script(&self) -> String {
        let settings = &self.link.settings;
        let controls: Vec<_> = settings.controls.iter().map(|row| row.key).collect();
        let (scenario, controls) = (self.query(&Settings::default()), controls.join(","));
        let (view, theme) = (settings.view, settings.theme);
        let is_full = view == View::default();
        // What is as usual goes without saying.
        let unless = |usual: bool, value| if usual { "" } else { value };
        let title = self.title();
        let mut attributes = String::new();
        for (name, value) in [
            ("scenario", scenario.as_str()),
            ("view", unless(is_full, view.key())),
            ("controls", &controls),
            ("theme", unless(theme == Theme::default(), theme.key())),
            ("title", unless(is_full, &title)),
        ] {
            if !value.is_empty() {
                attributes += &format!("{name}=\"{}\" ", escape(value));
            }
        }
        format!(
            "<script async src=\"{}\"></script>\n<tao-calculator {attributes}style=\"display:block!important;\
             height:0!important;padding:0 0 {}!important\">{}</tao-calculator>",
            escape(&self.file("embed.js")),
            self.room.css(),
            self.picture()
        )
    }

    /// A frame for pages that take no scripts: as high as it will be in a column of this width.
    fn frame(&self) -> String {
        let query = self.query(&self.link.settings);
        format!(
            "<iframe loading=\"lazy\" title=\"{}\" src=\"{}\" width=\"100%\" height=\"{}\" style=\"border:0\"></iframe>",
            escape(&self.title()),
            escape(&asked(self.file("embed.html"), &query)),
            self.room.at(self.width)
        )
    }

    /// The preset's picture, if this is that preset; else the one that states no figures, which stand in words below. It
    /// never runs out of its
    /// column, and is not downloaded where the widget takes its place.
    fn picture(&self) -> String {
        let scenario = &self.link.scenario;
        let is_preset = scenario.is_as(&Scenario::of(scenario.preset));
        let key = if is_preset {
            scenario.preset.key
        } else {
            "calculator"
        };
        let (width, height) = PICTURE;
        format!(
            "<a href=\"{}\"><img src=\"{}\" width=\"{width}\" height=\"{height}\" loading=\"lazy\" \
             style=\"max-width:100%;height:auto\" alt=\"{TITLE}\"></a><p>{}</p>",
            escape(&asked(
                self.address.into(),
                &self.query(&Settings::default())
            )),
            escape(&self.file(&format!("social/{key}.png"))),
            escape(self.words)
        )
    }

    /// The scenario and what it is compared with, without what their links said beyond that.
    fn query(&self, settings: &Settings) -> String {
        let detail = match self.is_frozen {
            true => Detail::Exact,
            false => Detail::Changes,
        };
        let baseline = self.link.baseline.as_ref().map(Scenario::plain);
        write_link(
            &self.link.scenario.plain(),
            baseline.as_ref(),
            settings,
            detail,
        )
    }

    fn title(&self) -> String {
        match self.link.settings.view {
            View::Full => TITLE.into(),
            view => format!("{TITLE}: {}", view.label()),
        }
    }

    /// A file in the calculator's folder.
    fn file(&self, name: &str) -> String {
        let folder = self
            .address
            .rfind('/')
            .map_or("", |slash| &self.address[..=slash]);
        format!("{folder}{name}")
    }
}

/// An address with a query, if there is one.
fn asked(address: String, query: &str) -> String {
    let mark = if query.is_empty() { "" } else { "?" };
    address + mark + query
}
