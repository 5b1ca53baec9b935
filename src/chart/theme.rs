//! Colours by meaning. The drawing carries stand-ins that the style sheet replaces, so that a chart follows
//! light and dark, print and forced colours without being drawn again.

use plotters::style::RGBColor;

/// What a stroke or an area means; the stand-in `#0000A0` + its number is recoloured in `style/charts.css`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// Words and numbers along the axes.
    Label,
    /// Faint lines that help to read a height.
    Grid,
    /// The line at zero.
    Zero,
    /// A line to compare with, such as the market price.
    Reference,
    /// The first series.
    First,
    /// The second series.
    Second,
    /// The third series.
    Third,
    /// A part that adds.
    Gain,
    /// A part that takes away.
    Loss,
    /// The background, as a rim around marks.
    Paper,
    /// The first series in the scenario compared with.
    FirstBaseline,
    /// The second series there.
    SecondBaseline,
    /// The third series there.
    ThirdBaseline,
}

impl Ink {
    /// Every ink.
    pub const ALL: [Ink; 13] = [
        Ink::Label,
        Ink::Grid,
        Ink::Zero,
        Ink::Reference,
        Ink::First,
        Ink::Second,
        Ink::Third,
        Ink::Gain,
        Ink::Loss,
        Ink::Paper,
        Ink::FirstBaseline,
        Ink::SecondBaseline,
        Ink::ThirdBaseline,
    ];

    /// How opaque faint inks are.
    pub const FAINT: f64 = 0.45;

    /// Name in class names and style sheets.
    pub fn name(self) -> &'static str {
        match self {
            Ink::Label => "label",
            Ink::Grid => "grid",
            Ink::Zero => "zero",
            Ink::Reference => "reference",
            Ink::First => "first",
            Ink::Second => "second",
            Ink::Third => "third",
            Ink::Gain => "gain",
            Ink::Loss => "loss",
            Ink::Paper => "paper",
            Ink::FirstBaseline => "first-baseline",
            Ink::SecondBaseline => "second-baseline",
            Ink::ThirdBaseline => "third-baseline",
        }
    }

    /// The same series in the scenario compared with.
    pub fn baseline(self) -> Self {
        match self {
            Ink::Second => Ink::SecondBaseline,
            Ink::Third => Ink::ThirdBaseline,
            _ => Ink::FirstBaseline,
        }
    }

    /// Name of the custom property that `style/charts.css` colours it with, without its dashes.
    pub fn token(self) -> &'static str {
        match self {
            Ink::Label => "muted",
            Ink::FirstBaseline => "first",
            Ink::SecondBaseline => "second",
            Ink::ThirdBaseline => "third",
            ink => ink.name(),
        }
    }

    /// Whether it is drawn faintly, [`Ink::FAINT`] of the whole; on the page `style/charts.css` says the same.
    pub fn is_faint(self) -> bool {
        matches!(
            self,
            Ink::FirstBaseline | Ink::SecondBaseline | Ink::ThirdBaseline
        )
    }

    /// Lengths of a dash and of the gap behind it, in units of the drawing, for lines that are not whole; on the
    /// page `style/charts.css` says the same.
    pub fn dashes(self) -> Option<&'static str> {
        match self {
            Ink::Reference => Some("16 14"),
            Ink::Second | Ink::SecondBaseline => Some("44 14"),
            Ink::Third | Ink::ThirdBaseline => Some("12 10"),
            _ => None,
        }
    }

    /// The stand-in as it stands in the SVG: `#0000A0` and up.
    pub fn stand_in(self) -> String {
        format!("#0000A{:X}", self as u8)
    }

    pub(super) fn color(self) -> RGBColor {
        RGBColor(0, 0, 0xA0 + self as u8)
    }
}
