//! Circularity: rewards are paid in TAO, so the value of a TAO depends on its price.

use crate::{Assumptions, Figure, PriceAnchor, Undefined, valuation};

/// The line value = a · price + b against value = price.
#[derive(Clone, Debug, PartialEq)]
pub struct Circularity {
    /// Value that each dollar of price adds.
    pub a: Figure,
    /// USD/TAO of value at a price of zero.
    pub b: Figure,
    /// USD/TAO where both lines meet, or why no price equals its own value.
    pub self_consistent_value: Figure,
    /// USD a year of fees that validators and their stakers of the whole network would have to receive today, growing
    /// as assumed, for the market price to equal its own value.
    pub fees_to_match_market: Figure,
}

/// The two lines; the value is a straight line in the fees, too, which gives the last figure in closed form.
pub fn circularity(a: &Assumptions) -> Circularity {
    let line = valuation(a);
    Circularity {
        fees_to_match_market: fees_to_match_market(a, &line.a),
        a: line.a,
        b: line.b,
        self_consistent_value: line.self_consistent_value,
    }
}

/// Fees F with a · price + b₀ + F · (value per dollar of today's fees) = price, where b₀ is b without any fees.
fn fees_to_match_market(a: &Assumptions, slope: &Figure) -> Figure {
    let without_fees = Assumptions {
        adoption: 0.0,
        price_anchor: PriceAnchor::Market,
        ..*a
    };
    // Fees of a million a year and no costs: b is then what the fees are worth.
    let fees_alone = Assumptions {
        adoption: 100.0,
        fee_share: 100.0,
        revenue_per_subnet: 1e6 / a.subnets,
        compute_cost: 0.0,
        other_cost: 0.0,
        ..without_fees
    };
    if a.subnets == 0.0 {
        return Err(Undefined::NoSubnets);
    }
    let per_dollar = valuation(&fees_alone).b? / 1e6;
    let missing = a.price - (slope.clone()? * a.price + valuation(&without_fees).b?);
    match missing / per_dollar {
        _ if missing < 0.0 => Err(Undefined::NoFeesNeeded {
            value: a.price - missing,
        }),
        fees if fees.is_finite() => Ok(fees + 0.0),
        _ => Err(Undefined::TooLarge),
    }
}
