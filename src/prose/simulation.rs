//! How far the answers spread, in so many futures of fifty: chances that people can count.

use super::{Numerals, Phrase, Quantity, say};
use crate::model::questions::simulation::{
    Chance, FEW, MonthsUntil, Quantiles, SinglePath, Spread, Uncertain, typical_price,
};
use crate::model::{AssumptionId, Assumptions, Evaluation, Figure, Unit};

/// A line of figures: what it is, and what it comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct SpreadLine {
    /// Its name.
    pub label: String,
    /// Its figures.
    pub figures: String,
}

/// A chance: `12 in 50`. One that is neither nothing nor certain does not read as if it were.
pub fn in_fifty(share: f64, n: &dyn Numerals) -> Phrase {
    let few = FEW as f64;
    let of = |number: f64| Quantity {
        number: n.number(number, 0),
        unit: "in 50",
    };
    match (share * few).round() {
        0.0 if share > 0.0 => say!["fewer than ", of(1.0)],
        number if number == few && share < 1.0 => say!["more than ", of(few - 1.0)],
        number => of(number).into(),
    }
}

/// The finding: `12 in 50 possible futures repay you within 14 months`.
pub fn simulation_finding(spread: &Spread, a: &Assumptions, n: &dyn Numerals) -> Phrase {
    say![
        in_fifty(spread.projected.by_target.share, n).capitalized(),
        " possible futures repay you within ",
        AssumptionId::TargetPayback.row().said(a.target_payback, n)
    ]
}

/// What makes futures differ, how many of them repay in time, and that none of them is a forecast.
pub fn chances_summary(spread: &Spread, a: &Assumptions, n: &dyn Numerals) -> Phrase {
    say![
        "If the price swings by ",
        AssumptionId::PriceVolatility.input(a, n),
        " and validators by ",
        AssumptionId::ValidatorVolatility.input(a, n),
        ", ",
        in_fifty(spread.projected.by_target.share, n),
        " futures repay you within ",
        AssumptionId::TargetPayback.input(a, n),
        "; ",
        in_fifty(spread.exit.by_target.share, n),
        " have by then lost nothing if you quit, and ",
        in_fifty(spread.repaid_at_a_loss.share, n),
        " repay and would still lose by quitting then. These are possible futures, not forecasts."
    ]
}

/// What the dots say: the middle one, the soonest, and those that never come.
pub fn dots_summary(months: &MonthsUntil, n: &dyn Numerals) -> Phrase {
    let Quantiles { p10, p50, .. } = &months.quantiles;
    let when = |figure: &Figure| {
        let months = figure.as_ref().ok();
        months.map(|months| say![Unit::Months.prose(*months, n)])
    };
    say![
        "Each dot is one future in 50. ",
        when(p10).map(|months| say!["The soonest 5 take up to ", months, ". "]),
        match when(p50) {
            Some(months) => say!["Half of all take up to ", months, ". "],
            None => say!["More than half never repay. "],
        },
        match months.never.share {
            0.0 => say!["All repay within 10 years."],
            share => say![
                in_fifty(share, n).capitalized(),
                " do not repay within 10 years."
            ],
        }
    ]
}

/// What the mean hides: `After 36 months TAO is expected at 572 USD on average, but typically at 170 USD`.
pub fn typical_phrase(a: &Assumptions, evaluation: &Evaluation, n: &dyn Numerals) -> Phrase {
    let months = a.operating_months as usize;
    let Some(flow) = months
        .checked_sub(1)
        .and_then(|nth| evaluation.flows.get(nth))
    else {
        return Phrase::default();
    };
    let expected = flow.network.price;
    let typical = typical_price(a, expected, months as f64);
    let usd = |price: f64| Unit::UsdPerTao.prose(price, n);
    if usd(expected) == usd(typical) {
        return Phrase::default();
    }
    say![
        "After ",
        Unit::Months.prose(a.operating_months, n),
        " the expected price is ",
        usd(expected),
        ", the typical one ",
        usd(typical),
        ": a few very high futures pull the average up."
    ]
}

/// Which of the ways does best how often.
pub fn beats_summary(spread: &Spread, n: &dyn Numerals) -> Phrase {
    let beats = |chance: &Chance| in_fifty(chance.share, n);
    say![
        "On the same futures running beats delegating in ",
        beats(&spread.run_over_delegate),
        " and holding in ",
        beats(&spread.run_over_hold),
        "; delegating beats holding in ",
        beats(&spread.delegate_over_hold),
        "."
    ]
}

