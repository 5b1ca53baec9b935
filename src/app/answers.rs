//! The answers: a sentence, then breakeven and value, each with what stands behind it.

use leptos::prelude::*;

use super::edges::edge_html;
use super::figures::{Line, figure_of, figure_words};
use super::files::link_to;
use super::html::{escape, told};
use super::starts::starts_area;
use super::words::{Part, against_market, against_target, change, sentence, sentence_case};
use super::{AppState, Locale};
use crate::model::questions::{KnifeEdge, payback_knife_edge, value_knife_edge};
use crate::model::{Assumptions, metric};
use crate::scenario::halving_words;
use crate::web;

const RUN_RATE_PAYBACK: &str = "run_rate.payback_months";
const VALUE: &str = "valuation.value_per_tao";

/// The sentence and the two figures.
#[component]
pub fn Answers() -> impl IntoView {
    let state = AppState::of_page();
    let scenario = state.scenario();
    let halving = move || {
        let scenario = scenario.read();
        let chain_issued = scenario.preset.chain_issued;
        escape(&halving_words(&scenario.assumptions, chain_issued, &Locale))
    };
    view! {
        <section
            class="answers"
            id="answers"
            aria-label="The answers"
            tabindex="-1"
            on:click=to_row
        >
            <Sentence />
            {starts_area()}
            <div class="cards">
                <BreakevenCard />
                <ValueCard />
            </div>
            {told("halving", Box::new(halving))}
            <ReadAloud />
        </section>
    }
}

/// Leads from an assumption in a text to its row: the field takes the focus, and the page scrolls to it; the address
/// stays as it is. A row that a widget does not show is on the whole page.
pub fn to_row(event: leptos::ev::MouseEvent) {
    if let Some(key) = web::data_of(&event, "row") {
        event.prevent_default();
        if !web::focus(&key) {
            let link = link_to(&untrack(|| AppState::of_page().held()));
            web::open(&format!("{link}#{key}"));
        }
    }
}

/// The answer in words.
#[component]
pub fn Sentence() -> impl IntoView {
    let state = AppState::of_page();
    let scenario = state.scenario();
    let parts = Memo::new(move |_| {
        sentence(
            &scenario.read().assumptions,
            &state.evaluation.read(),
            &Locale,
        )
    });
    view! {
        <p class="sentence" id="sentence">
            {move || parts.get().into_iter().map(part_view).collect_view()}
        </p>
    }
}

/// When a validator breaks even.
#[component]
pub fn BreakevenCard() -> impl IntoView {
    let state = AppState::of_page();
    let scenario = state.scenario();
    let wanted = Memo::new(move |_| {
        let target = scenario.read().assumptions.target_payback;
        let payback = &state.evaluation.read().run_rate.payback_months;
        payback
            .as_ref()
            .map(|months| against_target(*months, target, &Locale))
            .unwrap_or_default()
    });
    view! {
        <article class="card" aria-labelledby="breakeven-heading">
            <h2 id="breakeven-heading">"A validator breaks even after"</h2>
            <Headline path=RUN_RATE_PAYBACK unit_words="months" />
            <p class="qualifier">"at today’s rates" {move || wanted.get()}</p>
            <Change path=RUN_RATE_PAYBACK />
            {edge(payback_knife_edge)}
            <dl>
                <Line path="projection.payback_months" label="As projected" />
                <Line path="projection.exit_payback_months" label="Quitting loses nothing after" />
                <Line path="run_rate.breakeven_price" label="Costs are covered above" />
            </dl>
        </article>
    }
}

/// What a TAO is worth.
#[component]
pub fn ValueCard() -> impl IntoView {
    let state = AppState::of_page();
    let scenario = state.scenario();
    let upside = Memo::new(move |_| {
        let price = scenario.read().assumptions.price;
        let upside = state.evaluation.read().valuation.upside.clone();
        upside
            .map(|upside| against_market(upside, price, &Locale))
            .unwrap_or_default()
    });
    view! {
        <article class="card" aria-labelledby="value-heading">
            <h2 id="value-heading">"Value per TAO, on validators’ cash flows"</h2>
            <Headline path=VALUE unit_words="USD" />
            <p class="qualifier">{move || upside.get()}</p>
            <Change path=VALUE />
            {edge(value_knife_edge)}
            <dl>
                <Line path="valuation.forecast_per_tao" label="Earned within the horizon" />
                <Line path="valuation.terminal_per_tao" label="Earned after it" />
                <Line path="valuation.value_fees_only" label="From usage fees alone, less costs" />
            </dl>
        </article>
    }
}

