//! Published and recomputed figures side by side.

use leptos::prelude::*;

use crate::app::Locale;
use crate::app::parts::{Figure, Scroll};
use crate::claims::{Finding, Stat};
use crate::prose::{Quantity, published_quantity, recomputed_quantity};

/// A line for each of them.
#[component]
pub fn Evidence(finding: Finding) -> impl IntoView {
    let published = finding.claim.published;
    let beside = |stat: &Stat| finding.recomputed().find(|one| one.key == stat.key);
    let is_alone = |stat: &&Stat| published.iter().all(|one| one.key != stat.key);
    let first = published
        .iter()
        .map(|stat| EvidenceLine::of(&finding, Some(stat), beside(stat)));
    let rest = finding.recomputed().filter(is_alone);
    let rest = rest.map(|stat| EvidenceLine::of(&finding, None, Some(stat)));
    let lines: Vec<_> = first.chain(rest).flatten().collect();
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
