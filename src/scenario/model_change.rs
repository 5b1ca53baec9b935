//! What changed from model 1 to model 2, row by row.

use super::Scenario;
use crate::model::Assumptions;

/// Version of the links, the files and the results: what its presets and defaults mean is frozen for good.
pub const MODEL_VERSION: u32 = 2;

/// What model 2 computes otherwise than model 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ModelChange {
    /// What was paid for the stake stays paid when the price moves.
    PurchasePrice,
    /// A delegator gets back the same part of the stake as who runs a validator.
    DelegatedStake,
    /// The stake to beat delegating is where both net present values meet.
    StakeToBeatDelegating,
    /// What running adds to holding and to delegating took the place of the net present value's two parts.
    RunningAdds,
    /// The discounted payback counts the stake at its discounted price.
    DiscountedPayback,
    /// What validators are paid may be another multiple of their share of the TAO emission.
    RewardFactor,
    /// The number of subnets may grow to 256, not 128.
    SubnetLimit,
}

/// The limit of subnets in model 1.
const FORMER_SUBNET_LIMIT: f64 = 128.0;

impl ModelChange {
    /// Every change.
    pub const ALL: [Self; 7] = [
        Self::PurchasePrice,
        Self::DelegatedStake,
        Self::StakeToBeatDelegating,
        Self::RunningAdds,
        Self::DiscountedPayback,
        Self::RewardFactor,
        Self::SubnetLimit,
    ];

    /// Whether the payback at today's rates or the value per TAO of a scenario, which links record, can be others
    /// because of it.
    pub fn can_move_answers_of(self, scenario: &Scenario) -> bool {
        let a = &scenario.assumptions;
        match self {
            Self::PurchasePrice => a.entry_price != a.price,
            Self::RewardFactor => a.reward_factor != 1.0,
            Self::SubnetLimit => earns_fees(a) && outgrows(a, FORMER_SUBNET_LIMIT),
            Self::DelegatedStake
            | Self::StakeToBeatDelegating
            | Self::RunningAdds
            | Self::DiscountedPayback => false,
        }
    }

    /// What the model does now, in a sentence without its full stop.
    pub fn words(self) -> &'static str {
        match self {
            Self::PurchasePrice => "What was paid for the stake stays paid when the price moves",
            Self::DelegatedStake => {
                "A delegator gets back the same part of the stake as a validator"
            }
            Self::StakeToBeatDelegating => {
                "The stake at which running equals delegating is where both net present values are the same"
            }
            Self::RunningAdds => "What running adds to holding and to delegating is shown",
            Self::DiscountedPayback => "The discounted breakeven discounts the stake as well",
            Self::RewardFactor => {
                "What validators are paid is a multiple of their share of the TAO emission"
            }
            Self::SubnetLimit => "The number of subnets may grow to 256 instead of 128",
        }
    }
}

fn earns_fees(a: &Assumptions) -> bool {
    a.adoption > 0.0 && a.revenue_per_subnet > 0.0 && a.fee_share > 0.0
}

/// Whether the number of subnets grows beyond a limit within the horizon.
fn outgrows(a: &Assumptions, limit: f64) -> bool {
    let grown = a.subnets * (1.0 + a.subnet_growth / 100.0).powf(a.horizon_years);
    a.subnet_growth > 0.0 && grown > limit.max(a.subnets)
}
