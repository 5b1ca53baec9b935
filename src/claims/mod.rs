//! The article's claims, recomputed: THE table is [`CLAIMS`], kept in files by subject; the verdicts follow from the
//! figures.

mod article;
mod claim;
mod condition;
mod finding;
mod main_claims;
mod market;
mod network;
mod piece;
mod record;
mod rounded;
mod sector;
mod stat;
mod supply;
mod verdict;

use std::sync::LazyLock;

use main_claims::MAIN;
use market::MARKET;
use network::NETWORK;
use sector::SECTOR;
use supply::SUPPLY;

pub use claim::{Cases, Claim, Condition, Evidence, Shown, Test};
pub use condition::Wanted;
pub use finding::{Finding, check};
pub use piece::Piece;
pub use record::{PEERS, Token};
pub use rounded::Rounded;
pub use stat::{Amount, Stat, count, range, stat};
pub use verdict::Verdict;

/// Every claim: the two main ones, then the others in the order of the article's facts.
pub static CLAIMS: LazyLock<Vec<&'static Claim>> = LazyLock::new(|| {
    [MAIN, MARKET, SUPPLY, NETWORK, SECTOR]
        .into_iter()
        .flatten()
        .collect()
});
