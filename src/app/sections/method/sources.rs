//! Where the figures come from.

use leptos::prelude::*;

use crate::app::parts::Scroll;
use crate::scenario::{REFERENCES, Reference, date_words};

/// Every source with its days, and what was taken from it.
#[component]
pub fn Sources() -> impl IntoView {
    view! {
        <details id="sources">
            <summary>"Sources"</summary>
            <Scroll label=Signal::stored("Sources".to_string())>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">"Source"</th>
                            <th scope="col">"Figures of"</th>
                            <th scope="col">"What comes from it"</th>
                        </tr>
                    </thead>
                    <tbody>{REFERENCES.iter().map(row).collect_view()}</tbody>
                </table>
            </Scroll>
        </details>
    }
}

fn row(source: &Reference) -> AnyView {
    let label = source.label;
    let name = match source.url {
        Some(url) => view! { <a href=url rel="noopener">{label}</a> }.into_any(),
        None => label.into_any(),
    };
    let days: Vec<String> = source.dates.iter().map(|day| date_words(*day)).collect();
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td>{days.join(", ")}</td>
            <td>{source.gives}</td>
        </tr>
    }
    .into_any()
}
