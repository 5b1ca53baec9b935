//! Market and chain around the scenario, in words.

use super::{Numerals, Phrase, Quantity, say};
use crate::model::{Assumptions, DAYS_PER_YEAR, Evaluation, PERMIT, PERMIT_ON_ROOT, Unit};

/// How many times the stake weight of a permit the smallest validator had that earned, in the median subnet, on 3 August
/// 2026.
const EARNING_FLOOR: f64 = 7.4;

/// What new TAO come to: `A day’s new TAO are 0.481 % of what is traded, a year’s 26.1 % of the supply`.
pub fn market_finding(evaluation: &Evaluation, n: &dyn Numerals) -> Phrase {
    let context = &evaluation.context;
    let share = |share: &f64| Unit::Fraction.prose(*share, n);
    let supply = match &context.inflation {
        Ok(inflation) => say![share(inflation), " of the supply"],
        Err(reason) => return reason.phrase(n).capitalized(),
    };
    match &context.issuance_to_volume {
        Ok(day) => say![
            "A day’s new TAO are ",
            share(day),
            " of what is traded, a year’s ",
            supply
        ],
        Err(_) => say!["Nothing is traded; a year’s new TAO are ", supply],
    }
}

/// Volume over market cap, against what is usual where that is known: `14.8 % of the market cap, above the usual 8 % to
/// 12 %`.
pub fn turnover_phrase(
    evaluation: &Evaluation,
    usual: Option<(f64, f64)>,
    n: &dyn Numerals,
) -> Phrase {
    let turnover = match &evaluation.context.turnover {
        Ok(turnover) => *turnover,
        Err(reason) => return reason.phrase(n),
    };
    let share = |share: f64| Unit::Fraction.prose(share, n);
    let usual = usual.map(|(from, to)| {
        let side = match turnover {
            low if low < from => ", below the usual ",
            high if high > to => ", above the usual ",
            _ => ", within the usual ",
        };
        say![side, share(from), " to ", share(to)]
    });
    say![share(turnover), " of the market cap a day", usual]
}

/// What new TAO are worth a day.
pub fn issuance_phrase(evaluation: &Evaluation, n: &dyn Numerals) -> Phrase {
    match &evaluation.context.issuance_usd_per_day {
        Ok(issued) => Unit::UsdPerDay.prose(*issued, n).into(),
        Err(reason) => reason.phrase(n),
    }
}

/// The same against what is traded, and how much of a day's trade the new TAO of a quarter would take.
pub fn absorption_phrase(evaluation: &Evaluation, n: &dyn Numerals) -> Phrase {
    match &evaluation.context.issuance_to_volume {
        Ok(share) => say![
            Unit::Fraction.prose(*share, n),
            " of a day’s trade; all those of a quarter together ",
            of_a_day(share * DAYS_PER_YEAR / 4.0, n)
        ],
        Err(reason) => reason.phrase(n),
    }
}

/// `43.9 % of one day’s`, or from two days on `2.4 days’`.
fn of_a_day(days: f64, n: &dyn Numerals) -> Phrase {
    match days < 2.0 {
        true => say![Unit::Fraction.prose(days, n), " of one day’s"],
        false => say!["as much as ", Unit::Days.prose(days, n)],
    }
}

/// What a year's new TAO are of those in circulation.
pub fn inflation_phrase(evaluation: &Evaluation, n: &dyn Numerals) -> Phrase {
    match &evaluation.context.inflation {
        Ok(inflation) => say![
            Unit::Fraction.prose(*inflation, n),
            " of those in circulation a year"
        ],
        Err(reason) => reason.phrase(n),
    }
}

/// The part that is staked.
pub fn staking_phrase(evaluation: &Evaluation, n: &dyn Numerals) -> Phrase {
    match &evaluation.context.staking_ratio {
        Ok(staked) => say![
            Unit::Fraction.prose(*staked, n),
            " of the TAO in circulation"
        ],
        Err(reason) => reason.phrase(n),
    }
}

