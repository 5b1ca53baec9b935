//! Market and chain around the scenario, in words.

use super::{Numerals, Phrase, Phrased, Quantity, UnitWords, say};
use crate::model::{Assumptions, DAYS_PER_YEAR, Evaluation, PERMIT, PERMIT_ON_ROOT, Unit};

/// How many times the stake weight of a permit the smallest validator had that earned, in the median subnet, on 3 August
/// 2026.
const EARNING_FLOOR: f64 = 7.4;

/// What new TAO come to: `A day’s new TAO equal 0.481 % of a day’s volume; a year’s equal 26.1 % of the TAO in circulation`.
pub fn market_finding(evaluation: &Evaluation, n: &dyn Numerals) -> Phrase {
    let context = &evaluation.context;
    let share = |share: &f64| Unit::Fraction.prose(*share, n);
    let supply = match &context.inflation {
        Ok(inflation) => say![share(inflation), " of the TAO in circulation"],
        Err(reason) => return reason.phrase(n).capitalized(),
    };
    match &context.issuance_to_volume {
        Ok(day) => say![
            "A day’s new TAO equal ",
            share(day),
            " of a day’s volume; a year’s equal ",
            supply
        ],
        Err(_) => say!["Nothing is traded; a year’s new TAO equal ", supply],
    }
}

