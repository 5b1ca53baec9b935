//! How far the answers spread, in so many futures of fifty: chances that people can count.

use super::alternatives::best_way;
use super::{Mention, Numerals, Phrase, Phrased, Quantity, UnitWords, ValueWords, say};
use crate::model::questions::simulation::{
    Chance, FEW, Future, MONTHS, MonthsUntil, Quantiles, Spread, Uncertain, typical_price,
};
use crate::model::{AssumptionId, Assumptions, Evaluation, Figure, MetricId, Unit};

/// A line of figures: what it is, and what it comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct SpreadLine {
    /// Its name.
    pub label: String,
    /// Its figures.
    pub figures: String,
}

/// A chance: `12 of 50`. One that is neither nothing nor certain does not read as if it were.
pub fn in_fifty(share: f64, n: &dyn Numerals) -> Phrase {
    let few = FEW as f64;
    let of = |number: f64| Quantity {
        number: format!("{} of {}", n.number(number, 0), n.number(few, 0)).replace(' ', "\u{a0}"),
        unit: "",
    };
    match (share * few).round() {
        0.0 if share > 0.0 => say!["fewer than ", of(1.0)],
        number if number == few && share < 1.0 => say!["more than ", of(few - 1.0)],
        number => of(number).into(),
    }
}

/// The finding: `In 12 of 50 possible futures income repays the money assumed lost within 14 months`.
pub fn simulation_finding(spread: &Spread, a: &Assumptions, n: &dyn Numerals) -> Phrase {
    let share = spread.projected.by_target.share;
    let (futures, repays) = match share {
        0.0 => (say!["none of the simulated futures does"], "repay"),
        1.0 => (say!["all simulated futures"], "repays"),
        _ => (say![in_fifty(share, n), " possible futures"], "repays"),
    };
    say![
        "In ",
        futures,
        format!(" income {repays} the money assumed lost within "),
        AssumptionId::TargetPayback.row().said(a.target_payback, n)
    ]
}

/// What makes futures differ, how many of them repay in time, and that none of them is a forecast.
pub fn chances_summary(spread: &Spread, a: &Assumptions, n: &dyn Numerals) -> Phrase {
    let goal = AssumptionId::TargetPayback.row();
    let failure = (a.failure_rate > 0.0).then(|| {
        say![
            " The chance of failure, ",
            AssumptionId::FailureRate.row().said(a.failure_rate, n),
            ", is not counted in them."
        ]
    });
    say![
        "At a price volatility of ",
        AssumptionId::PriceVolatility.input(a, n),
        " and a validator uncertainty of ",
        AssumptionId::ValidatorVolatility.input(a, n),
        ", income repays the money assumed lost within ",
        AssumptionId::TargetPayback.input(a, n),
        " in ",
        in_fifty(spread.projected.by_target.share, n),
        ". In ",
        in_fifty(spread.exit.by_target.share, n),
        " there is a month by then in which you could quit without a loss. In ",
        in_fifty(spread.repaid_at_a_loss.share, n),
        " income has repaid you by then, yet quitting after ",
        goal.said(a.target_payback, n),
        " would still lose money. These are possible futures, not forecasts: they are only as good as the assumptions.",
        failure
    ]
}

/// What the dots say: the quickest, the middle one, and those that take too long to be simulated.
pub fn dots_summary(months: &MonthsUntil, n: &dyn Numerals) -> Phrase {
    let within = |figure: &Figure| {
        let months = figure.as_ref().ok();
        months.map(|months| Unit::Months.prose(*months, n))
    };
    let Quantiles { p10, p50, p90 } = months.quantiles.clone().map(|figure| within(&figure));
    let years = Unit::Years.prose(MONTHS as f64 / 12.0, n);
    let each = "Each dot stands for 1 of 50 simulated futures. ";
    match (p10, p50) {
        (None, _) if months.never.share == 1.0 => {
            say![each, "None of them repays you within ", years, "."]
        }
        (None, _) => say![each, "Hardly any of them repays you within ", years, "."],
        (Some(first), _) if p90.as_ref() == Some(&first) && months.never.share == 0.0 => {
            say![each, "All of them repay you within ", first, "."]
        }
        (Some(first), middle) => say![
            each,
            "The quickest 5 repay you within ",
            first,
            match middle {
                Some(middle) => say![", half within ", middle],
                None => say![", but fewer than half within ", years.clone()],
            },
            match months.never.share {
                0.0 => say![", and all within ", years, "."],
                share => say!["; ", in_fifty(share, n), " take more than ", years, "."],
            }
        ],
    }
}

/// What the mean hides: `The projected price after 36 months, 572 USD, is an average that a few very high futures pull
/// up; in half of all futures it is below 170 USD`.
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
        "The projected price after ",
        Unit::Months.prose(a.operating_months, n),
        ", ",
        usd(expected),
        ", is an average that a few very high futures pull up; in half of all futures it is below ",
        usd(typical),
        "."
    ]
}

