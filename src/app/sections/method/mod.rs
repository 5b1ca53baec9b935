//! How it is computed: every formula with today's numbers, the model against the chain, conventions, sources, limits,
//! changes.

mod chain;
mod formulas;
mod sources;

use leptos::prelude::*;

use crate::app::parts::{Fold, Prose};
use crate::app::questions::{Asked, Question};
use crate::model::Section;
use crate::model::formulas::WorkingPart;
use crate::prose::{Entry, GLOSSARY, Labelled, glossed};
use crate::scenario::ModelChange;
use chain::AgainstChain;
use formulas::{MetricFormulas, WorkingFormulas};
use sources::Sources;

/// What holds throughout.
const CONVENTIONS: [&str; 8] = [
    "Months run from 1, each a twelfth of 365.25 days; month 0 is today. What is earned or paid in a month falls at its end.",
    "All money is nominal US dollars. What was paid for the stake stays paid, whatever the price does afterwards.",
    "Yearly rates are effective: m months are the rate’s factor to the power of m ÷ 12.",
    "Later money is discounted at the discount rate, raised by the chance of failure.",
    "Emission halves when issuance passes a threshold, inside a month if need be, and goes on by the same rule for ever.",
    "The next months follow from today’s rates and their growth, one by one. After the horizon price, fees and costs grow at the terminal rate.",
    "Where there is no answer the reason stands in its place, never a zero.",
    "In the formulas min( ; ) is the smaller of two numbers, max( ; ) the larger. Their numbers have as many digits as it takes to get the result shown.",
];

/// What the model cannot tell.
const LIMITS: [&str; 7] = [
    "It is no forecast: price, validators and costs go where the assumptions send them.",
    "Validators are paid in subnet tokens. At market prices these are worth a multiple of their share of the TAO emission; selling all of them at once would bring less.",
    "One average validator: no subnet, no competition for permits, no minimum income is modelled. A permit does not mean an income.",
    "The value per TAO is the present value of what validators and stakers earn before tax. Miners’ and owners’ income is left out, and it is not what a holder receives.",
    "Nobody enters or leaves because of the price, and nobody stops when a month loses money.",
    "Tax is taken month by month, without carrying losses forward; the stake is not taxed.",
    "Fitted values reproduce the article’s two results. Others would, too.",
];

/// The section; what it folds is made when it is opened.
#[component]
pub fn Method() -> impl IntoView {
    let metrics = |section: Section| {
        view! {
            <Fold summary=section.label()>
                <MetricFormulas section />
            </Fold>
        }
        .into_any()
    };
    let workings = |part: WorkingPart| {
        view! {
            <Fold summary=part.label()>
                <WorkingFormulas part />
            </Fold>
        }
        .into_any()
    };
    let item = |words: &'static str| {
        view! { <li><Prose phrase=Signal::stored(glossed(words)) /></li> }.into_any()
    };
    let entry = |entry: &'static Entry| {
        view! {
            <dt>{entry.name}</dt>
            <dd>{entry.meaning}</dd>
        }
        .into_any()
    };
    let change = |change: ModelChange| view! { <li>{change.words()} "."</li> }.into_any();
    view! {
        <section class="opens asked method" id=Question::Method.id() aria-labelledby="method-heading">
            <Asked question=Question::Method />
            <h2 id="method-heading">"Every answer by its formula, in words and with your numbers"</h2>
            {Section::ALL.map(metrics).collect_view()}
            <p class="help">"What those are made of:"</p>
            {WorkingPart::ALL.map(workings).collect_view()}
            <AgainstChain />
            <details id="conventions">
                <summary>"Conventions"</summary>
                <ul>{CONVENTIONS.map(item).collect_view()}</ul>
            </details>
            <details id="limits">
                <summary>"Limits"</summary>
                <ul>{LIMITS.map(item).collect_view()}</ul>
            </details>
            <details id="glossary">
                <summary>"Words"</summary>
                <dl class="glossary">{GLOSSARY.iter().map(entry).collect_view()}</dl>
            </details>
            <Sources />
            <details id="model-changes">
                <summary>"What changed from model 1 to model 2"</summary>
                <ul>{ModelChange::ALL.map(change).collect_view()}</ul>
                <p>"A link that says v=1 opens with the values it had then; its answers may differ by these rows."</p>
            </details>
        </section>
    }
}