/// Volume over market cap, against what is called usual where that is known: `14.8 % of the market cap a day, above the
/// 8 % to 12 % that the article calls usual for early 2026`.
pub fn turnover_phrase(
    evaluation: &Evaluation,
    usual: Option<(f64, f64)>,
    n: &dyn Numerals,
) -> Phrase {
    let turnover = match &evaluation.context.turnover {
        Ok(turnover) => *turnover,
        Err(reason) => return reason.phrase(n),
    };
    let ends = usual.map_or(Vec::new(), |(from, to)| vec![from, to]);
    let said = Unit::Fraction.prose_among(turnover, &ends, n);
    let usual = usual.map(|(from, to)| {
        let side = match turnover {
            low if low < from => ", below the ",
            high if high > to => ", above the ",
            _ => ", within the ",
        };
        say![
            side,
            Unit::Fraction.prose(from, n),
            " to ",
            Unit::Fraction.prose(to, n),
            " that the article calls usual for early 2026"
        ]
    });
    say![said, " of the market cap a day", usual]
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
        Ok(share) => {
            let days = share * DAYS_PER_YEAR / 4.0;
            let quarter = match days < 2.0 {
                true => say![Unit::Fraction.prose(days, n), " of one day’s volume"],
                false => say![Unit::Days.prose(days, n), " of volume"],
            };
            say![
                Unit::Fraction.prose(*share, n),
                " of a day’s volume; a quarter’s new TAO equal ",
                quarter
            ]
        }
        Err(reason) => reason.phrase(n),
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

/// The stake that shares the rewards.
pub fn staking_phrase(evaluation: &Evaluation, n: &dyn Numerals) -> Phrase {
    match &evaluation.context.staking_ratio {
        Ok(staked) => say![
            "equal to ",
            Unit::Fraction.prose(*staked, n),
            " of the TAO in circulation"
        ],
        Err(reason) => reason.phrase(n),
    }
}

/// Open interest, against a day's volume and against the market cap; `None` where it is not known.
pub fn interest_phrase(
    a: &Assumptions,
    evaluation: &Evaluation,
    interest: Option<f64>,
    n: &dyn Numerals,
) -> Phrase {
    let Some(interest) = interest else {
        return "unavailable".into();
    };
    let share = |of: f64| Unit::Fraction.prose(interest / of, n);
    let volume = (a.volume_24h > 0.0).then(|| say![share(a.volume_24h), " of a day’s volume"]);
    let cap = evaluation.context.market_cap.as_ref().ok();
    let cap = cap.map(|cap| say![share(*cap), " of the market cap"]);
    let shares = Phrase::join(volume.into_iter().chain(cap), ", ");
    match shares.is_empty() {
        true => Unit::Usd.prose(interest, n).into(),
        false => say![Unit::Usd.prose(interest, n), ": ", shares],
    }
}

/// How the number of subnets changed in a month, as the article counts; and how many the chain had on a day. Either may be
/// unknown.
pub fn subnets_phrase(
    counted: Option<(f64, f64)>,
    on_chain: Option<(f64, String)>,
    n: &dyn Numerals,
) -> Phrase {
    let counted = counted.map(|(before, now)| {
        let growth = now / before - 1.0;
        let size = Unit::Fraction.prose(growth.abs(), n);
        let change = match growth {
            up if up > 0.0 => say!["up ", size, " in a month"],
            down if down < 0.0 => say!["down ", size, " in a month"],
            _ => "as many as a month before".into(),
        };
        let between = on_chain.as_ref().map(|_| "; ");
        say![
            Unit::Count.prose(now, n),
            " by the article’s count, ",
            change,
            between
        ]
    });
    let on_chain = on_chain.map(|(subnets, day)| {
        say![
            Unit::Count.prose(subnets, n),
            format!(" on the chain on {day}")
        ]
    });
    say![counted, on_chain]
}

/// What a permit takes and what those had who earned, beside the stake here.
pub fn floors_phrase(a: &Assumptions, n: &dyn Numerals) -> Phrase {
    let tao = |of: f64| Unit::Tao.prose(of, n);
    let count = |of: f64| Unit::Count.prose(of, n);
    let stake = a.own_stake + a.delegated_stake;
    // To the thousand: what is multiplied has two digits.
    let earning = (EARNING_FLOOR * PERMIT_ON_ROOT / 1_000.0).round() * 1_000.0;
    say![
        "a permit takes a stake weight of ",
        count(PERMIT),
        ", or ",
        tao(PERMIT_ON_ROOT),
        " if all of it is on root, and a place among the subnet’s 64 largest. In the median subnet of August 2026 the \
         smallest validator that earned had ",
        Unit::Times.prose(EARNING_FLOOR, n),
        " that weight: some ",
        tao(earning),
        " on root. Here: ",
        tao(stake),
        ", a weight of ",
        count(stake * PERMIT / PERMIT_ON_ROOT),
        " if all is on root"
    ]
}

/// How TAO did in 24 hours, in dollars and, where that is known, in bitcoin: `TAO fell by 5.7 % in dollars and by 5.73 % in
/// bitcoin`. Changes are fractions.
pub fn day_phrase(tao: f64, in_bitcoin: Option<f64>, n: &dyn Numerals) -> Phrase {
    let verb = |change: f64| match change {
        up if up > 0.0 => "rose by ",
        down if down < 0.0 => "fell by ",
        _ => "was unchanged",
    };
    let size = |change: f64| (change != 0.0).then(|| Unit::Fraction.prose(change.abs(), n));
    let in_bitcoin = in_bitcoin.map(|change| {
        let verb = match (verb(tao), verb(change)) {
            (before, again) if before == again && change != 0.0 => "by ",
            (_, again) => again,
        };
        say![" and ", verb, size(change), " in bitcoin"]
    });
    say!["TAO ", verb(tao), size(tao), " in dollars", in_bitcoin]
}

/// What subnets pay validators and their stakers a day: how many pay anything, what all of it and what the most that one
/// pays is worth, TAO at a price.
pub fn paid_subnets_phrase(
    n_paid: usize,
    all: f64,
    most: f64,
    price: f64,
    n: &dyn Numerals,
) -> Phrase {
    let who = match n_paid {
        1 => "One subnet pays".into(),
        _ => say![Unit::Count.prose(n_paid as f64, n), " subnets pay"],
    };
    let largest = (n_paid > 1).then(|| {
        say![
            " The one that pays most accounts for ",
            Unit::Fraction.prose(most / all, n),
            "."
        ]
    });
    say![
        who,
        " validators and their stakers tokens worth ",
        Unit::TaoPerDay.prose(all, n),
        ", or ",
        Unit::UsdPerDay.prose(all * price, n),
        " at the TAO price assumed.",
        largest,
        " These are smoothed market prices; sold all at once, the tokens would bring less."
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
