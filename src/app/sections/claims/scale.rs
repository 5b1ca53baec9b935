//! A published range on a line, and what comes out instead. What it shows is said beside it, too.

use leptos::html::Div;
use leptos::prelude::*;

use crate::app::charts::{at_both_widths, picture, width_of};
use crate::app::{Locale, Prerendered};
use crate::chart::{Canvas, Scale, ScaleMark};
use crate::claims::{Amount, Finding, Outcome};
use crate::prose::{outcome_phrase, outcome_quantity, published_quantity};

/// Widths drawn before the browser has told the real one, CSS pixels.
const FIRST: f64 = 640.0;

/// The line of a claim that has a range.
pub fn claim_scale(finding: &Finding) -> Option<AnyView> {
    let scale = scale_of(finding)?;
    let plot = NodeRef::<Div>::new();
    let width = width_of(plot, FIRST);
    let drawn = move |width: f64| {
        scale.drawing(&Canvas {
            has_legend: false,
            width,
            height: Scale::HEIGHT,
            numerals: &Locale,
        })
    };
    let line = match Prerendered::here() {
        true => at_both_widths(FIRST, |width| Some(drawn(width))),
        false => picture(Memo::new(move |_| Some(drawn(width.get()))).into()),
    };
    let view = view! {
        <div class="scale" node_ref=plot aria-hidden="true" translate="no">
            {line}
        </div>
    };
    Some(view.into_any())
}

/// What stands on it, the plain sum and what is assumed here first.
fn scale_of(finding: &Finding) -> Option<Scale> {
    let published = finding.claim.published.first()?;
    let Amount::Range(from, to) = published.amount else {
        return None;
    };
    let mark = |outcome: &Outcome| {
        let (Amount::One(one) | Amount::Range(one, _)) = outcome.figure.amount;
        ScaleMark {
            value: one.value,
            number: outcome_quantity(finding, outcome, &Locale).number,
            words: outcome_phrase(finding, outcome, &Locale).text(),
        }
    };
    Some(Scale {
        unit: published_quantity(published, &Locale).unit,
        published: (from.value, to.value),
        outcomes: finding.evidence.outcomes.iter().map(mark).collect(),
    })
}
