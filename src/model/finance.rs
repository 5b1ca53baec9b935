//! Textbook finance on slices of cash flows: money paid is negative, money received positive.

use super::Undefined;

/// Net present value of `cash_flows` one period apart, the first of which falls today.
///
/// `rate` is per period, as a fraction above −1.
///
/// ```
/// use tao_model::finance::npv;
/// assert!((npv(0.1, &[-100.0, 110.0])).abs() < 1e-12);
/// ```
pub fn npv(rate: f64, cash_flows: &[f64]) -> f64 {
    cash_flows
        .iter()
        .rev()
        .fold(0.0, |later, flow| flow + later / (1.0 + rate))
}

/// Lowest rate searched by [`irr_monthly`], a year.
const LOWEST_RATE: f64 = -0.99;
/// Highest rate searched by [`irr_monthly`], a year.
const HIGHEST_RATE: f64 = 100.0;
/// Steps in ln(1 + rate) between them in which a pair of roots could hide only by touching.
const STEPS: usize = 512;

/// Internal rate of return of monthly `cash_flows`, the first of which falls today: the effective
/// yearly rate, as a fraction, at which their net present value is zero.
///
/// Looks at −99 % to 10,000 % a year. Several rates, or none, are no answer but a reason that says so.
///
/// ```
/// use tao_model::finance::irr_monthly;
/// let mut year = vec![0.0; 13];
/// (year[0], year[12]) = (-100.0, 115.0);
/// assert!((irr_monthly(&year).unwrap() - 0.15).abs() < 1e-12);
/// ```
pub fn irr_monthly(cash_flows: &[f64]) -> Result<f64, Undefined> {
    let roots = rates_monthly(cash_flows);
    match roots[..] {
        [] => Err(Undefined::NoRate),
        [rate] => Ok(rate),
        _ => Err(Undefined::SeveralRates(roots)),
    }
}

/// Every yearly rate from −99 % to 10,000 % at which the net present value of monthly flows is zero, rising.
pub fn rates_monthly(cash_flows: &[f64]) -> Vec<f64> {
    let largest = cash_flows
        .iter()
        .fold(0.0, |largest: f64, flow| largest.max(flow.abs()));
    if !(largest > 0.0 && largest.is_finite()) {
        return Vec::new();
    }
    let scaled: Vec<f64> = cash_flows.iter().map(|flow| flow / largest).collect();
    // In x = ln(1 + yearly rate); below 0 the flows are taken from the last one back, which keeps them bounded.
    let balance = |x: f64| {
        let growth = (x / 12.0).exp();
        if x >= 0.0 {
            let shrinkage = 1.0 / growth;
            scaled
                .iter()
                .rev()
                .fold(0.0, |later, flow| flow + later * shrinkage)
        } else {
            scaled
                .iter()
                .fold(0.0, |earlier, flow| flow + earlier * growth)
        }
    };
    let (low, high) = (LOWEST_RATE.ln_1p(), HIGHEST_RATE.ln_1p());
    // One change of sign among the flows means at most one rate (Descartes): no need to scan.
    let steps = if sign_changes(&scaled) <= 1 { 1 } else { STEPS };
    let at = |step: usize| low + (high - low) * step as f64 / steps as f64;
    let mut rates: Vec<f64> = (0..steps)
        .flat_map(|step| roots_between(&balance, at(step), at(step + 1)))
        .map(f64::exp_m1)
        .collect();
    rates.dedup_by(|one, other| (*one - *other).abs() <= 1e-9 * (1.0 + one.abs()));
    rates
}

/// Changes of sign along the flows, zeros left out.
fn sign_changes(flows: &[f64]) -> usize {
    let signs: Vec<bool> = flows
        .iter()
        .filter(|flow| **flow != 0.0)
        .map(|flow| *flow > 0.0)
        .collect();
    signs.windows(2).filter(|pair| pair[0] != pair[1]).count()
}

