//! The article's claims, recomputed: THE table is [`CLAIMS`], kept in two files, the verdicts follow from the figures.

mod claim;
mod computed;
mod condition;
mod finding;
mod market;
mod network;
mod rounded;

use std::sync::LazyLock;

use market::MARKET;
use network::NETWORK;

pub use claim::{Claim, Compute, Named, Shown, Test, Verdict};
pub use condition::{Condition, Found};
pub use finding::{Finding, check};
pub use rounded::Rounded;

/// Every claim, in the order of the article's facts.
pub static CLAIMS: LazyLock<Vec<&'static Claim>> =
    LazyLock::new(|| MARKET.iter().chain(NETWORK).collect());
