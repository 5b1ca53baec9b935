//! The article, checked, in a widget: how many there are of each verdict, then every claim in a line that opens.

use leptos::prelude::*;

use super::folded::{FoldedClaim, Mark};
use crate::claims::{CLAIMS, Finding, Verdict, check};
use crate::scenario::claim_cases;

/// How many there are of each verdict, and every claim.
#[component]
pub fn ListedClaims() -> impl IntoView {
    let cases = claim_cases();
    let findings: Vec<Finding> = CLAIMS.iter().map(|claim| check(claim, &cases)).collect();
    let count = |verdict: Verdict| {
        let same = findings.iter().filter(|finding| finding.verdict == verdict);
        same.count()
    };
    let verdict = |verdict: Verdict| view! { <li><Mark verdict /> " " {count(verdict)}</li> };
    let (reproduce, all) = (count(Verdict::Reproduces), findings.len());
    let verdicts = Verdict::ALL.map(verdict).collect_view();
    view! {
        <section class="asked" id="claims" aria-labelledby="claims-heading">
            <h2 id="claims-heading">"A sponsored article, checked"</h2>
            <p class="count">
                <b>{reproduce} " of " {all}</b>
                " reproduce."
            </p>
            <ul class="verdicts">{verdicts}</ul>
            {findings.into_iter().map(|finding| view! { <FoldedClaim finding /> }).collect_view()}
        </section>
    }
}
