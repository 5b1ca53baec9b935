//! A card beside the crosshair: all that the chart says there.

use leptos::prelude::*;

use super::picture::picture;
use crate::app::parts::{Figure, Words};
use crate::chart::{Entry, Readout};

/// Where a card stands, as shares of the drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// From the left to the crosshair, on that side of which it stands where there is more room.
    pub across: f64,
    /// How far down it stands, from 0 where it touches the top to 1 where it touches the bottom.
    pub down: f64,
}

/// A row of the table beside the place that it is of. Screen readers say it at the crosshair.
pub fn pointed(readout: &Readout, spot: Spot) -> AnyView {
    /// CSS pixels that keep it off the dots on the crosshair.
    const GAP: f64 = 12.0;
    let Spot { across, down } = spot;
    let is_left = across > 0.5;
    let beside = |share: f64| format!("calc({:.3}% + {GAP}px)", 100.0 * share);
    let room = format!(
        "calc({:.3}% - {GAP}px)",
        100.0 * across.max(1.0 - across).min(1.0)
    );
    let entries = readout.entries.iter().map(entry).collect_view();
    view! {
        <div
            class="pointed"
            aria-hidden="true"
            style:left=(!is_left).then(|| beside(across))
            style:right=is_left.then(|| beside(1.0 - across))
            style:max-width=room
            style:top=format!("{:.1}%", 100.0 * down)
            style:transform=format!("translateY({:.1}%)", -100.0 * down)
        >
            <p>
                <b><Words text=Signal::stored(readout.place.clone()) /></b>
                <small><Words text=Signal::stored(readout.unit.to_string()) /></small>
            </p>
            <ul>{entries}</ul>
        </div>
    }
    .into_any()
}

fn entry(entry: &Entry) -> AnyView {
    let sign = entry
        .sign
        .clone()
        .map(|sign| picture(Signal::stored(Some(sign))));
    let before = entry.before.as_ref().map(|before| {
        view! { <small><Words text=Signal::stored(format!("before {before}")) /></small> }
            .into_any()
    });
    view! {
        <li>
            <span class="sign">{sign}</span>
            <Words text=Signal::stored(entry.label.clone()) />
            <span class="amount"><Figure text=Signal::stored(entry.figure.clone()) /> {before}</span>
        </li>
    }
    .into_any()
}
