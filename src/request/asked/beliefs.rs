//! Reverse DCF: what one would have to believe for a TAO to be worth its market price.

use crate::model::questions::reverse_dcf;
use crate::model::{Assumptions, Numerals, PriceAnchor};
use crate::request::{escape, sentence_case};

/// The sentences, each with a button that takes its value over where there is one.
pub fn beliefs_html(a: &Assumptions, numerals: &dyn Numerals) -> String {
    // It is solved with rewards valued at the market price.
    let anchored = match a.price_anchor {
        PriceAnchor::Market => String::new(),
        _ => "&amp;price_anchor=0".into(),
    };
    let mut html = String::from("<ul class=\"beliefs\">");
    for one in reverse_dcf(a) {
        let (key, label) = (one.row.key, escape(one.row.label));
        let words = escape(&sentence_case(&one.words(numerals)));
        let button = one.sought.exactly().map(|at| {
            let shown = escape(&one.row.unit.prose(at, numerals));
            format!(
                " <button type=\"button\" class=\"link\" id=\"believe-{key}\" data-set=\"{key}={at}{anchored}\" \
                 aria-label=\"Assume it: {label} {shown}\">Assume it</button>"
            )
        });
        html += &format!(
            "<li data-belief=\"{key}\">{words}.{}</li>",
            button.unwrap_or_default()
        );
    }
    html + "</ul>"
}
