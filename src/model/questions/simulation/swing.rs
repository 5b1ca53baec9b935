//! How far price, validators and the cost of compute swing around what is projected of them.

use super::bridge::MONTHS;
use super::draw::Draw;
use crate::{AssumptionId, Assumptions};

/// The price that half of all paths are below after some months, where this is the one expected, USD/TAO: it lies below
/// that, since a path may rise without end but only fall to nothing.
pub fn typical_price(a: &Assumptions, expected: f64, months: f64) -> f64 {
    let volatility = a.price_volatility / 100.0;
    expected * (-volatility * volatility * months / 24.0).exp()
}

/// A month's worth of it; what does not depend on the path.
#[derive(Clone, Copy, Debug)]
struct Month {
    /// What is taken from the logarithm of the price, so that its mean stays as projected.
    price_drift: f64,
    /// Standard deviation of the logarithm of the validators.
    validators: f64,
    /// What is taken from it for the same reason.
    validators_drift: f64,
}

/// The swing that assumptions ask for.
#[derive(Clone, Debug)]
pub(super) struct Swing {
    /// What a month's normal does to the logarithm of the price.
    price: f64,
    months: [Month; MONTHS],
    /// Correlation of the logarithms of price and validators at the end of the last month.
    correlation: f64,
    /// Per cent a year.
    deflation: f64,
    /// Points.
    deflation_uncertainty: f64,
}

/// Price and validators as multiples of what is projected, at the end of each month.
pub(super) struct Factors {
    pub(super) price: [f64; MONTHS],
    pub(super) validators: [f64; MONTHS],
}

impl Swing {
    pub(super) fn new(a: &Assumptions) -> Self {
        let (price, validators) = (a.price_volatility / 100.0, a.validator_volatility / 100.0);
        Self {
            price: price * (1.0f64 / 12.0).sqrt(),
            months: std::array::from_fn(|month| {
                let years = (month + 1) as f64 / 12.0;
                Month {
                    price_drift: price * price * years / 2.0,
                    validators: validators * years.sqrt(),
                    validators_drift: validators * validators * years / 2.0,
                }
            }),
            correlation: a.validator_price_correlation,
            deflation: a.compute_deflation,
            deflation_uncertainty: a.deflation_uncertainty,
        }
    }

    /// The factors of a path's first months. One normal moves its validators in all months, wider and wider.
    pub(super) fn factors(&self, draw: &Draw, n_months: usize) -> Factors {
        let price_at_end = draw.walk[MONTHS - 1] / (MONTHS as f64).sqrt();
        let apart = (1.0 - self.correlation * self.correlation).sqrt();
        let validators = self.correlation * price_at_end + apart * draw.validators;
        let factor = |month: usize| {
            let month = &self.months[month];
            (month.validators * validators - month.validators_drift).exp()
        };
        let mut factors = Factors {
            price: [1.0; MONTHS],
            validators: [1.0; MONTHS],
        };
        for month in 0..n_months.min(MONTHS) {
            let price = self.price * draw.walk[month] - self.months[month].price_drift;
            factors.price[month] = price.exp();
            factors.validators[month] = factor(month);
        }
        factors
    }

    /// By how much compute gets cheaper on a path, per cent a year, within the bounds of that assumption.
    pub(super) fn deflation(&self, draw: &Draw) -> f64 {
        let bounds = &AssumptionId::ComputeDeflation.row().bounds;
        (self.deflation + self.deflation_uncertainty * draw.deflation)
            .clamp(*bounds.start(), *bounds.end())
    }

    /// The geometric mean of a path's price over its first months, as a multiple of the projection's.
    pub(super) fn mean_price(&self, draw: &Draw, n_months: usize) -> f64 {
        let months = draw.walk.iter().zip(&self.months).take(n_months);
        let logarithms = months.map(|(walk, month)| self.price * walk - month.price_drift);
        (logarithms.sum::<f64>() / n_months as f64).exp()
    }
}
