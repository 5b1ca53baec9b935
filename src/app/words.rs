//! The sentence that answers, made from a scenario.

use crate::model::{Assumptions, DAYS_PER_MONTH, Evaluation, Figure, Numerals, Unit, assumption};
pub use crate::request::sentence_case;
use crate::scenario::{Scenario, shown};

/// A part of a sentence.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// Words.
    Text(String),
    /// An assumption's value, to be linked to its row.
    Input {
        /// Its key.
        key: &'static str,
        /// Its value with unit.
        text: String,
    },
    /// A figure.
    Figure(String),
}

impl Part {
    /// As it reads.
    pub fn into_text(self) -> String {
        match self {
            Part::Text(text) | Part::Figure(text) | Part::Input { text, .. } => text,
        }
    }
}

/// What the validator earns today and when that repays what does not come back.
///
/// "At 272.72 USD and 4,100 validators, 1,000 TAO earns 187 USD a day, 138 after costs, and repays …"
pub fn sentence(a: &Assumptions, evaluation: &Evaluation, numerals: &dyn Numerals) -> Vec<Part> {
    let text = |words: &str| Part::Text(words.into());
    let prose = |unit: Unit, value: f64| Part::Figure(unit.prose(value, numerals));
    let bare = |value: f64| Part::Figure(Unit::Count.prose(value, numerals));
    let run_rate = &evaluation.run_rate;
    let (Ok(revenue), Ok(net)) = (&run_rate.revenue_per_month, &run_rate.net_per_month) else {
        return vec![text("These figures are too large to compute.")];
    };
    let (revenue, net) = (revenue / DAYS_PER_MONTH, net / DAYS_PER_MONTH);

    let mut parts = vec![
        text("At "),
        input("price", a.price, Unit::Usd, numerals),
        text(" and "),
        input("validators", a.validators, Unit::Count, numerals),
        text(if a.validators == 1.0 {
            " validator, "
        } else {
            " validators, "
        }),
        input("own_stake", a.own_stake, Unit::Tao, numerals),
        text(" earns "),
        prose(Unit::Usd, revenue),
        text(" a day"),
    ];
    if a.delegated_stake > 0.0 {
        let delegated = input("delegated_stake", a.delegated_stake, Unit::Tao, numerals);
        parts.splice(6..6, [text(" with "), delegated, text(" delegated")]);
    }
    if net == 0.0 {
        parts.push(text(" and, after costs, nothing."));
        return parts;
    }
    if net < 0.0 {
        parts.extend([text(" but, after costs, loses "), bare(-net), text(".")]);
        return parts;
    }
    parts.extend([text(", "), bare(net), text(" after costs, ")]);
    match (&run_rate.capital_at_risk, &run_rate.payback_months) {
        (Ok(capital), Ok(_)) if *capital == 0.0 => parts.extend([text("and has nothing to repay")]),
        (Ok(capital), Ok(months)) => parts.extend([
            text("and repays the "),
            prose(Unit::Usd, *capital),
            text(" assumed not to come back in "),
            prose(Unit::Months, *months),
        ]),
        (Err(reason), _) | (_, Err(reason)) => parts.push(text(&reason.words(numerals))),
    }
    let returning = a.stake_recovered / 100.0 * a.own_stake * a.price;
    if returning > 0.0 {
        let part = if a.stake_recovered < 100.0 {
            ", if the other "
        } else {
            ", if the "
        };
        parts.extend([
            text(part),
            Part::Input {
                key: "stake_recovered",
                text: Unit::Usd.prose(returning, numerals),
            },
            text(" of stake comes back at today’s price"),
        ]);
    }
    parts.push(text("."));
    parts
}

/// An assumption with all its digits, in a unit that reads well.
fn input(key: &'static str, value: f64, unit: Unit, numerals: &dyn Numerals) -> Part {
    let row = assumption(key).expect("the sentence names assumptions that exist");
    let text = shown(row, value, numerals).replace(row.unit.symbol(), unit.symbol());
    Part::Input { key, text }
}

