//! A square for each claim, in groups: how the article fares at a glance, and the way to each claim.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::folded::place;
use super::shape::shape;
use crate::claims::{Finding, Standing};
use crate::web;

/// The groups, each with its number.
pub fn squares(findings: &[Finding]) -> AnyView {
    let group = |standing: Standing| {
        let same = |finding: &&Finding| finding.verdict.standing() == standing;
        let squares: Vec<_> = findings.iter().filter(same).map(square).collect();
        let (count, id) = (squares.len(), format!("standing-{}", standing as usize));
        view! {
            <li>
                <ul aria-labelledby=id.clone()>{squares}</ul>
                <p id=id><b>{count}</b> " " {standing.label()}</p>
            </li>
        }
        .into_any()
    };
    view! { <ul class="squares">{Standing::ALL.map(group).collect_view()}</ul> }.into_any()
}

/// A link to a claim: it opens there, and has the focus.
fn square(finding: &Finding) -> AnyView {
    let (claim, verdict) = (finding.claim, finding.verdict);
    let to_claim = move |event: MouseEvent| {
        event.prevent_default();
        web::focus(&place(claim));
    };
    view! {
        <li>
            <a
                href=format!("#{}", place(claim))
                class:main=claim.is_main
                aria-label=format!("{}: {}", claim.says, verdict.label())
                on:click=to_claim
            >
                {shape(verdict.standing())}
            </a>
        </li>
    }
    .into_any()
}
