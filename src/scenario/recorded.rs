//! The answers a scenario had when it was written down: should they be others today, the page can say so, and why.

use super::plain::plain;
use super::value::{number, shortest};
use super::{MODEL_VERSION, ModelChange, Scenario};
use crate::model::{Evaluation, Unit};
use crate::prose::exact;
use crate::prose::{Numerals, UnitWords};

/// The two headline answers of a scenario at the time it was written; `None` where there was no answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RecordedAnswers {
    /// The version of the model that gave them.
    pub model: u32,
    /// Run-rate payback, months.
    pub payback_months: Option<f64>,
    /// Value per TAO, USD.
    pub value_per_tao: Option<f64>,
}

/// Answers of another day beside today's.
#[derive(Clone, Debug, PartialEq)]
pub struct ChangedAnswers {
    /// As they were recorded.
    pub then: RecordedAnswers,
    /// As they are.
    pub now: RecordedAnswers,
    /// Why.
    pub cause: Cause,
}

/// Why answers changed.
#[derive(Clone, Debug, PartialEq)]
pub enum Cause {
    /// Not all of the scenario could be read, so that it may be another one.
    PartlyRead,
    /// The model computes these things otherwise than the one that gave the answers.
    ModelChanged(Vec<ModelChange>),
    /// Nothing that we know of.
    Unknown,
}

/// How an answer that does not exist is written.
const NONE: &str = "none";
/// How far off, in parts of itself, an answer may be: half a unit of the fifth digit.
const ROUNDING: f64 = 5e-5;
/// Months and USD that are nothing: what cancels out leaves so much.
const NOTHING: f64 = 1e-9;

impl RecordedAnswers {
    /// The answers as they are written: to three digits after the point, and to five significant ones at least.
    pub fn of(evaluation: &Evaluation) -> Self {
        let rounded = |figure: &crate::model::Figure| figure.as_ref().ok().map(rounded);
        Self {
            model: MODEL_VERSION,
            payback_months: rounded(&evaluation.run_rate.payback_months),
            value_per_tao: rounded(&evaluation.valuation.value_per_tao),
        }
    }

    /// Whether today's answers are others, beyond the rounding.
    pub fn differ_from(&self, today: &Evaluation) -> bool {
        let today = Self::of(today);
        let same = |then: Option<f64>, now: Option<f64>| match (then, now) {
            (Some(then), Some(now)) => {
                let size = then.abs().max(now.abs());
                (then - now).abs() <= (ROUNDING * size).max(NOTHING)
            }
            (then, now) => then == now,
        };
        !same(self.payback_months, today.payback_months)
            || !same(self.value_per_tao, today.value_per_tao)
    }

    /// These answers beside those that the scenario has today, if they are others. The model is only blamed where all
    /// of the scenario `was_read`.
    pub fn change(
        &self,
        scenario: &Scenario,
        today: &Evaluation,
        was_read: bool,
    ) -> Option<ChangedAnswers> {
        let changes = || {
            let can_matter = |change: &ModelChange| change.can_move_answers_of(scenario);
            ModelChange::ALL.into_iter().filter(can_matter).collect()
        };
        let cause = match was_read {
            false => Cause::PartlyRead,
            true if self.model < MODEL_VERSION => match changes() {
                none if Vec::is_empty(&none) => Cause::Unknown,
                changes => Cause::ModelChanged(changes),
            },
            true => Cause::Unknown,
        };
        self.differ_from(today).then(|| ChangedAnswers {
            then: *self,
            now: Self::of(today),
            cause,
        })
    }

    /// As it stands in links: `13.985,199.111`.
    pub(super) fn written(&self) -> String {
        let answer = |value: Option<f64>| value.map_or(NONE.into(), shortest);
        format!(
            "{},{}",
            answer(self.payback_months),
            answer(self.value_per_tao)
        )
    }

    /// Reads what [`RecordedAnswers::written`] writes, with any number of digits, in a link of some version.
    pub(super) fn parse(written: &str, model: u32) -> Option<Self> {
        let answer = |text: &str| match plain(text).as_ref() {
            NONE => Some(None),
            text => number(text).map(Some),
        };
        let (payback, value) = written.split_once(',')?;
        Some(Self {
            model,
            payback_months: answer(payback)?,
            value_per_tao: answer(value)?,
        })
    }
}

impl ChangedAnswers {
    /// Both answers then and now, and what changed in the model, in sentences.
    pub fn words(&self, numerals: &dyn Numerals) -> String {
        let answers = |of: &RecordedAnswers| {
            let written = |value, unit: Unit| unit.tabular(value, exact(value, numerals));
            let payback = of.payback_months.map_or_else(
                || "no breakeven".into(),
                |months| format!("a breakeven of {}", written(months, Unit::Months)),
            );
            let value = of.value_per_tao.map_or_else(
                || "no value".into(),
                |value| format!("a value of {}", written(value, Unit::UsdPerTao)),
            );
            format!("{payback} at today’s rates and {value}")
        };
        let then = format!("When this was written, it had {}.", answers(&self.then));
        let now = answers(&self.now);
        match &self.cause {
            Cause::PartlyRead => format!("{then} The part that could be read has {now}."),
            Cause::Unknown => format!("{then} The model now gives {now}."),
            Cause::ModelChanged(changes) => {
                let changes: Vec<_> = changes.iter().map(|change| change.words()).collect();
                format!(
                    "{then} The model now gives {now}. What changed in it: {}.",
                    changes.join("; ")
                )
            }
        }
    }
}

/// Three digits after the point, or five significant ones where these are more.
fn rounded(value: &f64) -> f64 {
    let decimals = match value.abs() {
        size if size >= 1e15 => return *value,
        size if size >= 10.0 || size == 0.0 => 3,
        size => (4.0 - size.log10().floor()) as usize,
    };
    number(&format!("{value:.decimals$}")).unwrap_or(*value)
}
