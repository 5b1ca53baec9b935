//! How far apart two values are.

use super::{Numerals, Quantity, UnitWords};
use crate::model::Unit;

/// A part of the whole with its sign, how far something may move: `−3.2 %`.
pub fn room_phrase(room: f64, n: &dyn Numerals) -> Quantity {
    let mut quantity = Unit::Fraction.format_beside(room, 0.0, n);
    if room > 0.0 {
        quantity.number.insert(0, '+');
    }
    quantity
}
