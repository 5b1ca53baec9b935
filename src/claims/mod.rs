//! The article's claims, recomputed: THE table is [`CLAIMS`], kept in files by subject; the verdicts follow from the
//! figures.

pub mod article;
mod claim;
mod condition;
mod finding;
mod growth;
mod market;
mod network;
mod payback;
mod piece;
mod record;
mod rounded;
mod sector;
mod stat;
mod subnets;
mod supply;
mod trading;
mod value;
mod verdict;

use std::sync::LazyLock;

use growth::GROWTH_CLAIMS;
use market::MARKET;
use network::NETWORK;
use payback::PAYBACK;
use sector::SECTOR;
use subnets::SUBNET_CLAIMS;
use supply::SUPPLY;
use trading::TRADING;
use value::WORTH;

pub use claim::{Cases, Claim, Condition, Evidence, Outcome, Shown, Test};
pub use condition::Wanted;
pub use finding::{Finding, check};
pub use payback::MONTHS;
pub use piece::Piece;
pub use record::{PEERS, Token};
pub use rounded::Rounded;
pub use stat::{Amount, Stat, count, range, stat};
pub use verdict::{Standing, Verdict};

/// Every claim: the two main ones, then the others in the order of the article's facts.
pub static CLAIMS: LazyLock<Vec<&'static Claim>> = LazyLock::new(|| {
    let subjects = [
        PAYBACK,
        WORTH,
        MARKET,
        TRADING,
        SUPPLY,
        NETWORK,
        SUBNET_CLAIMS,
        SECTOR,
        GROWTH_CLAIMS,
    ];
    subjects.into_iter().flatten().collect()
});
