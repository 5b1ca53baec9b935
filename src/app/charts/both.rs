//! A chart before anybody knows how wide it will be.

/// Width of a phone's page, CSS pixels.
const NARROW: f64 = 360.0;

/// The drawing for a phone and for a place so `wide`, CSS pixels: style/layout.css shows the one that fits better.
pub fn at_both_widths(wide: f64, draw: impl Fn(f64) -> String) -> String {
    let drawn = [("narrow", NARROW), ("wide", wide)].map(|(class, width)| {
        let svg = draw(width);
        format!("<div class=\"{class}\">{svg}</div>")
    });
    drawn.concat()
}
