//! The three answers of the page, equally large: both breakevens, then the value.

use leptos::prelude::*;

use super::cards::{Change, Edge, Headline};
use crate::app::charts::picture;
use crate::app::parts::Prose;
use crate::app::{AppState, Embedded, Locale};
use crate::chart::{Ink, Key};
use crate::model::MetricId;
use crate::model::questions::{payback_knife_edge, value_knife_edge};
use crate::prose::{Phrase, against_price, against_target, quitting_phrase, say};

/// Each with its line in the chart below, what it comes to, and how it differs from what is compared with.
#[component]
pub fn ThreeAnswers() -> impl IntoView {
    let state = AppState::of_page();
    let scenario = state.scenario();
    let when = Memo::new(move |_| {
        let scenario = scenario.read();
        let said = |months: &f64| {
            let goal = against_target(*months, scenario.assumptions.target_payback, &Locale);
            match scenario.month_after(*months) {
                Some(month) => say![format!("in {month}: "), goal],
                None => goal.capitalized(),
            }
        };
        let payback = &state.evaluation.read().run_rate.payback_months;
        payback.as_ref().map(said).unwrap_or_default()
    });
    let quitting = Memo::new(move |_| quitting_phrase(&state.evaluation.read(), &Locale));
    let upside = Memo::new(move |_| {
        let upside = state.evaluation.read().valuation.upside.clone();
        upside
            .map(|upside| against_price(upside, &Locale))
            .unwrap_or_default()
    });
    let worth = match Embedded::is_compact() {
        true => "value of a TAO",
        false => "value of a TAO on validators’ cash flows",
    };
    view! {
        <div class="three">
            <Answer id=MetricId::Payback line=Ink::First label="to break even at today’s rates" about=when />
            <Answer id=MetricId::ProjectedPayback line=Ink::Second label="to break even as projected" about=quitting />
            <Answer id=MetricId::ValuePerTao label=worth about=upside />
        </div>
    }
}

/// How near the breakeven and the value are to their edges. On a phone it stands below the chart.
#[component]
pub fn Edges() -> impl IntoView {
    view! {
        <div class="edges">
            <Edge of=payback_knife_edge />
            <Edge of=value_knife_edge />
        </div>
    }
}

/// One of them.
#[component]
fn Answer(
    /// The metric.
    id: MetricId,
    /// How its line is drawn in the chart below, if it has one.
    #[prop(optional)]
    line: Option<Ink>,
    /// What it counts.
    label: &'static str,
    /// What it comes to.
    about: Memo<Phrase>,
) -> impl IntoView {
    let heading = format!("{}-answer", id.row().path.replace('.', "-"));
    let sign = line.map(|ink| picture(Signal::stored(Some(Key::line(ink, label).sign))));
    view! {
        <article class="answer" aria-labelledby=heading.clone()>
            <h2 id=heading.clone()>{sign} " " {label}</h2>
            <Headline id />
            <p class="qualifier"><Prose phrase=about /></p>
            <Change id />
        </article>
    }
}
