//! What the tables' rows are called inside sentences, and what their groups and marks mean.

use std::borrow::Cow;

use super::{Numerals, Part, Quantity, UnitWords};
use crate::model::formulas::WorkingPart;
use crate::model::{Assumption, AssumptionId, Assumptions, Group, Kind, Measure, Section, Source};

/// What has a name inside sentences.
pub trait Noun {
    /// The name, a noun in the singular: “number of validators”.
    fn noun(&self) -> Cow<'static, str>;
}

impl Noun for Assumption {
    fn noun(&self) -> Cow<'static, str> {
        self.noun.map_or_else(|| lowered(self.label), Into::into)
    }
}

impl Noun for Measure {
    fn noun(&self) -> Cow<'static, str> {
        self.noun.map_or_else(|| lowered(self.label), Into::into)
    }
}

/// How the values of an assumption are written.
pub trait ValueWords {
    /// In a table or a field, with all its digits; of a choice its words.
    fn value(&self, value: f64, numerals: &dyn Numerals) -> Quantity;

    /// The same in a sentence.
    fn said(&self, value: f64, numerals: &dyn Numerals) -> Quantity;
}

impl ValueWords for Assumption {
    fn value(&self, value: f64, numerals: &dyn Numerals) -> Quantity {
        choice_name(self, value).unwrap_or_else(|| self.unit.typed(value, numerals))
    }

    fn said(&self, value: f64, numerals: &dyn Numerals) -> Quantity {
        choice_name(self, value).unwrap_or_else(|| self.unit.said(value, numerals))
    }
}

fn choice_name(row: &Assumption, value: f64) -> Option<Quantity> {
    let Kind::Choice(choices) = row.kind else {
        return None;
    };
    let (_, words) = choices.get(value as usize)?;
    Some(Quantity {
        number: (*words).into(),
        unit: "",
    })
}

/// How sentences mention an assumption.
pub trait Mention {
    /// Its value, where the reader may change it.
    fn input(self, a: &Assumptions, numerals: &dyn Numerals) -> Part;

    /// The same, counted in another unit: `4,100 validators`.
    fn input_of(self, a: &Assumptions, unit: &'static str, numerals: &dyn Numerals) -> Part;

    /// Its name.
    fn name(self) -> Part;
}

impl Mention for AssumptionId {
    fn input(self, a: &Assumptions, numerals: &dyn Numerals) -> Part {
        let row = self.row();
        Part::Input(self, row.said((row.get)(a), numerals))
    }

    fn input_of(self, a: &Assumptions, unit: &'static str, numerals: &dyn Numerals) -> Part {
        let row = self.row();
        Part::Input(self, row.said((row.get)(a), numerals).of(unit))
    }

    fn name(self) -> Part {
        Part::Name(self, self.row().noun())
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

/// What has a name on the page.
pub trait Labelled {
    /// Its heading, or the mark beside a value.
    fn label(self) -> &'static str;
}

/// What is explained on the page.
pub trait Explained {
    /// What it means or decides, in a sentence.
    fn help(self) -> &'static str;
}

impl Labelled for Group {
    fn label(self) -> &'static str {
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
}

impl Explained for Group {
    fn help(self) -> &'static str {
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

impl Labelled for Section {
    fn label(self) -> &'static str {
        match self {
            Section::RunRate => "At today’s rates",
            Section::Projection => "Over time",
            Section::Alternatives => "The same TAO, held or delegated",
            Section::Valuation => "Value per TAO",
            Section::Network => "Market and network today",
        }
    }
}

impl Labelled for WorkingPart {
    fn label(self) -> &'static str {
        match self {
            WorkingPart::Today => "Today, for all validators and for yours",
            WorkingPart::Month => "The first month ahead",
            WorkingPart::Value => "Present values of all validators’ income and costs",
        }
    }
}

impl Labelled for Source {
    fn label(self) -> &'static str {
        match self {
            Source::Published => "published",
            Source::Protocol => "protocol",
            Source::Fitted => "fitted",
            Source::Observed => "observed",
            Source::Assumed => "assumed",
        }
    }
}

impl Explained for Source {
    fn help(self) -> &'static str {
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
