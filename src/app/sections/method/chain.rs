//! The model against the chain.

use leptos::prelude::*;

use crate::app::Locale;
use crate::app::parts::{Figure, Scroll};
use crate::model::Unit;
use crate::prose::UnitWords;
use crate::scenario::{Compared, Comparison, against_chain, date_words};

const TITLE: &str = "The model against the chain";

/// What the model says from the July snapshot on, what was read, and how far apart they are; whatever the scenario.
#[component]
pub fn AgainstChain() -> impl IntoView {
    view! {
        <div id="against-chain">
            <h3>{TITLE}</h3>
            <p class="help">
                "What the model says from the snapshot of 24 July 2026 alone, beside what was read on the chain."
            </p>
            <Scroll label=Signal::stored(TITLE.to_string())>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">"What"</th>
                            <th scope="col">"The model"</th>
                            <th scope="col">"Measured"</th>
                            <th scope="col">"Difference"</th>
                            <th scope="col">"Measured on"</th>
                        </tr>
                    </thead>
                    <tbody>{against_chain().iter().map(row).collect_view()}</tbody>
                </table>
            </Scroll>
        </div>
    }
}

fn row(row: &Comparison) -> AnyView {
    let figure = |text: String| view! { <Figure text=Signal::stored(text) /> }.into_any();
    let date = date_words(row.date);
    let source = match row.source.url {
        Some(url) => view! { <a href=url rel="noopener">{date}</a> }.into_any(),
        None => date.into_any(),
    };
    view! {
        <tr data-compared=row.key>
            <th scope="row">{row.label} " " <small>{row.note}</small></th>
            <td>{figure(compared(row.predicted))}</td>
            <td>{figure(compared(row.read))}</td>
            <td>{figure(difference(row))}</td>
            <td>{source}</td>
        </tr>
    }
    .into_any()
}

fn compared(compared: Compared) -> String {
    match compared {
        Compared::Number(value, unit) => unit.format(value, &Locale).to_string(),
        Compared::Day(day) => date_words(day),
    }
}

/// With its sign, and for an amount as a part of what was read: `+608 TAO (+0.00542 %)`.
fn difference(row: &Comparison) -> String {
    let signed = |value: f64, words: String| match value > 0.0 {
        true => format!("+{words}"),
        false => words,
    };
    let by = row.difference().map(|(value, unit)| {
        let words = unit.format(value, &Locale).to_string();
        signed(value, words)
    });
    let part = row.relative().map(|value| {
        let words = Unit::Fraction.prose(value, &Locale).to_string();
        format!(" ({})", signed(value, words))
    });
    by.unwrap_or_default() + &part.unwrap_or_default()
}
