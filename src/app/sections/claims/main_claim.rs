//! One of the two claims that people come for: published, recomputed, true only if, and all of it on a line.

use leptos::prelude::*;

use super::evidence::Evidence;
use super::folded::{place, said};
use super::load::LoadLink;
use super::scale::claim_scale;
use super::shape::shape;
use crate::app::Locale;
use crate::app::parts::{Figure, Prose};
use crate::claims::{Claim, Finding};
use crate::prose::{condition_phrase, outcome_quantity, outcomes_phrase, published_quantity};
use crate::scenario::claim_scenario;
use crate::web;

/// A claim at large; how it was checked folds.
#[component]
pub fn MainClaim(finding: Finding) -> impl IntoView {
    let Claim { key, says, .. } = *finding.claim;
    let (id, heading) = (place(finding.claim), place(finding.claim));
    let (opened, open) = signal(false);
    let published = finding.claim.published.first();
    let published = published.map(|stat| published_quantity(stat, &Locale).to_string());
    let first = finding.evidence.outcomes.first();
    let recomputed = first.map(|first| outcome_quantity(&finding, first, &Locale).to_string());
    let outcomes = outcomes_phrase(&finding, &Locale);
    let condition = condition_phrase(&finding, &Locale);
    let load = claim_scenario(finding.claim).map(|scenario| view! { <LoadLink scenario /> });
    let text = |text: Option<String>| Signal::stored(text.unwrap_or_default());
    let figures = finding.clone();
    view! {
        <article class="main-claim" data-claim=key aria-labelledby=heading>
            <h3 id=id tabindex="-1">{shape(finding.verdict.standing())} " " {says}</h3>
            <dl>
                <div>
                    <dt>"Published"</dt>
                    <dd><Figure text=text(published) /></dd>
                </div>
                <div>
                    <dt>"Recomputed"</dt>
                    <dd><Figure text=text(recomputed) /> " " <small><Prose phrase=Signal::stored(outcomes) /></small></dd>
                </div>
                <div class="condition">
                    <dt class="verdict">{finding.verdict.label()}</dt>
                    <dd><Prose phrase=Signal::stored(condition) /> " " {load}</dd>
                </div>
            </dl>
            {claim_scale(&finding)}
            <details on:toggle=move |event| open.update(|is| *is |= web::is_open(&event))>
                <summary>"How it was checked"</summary>
                {said(&finding)}
                <Show when=move || opened.get()>
                    <Evidence finding=figures.clone() />
                </Show>
            </details>
        </article>
    }
}
