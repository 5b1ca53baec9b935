//! Colours and letters of what leaves the page.

use super::mixing::mixed;
use crate::chart::drawing::Ink;

/// Colours and letters as the reader sees them, written as in CSS.
#[derive(Clone, Debug, PartialEq)]
pub struct Look {
    /// Font families of titles.
    pub serif: String,
    /// Font families of everything else.
    pub sans: String,
    /// Every ink with its colour.
    inks: Vec<(Ink, String)>,
}

impl Look {
    /// The look that custom properties of the style sheets, read by their names without dashes, have now.
    pub fn read(token: impl Fn(&str) -> String) -> Self {
        let card = token(Ink::Card.token());
        let colour = |ink: Ink| mixed(&token(ink.token()), ink.part(), &card);
        Self {
            serif: token("serif"),
            sans: token("sans"),
            inks: Ink::all().map(|ink| (ink, colour(ink))).collect(),
        }
    }

    /// The colour of an ink.
    pub fn colour(&self, ink: Ink) -> &str {
        let known = self.inks.iter().find(|(other, _)| *other == ink);
        known.map_or("none", |(_, colour)| colour)
    }
}
