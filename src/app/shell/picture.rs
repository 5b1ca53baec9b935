//! The pictures that sites show beside a link, as drawings; `cargo xtask pictures` makes pictures of them.

use super::Page;
use super::words::{Answer, LEAD, QUESTION, SITE, name, picture_words};
use crate::chart::{ChartData, Headline, Look, balance_chart, social};
use crate::model::{Assumptions, evaluate};
use crate::prose::Plain;

/// Width and height of the pictures, in pixels.
pub const PICTURE: (u32, u32) = (1200, 628);

const AXIS: &str = "USD earned less what does not come back, by months from today";
const TOKENS: &str = include_str!("../../../style/tokens.css");

/// The name of a page's picture in the site's folder.
pub fn picture_name(page: Page) -> String {
    let name = match page {
        Page::Preset(preset) => preset.key,
        Page::Index | Page::Embed => "calculator",
    };
    format!("social/{name}.png")
}

/// The drawing of a page's picture, as SVG. That of the index page states no figure.
pub fn drawing(page: Page) -> String {
    let preset = match page {
        Page::Preset(preset) => Some(preset),
        Page::Index | Page::Embed => None,
    };
    let a = preset.map_or_else(Assumptions::default, |preset| preset.assumptions());
    let evaluation = evaluate(&a);
    let chart = ChartData::Lines(balance_chart(&evaluation, None, a.operating_months));
    let words = preset.map(|preset| (name(preset), picture_words(preset, &evaluation)));
    let headline = match &words {
        Some((name, words)) => Headline::Answers(name, words.each_ref().map(Answer::parts)),
        None => Headline::Question(QUESTION, LEAD),
    };
    social(SITE, &headline, AXIS, &chart, &Plain).svg(&look())
}

/// The page's light colours, in letters that every machine which renews the pictures has.
pub fn look() -> Look {
    Look::read(|name| match name {
        "serif" => "\"DejaVu Serif\", serif".into(),
        "sans" => "\"DejaVu Sans\", sans-serif".into(),
        name => light(name),
    })
}

/// The light colour of a custom property in style/tokens.css: the first of `light-dark(…, …)`.
fn light(name: &str) -> String {
    let value = TOKENS
        .split_once(&format!("--{name}: light-dark("))
        .and_then(|(_, rest)| rest.split_once(','));
    value
        .unwrap_or_else(|| panic!("style/tokens.css has no light-dark colour --{name}"))
        .0
        .into()
}
