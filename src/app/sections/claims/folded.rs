//! A claim in a line, which opens.

use leptos::prelude::*;

use super::evidence::Evidence;
use super::load::LoadLink;
use super::shape::shape;
use crate::app::parts::Prose;
use crate::app::{Embedded, Locale};
use crate::claims::{Claim, Finding, Verdict};
use crate::prose::{Phrase, finding_phrases};
use crate::scenario::claim_scenario;
use crate::web;

/// Id of what has the focus when a claim is asked for.
pub fn place(claim: &Claim) -> String {
    format!("claim-{}", claim.key.replace('_', "-"))
}

/// A verdict in a word.
#[component]
pub fn Mark(verdict: Verdict) -> impl IntoView {
    let nth = Verdict::ALL.iter().position(|one| *one == verdict);
    view! {
        <span class=format!("verdict v{}", nth.unwrap_or(0))>{verdict.label()}</span>
    }
}

/// A claim in a line: what came out is there to be found, the figures are made when it is first opened.
#[component]
pub fn FoldedClaim(finding: Finding) -> impl IntoView {
    let Claim { key, says, .. } = *finding.claim;
    let (opened, open) = signal(false);
    let verdict = finding.verdict;
    let square = (!Embedded::here()).then(|| view! { {shape(verdict.standing())} " " }.into_any());
    let load = move || {
        let load = claim_scenario(finding.claim);
        load.map(|scenario| view! { <p><LoadLink scenario /></p> })
    };
    let said = said(&finding);
    let figures = finding.clone();
    view! {
        <details data-claim=key on:toggle=move |event| open.update(|is| *is |= web::is_open(&event))>
            <summary id=place(finding.claim)>{square} <span>{says}</span> " " <Mark verdict /></summary>
            {said}
            <Show when=move || opened.get()>
                <Evidence finding=figures.clone() />
                {load()}
            </Show>
        </details>
    }
}

/// What came out, in a paragraph; in a widget, whose lines are short, in several.
pub fn said(finding: &Finding) -> AnyView {
    let phrases = finding_phrases(finding, &Locale);
    let paragraphs = match Embedded::here() {
        true => phrases,
        false => vec![Phrase::join(phrases, " ")],
    };
    let paragraph = |phrase| view! { <p><Prose phrase=Signal::stored(phrase) /></p> };
    paragraphs
        .into_iter()
        .map(paragraph)
        .collect_view()
        .into_any()
}
