//! The next halving.

use super::{Calendar, Numerals, Phrase, Term, say};
use crate::model::emission::chain_emission;
use crate::model::{Assumptions, MetricId, Unit};

/// When emission halves next, and when if as much is issued as the chain’s rule says, where that is another number:
/// `chain_issued` TAO at the date of the figures, and what the rule pays a day. `day` says the date so many days from
/// theirs. A sentence.
///
/// “Next halving: in 132 days, on 31 July 2026, if 9,597,280 TAO are issued, as assumed here; in 1,362 days, on
/// 12 December 2029, if 10,845,600 TAO are, by the chain’s rule, and 3,600 TAO a day are added.”
pub fn halving_phrase(
    a: &Assumptions,
    chain_issued: f64,
    day: Calendar,
    n: &dyn Numerals,
) -> Phrase {
    let next = say!["Next ", Term::Halving.said("halving"), ": "];
    let here = when(a, day, n);
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
            ", if ",
            Unit::Tao.prose(a.issued_supply, n),
            " have been issued so far, as assumed here"
        ]),
        "; ",
        when(&chain, day, n),
        ", if ",
        Unit::Tao.prose(chain_issued, n),
        " have been, as the chain’s rule says, and ",
        Unit::TaoPerDay.prose(chain.daily_emission, n),
        " are added."
    ]
}

fn when(a: &Assumptions, day: Calendar, n: &dyn Numerals) -> Phrase {
    match (MetricId::NextHalvingDays.row().of)(a) {
        Ok(days) => say![
            "in ",
            Unit::Days.prose(days, n),
            day(days).map(|day| format!(", on {day}"))
        ],
        Err(reason) => reason.after_colon(n),
    }
}
