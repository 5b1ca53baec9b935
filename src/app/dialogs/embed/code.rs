//! The codes: the element with its script, as it will be or as it is now, a plain frame, a picture with a link.

use html_escape::encode_double_quoted_attribute as escape;

use crate::scenario::{Detail, Link, SITE, Scenario, Settings, Theme, View, write_link};

/// Width and height of the pictures, pixels.
const PICTURE: (u32, u32) = (1200, 628);

/// Height that a plain frame has to spare, CSS pixels: it does not follow its widget, and one that is too low leaves
/// something out.
const SPARE: u32 = 30;

/// The height that a widget takes in columns of every width, CSS pixels: from each width on, rising from 0.
#[derive(Clone, Debug, PartialEq)]
pub struct Room(Vec<(u32, u32)>);

impl Room {
    /// Columns are no wider where heights still change, CSS pixels.
    const WIDEST: u32 = 1_200;

    /// The steps of a height that depends on the width.
    pub fn new(height_at: impl Fn(u32) -> u32) -> Self {
        let mut steps: Vec<(u32, u32)> = Vec::new();
        for width in 0..=Self::WIDEST {
            let height = height_at(width);
            if steps.last().is_none_or(|(_, before)| *before != height) {
                steps.push((width, height));
            }
        }
        Self(steps)
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

/// The attributes of the element; what is as usual goes without saying.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Attributes {
    /// The query of what is shown.
    pub scenario: Option<String>,
    /// The view's key.
    pub view: Option<&'static str>,
    /// Keys of the assumptions to set, with commas between.
    pub controls: Option<String>,
    /// The theme's key.
    pub theme: Option<&'static str>,
    /// What the frame is called.
    pub title: Option<String>,
}

/// A copy of the loader that never changes.
#[derive(Clone, Debug, PartialEq)]
pub struct Pinned {
    /// Its name, which says what is in it.
    pub file: String,
    /// Its digest, as the attribute of that name has it.
    pub integrity: String,
}

impl Pinned {
    /// Reads what a page’s head says.
    pub fn read(written: &str) -> Option<Self> {
        let (file, integrity) = written.split_once(' ')?;
        Some(Self {
            file: file.into(),
            integrity: integrity.into(),
        })
    }

    /// What a page’s head says.
    pub fn written(&self) -> String {
        format!("{} {}", self.file, self.integrity)
    }
}

/// What is to be shown in an article.
#[derive(Clone, Debug, PartialEq)]
pub struct EmbedCode {
    /// The scenario, what it is compared with, and view, controls and theme.
    pub link: Link,
    /// Whether every value is written down, with the answers there are now.
    pub is_frozen: bool,
    /// Width of the column, CSS pixels.
    pub width: u32,
    /// The heights of this view with these controls.
    pub room: Room,
    /// The calculator's absolute address: of its folder, or of a page in it.
    pub address: String,
    /// The scenario and its answers in words.
    pub words: String,
}

impl EmbedCode {
    /// The attributes of the element.
    pub fn attributes(&self) -> Attributes {
        let settings = &self.link.settings;
        let controls: Vec<_> = settings.controls.iter().map(|row| row.key).collect();
        let said = |text: String| Some(text).filter(|text| !text.is_empty());
        let is_full = settings.view == View::default();
        Attributes {
            scenario: said(self.query(&Settings::default())),
            view: (!is_full).then(|| settings.view.key()),
            controls: said(controls.join(",")),
            theme: settings.theme.map(Theme::key),
            title: Some(self.title()).filter(|title| title != SITE),
        }
    }

    /// The element with the script that makes it live.
    pub fn script(&self) -> String {
        let source = escape(&self.file("embed.js")).into_owned();
        self.element(&format!("src=\"{source}\""))
    }

    /// The same with a script that the browser runs only if it is this one to the byte.
    pub fn pinned_script(&self, pinned: &Pinned) -> String {
        let source = self.file(&pinned.file);
        self.element(&format!(
            "src=\"{}\" integrity=\"{}\" crossorigin=\"anonymous\"",
            escape(&source),
            escape(&pinned.integrity)
        ))
    }

    /// The element behind a script with these attributes; in it, for readers of feeds, the picture.
    fn element(&self, script: &str) -> String {
        let Attributes {
            scenario,
            view,
            controls,
            theme,
            title,
        } = self.attributes();
        let (view, theme) = (view.map(String::from), theme.map(String::from));
        let attributes: String = [
            ("scenario", scenario),
            ("view", view),
            ("controls", controls),
            ("theme", theme),
            ("title", title),
        ]
        .into_iter()
        .filter_map(|(name, value)| Some(format!("{name}=\"{}\" ", escape(&value?))))
        .collect();
        format!(
            "<script async {script}></script><tao-calculator {attributes}style=\"display:block!important;\
             height:0!important;padding:0 0 {}!important\">{}</tao-calculator>",
            self.room.css(),
            self.picture()
        )
    }

    /// A frame for pages that take no scripts: as high as it will be in a column of this width.
    pub fn frame(&self) -> String {
        let query = self.query(&self.link.settings);
        format!(
            "<iframe loading=\"lazy\" title=\"{}\" src=\"{}\" width=\"100%\" height=\"{}\" style=\"border:0\"></iframe>",
            escape(&self.title()),
            escape(&asked(self.file("embed.html"), &query)),
            self.room.at(self.width) + SPARE
        )
    }

    /// The preset's picture, if this is that preset as it is; else the one without figures, which then stand below it in
    /// words. It never outgrows its column, and is not downloaded where the widget takes its place.
    pub fn picture(&self) -> String {
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
             style=\"max-width:100%;height:auto\" alt=\"{SITE}\"></a><p>{}</p>",
            escape(&asked(
                self.address.clone(),
                &self.query(&Settings::default())
            )),
            escape(&self.file(&format!("social/{key}.png"))),
            html_escape::encode_text(&self.words)
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
            View::Full | View::Compact => SITE.into(),
            view => format!("{SITE}: {}", view.label()),
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