/// How a figure stands to a preset's: `2.1 months more than in “The article”`, `as in “The article”`.
pub fn change(
    figure: &Figure,
    before: &Figure,
    unit: Unit,
    preset: &str,
    numerals: &dyn Numerals,
) -> String {
    let size = |value: f64| unit.prose(value, numerals);
    match (figure, before) {
        (Ok(now), Ok(before)) if now > before => {
            format!("{} more than in “{preset}”", size(now - before))
        }
        (Ok(now), Ok(before)) if now < before => {
            format!("{} less than in “{preset}”", size(before - now))
        }
        (Ok(_), Ok(_)) => format!("as in “{preset}”"),
        (Err(now), Err(before)) if now == before => format!("as in “{preset}”"),
        (_, Ok(before)) => format!("{} in “{preset}”", size(*before)),
        (_, Err(_)) => format!("no answer in “{preset}”"),
    }
}

/// A scenario and its answers in a paragraph for pasting.
pub fn summary(scenario: &Scenario, evaluation: &Evaluation, numerals: &dyn Numerals) -> String {
    let parts = sentence(&scenario.assumptions, evaluation, numerals);
    let answer: String = parts.into_iter().map(Part::into_text).collect();
    let projected = match &evaluation.projection.payback_months {
        Ok(months) => format!("after {}", Unit::Months.prose(*months, numerals)),
        Err(reason) => reason.words(numerals),
    };
    let valuation = &evaluation.valuation;
    let value = match (&valuation.value_per_tao, &valuation.upside) {
        (Ok(value), Ok(upside)) => format!(
            "a TAO is worth {}, {}",
            Unit::Usd.prose(*value, numerals),
            against_market(*upside, scenario.assumptions.price, numerals)
        ),
        (Err(reason), _) | (_, Err(reason)) => {
            format!("a TAO has no value: {}", reason.words(numerals))
        }
    };
    format!(
        "Bittensor validator, scenario {} {answer} With price, costs and competition changing as assumed it breaks \
         even: {projected}. On validators’ discounted cash flows {value}. Not a forecast, not financial advice.",
        difference_words(scenario, FEW, numerals)
    )
}

/// The value against the market price: `27 % below the market’s 272.72 USD`.
pub fn against_market(upside: f64, price: f64, numerals: &dyn Numerals) -> String {
    let size = Unit::Fraction.prose(upside.abs(), numerals);
    let row = assumption("price").expect("there is a price");
    let price = shown(row, price, numerals).replace(row.unit.symbol(), Unit::Usd.symbol());
    match upside {
        upside if upside < -1.0 => {
            format!("far below the market’s {price}: costs exceed income")
        }
        0.0 => format!("equal to the market’s {price}"),
        upside if upside < 0.0 => format!("{size} below the market’s {price}"),
        _ => format!("{size} above the market’s {price}"),
    }
}

/// A breakeven against the one wanted: `, within the 14 months wanted`.
pub fn against_target(months: f64, target: f64, numerals: &dyn Numerals) -> String {
    let wanted = Unit::Months.typed(target, numerals);
    if months <= target {
        format!(", within the {wanted} wanted")
    } else {
        format!(", beyond the {wanted} wanted")
    }
}

/// So many differences are named where there is room for a sentence.
pub const FEW: usize = 6;

/// How a scenario differs from its preset, in a sentence that names `most` differences and counts the others.
pub fn difference_words(scenario: &Scenario, most: usize, numerals: &dyn Numerals) -> String {
    let preset = Scenario::of(scenario.preset);
    let label = scenario.preset.label;
    let rows = scenario.differences(&preset);
    let said: Vec<String> = rows
        .iter()
        .take(most)
        .map(|row| {
            let value = |of: &Scenario| shown(row, (row.get)(&of.assumptions), numerals);
            format!(
                "{} {} (there {})",
                row.label,
                value(scenario),
                value(&preset)
            )
        })
        .collect();
    let more = match rows.len() - said.len() {
        0 => String::new(),
        more => format!("; and {more} more"),
    };
    match rows.len() {
        0 => format!("“{label}” as it is."),
        1 => format!("“{label}” with one other assumption: {}.", said[0]),
        n => format!(
            "“{label}” with {n} other assumptions: {}{more}.",
            said.join("; ")
        ),
    }
}

/// Words in which no line ends between a number and its per cent.
pub fn unbroken(words: &str) -> String {
    words.replace(" %", "\u{a0}%")
}
