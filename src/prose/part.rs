//! Sentences as lists of typed parts.

use std::borrow::Cow;
use std::fmt;

use super::{Quantity, Term};
use crate::model::AssumptionId;

/// A part of a sentence.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// Words.
    Text(Cow<'static, str>),
    /// A figure that follows from the assumptions.
    Figure(Quantity),
    /// An assumption's value, which the reader may change where it stands.
    Input(AssumptionId, Quantity),
    /// An assumption's name, which leads to its row.
    Name(AssumptionId, Cow<'static, str>),
    /// A word of the glossary, which says what it means.
    Term(Term, &'static str),
}

/// A sentence, or a piece of one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Phrase(Vec<Part>);

impl Phrase {
    /// Its parts, in order.
    pub fn parts(&self) -> &[Part] {
        &self.0
    }

    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds what follows; words join the words before them.
    pub fn add(&mut self, more: impl Into<Phrase>) {
        for part in more.into().0 {
            match (self.0.last_mut(), part) {
                (Some(Part::Text(before)), Part::Text(after)) => before.to_mut().push_str(&after),
                (_, part) => self.0.push(part),
            }
        }
    }

    /// The same with a large first letter.
    pub fn capitalized(mut self) -> Self {
        if let Some(Part::Text(words) | Part::Name(_, words)) = self.0.first_mut() {
            let mut letters = words.chars();
            if let Some(first) = letters.next().filter(|first| first.is_lowercase()) {
                *words = (first.to_uppercase().collect::<String>() + letters.as_str()).into();
            }
        }
        self
    }

    /// The same as a sentence of its own: with a large first letter and a full stop.
    pub fn sentence(self) -> Self {
        let mut sentence = self.capitalized();
        sentence.add(".");
        sentence
    }

    /// As it reads.
    pub fn text(&self) -> String {
        self.to_string()
    }

    /// Phrases with something between them.
    pub fn join(phrases: impl IntoIterator<Item = Phrase>, between: &'static str) -> Self {
        let mut joined = Phrase::default();
        for (place, phrase) in phrases.into_iter().enumerate() {
            if place > 0 {
                joined.add(between);
            }
            joined.add(phrase);
        }
        joined
    }
}

impl fmt::Display for Phrase {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|part| write!(to, "{part}"))
    }
}

impl fmt::Display for Part {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Part::Text(words) | Part::Name(_, words) => to.write_str(words),
            Part::Figure(quantity) | Part::Input(_, quantity) => write!(to, "{quantity}"),
            Part::Term(_, words) => to.write_str(words),
        }
    }
}

impl From<Part> for Phrase {
    fn from(part: Part) -> Self {
        Phrase(vec![part])
    }
}

impl From<&'static str> for Phrase {
    fn from(words: &'static str) -> Self {
        match words {
            "" => Phrase::default(),
            words => Part::Text(words.into()).into(),
        }
    }
}

impl From<String> for Phrase {
    fn from(words: String) -> Self {
        Part::Text(words.into()).into()
    }
}

impl From<Quantity> for Phrase {
    fn from(quantity: Quantity) -> Self {
        Part::Figure(quantity).into()
    }
}

impl<T: Into<Phrase>> From<Option<T>> for Phrase {
    fn from(part: Option<T>) -> Self {
        part.map_or_else(Phrase::default, Into::into)
    }
}

/// A phrase from what stands in it, one after the other: words, quantities, parts, phrases.
macro_rules! say {
    ($($part:expr),+ $(,)?) => {{
        let mut phrase = $crate::prose::Phrase::default();
        $(phrase.add($part);)+
        phrase
    }};
}
pub(crate) use say;
