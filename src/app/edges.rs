//! How near each answer is to its edge, and the halving to come, as sentences beside them.

use super::html::escape;
use super::words::sentence_case;
use crate::model::emission::chain_emission;
use crate::model::questions::KnifeEdge;
use crate::model::{Assumptions, Numerals, Unit, metric};

/// The edge in a sentence whose assumption leads to its row.
pub fn edge_html(edge: &KnifeEdge, numerals: &dyn Numerals) -> String {
    let key = edge.row.key;
    let label = escape(&edge.label());
    let link = format!(r##"<a class="to-row" href="#{key}" data-row="{key}">{label}</a>"##);
    let words = escape(&sentence_case(&edge.words(numerals)));
    format!("{}.", words.replacen(&label, &link, 1))
}

/// When emission halves next, and when by the chain's own count where that is another one: `chain_issued` TAO at the
/// date of the figures, and what its rule pays a day.
pub fn halving_words(a: &Assumptions, chain_issued: f64, numerals: &dyn Numerals) -> String {
    let next = metric("network.next_halving_days").expect("a metric of the table");
    let when = |a: &Assumptions| match (next.of)(a) {
        Ok(days) => format!("in {}", next.unit.prose(days, numerals)),
        Err(reason) => reason.words(numerals),
    };
    let here = format!("Next halving: {}", when(a));
    if a.issued_supply == chain_issued {
        return format!("{here}.");
    }
    let chain = Assumptions {
        issued_supply: chain_issued,
        daily_emission: chain_emission(chain_issued),
        ..*a
    };
    format!(
        "{here}, at {} issued as assumed here; the chain’s own count, {} issued and {}, says {}.",
        Unit::Tao.prose(a.issued_supply, numerals),
        Unit::Tao.prose(chain_issued, numerals),
        Unit::TaoPerDay.prose(chain.daily_emission, numerals),
        when(&chain)
    )
}
