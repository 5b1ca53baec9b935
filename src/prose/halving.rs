//! The next halving.

use super::{Calendar, Numerals, Phrase, Term, say};
use crate::model::emission::chain_emission;
use crate::model::{Assumptions, MetricId, Unit};

/// When emission halves next, and when if as much is issued as the chain’s rule says, where that is another number:
/// `chain_issued` TAO at the date of the figures, and what the rule pays a day. `day` says the date so many days from
/// theirs. A sentence.
///
/// “Next halving: on 31 July 2026, 132 days after these figures, with 9,597,280 TAO issued so far, as assumed here. By the
/// chain’s rule, with 10,845,600 TAO issued and 3,600 TAO a day: on 12 December 2029, 1,362 days after them.”
pub fn halving_phrase(
    a: &Assumptions,
    chain_issued: f64,
    day: Calendar,
    n: &dyn Numerals,
) -> Phrase {
    let next = say!["Next ", Term::Halving.said("halving"), ": "];
    let here = when(a, " after these figures", day, n);
    if a.issued_supply == chain_issued {
        return say![next, here, "."];
    }
    let is_known = (MetricId::NextHalvingDays.row().of)(a).is_ok();
    let chain = Assumptions {
        issued_supply: chain_issued,
        daily_emission: chain_emission(chain_issued),
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
        Unit::Tao.prose(chain_issued, n),
        " issued and ",
        Unit::TaoPerDay.prose(chain.daily_emission, n),
        ": ",
        when(&chain, " after them", day, n),
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