/// Which of the ways is worth more how often.
pub fn beats_summary(spread: &Spread, a: &Assumptions, n: &dyn Numerals) -> Phrase {
    let beats = |chance: &Chance| in_fifty(chance.share, n);
    say![
        "Over ",
        Unit::Months.prose(a.operating_months, n),
        " and in the same futures, running is worth more than delegating in ",
        beats(&spread.run_over_delegate),
        " and more than holding in ",
        beats(&spread.run_over_hold),
        "; delegating is worth more than holding in ",
        beats(&spread.delegate_over_hold),
        "."
    ]
}

/// What becomes of one future: the price it ends at, and which of the ways does best in it.
pub fn future_caption(future: &Future, a: &Assumptions, n: &dyn Numerals) -> Phrase {
    let outlay = (MetricId::Outlay.row().of)(a);
    let best = future.worths.last().zip(outlay.as_ref().ok());
    say![
        "TAO ends at ",
        Unit::UsdPerTao.prose(future.price, n),
        best.map(|(end, outlay)| say![": ", best_way([end.run, end.delegate, end.hold], *outlay)])
    ]
}

/// The income of all futures by the end of the operating time.
pub fn fan_summary(spread: &Spread, a: &Assumptions, n: &dyn Numerals) -> Phrase {
    let Some(end) = spread.cash.get(a.operating_months as usize) else {
        return Phrase::default();
    };
    let usd = |value: f64| Unit::Usd.prose(value, n);
    let is = match end.p10 == end.p90 {
        true => say!["is ", usd(end.p50), " in nearly every future"],
        false => say![
            "is below ",
            usd(end.p10),
            " in 1 of 10 futures, below ",
            usd(end.p50),
            " in half of them, and above ",
            usd(end.p90),
            " in 1 of 10"
        ],
    };
    say![
        "After ",
        Unit::Months.prose(a.operating_months, n),
        " income less the money assumed lost ",
        is,
        ". What the stake itself gains or loses comes on top. Each thin line is one future."
    ]
}

/// The figures behind it, each with how far it may be off where it is a chance.
pub fn spread_lines(spread: &Spread, a: &Assumptions, n: &dyn Numerals) -> Vec<SpreadLine> {
    let line = |label: String, figures: String| SpreadLine { label, figures };
    let chance = |chance: &Chance| {
        let share = Unit::Fraction.format(chance.share, n);
        // All of the paths, or none: what little they may be off by, they do not say.
        match chance.standard_error {
            0.0 => share.to_string(),
            off => format!("{share} ± {}", n.number(100.0 * off, 2)),
        }
    };
    let goal = AssumptionId::TargetPayback.row().said(a.target_payback, n);
    let end = Unit::Months.prose(a.operating_months, n);
    let months = |figure: &Figure| match figure {
        Ok(months) => Unit::Months.number(*months, n),
        Err(_) => format!("over {}", n.number(MONTHS as f64, 0)),
    };
    let value = |usd: f64| Unit::UsdPerTao.number(usd, n);
    let quantiles = |all: [String; 3]| all.join(" · ");
    let until = |one: &MonthsUntil| {
        let Quantiles { p10, p50, p90 } = &one.quantiles;
        quantiles([p10, p50, p90].map(months))
    };
    let mut lines = vec![
        line(
            format!("Repaid from income within {goal}"),
            chance(&spread.projected.by_target),
        ),
        line(
            format!("Able to quit without a loss in some month up to {goal}"),
            chance(&spread.exit.by_target),
        ),
        line(
            format!("Repaid by then, but quitting after {goal} loses money"),
            chance(&spread.repaid_at_a_loss),
        ),
        line(
            format!(
                "Not repaid within {}",
                Unit::Years.prose(MONTHS as f64 / 12.0, n)
            ),
            chance(&spread.projected.never),
        ),
        line(
            "Months within which 1 in 10 · half · 9 in 10 futures repay you".into(),
            until(&spread.projected),
        ),
        line(
            "Months within which 1 in 10 · half · 9 in 10 futures let you quit without a loss"
                .into(),
            until(&spread.exit),
        ),
        line(
            format!("Running worth more than delegating after {end}"),
            chance(&spread.run_over_delegate),
        ),
        line(
            format!("Running worth more than holding after {end}"),
            chance(&spread.run_over_hold),
        ),
    ];
    match &spread.value {
        Ok(one) => {
            let Quantiles { p10, p50, p90 } = one.quantiles;
            lines.push(line(
                "Value of a TAO in USD: 1 in 10 below · half below · 1 in 10 above".into(),
                quantiles([p10, p50, p90].map(value)),
            ));
            lines.push(line(
                "A TAO is worth more than its price today".into(),
                chance(&one.above_price),
            ));
        }
        Err(reason) => lines.push(line("Value of a TAO".into(), reason.phrase(n).text())),
    }
    for (uncertain, correlation) in &spread.follows {
        lines.push(line(
            format!(
                "{} goes with a longer time to repay: rank correlation, −1 to 1",
                more_of(*uncertain)
            ),
            match correlation {
                Ok(ranks) => Unit::Ratio.number(*ranks, n),
                Err(reason) => reason.phrase(n).text(),
            },
        ));
    }
    lines
}

/// What something uncertain is called where there is more of it.
fn more_of(uncertain: Uncertain) -> &'static str {
    match uncertain {
        Uncertain::Price => "A higher price",
        Uncertain::Validators => "A larger number of validators",
        Uncertain::Deflation => "A faster fall in the cost of compute",
    }
}
