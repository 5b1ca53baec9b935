//! Floats as places in one order, from the lowest to the highest: a search goes through them as through whole numbers.

/// A float's place among all floats, in their order.
fn ordered(value: f64) -> i64 {
    let bits = (value + 0.0).to_bits() as i64;
    bits ^ (((bits >> 63) as u64) >> 1) as i64
}

/// The float at a place.
fn unordered(place: i64) -> f64 {
    f64::from_bits((place ^ (((place >> 63) as u64) >> 1) as i64) as u64)
}

/// The float halfway between two, by their places: towards zero that is by their sizes. `None` between neighbours.
pub fn middle(one: f64, other: f64) -> Option<f64> {
    let (one, other) = (ordered(one), ordered(other));
    let middle = (one & other) + ((one ^ other) >> 1); // their mean, without overflow
    (middle != one && middle != other).then(|| unordered(middle))
}

/// The float that many places from one towards another, at most that one.
pub fn towards(from: f64, to: f64, places: i64) -> f64 {
    let (here, end) = (ordered(from), ordered(to));
    unordered(match here < end {
        true => here.saturating_add(places).min(end),
        false => here.saturating_sub(places).max(end),
    })
}