/// How near an answer is to its edge.
fn edge(of: fn(&Assumptions) -> KnifeEdge) -> AnyView {
    let scenario = AppState::of_page().scenario();
    let html = move || edge_html(&of(&scenario.read().assumptions), &Locale);
    told("edge", Box::new(html))
}

fn part_view(part: Part) -> AnyView {
    match part {
        Part::Text(words) => words.into_any(),
        Part::Figure(figure) => view! { <strong>{figure}</strong> }.into_any(),
        Part::Input { key, text } => {
            view! { <a class="to-row" href=format!("#{key}") data-row=key>{text}</a> }.into_any()
        }
    }
}

/// A figure in large type, or why there is none.
#[component]
fn Headline(
    /// The metric's path.
    path: &'static str,
    /// Its unit in words.
    unit_words: &'static str,
) -> impl IntoView {
    let row = metric(path).expect("headlines show metrics that exist");
    let figure = figure_of(row);
    let shown = move || match figure.get() {
        Ok(value) => {
            let number = row
                .unit
                .prose(value, &Locale)
                .replace(row.unit.symbol(), "");
            view! {
                <span class="number">{number.trim().to_string()}</span>
                " "
                <span class="unit">{unit_words}</span>
            }
            .into_any()
        }
        Err(reason) => {
            view! { <span class="reason">{sentence_case(&reason.words(&Locale))}</span> }.into_any()
        }
    };
    view! { <p class="headline" data-metric=path>{shown}</p> }
}

/// How a figure differs from that of the scenario compared with.
#[component]
fn Change(
    /// The metric's path.
    path: &'static str,
) -> impl IntoView {
    let row = metric(path).expect("changes are of metrics that exist");
    let figure = figure_of(row);
    let state = AppState::of_page();
    let words = Memo::new(move |_| {
        change(
            &figure.read(),
            (row.get)(&state.baseline_evaluation.read()),
            row.unit,
            state.baseline.read().name(),
            &Locale,
        )
    });
    let differs = move || figure.read() != *(row.get)(&state.baseline_evaluation.read());
    view! { <p class="change" class:differs=differs>{move || words.get()}</p> }
}

/// The two figures as a bar along the top while the answers themselves are out of sight.
#[component]
pub fn SlimBar() -> impl IntoView {
    let state = AppState::of_page();
    let answers_in_sight = RwSignal::new(true);
    let watch = StoredValue::new_local(None);
    Effect::new(move |_| {
        watch.set_value(web::watch_visible("answers", move |visible| {
            answers_in_sight.set(visible)
        }));
    });
    let short = move |path: &'static str| {
        let row = metric(path).expect("the bar shows metrics that exist");
        move || match (row.get)(&state.evaluation.read()) {
            Ok(value) => row.unit.prose(*value, &Locale).replace("USD/TAO", "USD"),
            Err(_) => "none".into(),
        }
    };
    view! {
        // What it says is said above already.
        <div class="slim-bar" class:shown=move || !answers_in_sight.get() aria-hidden="true">
            <span>"Breakeven " <strong>{short(RUN_RATE_PAYBACK)}</strong></span>
            <span>"projected " <strong>{short("projection.payback_months")}</strong></span>
            <span>"Value " <strong>{short(VALUE)}</strong></span>
        </div>
    }
}

/// Says the two figures once the inputs rest, for those who do not see them.
#[component]
pub fn ReadAloud() -> impl IntoView {
    let state = AppState::of_page();
    let words = Memo::new(move |before: Option<&String>| {
        state.settled.track();
        let of = |path: &str| {
            let row = metric(path).expect("metrics that exist are read aloud");
            figure_words((row.get)(&state.evaluation.read_untracked()), row.unit)
        };
        // Nothing is announced on opening.
        before.map_or(String::new(), |_| {
            format!("Breakeven: {}. Value: {}.", of(RUN_RATE_PAYBACK), of(VALUE))
        })
    });
    view! { <p class="visually-hidden" role="status">{move || words.get()}</p> }
}
