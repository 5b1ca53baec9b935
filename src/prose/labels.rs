//! What the tables' rows are called inside sentences, and what their groups and marks mean.

use std::borrow::Cow;

use super::{Numerals, Part, Quantity};
use crate::model::formulas::WorkingPart;
use crate::model::{Assumption, AssumptionId, Assumptions, Group, Kind, Measure, Section, Source};

impl Assumption {
    /// What it is called inside a sentence, a noun in the singular: “number of validators”.
    pub fn noun(&self) -> Cow<'static, str> {
        self.noun.map_or_else(|| lowered(self.label), Into::into)
    }

    /// A value in a table or a field, with all its digits; of a choice its words.
    pub fn value(&self, value: f64, numerals: &dyn Numerals) -> Quantity {
        match self.choice_name(value) {
            Some(name) => name,
            None => self.unit.typed(value, numerals),
        }
    }

    /// The same in a sentence.
    pub fn said(&self, value: f64, numerals: &dyn Numerals) -> Quantity {
        match self.choice_name(value) {
            Some(name) => name,
            None => self.unit.said(value, numerals),
        }
    }

    fn choice_name(&self, value: f64) -> Option<Quantity> {
        let Kind::Choice(choices) = self.kind else {
            return None;
        };
        let (_, words) = choices.get(value as usize)?;
        Some(Quantity {
            number: (*words).into(),
            unit: "",
        })
    }
}

impl AssumptionId {
    /// Its value in a sentence, where the reader may change it.
    pub fn input(self, a: &Assumptions, numerals: &dyn Numerals) -> Part {
        let row = self.row();
        Part::Input(self, row.said((row.get)(a), numerals))
    }

    /// The same, counted in other words: `4,100 validators`.
    pub fn input_of(self, a: &Assumptions, unit: &'static str, numerals: &dyn Numerals) -> Part {
        let row = self.row();
        Part::Input(self, row.said((row.get)(a), numerals).of(unit))
    }

    /// Its name in a sentence.
    pub fn name(self) -> Part {
        Part::Name(self, self.row().noun())
    }
}

impl Measure {
    /// What it is called inside a sentence, a noun in the singular.
    pub fn noun(&self) -> Cow<'static, str> {
        self.noun.map_or_else(|| lowered(self.label), Into::into)
    }
}

/// A label inside a sentence: `TAO price` stays as it is.
fn lowered(label: &'static str) -> Cow<'static, str> {
    let mut letters = label.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => {
            let rest = &label[first.len_utf8()..];
            format!("{}{rest}", first.to_lowercase()).into()
        }
        _ => label.into(),
    }
}

impl Group {
    /// Heading on the page.
    pub fn label(self) -> &'static str {
        match self {
            Group::Market => "Market",
            Group::Network => "Network",
            Group::Fees => "Usage fees",
            Group::Validator => "Your validator",
            Group::Costs => "Costs and taxes",
            Group::Valuation => "Discounting",
            Group::Uncertainty => "Uncertainty",
        }
    }

    /// What its assumptions decide, in a sentence.
    pub fn help(self) -> &'static str {
        match self {
            Group::Market => {
                "Price, supply and trade. The supply is what the value is spread over."
            }
            Group::Network => "Who shares the rewards, and how much there is to share.",
            Group::Fees => {
                "What users pay the subnets on top of the emission: next to nothing so far."
            }
            Group::Validator => "Your stake, what you earn on it and how long you keep going.",
            Group::Costs => "What the validator, the exchange and the tax office take.",
            Group::Valuation => {
                "What later money is worth today, and over how many TAO the value is spread."
            }
            Group::Uncertainty => {
                "How far price, validators and costs may stray from the projection. Only the chances depend on it."
            }
        }
    }
}

impl Section {
    /// Heading on the page.
    pub fn label(self) -> &'static str {
        match self {
            Section::RunRate => "At today’s rates",
            Section::Projection => "Over time",
            Section::Alternatives => "The same TAO, held or delegated",
            Section::Valuation => "Value per TAO",
            Section::Network => "Market and network today",
        }
    }
}

impl WorkingPart {
    /// Heading on the page.
    pub fn label(self) -> &'static str {
        match self {
            WorkingPart::Today => "Today, for all validators and for yours",
            WorkingPart::Month => "The first month ahead",
            WorkingPart::Value => "Present values of all validators’ income and costs",
        }
    }
}

impl Source {
    /// The mark shown beside a value.
    pub fn label(self) -> &'static str {
        match self {
            Source::Published => "published",
            Source::Protocol => "protocol",
            Source::Fitted => "fitted",
            Source::Observed => "observed",
            Source::Assumed => "assumed",
        }
    }

    /// What the mark means, in a sentence.
    pub fn meaning(self) -> &'static str {
        match self {
            Source::Published => "Published in the article of 21 March 2026.",
            Source::Protocol => "A rule of the Bittensor chain.",
            Source::Fitted => {
                "Chosen by us to reproduce the article’s two results; the article does not publish it."
            }
            Source::Observed => "Measured on the chain or on the market.",
            Source::Assumed => "A neutral or plausible choice of ours.",
        }
    }
}
