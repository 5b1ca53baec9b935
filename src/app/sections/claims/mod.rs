//! The article, checked: a square a claim, the two that people come for at large, the others a line each that opens.

mod evidence;
mod folded;
mod listed;
mod load;
mod main_claim;
mod scale;
mod shape;
mod squares;

use leptos::prelude::*;

use crate::app::Locale;
use crate::app::parts::Prose;
use crate::app::questions::{Asked, Question};
use crate::claims::{CLAIMS, Finding, Standing, check};
use crate::prose::claims_finding;
use crate::scenario::claim_cases;
use folded::FoldedClaim;
pub use listed::ListedClaims;
use main_claim::MainClaim;
use squares::squares;

/// How the article fares. It is about the article’s own scenario, whatever is set.
#[component]
pub fn Claims() -> impl IntoView {
    let cases = claim_cases();
    let findings: Vec<Finding> = CLAIMS.iter().map(|claim| check(claim, &cases)).collect();
    let finding = claims_finding(&findings, &Locale);
    let squares = squares(&findings);
    let (main, mut others): (Vec<_>, Vec<_>) = findings
        .into_iter()
        .partition(|finding| finding.claim.is_main);
    others.sort_by_key(|finding| {
        let standing = finding.verdict.standing();
        Standing::WORST_FIRST
            .iter()
            .position(|one| *one == standing)
    });
    let n_others = others.len();
    view! {
        <section class="opens asked" id=Question::Article.id() aria-labelledby="claims-heading">
            <Asked question=Question::Article />
            <h2 id="claims-heading" class="finding"><Prose phrase=Signal::stored(finding) /></h2>
            <p class="help">
                "Every figure of the article, checked against its own inputs and the chain’s rules. Press a square to see \
                how; the two that matter are ringed."
            </p>
            {squares}
            {main.into_iter().map(|finding| view! { <MainClaim finding /> }).collect_view()}
            <details class="others">
                <summary>"The other " {n_others} ", worst first"</summary>
                {others.into_iter().map(|finding| view! { <FoldedClaim finding /> }).collect_view()}
            </details>
        </section>
    }
}
