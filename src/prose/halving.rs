//! The next halving.

use super::{Calendar, Numerals, Phrase, say};
use crate::model::emission::chain_emission;
use crate::model::{Assumptions, MetricId, Unit};

/// When emission halves next, and when by the chain's own count where that is another one: `chain_issued` TAO at the
/// date of the figures, and what its rule pays a day. `day` says the date so many days from theirs. A sentence.
pub fn halving_phrase(
    a: &Assumptions,
    chain_issued: f64,
    day: Calendar,
    n: &dyn Numerals,
) -> Phrase {
    let here = when(a, day, n);
    if a.issued_supply == chain_issued {
        return say!["Next halving: ", here, "."];
    }
    let is_known = (MetricId::NextHalvingDays.row().of)(a).is_ok();
    let chain = Assumptions {
        issued_supply: chain_issued,
        daily_emission: chain_emission(chain_issued),
        ..*a
    };
    say![
        "Next halving: ",
        here,
        is_known.then(|| say![
            ", at the ",
            Unit::Tao.prose(a.issued_supply, n),
            " issued as assumed here"
        ]),
        "; by the chain’s own count, ",
        Unit::Tao.prose(chain_issued, n),
        " issued and ",
        Unit::TaoPerDay.prose(chain.daily_emission, n),
        ", ",
        when(&chain, day, n),
        "."
    ]
}

fn when(a: &Assumptions, day: Calendar, n: &dyn Numerals) -> Phrase {
    match (MetricId::NextHalvingDays.row().of)(a) {
        Ok(days) => say![
            "in ",
            Unit::Days.prose(days, n),
            day(days).map(|day| format!(", on {day}"))
        ],
        Err(reason) => reason.phrase(n),
    }
}
