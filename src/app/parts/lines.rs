//! A formula line by line.

use leptos::prelude::*;

use super::prose::Prose;
use crate::model::AssumptionId;
use crate::prose::{Line, Phrase};

/// Each step in words, and below it with its numbers.
#[component]
pub fn FormulaLines(
    /// The steps.
    #[prop(into)]
    lines: Signal<Vec<Line>>,
    /// Called with an assumption that is pressed in them: its row is wanted.
    #[prop(into)]
    to_row: Callback<AssumptionId>,
) -> impl IntoView {
    let n_lines = Memo::new(move |_| lines.read().len());
    let phrase = move |place: usize, of: fn(&Line) -> &Phrase| {
        Memo::new(move |_| lines.read().get(place).map(of).cloned().unwrap_or_default())
    };
    let line = move |place: usize| {
        let (words, numbers) = (
            phrase(place, |line| &line.words),
            phrase(place, |line| &line.numbers),
        );
        view! {
            <p class="formula">
                <Prose phrase=words to_row />
            </p>
            <p class="formula numbers">
                <Prose phrase=numbers to_row />
            </p>
        }
        .into_any()
    };
    move || (0..n_lines.get()).map(line).collect_view()
}
