//! Numbers the reader's way.

use crate::prose::{Numerals, Plain};
use crate::web;

/// The locale of the reader's browser; plain English without one.
#[derive(Clone, Copy, Debug)]
pub struct Locale;

impl Numerals for Locale {
    fn number(&self, value: f64, decimals: usize) -> String {
        web::number(value, decimals).unwrap_or_else(|| Plain.number(value, decimals))
    }
}
