//! A chart before anybody knows how wide it will be.

use leptos::prelude::*;

use super::picture::picture;
use crate::chart::Drawing;

/// Width of a phone's page, CSS pixels.
const NARROW: f64 = 360.0;

/// The drawing for a phone and for a place so `wide`, CSS pixels: style/charts.css shows the one that fits better.
pub fn at_both_widths(wide: f64, draw: impl Fn(f64) -> Option<Drawing>) -> AnyView {
    let [narrow, wide] = [NARROW, wide].map(|width| picture(Signal::stored(draw(width))));
    view! {
        <div class="narrow">{narrow}</div>
        <div class="wide">{wide}</div>
    }
    .into_any()
}
