//! What comes of one path.

use super::bridge::MONTHS;
use crate::{Figure, Worth};

/// The answers on one path, and where its price, validators and costs went.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// Months until net cash has repaid the capital at risk; `None` if it has not by the last month.
    pub payback: Option<f64>,
    /// Months until quitting leaves nothing lost for the first time, which need not last; `None` if it never does.
    pub exit_payback: Option<f64>,
    /// What quitting at the time of the target leaves, less the whole outlay, USD.
    pub quitting_at_target: f64,
    /// Net cash less the capital at risk at the end of months 0 to [`MONTHS`], USD, to the seven digits that a chart
    /// has a use for.
    pub cash: [f32; MONTHS + 1],
    /// USD/TAO, rewards valued at the market price.
    pub value: Figure,
    /// Net present values at the end of the operating time.
    pub worth: Worth,
    /// Geometric mean of the price over the operating time, as a multiple of the projection's.
    pub price: f64,
    /// Validators at the end of the last month, as a multiple of the projection's.
    pub validators: f64,
    /// By how much compute gets cheaper, per cent a year.
    pub compute_deflation: f64,
}

/// What running, delegating and holding come to on one path.
#[derive(Clone, Debug, PartialEq)]
pub struct Future {
    /// The price at the end of the operating time, USD/TAO.
    pub price: f64,
    /// Net present values at the end of months 0 to that.
    pub worths: Vec<Worth>,
}
