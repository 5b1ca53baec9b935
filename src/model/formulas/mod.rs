//! How each figure follows from the inputs, as trees with their numbers: what the page shows, and what a test works out
//! again.
//!
//! A metric’s formula has the place and the name of its figure: `run_rate.payback_months` is [`run_rate::payback_months`],
//! so that a row without a formula does not compile. What metrics are made of has rows of its own, [`workings`].

pub(super) mod alternatives;
pub(super) mod context;
mod expr;
mod formula;
mod months;
mod present;
pub(super) mod projection;
mod reads;
pub(super) mod run_rate;
mod scene;
mod shown;
mod terms;
mod today;
pub(super) mod valuation;
mod workings;

pub use expr::{Expr, Leaf, Months, Op, Term};
pub use formula::{Formula, Gives, Step, Working, WorkingPart};
pub use reads::{Figured, Formulas, Reader};
pub use scene::Scene;
pub use shown::FIRST_MONTHS;
pub use workings::workings;
