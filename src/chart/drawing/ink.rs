//! Colours by meaning. An ink is a custom property of the style sheets, so that a chart follows light and dark, print
//! and forced colours without being drawn again; a sheet has the same property's value instead.

use plotters::style::RGBColor;

use crate::model::questions::CLASSES;

/// What a line, an area or words mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// Words that are to be read first, and marks that belong to no series, such as the line at zero.
    Words,
    /// Words and numbers along the axes, and thin lines that have a name.
    Label,
    /// Faint lines that help to read a height.
    Grid,
    /// From bar to bar, and where there is no answer.
    Zero,
    /// A line to compare with, such as the market price.
    Reference,
    /// A line that the reader can move, with its name: only the page, where it can be, colours it.
    Movable,
    /// The first series.
    First,
    /// The second series.
    Second,
    /// The third series.
    Third,
    /// The fourth series.
    Fourth,
    /// How it is in the scenario compared with.
    Before,
    /// How it was when a movement began: it is there for a moment, of which words take no notice.
    Ghost,
    /// Areas of the second series: its lines differ from the first in their dashes, which areas have not.
    Pale,
    /// The first series, faintly: where there is no answer.
    FirstFaint,
    /// Areas of the second series, faintly.
    PaleFaint,
    /// A part that adds, and amounts above zero.
    Gain,
    /// A part that takes away, and amounts below zero.
    Loss,
    /// The area between zero and a line above it. Where two lie upon each other it is darker.
    GainWash,
    /// The area between zero and a line below it.
    LossWash,
    /// The edge of a bar that has no end.
    Torn,
    /// The background.
    Paper,
    /// The rim of what lies on a map.
    Card,
    /// The ground of bars.
    Hush,
    /// The range that the article published, faintly.
    Published,
    /// A class of a map, of [`PARTS`] from the lowest.
    Shade(u8),
}

/// How much of the first series' colour is in each class of a map, the rest being that of cards: steps that look even.
pub const PARTS: [f64; CLASSES] = [0.06, 0.17, 0.28, 0.39, 0.50, 0.62, 0.74, 0.87, 1.0];

/// How opaque faint inks are.
const FAINT: f64 = 0.45;
/// How opaque a band is that marks lie on.
const FAINTER: f64 = 0.35;
/// How opaque areas between a line and zero are.
const WASH: f64 = 0.16;

impl Ink {
    /// Every ink but the shades.
    pub const PLAIN: [Ink; 24] = [
        Ink::Words,
        Ink::Label,
        Ink::Grid,
        Ink::Zero,
        Ink::Reference,
        Ink::First,
        Ink::Second,
        Ink::Third,
        Ink::Fourth,
        Ink::Before,
        Ink::Ghost,
        Ink::Pale,
        Ink::FirstFaint,
        Ink::PaleFaint,
        Ink::Gain,
        Ink::Loss,
        Ink::GainWash,
        Ink::LossWash,
        Ink::Torn,
        Ink::Paper,
        Ink::Card,
        Ink::Hush,
        Ink::Published,
        Ink::Movable,
    ];

    /// Every ink.
    pub fn all() -> impl Iterator<Item = Ink> {
        let shades = (0..CLASSES as u8).map(Ink::Shade);
        Self::PLAIN.into_iter().chain(shades)
    }

    /// The same series, faintly.
    pub fn faint(self) -> Self {
        match self {
            Ink::First => Ink::FirstFaint,
            Ink::Pale => Ink::PaleFaint,
            ink => ink,
        }
    }

