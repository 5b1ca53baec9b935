//! Formulas with the scenario's numbers put in.

use leptos::html::Div;
use leptos::prelude::*;

use crate::app::parts::{Fold, FormulaLines, Scroll, Words, cell, in_sight, row_name};
use crate::app::state::at_rest;
use crate::app::{Locale, to_row};
use crate::model::formulas::{Formula, Scene, Working, WorkingPart, workings};
use crate::model::{Assumptions, METRICS, Metric, Section, evaluate};
use crate::prose::{Line, MonthTable, metric_lines, month_table, working_lines};

/// The month whose workings are shown: the first of those that sums show.
const MONTH: u32 = 1;

/// A formula as it is shown.
#[derive(Clone, Debug, Default, PartialEq)]
struct Shown {
    lines: Vec<Line>,
    months: Option<MonthTable>,
}

/// The metrics of a part of the results.
#[component]
pub fn MetricFormulas(section: Section) -> impl IntoView {
    let rows = move || METRICS.iter().filter(move |row| row.section == section);
    let names = rows().map(|row: &Metric| (row.path, row.label, row.help));
    let shown = |s: &Scene, row: &Metric| {
        let formula = (row.formula)(s);
        (
            metric_lines(row, (row.get)(s.e), &formula, &Locale),
            formula,
        )
    };
    blocks(names.collect(), move |s| {
        rows().map(|row| shown(s, row)).collect()
    })
}

/// The workings of a kind.
#[component]
pub fn WorkingFormulas(part: WorkingPart) -> impl IntoView {
    let rows = move || workings().filter(move |row| row.part == part);
    let names = rows().map(|row| (row.term.key, row.term.words, ""));
    let shown = |s: &Scene, row: &Working| {
        let (figure, formula) = ((row.get)(s, MONTH), (row.formula)(s, MONTH));
        (
            working_lines(row, MONTH, &figure, &formula, &Locale),
            formula,
        )
    };
    blocks(names.collect(), move |s| {
        rows().map(|row| shown(s, row)).collect()
    })
}

/// A block for each formula: name in code, name, help.
fn blocks(
    names: Vec<(&'static str, &'static str, &'static str)>,
    formulas: impl Fn(&Scene) -> Vec<(Vec<Line>, Formula)> + Send + Sync + 'static,
) -> AnyView {
    let block = NodeRef::<Div>::new();
    let all = at_rest(in_sight(block, true), move |workspace| {
        all_shown(&workspace.scenario.assumptions, &formulas)
    });
    let one =
        move |(place, (key, label, help)): (usize, (&'static str, &'static str, &'static str))| {
            let shown = Memo::new(move |_| all.read().get(place).cloned().unwrap_or_default());
            view! { <FormulaBlock key_in_code=key label help shown /> }.into_any()
        };
    view! { <div node_ref=block>{names.into_iter().enumerate().map(one).collect_view()}</div> }
        .into_any()
}

fn all_shown(
    a: &Assumptions,
    formulas: &impl Fn(&Scene) -> Vec<(Vec<Line>, Formula)>,
) -> Vec<Shown> {
    let scene = Scene { a, e: &evaluate(a) };
    let shown = |(lines, formula): (Vec<Line>, Formula)| Shown {
        lines,
        months: month_table(&formula, &Locale),
    };
    formulas(&scene).into_iter().map(shown).collect()
}

#[component]
fn FormulaBlock(
    key_in_code: &'static str,
    label: &'static str,
    help: &'static str,
    shown: Memo<Shown>,
) -> impl IntoView {
    let lines = Memo::new(move |_| shown.read().lines.clone());
    let has_months = Memo::new(move |_| shown.read().months.is_some());
    let months = Memo::new(move |_| shown.read().months.clone().unwrap_or_default());
    view! {
        <div class="block" data-formula=key_in_code>
            <h3>{label}</h3>
            {(!help.is_empty()).then(|| view! { <p class="help">{help}</p> }.into_any())}
            <FormulaLines lines to_row />
            <Show when=move || has_months.get()>
                <Fold summary="Month by month">
                    <MonthRows label months />
                </Fold>
            </Show>
        </div>
    }
}

/// The months of a sum.
#[component]
fn MonthRows(label: &'static str, months: Memo<MonthTable>) -> impl IntoView {
    let head = move || {
        let months = months.read();
        let words = |words: &String| {
            view! { <th scope="col"><Words text=Signal::stored(words.clone()) /></th> }.into_any()
        };
        months.head.iter().map(words).collect_view()
    };
    let rows = move || {
        let months = months.read();
        months
            .rows
            .iter()
            .map(|cells| month_row(cells))
            .collect_view()
    };
    view! {
        <Scroll label=Signal::stored(format!("{label}: month by month"))>
            <table translate="no">
                <thead>
                    <tr>{head}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </Scroll>
    }
}

fn month_row(cells: &[String]) -> AnyView {
    let mut cells = cells.iter().cloned();
    let name = cells.next().unwrap_or_default();
    view! {
        <tr>
            {row_name(name)}
            {cells.map(cell).collect_view()}
        </tr>
    }
    .into_any()
}
