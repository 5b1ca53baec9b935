//! The next halving.

use super::{Calendar, Numerals, Phrase, Reason, Term, UnitWords, say};
use crate::model::emission::chain_emission;
use crate::model::{Assumptions, MetricId, Unit};

/// What the chain had issued on a day.
pub struct Issued<'a> {
    /// TAO.
    pub tao: f64,
    /// The day.
    pub on: String,
    /// The date so many days after that.
    pub day: Calendar<'a>,
}

/// When emission halves next, and when by the chain’s rule, counted from what it had issued on a day, unless as much or
/// more is assumed here. `day` says the date so many days from that of the figures. A sentence.
///
/// “Next halving: on 31 July 2026, 132 days after these figures, with 9,597,280 TAO issued so far, as assumed here. By the
/// chain’s rule, with 10,845,600 TAO issued by 21 March 2026 and 3,600 TAO a day: on 12 December 2029, 1,362 days after
/// that.”
pub fn halving_phrase(a: &Assumptions, issued: &Issued, day: Calendar, n: &dyn Numerals) -> Phrase {
    let next = say!["Next ", Term::Halving.said("halving"), ": "];
    let here = when(a, " after these figures", day, n);
    if a.issued_supply >= issued.tao {
        return say![next, here, "."];
    }
    let is_known = (MetricId::NextHalvingDays.row().of)(a).is_ok();
    let chain = Assumptions {
        issued_supply: issued.tao,
        daily_emission: chain_emission(issued.tao),
        ..*a
    };
    say![
        next,
        here,
        is_known.then(|| say![
            ", with ",
            Unit::Tao.prose(a.issued_supply, n),
            " issued so far, as assumed here"
        ]),
        ". By the chain’s rule, with ",
        Unit::Tao.prose(issued.tao, n),
        format!(" issued by {} and ", issued.on),
        Unit::TaoPerDay.prose(chain.daily_emission, n),
        ": ",
        when(&chain, " after that", issued.day, n),
        "."
    ]
}

/// The date, and how long that is after the day of the figures.
fn when(a: &Assumptions, after_them: &'static str, day: Calendar, n: &dyn Numerals) -> Phrase {
    match (MetricId::NextHalvingDays.row().of)(a) {
        Ok(days) => say![
            day(days).map(|day| format!("on {day}, ")),
            Unit::Days.prose(days, n),
            after_them
        ],
        Err(reason) => reason.after_colon(n),
    }
}
