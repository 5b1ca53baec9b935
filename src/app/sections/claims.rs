//! The article, checked: the two claims that people come for first, then the others, a line each that opens.

use leptos::prelude::*;

use crate::app::parts::{Figure, Prose, Scroll};
use crate::app::{AppState, Embedded, Locale};
use crate::claims::{CLAIMS, Claim, Finding, Stat, Verdict, check};
use crate::prose::{Quantity, finding_phrases, published_quantity, recomputed_quantity};
use crate::scenario::{Scenario, changes, claim_cases, claim_scenario, to_query};
use crate::web;

/// How many there are of each verdict, and every claim. They are about the article’s own scenario, whatever is set.
#[component]
pub fn Claims() -> impl IntoView {
    let cases = claim_cases();
    let findings: Vec<Finding> = CLAIMS.iter().map(|claim| check(claim, &cases)).collect();
    let count = |verdict: Verdict| {
        let same = findings.iter().filter(|finding| finding.verdict == verdict);
        same.count()
    };
    let verdict = |verdict: Verdict| view! { <li><Mark verdict /> " " {count(verdict)}</li> };
    let (reproduce, all) = (count(Verdict::Reproduces), findings.len());
    let verdicts = Verdict::ALL.map(verdict).collect_view();
    let (main, others): (Vec<_>, Vec<_>) = findings
        .into_iter()
        .partition(|finding| finding.claim.is_main);
    view! {
        <section class="asked" id="claims" aria-labelledby="claims-heading">
            <h2 id="claims-heading">"The article, checked"</h2>
            <p class="help">
                "Every figure it published, checked against its own inputs and the chain’s rules. The two that matter most \
                come first; press any other to see how it was checked."
            </p>
            {main.into_iter().map(main_claim).collect_view()}
            <p class="count">
                <b>{reproduce} " of " {all}</b>
                " reproduce."
            </p>
            <ul class="verdicts">{verdicts}</ul>
            {others.into_iter().map(|finding| view! { <FoldedClaim finding /> }).collect_view()}
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

/// One of the two that matter most; in a widget there is no room for it to be open.
fn main_claim(finding: Finding) -> AnyView {
    match Embedded::here() {
        true => view! { <FoldedClaim finding /> }.into_any(),
        false => view! { <MainClaim finding /> }.into_any(),
    }
}

/// A claim that is open and large.
#[component]
fn MainClaim(finding: Finding) -> impl IntoView {
    let Claim { key, says, .. } = *finding.claim;
    view! {
        <article class="main-claim" data-claim=key>
            <h3><span>{says}</span> " " <Mark verdict=finding.verdict /></h3>
            {sentences(&finding)}
            <Evidence finding />
        </article>
    }
}

/// A claim in a line, which opens: what came out is there to be found, the figures are made when it is first opened.
#[component]
fn FoldedClaim(finding: Finding) -> impl IntoView {
    let Claim { key, says, .. } = *finding.claim;
    let (opened, open) = signal(false);
    let figures = finding.clone();
    view! {
        <details data-claim=key on:toggle=move |event| open.update(|is| *is |= web::is_open(&event))>
            <summary><span>{says}</span> " " <Mark verdict=finding.verdict /></summary>
            {sentences(&finding)}
            <Show when=move || opened.get()>
                <Evidence finding=figures.clone() />
            </Show>
        </details>
    }
}

/// What came out, in sentences.
fn sentences(finding: &Finding) -> AnyView {
    let paragraph = |phrase| view! { <p><Prose phrase=Signal::stored(phrase) /></p> };
    let paragraphs = finding_phrases(finding, &Locale).into_iter();
    paragraphs.map(paragraph).collect_view().into_any()
}

/// Published and recomputed figures side by side, and the scenario that shows the claim.
#[component]
fn Evidence(finding: Finding) -> impl IntoView {
    let published = finding.claim.published;
    let beside = |stat: &Stat| finding.recomputed().find(|one| one.key == stat.key);
    let is_alone = |stat: &&Stat| published.iter().all(|one| one.key != stat.key);
    let first = published
        .iter()
        .map(|stat| EvidenceLine::of(&finding, Some(stat), beside(stat)));
    let rest = finding.recomputed().filter(is_alone);
    let rest = rest.map(|stat| EvidenceLine::of(&finding, None, Some(stat)));
    let lines: Vec<_> = first.chain(rest).flatten().collect();
    let load = claim_scenario(finding.claim).map(|scenario| view! { <LoadLink scenario /> });
    view! {
        <Scroll label="The figures of this claim">
            <table>
                <thead>
                    <tr>
                        <th scope="col">"Figure"</th>
                        <th scope="col">"Published"</th>
                        <th scope="col">"Recomputed"</th>
                    </tr>
                </thead>
                <tbody>{lines.into_iter().map(EvidenceLine::row).collect_view()}</tbody>
            </table>
        </Scroll>
        {load}
    }
}

/// A line of the table.
struct EvidenceLine {
    key: &'static str,
    label: &'static str,
    /// How the recomputed figure came about, where the label does not say it.
    note: Option<&'static str>,
    published: Option<Quantity>,
    recomputed: Option<Quantity>,
}

impl EvidenceLine {
    fn of(finding: &Finding, published: Option<&Stat>, recomputed: Option<&Stat>) -> Option<Self> {
        let stat = published.or(recomputed)?;
        let note = recomputed.map(|one| one.label);
        Some(Self {
            key: stat.key,
            label: stat.label,
            note: note.filter(|note| *note != stat.label),
            published: published.map(|stat| published_quantity(stat, &Locale)),
            recomputed: recomputed.map(|stat| recomputed_quantity(finding, stat, &Locale)),
        })
    }

    fn row(self) -> impl IntoView {
        let cell = |quantity: Option<Quantity>| {
            let text = quantity.map_or("–".into(), |quantity| quantity.to_string());
            view! { <td><Figure text=Signal::stored(text) /></td> }
        };
        let note = self.note.map(|note| {
            view! { <small>" Recomputed: " {note}</small> }
        });
        view! {
            <tr data-figure=self.key>
                <th scope="row">{self.label} {note}</th>
                {cell(self.published)}
                {cell(self.recomputed)}
            </tr>
        }
    }
}

/// Loads the scenario that shows a claim.
#[component]
fn LoadLink(scenario: Scenario) -> impl IntoView {
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
    view! { <p><a href=format!("?{query}") on:click=load>"Load " {names}</a></p> }
}

fn names(scenario: &Scenario) -> String {
    let mut names = vec![format!("“{}”", scenario.preset.label)];
    names.extend(changes(scenario, &Locale));
    names.join(", ")
}
