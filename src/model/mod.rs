//! The economics, in plain `f64`: no web, no clock, no serde, no prose.
//!
//! [`evaluate`] turns [`Assumptions`] into an [`Evaluation`]; [`METRICS`] names every figure in it.
//! Months run from 1, flows fall at the end of their month, month 0 is today, money is nominal USD.

mod alternatives;
mod assumptions;
mod breakeven;
mod choices;
mod context;
pub mod emission;
mod evaluation;
pub mod finance;
pub mod formulas;
mod measure;
mod meeting;
mod metrics;
mod network;
mod parts;
mod present;
mod projection;
pub mod questions;
mod row;
mod scale;
mod undefined;
mod unit;
mod validator;
mod valuation;
mod warnings;
mod worth;

pub use alternatives::Alternatives;
pub use assumptions::{ASSUMPTIONS, Assumption, AssumptionId, Assumptions, assumption};
pub use breakeven::Balance;
pub use choices::{CashFlows, PriceAnchor, ValueBasis};
pub use context::Context;
pub use evaluation::{Evaluation, evaluate};
pub use measure::{Ask, Measure};
pub use meeting::{Meeting, meeting};
pub use metrics::{METRICS, Metric, MetricId, Section, metric};
pub use network::{Network, NetworkMonth};
pub use projection::Projection;
pub use row::{Group, Kind, Row, Source};
pub use scale::{Scale, round_to, without_noise};
pub use undefined::{Figure, Undefined};
pub use unit::Unit;
pub use validator::{Flow, LONGEST, RunRate, flows, run_rate};
pub use valuation::{Valuation, valuation};
pub use warnings::{LARGE_TERMINAL_SHARE, PERMIT, PERMIT_ON_ROOT, Warning, warnings};
pub use worth::Worth;

/// Days in a month: a twelfth of a Julian year.
pub const DAYS_PER_MONTH: f64 = DAYS_PER_YEAR / 12.0;
/// Days in a year.
pub const DAYS_PER_YEAR: f64 = 365.25;