/// What becomes of one future: the price it ends at, and which of the ways does best in it.
pub fn future_caption(path: &SinglePath, a: &Assumptions, n: &dyn Numerals) -> Phrase {
    let best = path.worths.last().map(|worth| {
        let ways = [
            ("running", worth.run),
            ("delegating", worth.delegate),
            ("holding", worth.hold),
        ];
        let best = ways
            .into_iter()
            .max_by(|one, other| one.1.total_cmp(&other.1));
        best.map_or("", |(way, _)| way)
    });
    say![
        Unit::UsdPerTao.prose(path.price, n),
        " after ",
        Unit::Months.prose(a.operating_months, n),
        ": ",
        best,
        " does best"
    ]
}

/// The balance of all futures at the end of the operating time.
pub fn fan_summary(spread: &Spread, a: &Assumptions, n: &dyn Numerals) -> Phrase {
    let Some(end) = spread.cash.get(a.operating_months as usize) else {
        return Phrase::default();
    };
    let usd = |value: f64| Unit::Usd.prose(value, n);
    say![
        "After ",
        Unit::Months.prose(a.operating_months, n),
        " the balance is below ",
        usd(end.p10),
        " in 1 future of 10, below ",
        usd(end.p50),
        " in half of them, and above ",
        usd(end.p90),
        " in 1 of 10. Each thin line is a single future."
    ]
}

/// The figures behind it, each with how far it may be off where it is a chance.
pub fn spread_lines(spread: &Spread, a: &Assumptions, n: &dyn Numerals) -> Vec<SpreadLine> {
    let line = |label: String, figures: String| SpreadLine { label, figures };
    let chance = |chance: &Chance| {
        let off = n.number(100.0 * chance.standard_error, 1);
        format!("{} ± {off}", Unit::Fraction.format(chance.share, n))
    };
    let goal = AssumptionId::TargetPayback.row().said(a.target_payback, n);
    let months = |figure: &Figure| match figure {
        Ok(months) => Unit::Months.number(*months, n),
        Err(_) => "never".into(),
    };
    let value = |usd: f64| Unit::UsdPerTao.number(usd, n);
    let quantiles = |all: [String; 3]| all.join(" · ");
    let until = |one: &MonthsUntil| {
        let Quantiles { p10, p50, p90 } = &one.quantiles;
        quantiles([p10, p50, p90].map(months))
    };
    let mut lines = vec![
        line(
            format!("Repaid within {goal}, as projected"),
            chance(&spread.projected.by_target),
        ),
        line(
            format!("Nothing lost by quitting within {goal}"),
            chance(&spread.exit.by_target),
        ),
        line(
            "Never repaid within 10 years".into(),
            chance(&spread.projected.never),
        ),
        line(
            "Months until repaid: 1 in 10, half, 9 in 10".into(),
            until(&spread.projected),
        ),
        line(
            "Months until quitting loses nothing: 1 in 10, half, 9 in 10".into(),
            until(&spread.exit),
        ),
        line(
            "Running beats delegating".into(),
            chance(&spread.run_over_delegate),
        ),
        line(
            "Running beats holding".into(),
            chance(&spread.run_over_hold),
        ),
    ];
    match &spread.value {
        Ok(one) => {
            let Quantiles { p10, p50, p90 } = one.quantiles;
            lines.push(line(
                "USD that a TAO is worth: 1 in 10 below, half below, 1 in 10 above".into(),
                quantiles([p10, p50, p90].map(value)),
            ));
            lines.push(line(
                "Worth more than its price today".into(),
                chance(&one.above_price),
            ));
        }
        Err(reason) => lines.push(line("Value of a TAO".into(), reason.phrase(n).text())),
    }
    for (uncertain, correlation) in &spread.follows {
        lines.push(line(
            format!("Time to repay and {}: rank correlation", uncertain.noun()),
            match correlation {
                Ok(ranks) => Unit::Ratio.number(*ranks, n),
                Err(reason) => reason.phrase(n).text(),
            },
        ));
    }
    lines
}

impl Uncertain {
    /// What it is called inside a sentence.
    fn noun(self) -> &'static str {
        match self {
            Uncertain::Price => "the price",
            Uncertain::Validators => "the number of validators",
            Uncertain::Deflation => "the fall in the cost of compute",
        }
    }
}
