//! What a view of the widget consists of.

use crate::model::{Assumption, AssumptionId};
use crate::scenario::{Settings, View};

/// The parts of a view that lists them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Parts {
    /// When a validator breaks even.
    pub breakeven: bool,
    /// What a TAO is worth.
    pub value: bool,
    /// The article, checked.
    pub claims: bool,
}

/// The parts that belong to a view.
pub fn parts(view: View) -> Parts {
    let (breakeven, value, claims) = match view {
        View::Full => (true, true, false),
        // It has a form of its own.
        View::Compact => (false, false, false),
        View::Breakeven => (true, false, false),
        View::Value => (false, true, false),
        View::Claims => (true, true, true),
    };
    Parts {
        breakeven,
        value,
        claims,
    }
}

/// The assumptions that a widget of everything shows, in its order.
pub const OF_EVERYTHING: [AssumptionId; 8] = [
    AssumptionId::Price,
    AssumptionId::Validators,
    AssumptionId::OwnStake,
    AssumptionId::StakeRecovered,
    AssumptionId::ComputeCost,
    AssumptionId::DailyEmission,
    AssumptionId::PriceGrowth,
    AssumptionId::DiscountRate,
];

/// The assumptions to set: those asked for, or else the view's own.
pub fn rows(settings: &Settings) -> Vec<&'static Assumption> {
    if !settings.controls.is_empty() {
        return settings.controls.clone();
    }
    let own: &[AssumptionId] = match settings.view {
        View::Full => &OF_EVERYTHING,
        View::Compact => &[AssumptionId::Price, AssumptionId::StakeRecovered],
        View::Breakeven => &[AssumptionId::Price, AssumptionId::Validators],
        View::Value => &[AssumptionId::PriceGrowth, AssumptionId::DiscountRate],
        View::Claims => &[],
    };
    own.iter().map(|id| id.row()).collect()
}
