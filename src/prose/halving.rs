//! The next halving.

use super::{Numerals, Phrase, say};
use crate::model::emission::chain_emission;
use crate::model::{Assumptions, MetricId, Unit};

/// When emission halves next, and when by the chain's own count where that is another one: `chain_issued` TAO at the
/// date of the figures, and what its rule pays a day. A sentence.
pub fn halving_phrase(a: &Assumptions, chain_issued: f64, n: &dyn Numerals) -> Phrase {
    let here = when(a, n);
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
        when(&chain, n),
        "."
    ]
}

fn when(a: &Assumptions, n: &dyn Numerals) -> Phrase {
    match (MetricId::NextHalvingDays.row().of)(a) {
        Ok(days) => say!["in ", Unit::Days.prose(days, n)],
        Err(reason) => reason.phrase(n),
    }
}
