//! The simulation: what its paths do, what follows on each, and what is said of all.

mod chances;
mod moments;
mod paths;
mod ranks;
mod runs;
mod spread;

use tao_calculator::model::Assumptions;
use tao_calculator::model::questions::simulation::{Draw, N_NORMALS};
use tao_calculator::scenario::from_query;

/// The assumptions of a link.
fn assumptions(query: &str) -> Assumptions {
    from_query(query).0.assumptions
}

/// The same without anything uncertain.
fn certain(a: &Assumptions) -> Assumptions {
    Assumptions {
        price_volatility: 0.0,
        validator_volatility: 0.0,
        deflation_uncertainty: 0.0,
        ..*a
    }
}

/// A path from numbers between 0 and 1 that are spread over some standard deviations to both sides.
fn draw(size: f64, along: &[f64]) -> Draw {
    assert_eq!(along.len(), N_NORMALS);
    Draw::new(|nth| size * (2.0 * along[nth] - 1.0))
}