    /// The class that its marks have on the page.
    pub fn class(self) -> &'static str {
        const SHADES: [&str; CLASSES] = [
            "ink-shade-0",
            "ink-shade-1",
            "ink-shade-2",
            "ink-shade-3",
            "ink-shade-4",
            "ink-shade-5",
            "ink-shade-6",
            "ink-shade-7",
            "ink-shade-8",
        ];
        match self {
            Ink::Words => "ink-words",
            Ink::Label => "ink-label",
            Ink::Grid => "ink-grid",
            Ink::Zero => "ink-zero",
            Ink::Reference => "ink-reference",
            Ink::Movable => "ink-movable",
            Ink::First => "ink-first",
            Ink::Second => "ink-second",
            Ink::Third => "ink-third",
            Ink::Fourth => "ink-fourth",
            Ink::Before => "ink-before",
            Ink::Ghost => "ink-ghost",
            Ink::Pale => "ink-pale",
            Ink::FirstFaint => "ink-first-faint",
            Ink::PaleFaint => "ink-pale-faint",
            Ink::Gain => "ink-gain",
            Ink::Loss => "ink-loss",
            Ink::GainWash => "ink-gain-wash",
            Ink::LossWash => "ink-loss-wash",
            Ink::Torn => "ink-torn",
            Ink::Paper => "ink-paper",
            Ink::Card => "ink-card",
            Ink::Hush => "ink-hush",
            Ink::Published => "ink-published",
            Ink::Shade(nth) => SHADES.get(usize::from(nth)).copied().unwrap_or("ink-first"),
        }
    }

    /// Name of the custom property of the style sheets that colours it, without its dashes.
    pub fn token(self) -> &'static str {
        match self {
            Ink::Words | Ink::Torn => "ink",
            Ink::Label | Ink::Movable => "muted",
            Ink::Grid => "grid",
            Ink::Zero => "zero",
            Ink::Reference => "reference",
            Ink::First | Ink::FirstFaint | Ink::Fourth | Ink::Shade(_) => "first",
            Ink::Second => "second",
            Ink::Third => "third",
            Ink::Before | Ink::Ghost | Ink::Pale | Ink::PaleFaint => "pale",
            Ink::Gain | Ink::GainWash => "gain",
            Ink::Loss | Ink::LossWash => "loss",
            Ink::Paper => "paper",
            Ink::Card => "card",
            Ink::Hush => "hush",
            Ink::Published => "perhaps",
        }
    }

    /// How much of that colour is in it; the rest is that of [`Ink::Card`].
    pub fn part(self) -> f64 {
        match self {
            Ink::Shade(nth) => PARTS.get(usize::from(nth)).copied().unwrap_or(1.0),
            _ => 1.0,
        }
    }

    /// Its colour as a style sheet says it.
    pub fn css(self) -> String {
        let token = self.token();
        match self.part() {
            1.0 => format!("var(--{token})"),
            part => format!(
                "color-mix(in oklab, var(--{token}) {:.0}%, var(--{}))",
                100.0 * part,
                Ink::Card.token()
            ),
        }
    }

    /// How opaque it is, where it is not opaque.
    pub fn opacity(self) -> Option<f64> {
        match self {
            Ink::FirstFaint | Ink::PaleFaint => Some(FAINT),
            Ink::Published => Some(FAINTER),
            Ink::GainWash | Ink::LossWash => Some(WASH),
            _ => None,
        }
    }

    /// CSS pixels that a line is wide. Lines of series differ in width and dashes rather than in colour.
    pub fn width(self) -> f64 {
        match self {
            Ink::First => 3.0,
            Ink::Second => 2.5,
            Ink::Third => 2.0,
            _ => 1.5,
        }
    }

    /// Lengths of a dash and of the gap behind it, in CSS pixels, of lines that are not whole.
    pub fn dashes(self) -> Option<&'static str> {
        match self {
            Ink::Reference => Some("4 3.5"),
            Ink::Second => Some("8 5"),
            Ink::Third => Some("2 3.5"),
            Ink::Torn => Some("4 3"),
            _ => None,
        }
    }

    /// The colour that stands for it while plotters draws.
    pub(super) fn stand_in(self) -> RGBColor {
        let nth = Self::PLAIN.iter().position(|ink| *ink == self);
        RGBColor(0, 0, nth.unwrap_or(0) as u8)
    }

    /// The ink that a colour stands for.
    pub(super) fn of_stand_in((_, _, nth): (u8, u8, u8)) -> Option<Self> {
        Self::PLAIN.get(usize::from(nth)).copied()
    }
}
