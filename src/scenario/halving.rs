//! The halving to come, in words.

use crate::model::emission::chain_emission;
use crate::model::{Assumptions, Numerals, Unit, metric};

/// When emission halves next, and when by the chain's own count where that is another one: `chain_issued` TAO at the
/// date of the figures, and what its rule pays a day.
pub fn halving_words(a: &Assumptions, chain_issued: f64, numerals: &dyn Numerals) -> String {
    let next = metric("network.next_halving_days").expect("a metric of the table");
    let when = |a: &Assumptions| match (next.of)(a) {
        Ok(days) => format!("in {}", next.unit.prose(days, numerals)),
        Err(reason) => reason.words(numerals),
    };
    let mut here = format!("Next halving: {}", when(a));
    if a.issued_supply == chain_issued {
        return here + ".";
    }
    if (next.of)(a).is_ok() {
        let issued = Unit::Tao.prose(a.issued_supply, numerals);
        here += &format!(", at {issued} issued as assumed here");
    }
    let chain = Assumptions {
        issued_supply: chain_issued,
        daily_emission: chain_emission(chain_issued),
        ..*a
    };
    format!(
        "{here}; the chain’s own count, {} issued and {}, says {}.",
        Unit::Tao.prose(chain_issued, numerals),
        Unit::TaoPerDay.prose(chain.daily_emission, numerals),
        when(&chain)
    )
}
