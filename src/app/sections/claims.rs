//! The article, checked: every figure it published beside the recomputed one, and what becomes of it.

use leptos::prelude::*;

use crate::app::parts::{Figure, Prose};
use crate::app::{AppState, Locale};
use crate::claims::{CLAIMS, Claim, Finding, Named, Verdict, check};
use crate::model::Assumptions;
use crate::prose::{condition_phrase, figure_label, finding_phrase, named_quantity};
use crate::scenario::{Scenario, changes, claim_scenario, to_query};
use crate::web;

/// How many there are of each verdict, and a row for each claim. They are about the base case, whatever the scenario.
#[component]
pub fn Claims() -> impl IntoView {
    let base = Assumptions::default();
    let findings: Vec<Finding> = CLAIMS.iter().map(|claim| check(claim, &base)).collect();
    let count = |verdict: Verdict| {
        let same = findings.iter().filter(|finding| finding.verdict == verdict);
        same.count()
    };
    let verdict = |verdict: Verdict| view! { <li><Mark verdict /> " " {count(verdict)}</li> };
    view! {
        <section class="asked" id="claims" aria-labelledby="claims-heading">
            <h2 id="claims-heading">"The article, checked"</h2>
            <p class="help">
                "Every figure it published, recomputed from its own inputs and from the chain’s rules; a row opens."
            </p>
            <p class="count">
                <b>{count(Verdict::Reproduces)} " of " {findings.len()}</b>
                " reproduce."
            </p>
            <ul class="verdicts">{Verdict::ALL.map(verdict).collect_view()}</ul>
            {findings.iter().map(|finding| claim_row(finding.clone())).collect_view()}
        </section>
    }
}

/// A verdict in a word, coloured.
#[component]
fn Mark(verdict: Verdict) -> impl IntoView {
    let place = Verdict::ALL.iter().position(|one| *one == verdict);
    view! {
        <span class=format!("verdict v{}", place.unwrap_or(0))>{verdict.label()}</span>
    }
}

/// What is said and what becomes of it; folded, the figures, what came out, and the scenario that shows it.
fn claim_row(finding: Finding) -> AnyView {
    let claim = finding.claim;
    let phrase = Signal::stored(finding_phrase(&finding, &Locale));
    view! {
        <details data-claim=claim.key>
            <summary><span>{claim.says}</span> " " <Mark verdict=finding.verdict /></summary>
            <p><Prose phrase /></p>
            {figures(&finding)}
            {load_link(claim)}
        </details>
    }
    .into_any()
}

/// Published and recomputed figures side by side, then what would have to hold.
fn figures(finding: &Finding) -> Option<AnyView> {
    let mut names: Vec<&'static str> = Vec::new();
    for figure in finding.claim.published.iter().chain(&finding.recomputed) {
        if !names.contains(&figure.name) {
            names.push(figure.name);
        }
    }
    let cell = |figures: &[Named], name: &str| {
        let figure = figures.iter().find(|figure| figure.name == name);
        let words = figure.map(|figure| named_quantity(figure, &Locale).to_string());
        words.unwrap_or_else(|| "–".into())
    };
    let row = |name: &'static str, published: String, recomputed: String| {
        view! {
            <tr data-figure=name>
                <th scope="row">{figure_label(name)}</th>
                <td><Figure text=Signal::stored(published) /></td>
                <td><Figure text=Signal::stored(recomputed) /></td>
            </tr>
        }
        .into_any()
    };
    let figures = names.iter().map(|name| {
        row(
            name,
            cell(finding.claim.published, name),
            cell(&finding.recomputed, name),
        )
    });
    let conditions = finding.conditions.iter().map(|found| {
        row(
            found.name,
            "–".into(),
            condition_phrase(found, &Locale).to_string(),
        )
    });
    let rows: Vec<_> = figures.chain(conditions).collect();
    (!rows.is_empty()).then(|| {
        view! {
            <table>
                <thead>
                    <tr>
                        <th scope="col">"Figure"</th>
                        <th scope="col">"Published"</th>
                        <th scope="col">"Recomputed"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        }
        .into_any()
    })
}

/// Loads the scenario that shows a claim.
fn load_link(claim: &'static Claim) -> Option<AnyView> {
    let scenario = claim_scenario(claim)?;
    let state = AppState::of_page();
    let names = names(&scenario);
    let query = to_query(&scenario);
    let load = move |event: leptos::ev::MouseEvent| {
        // A link opened elsewhere is the browser's.
        if web::opens_elsewhere(&event) {
            return;
        }
        event.prevent_default();
        state.load(scenario.clone(), "loading a claim’s scenario");
        let _ = web::focus("presets-heading") || web::focus("answers");
    };
    Some(view! { <p><a href=format!("?{query}") on:click=load>"Load " {names}</a></p> }.into_any())
}

fn names(scenario: &Scenario) -> String {
    let mut names = vec![format!("“{}”", scenario.preset.label)];
    names.extend(changes(scenario, &Locale));
    names.join(", ")
}