/// Roots of `f` on a short stretch: where its sign changes, and the two beside a turning point that crosses zero.
fn roots_between(f: &impl Fn(f64) -> f64, low: f64, high: f64) -> Vec<f64> {
    let (at_low, at_high) = (f(low), f(high));
    if at_low == 0.0 {
        return vec![low];
    }
    if at_low * at_high <= 0.0 {
        return root(f, low, high).into_iter().collect();
    }
    // Same sign at both ends: the point nearest to zero may lie beyond it.
    let nearest = minimum(&|x| f(x) * at_low.signum(), low, high);
    if f(nearest) * at_low > 0.0 {
        return Vec::new();
    }
    root(f, low, nearest)
        .into_iter()
        .chain(root(f, nearest, high))
        .collect()
}

/// The lowest point of `f` between `low` and `high`, by golden section.
fn minimum(f: &impl Fn(f64) -> f64, mut low: f64, mut high: f64) -> f64 {
    let golden = (5f64.sqrt() - 1.0) / 2.0;
    if f(low + 1e-3 * (high - low)) >= f(low) || f(high - 1e-3 * (high - low)) >= f(high) {
        return low; // no turning point inside
    }
    for _ in 0..80 {
        let (left, right) = (high - golden * (high - low), low + golden * (high - low));
        if f(left) < f(right) {
            high = right
        } else {
            low = left
        }
    }
    (low + high) / 2.0
}

/// A root of `f` between `low` and `high`, by Brent's method, to the last few bits. `None` unless the
/// signs at the ends differ (or an end is a root itself).
pub fn root(f: impl Fn(f64) -> f64, low: f64, high: f64) -> Option<f64> {
    let (mut a, mut b) = (low, high);
    let (mut at_a, mut at_b) = (f(a), f(b));
    let same_sign = at_a.min(at_b) > 0.0 || at_a.max(at_b) < 0.0;
    if same_sign || at_a.is_nan() || at_b.is_nan() {
        return None;
    }
    // b is the best guess, a the point before it, c the other side of the root.
    let (mut c, mut at_c) = (a, at_a);
    let (mut step, mut step_before) = (b - a, b - a);
    for _ in 0..200 {
        if at_b.signum() == at_c.signum() {
            (c, at_c) = (a, at_a);
            (step, step_before) = (b - a, b - a);
        }
        if at_c.abs() < at_b.abs() {
            (a, b, c) = (b, c, b);
            (at_a, at_b, at_c) = (at_b, at_c, at_b);
        }
        let tolerance = 2.0 * f64::EPSILON * b.abs();
        let half = (c - b) / 2.0;
        if at_b == 0.0 || half.abs() <= tolerance {
            return Some(b);
        }
        // Interpolate; bisect when that would leave the bracket or shrinks too slowly.
        let interpolated = (step_before.abs() >= tolerance && at_a.abs() > at_b.abs())
            .then(|| interpolation((a, at_a), (b, at_b), (c, at_c)))
            .filter(|to| {
                to / half > 0.0 && to.abs() < 1.5 * half.abs() && to.abs() < step_before.abs() / 2.0
            });
        (step, step_before) = match interpolated {
            Some(to) => (to, step),
            None => (half, half),
        };
        (a, at_a) = (b, at_b);
        b += if step.abs() > tolerance {
            step
        } else {
            tolerance.copysign(half)
        };
        at_b = f(b);
    }
    Some(b)
}

/// Step from `b` to the root of the line or inverse parabola through the points.
fn interpolation((a, at_a): (f64, f64), (b, at_b): (f64, f64), (c, at_c): (f64, f64)) -> f64 {
    let s = at_b / at_a;
    if a == c {
        return (c - b) * s / (s - 1.0);
    }
    let (q, r) = (at_a / at_c, at_b / at_c);
    let p = s * ((c - b) * q * (q - r) - (b - a) * (r - 1.0));
    -p / ((q - 1.0) * (r - 1.0) * (s - 1.0))
}
