//! What is on record outside the article: the chain's rules and counts, and what became of a token. Each with its date.

use super::Rounded;

/// TAO issued on chain on 21 March 2026: at most 10.5 million at the halving in December 2025 and 3,600 a day since.
/// Some dividends were credited without being issued, so that it may have been less.
pub const CHAIN_ISSUED: (Rounded, Rounded) = (
    Rounded::printed(10.77e6, 0.01e6),
    Rounded::printed(10.845_6e6, 0.01e6),
);
/// Validator permits of a subnet, by default.
pub const PERMITS: Rounded = Rounded::exact(64.0);
/// Permits on all subnets, counted on 3 August 2026.
pub const PERMITS_COUNTED: Rounded = Rounded::exact(1_523.0);
/// Weight of a TAO in a validator's stake weight, beside the subnet's own tokens that count in full, on 10 August 2026.
pub const TAO_WEIGHT: Rounded = Rounded::exact(0.18);
/// Stake weight that a permit asks for.
pub const PERMIT: Rounded = Rounded::exact(1_000.0);
/// USD a year that all subnets take from outside: from single-digit to low tens of millions.
pub const OUTSIDE_REVENUE: (Rounded, Rounded) = (Rounded::exact(1e6), Rounded::exact(30e6));
/// Tokens that the article calls peers, and what each of them has been traded as since 2024.
pub const PEERS: [Token; 2] = [
    Token {
        symbol: "FET",
        is_now: "FET",
    },
    Token {
        symbol: "AGIX",
        is_now: "FET",
    },
];

/// A token that may have been merged into another.
#[derive(Debug)]
pub struct Token {
    /// What the article calls it.
    pub symbol: &'static str,
    /// What holders of it hold now.
    pub is_now: &'static str,
}