/// Open interest, against a day's trade and against the market cap; `None` where it is not known.
pub fn interest_phrase(
    a: &Assumptions,
    evaluation: &Evaluation,
    interest: Option<f64>,
    n: &dyn Numerals,
) -> Phrase {
    let Some(interest) = interest else {
        return "not known".into();
    };
    let share = |of: f64| Unit::Fraction.prose(interest / of, n);
    let volume = (a.volume_24h > 0.0).then(|| say![share(a.volume_24h), " of a day’s trade"]);
    let cap = evaluation.context.market_cap.as_ref().ok();
    let cap = cap.map(|cap| say![share(*cap), " of the market cap"]);
    let shares = Phrase::join(volume.into_iter().chain(cap), ", ");
    match shares.is_empty() {
        true => Unit::Usd.prose(interest, n).into(),
        false => say![Unit::Usd.prose(interest, n), ": ", shares],
    }
}

/// How the number of subnets grew in a month, as the article counts and on the chain in both months; before and after
/// are `None` where they are not known.
pub fn subnets_phrase(counted: Option<(f64, f64)>, on_chain: f64, n: &dyn Numerals) -> Phrase {
    let on_chain = Unit::Count.prose(on_chain, n);
    match counted {
        Some((before, now)) => say![
            Unit::Count.prose(now, n),
            " by the article’s count, ",
            Unit::Fraction.prose(now / before - 1.0, n),
            " more than a month before; ",
            on_chain,
            " on the chain in both months"
        ],
        None => say![on_chain, " on the chain in February and March 2026"],
    }
}

/// What a permit takes and what those had who earned, beside the stake here.
pub fn floors_phrase(a: &Assumptions, n: &dyn Numerals) -> Phrase {
    let count = |of: f64| Unit::Count.prose(of, n);
    let tao = |of: f64| Unit::Tao.prose(of, n);
    say![
        "a weight of ",
        count(PERMIT),
        " for a permit, which is ",
        tao(PERMIT_ON_ROOT),
        " if all is on root; in August 2026 nobody in the median subnet earned with less than ",
        count(EARNING_FLOOR * PERMIT),
        ", or ",
        tao(EARNING_FLOOR * PERMIT_ON_ROOT),
        ". Here: ",
        tao(a.own_stake + a.delegated_stake)
    ]
}

/// How TAO did in 24 hours, in dollars and, where that is known, in bitcoin. Changes are fractions.
pub fn day_phrase(tao: f64, in_bitcoin: Option<f64>, n: &dyn Numerals) -> Phrase {
    let moved = |change: f64| -> Phrase {
        let size = Unit::Fraction.prose(change.abs(), n);
        match change {
            up if up > 0.0 => say!["rose by ", size],
            down if down < 0.0 => say!["fell by ", size],
            _ => "did not move".into(),
        }
    };
    let in_bitcoin = in_bitcoin.map(|change| say!["; counted in bitcoin it ", moved(change)]);
    say!["In dollars TAO ", moved(tao), in_bitcoin, "."]
}

/// What subnets pay validators and their stakers a day: how many pay anything, TAO in all and by the first, at a price.
pub fn paid_subnets_phrase(
    n_paid: usize,
    all: f64,
    first: f64,
    price: f64,
    n: &dyn Numerals,
) -> Phrase {
    say![
        Unit::Count.prose(n_paid as f64, n),
        match n_paid {
            1 => " subnet pays ",
            _ => " subnets pay ",
        },
        Unit::TaoPerDay.prose(all, n),
        ", worth ",
        Unit::UsdPerDay.prose(all * price, n),
        " at the price assumed; the first pays ",
        Unit::Fraction.prose(first / all, n),
        " of it. That is at market prices: if everybody sold at once, it would bring less."
    ]
}

/// A part that is in few hands: `67 % of spot volume: three venues`.
pub fn concentration_phrase(share: f64, of: &str, place: &str, n: &dyn Numerals) -> Phrase {
    say![Unit::Fraction.prose(share, n), format!(" of {of}: {place}")]
}

/// A change with its sign: `−5.7 %`, `+0.03 %`.
pub fn signed(change: f64, n: &dyn Numerals) -> Quantity {
    let quantity = Unit::Fraction.prose(change, n);
    match change > 0.0 {
        true => Quantity {
            number: format!("+{}", quantity.number),
            ..quantity
        },
        false => quantity,
    }
}
