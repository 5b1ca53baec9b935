//! What if: one thing changes after the stake was bought. What was paid stays paid.

use crate::{AssumptionId, Assumptions, Figure, MetricId};

/// Something that may happen to a validator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shock {
    /// TAO loses half its price.
    PriceHalves,
    /// A day's emission halves.
    EmissionHalves,
    /// Twice as many validators share it.
    ValidatorsDouble,
    /// Compute costs twice as much.
    ComputeDoubles,
    /// Others delegate [`DELEGATED`] more TAO.
    DelegatorsFound,
}

/// TAO that delegators bring in [`Shock::DelegatorsFound`].
pub const DELEGATED: f64 = 20_000.0;

/// The value that a shock would give an assumption, which its bounds do not allow.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OutOfBounds {
    /// The assumption.
    pub id: AssumptionId,
    /// The value.
    pub value: f64,
}

impl Shock {
    /// Every shock, in the order of the page.
    pub const ALL: [Shock; 5] = [
        Shock::PriceHalves,
        Shock::EmissionHalves,
        Shock::ValidatorsDouble,
        Shock::ComputeDoubles,
        Shock::DelegatorsFound,
    ];

    /// The assumption that it changes, and the value it gives that.
    pub fn change(self, a: &Assumptions) -> (AssumptionId, f64) {
        match self {
            Shock::PriceHalves => (AssumptionId::Price, a.price / 2.0),
            Shock::EmissionHalves => (AssumptionId::DailyEmission, a.daily_emission / 2.0),
            Shock::ValidatorsDouble => (AssumptionId::Validators, a.validators * 2.0),
            Shock::ComputeDoubles => (AssumptionId::ComputeCost, a.compute_cost * 2.0),
            Shock::DelegatorsFound => (AssumptionId::DelegatedStake, a.delegated_stake + DELEGATED),
        }
    }

    /// When the money assumed lost is repaid after it, at today's rates.
    pub fn payback(self, a: &Assumptions) -> Result<Figure, OutOfBounds> {
        let after = self.applied(a)?;
        Ok((MetricId::Payback.row().of)(&after))
    }

    /// The assumptions after it.
    pub fn applied(self, a: &Assumptions) -> Result<Assumptions, OutOfBounds> {
        let (id, value) = self.change(a);
        match id.row().accepts(value) {
            true => Ok(a.with(id, value)),
            false => Err(OutOfBounds { id, value }),
        }
    }
}
