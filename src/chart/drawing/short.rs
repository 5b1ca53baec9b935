//! Numbers on an axis.

use crate::prose::Numerals;

/// A number on an axis, short: `−50k`, `1.5M`, `200`.
pub fn compact(value: f64, numerals: &dyn Numerals) -> String {
    if value.abs() >= 1e15 {
        return format!("{value:.0e}").replace('-', "−");
    }
    let (size, letter) = match value.abs() {
        size if size >= 1e12 => (1e12, "T"),
        size if size >= 1e9 => (1e9, "B"),
        size if size >= 1e6 => (1e6, "M"),
        size if size >= 1e3 => (1e3, "k"),
        _ => (1.0, ""),
    };
    let scaled = value / size;
    let decimals = (0..3).find(|digits| {
        let unit = 10f64.powi(*digits);
        ((scaled * unit).round() / unit - scaled).abs() < 1e-9 * scaled.abs().max(1e-3)
    });
    let number = numerals.number(scaled, decimals.unwrap_or(2) as usize);
    format!("{number}{letter}")
}
