//! THE table of sources: where the figures of the presets were found.

use jiff::civil::{Date, date};

/// Something to look figures up in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reference {
    /// What it is.
    pub label: &'static str,
    /// Where it is, if it is public.
    pub url: Option<&'static str>,
    /// The days that its figures are of; none where only the season is known.
    pub dates: &'static [Date],
    /// What was taken from it.
    pub gives: &'static str,
}

pub(super) const PRINTED: Reference = Reference {
    label: "A sponsored market article on TAO, 21 March 2026",
    url: None,
    dates: &[date(2026, 3, 21)],
    gives: "Every value marked as published: price, supply, volume, validators, stake, emission, subnets.",
};
pub(super) const SUBTENSOR: Reference = Reference {
    label: "RaoFoundation/subtensor: the chain’s source, and its snapshots of 24 July and 10 August 2026",
    url: Some("https://github.com/RaoFoundation/subtensor"),
    dates: &[date(2026, 7, 24), date(2026, 7, 31), date(2026, 8, 10)],
    gives: "The rules of emission, shares and take; issuance, prices of subnet tokens, stake, and what root is paid.",
};
pub(super) const METAGRAPHED: Reference = Reference {
    label: "JSONbored/metagraphed: its own measurements, August 2026",
    url: Some("https://github.com/JSONbored/metagraphed"),
    dates: &[date(2026, 8, 3)],
    gives: "Validators with a permit, active and earning.",
};
pub(super) const SECONDARY: Reference = Reference {
    label: "Secondary sources on the TAO staked, late 2025",
    url: None,
    dates: &[],
    gives: "The 7.6 million TAO staked behind “Chain, March 2026”.",
};

/// Every source.
pub static REFERENCES: [Reference; 4] = [PRINTED, SUBTENSOR, METAGRAPHED, SECONDARY];
