//! The answers a scenario had when it was written down: should the model answer otherwise today, that can be said.

use super::value::{number, shortest};
use super::words::exact;
use crate::model::{Evaluation, Numerals, Unit};

/// The two headline answers of a scenario at the time it was written; `None` where there was no answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Was {
    /// Run-rate payback, months.
    pub payback_months: Option<f64>,
    /// Value per TAO, USD.
    pub value_per_tao: Option<f64>,
}

/// How an answer that does not exist is written.
const NONE: &str = "none";
/// How far off, in parts of itself, an answer may be: half a unit of the fifth digit.
const ROUNDING: f64 = 5e-5;
/// Months and USD that are nothing: what cancels out leaves so much.
const NOTHING: f64 = 1e-9;

impl Was {
    /// The answers as they are written: to three digits after the point, and to five significant ones at least.
    pub fn of(evaluation: &Evaluation) -> Self {
        Self {
            payback_months: evaluation
                .run_rate
                .payback_months
                .as_ref()
                .ok()
                .map(rounded),
            value_per_tao: evaluation
                .valuation
                .value_per_tao
                .as_ref()
                .ok()
                .map(rounded),
        }
    }

    /// Whether today's answers are others, beyond the rounding.
    pub fn differs_from(&self, today: &Evaluation) -> bool {
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

    /// A sentence with both answers then and now, if today's are others. The model is only blamed for that where
    /// `whole` of the scenario could be read.
    pub fn words(
        &self,
        today: &Evaluation,
        whole: bool,
        numerals: &dyn Numerals,
    ) -> Option<String> {
        let answer = |value: Option<f64>, unit: Unit| {
            value.map_or("no answer".into(), |value| {
                unit.with_symbol(value, exact(value, numerals))
            })
        };
        let both = |was: &Self| {
            let payback = answer(was.payback_months, Unit::Months);
            (payback, answer(was.value_per_tao, Unit::UsdPerTao))
        };
        let ((payback, value), (payback_now, value_now)) = (both(self), both(&Self::of(today)));
        let now = match whole {
            true => "the model now gives",
            false => "with what of it can be used they are",
        };
        self.differs_from(today).then(|| {
            format!(
                "When this was written, the breakeven at today’s rates was {payback} and the value {value}; \
                 {now} {payback_now} and {value_now}."
            )
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

    /// Reads what [`Was::written`] writes, with any number of digits.
    pub(super) fn parse(written: &str) -> Option<Self> {
        let answer = |text: &str| match text.trim() {
            NONE => Some(None),
            text => number(text).map(Some),
        };
        let (payback, value) = written.split_once(',')?;
        Some(Self {
            payback_months: answer(payback)?,
            value_per_tao: answer(value)?,
        })
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
