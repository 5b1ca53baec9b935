//! For those who run a validator: what is left of a month, and how far things may go before it is not worth it.

use leptos::prelude::*;

use super::figures::Line;
use crate::app::AppState;
use crate::model::MetricId;
use crate::scenario::Role;

/// The figures, each with its name here.
const LEADS: [(MetricId, &str); 8] = [
    (MetricId::NetPerMonth, "Net income a month"),
    (
        MetricId::RunOverDelegate,
        "Running instead of delegating adds",
    ),
    (MetricId::Irr, "Internal rate of return"),
    (MetricId::RequiredReturn, "Required return"),
    (MetricId::BreakevenPrice, "Costs are covered above"),
    (MetricId::ExitPayback, "Quitting loses nothing after"),
    (
        MetricId::StakeToBeatDelegating,
        "Running equals delegating at",
    ),
    (
        MetricId::TakeCoversCostsFrom,
        "Your take covers your costs from a stake of",
    ),
];

/// What an operator asks first; nobody else sees it.
#[component]
pub fn OperatorFigures() -> impl IntoView {
    let who = AppState::of_page().who;
    let lines = || {
        let line = |(id, label)| view! { <Line id label /> }.into_any();
        LEADS.map(line).collect_view()
    };
    view! {
        <Show when=move || who.get() == Role::Operator>
            <section class="leads" aria-labelledby="leads-title">
                <h2 id="leads-title">"Your validator in figures"</h2>
                <dl>{lines()}</dl>
            </section>
        </Show>
    }
}
