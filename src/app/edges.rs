//! How near each answer is to its edge, as a sentence beside it.

use super::html::escape;
use super::words::sentence_case;
use crate::model::Numerals;
use crate::model::questions::KnifeEdge;

/// The edge in a sentence whose assumption leads to its row.
pub fn edge_html(edge: &KnifeEdge, numerals: &dyn Numerals) -> String {
    let key = edge.row.key;
    let label = escape(&edge.label());
    let link = format!(r##"<a class="to-row" href="#{key}" data-row="{key}">{label}</a>"##);
    let words = escape(&sentence_case(&edge.words(numerals)));
    format!("{}.", words.replacen(&label, &link, 1))
}
