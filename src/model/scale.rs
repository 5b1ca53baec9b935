//! Where a slider stops: every stop is a round number.

use std::ops::RangeInclusive;

/// How a slider's track maps to values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Scale {
    /// Multiples of `step` between the bounds.
    Linear {
        /// Distance between stops.
        step: f64,
    },
    /// About 1.5 % from stop to stop, from the smallest positive stop `from`; a lower bound
    /// below it (0) is the stop before it.
    Logarithmic {
        /// Smallest stop above the lower bound.
        from: f64,
    },
}

impl Scale {
    /// Every value the slider can take, rising, both bounds among them; `decimals` is the grid.
    pub fn stops(self, bounds: &RangeInclusive<f64>, decimals: u32) -> Vec<f64> {
        let (low, high) = (*bounds.start(), *bounds.end());
        let inside = move |value: &f64| *value > low && *value < high;
        let mut stops = vec![low];
        match self {
            Scale::Linear { step } => {
                let first = (low / step).floor() as i64;
                let last = (high / step).ceil() as i64;
                stops.extend((first..=last).map(|n| multiple(n, step)).filter(inside));
            }
            Scale::Logarithmic { from } => {
                let decades = from.log10().floor() as i32..=high.log10().floor() as i32;
                let round =
                    decades.flat_map(|decade| mantissas().map(move |m| scaled(m, decade - 2)));
                stops.extend(
                    round
                        .filter(|stop| *stop >= from && on_grid(*stop, decimals))
                        .filter(inside),
                );
            }
        }
        stops.push(high);
        stops
    }
}

/// Three-digit mantissas of a decade, 1.0 to 2.5 % apart.
fn mantissas() -> impl Iterator<Item = u32> {
    (100..200)
        .step_by(2)
        .chain((200..500).step_by(5))
        .chain((500..1000).step_by(10))
}

/// `mantissa · 10^power`, rounded once, so that it prints as short as it looks.
fn scaled(mantissa: u32, power: i32) -> f64 {
    match power {
        0.. => f64::from(mantissa) * 10f64.powi(power),
        _ => f64::from(mantissa) / 10f64.powi(-power),
    }
}

/// `n · step`, rounded once even for steps such as 0.1.
fn multiple(n: i64, step: f64) -> f64 {
    if step < 1.0 {
        n as f64 / (1.0 / step).round()
    } else {
        n as f64 * step
    }
}

fn on_grid(value: f64, decimals: u32) -> bool {
    round_to(value, decimals) == value
}

/// A number without the noise of its product: 29, not 28.999999999999996. What differs from a number with at most nine
/// digits after the point in the last two bits only is that number.
pub fn without_noise(value: f64) -> f64 {
    let near = round_to(value, 9);
    let is_noise = (near - value).abs() < 1e-15 * value.abs();
    if is_noise { near } else { value }
}

/// The nearest number with at most `decimals` digits after the point.
pub fn round_to(value: f64, decimals: u32) -> f64 {
    let unit = 10f64.powi(decimals as i32);
    let rounded = (value * unit).round() / unit;
    if rounded.is_finite() {
        rounded + 0.0
    } else {
        value
    }
}
