//! Reverse DCF: what one would have to believe for a TAO to be worth its market price.

use super::line::{WHILE_MOVING, seek};
use super::{Sought, row, valuation};
use crate::model::{Assumption, Assumptions, Numerals, PriceAnchor};

/// The assumptions it is solved for, in that order.
pub const REVERSE_DCF: [&str; 6] = [
    "price_growth",
    "discount_rate",
    "failure_rate",
    "terminal_growth",
    "adoption",
    "revenue_per_subnet",
];

/// What one assumption would have to be, all else equal.
#[derive(Clone, Debug)]
pub struct Belief {
    /// The assumption.
    pub row: &'static Assumption,
    /// Its value now.
    pub here: f64,
    /// The market price that the value is wanted to equal.
    pub price: f64,
    /// Where it does, with rewards valued at the market price.
    pub sought: Sought,
}

/// What each of the six would have to be.
pub fn reverse_dcf(a: &Assumptions) -> Vec<Belief> {
    REVERSE_DCF.iter().map(|key| belief(a, row(key))).collect()
}

/// What one assumption would have to be for value and market price to agree.
pub fn belief(a: &Assumptions, row: &'static Assumption) -> Belief {
    let at_market = Assumptions {
        price_anchor: PriceAnchor::Market,
        ..*a
    };
    let value = valuation("value_per_tao");
    Belief {
        row,
        here: (row.get)(a),
        price: a.price,
        sought: seek(&at_market, row, value, a.price, WHILE_MOVING),
    }
}

impl Belief {
    /// What one would have to believe, or why nothing would do, with numbers the reader's way.
    pub fn words(&self, numerals: &dyn Numerals) -> String {
        let unit = self.row.unit;
        let price = valuation("value_per_tao").unit.prose(self.price, numerals);
        let label = self.row.phrase();
        match self.sought {
            Sought::At(at) if at == self.here => {
                format!(
                    "at {label} of {} a TAO is worth its price, {price}",
                    unit.typed(at, numerals)
                )
            }
            Sought::At(at) => format!(
                "at {label} of {} instead of {} a TAO would be worth its price, {price}",
                unit.prose_beside(at, self.here, numerals),
                unit.typed(self.here, numerals)
            ),
            _ => self
                .sought
                .words(self.row, valuation("value_per_tao"), self.price, numerals),
        }
    }
}
