//! Scenarios with a name: one row each, all starting from the base.

use crate::model::{Assumptions, assumption};

/// A named scenario. Its key is in links: it is never renamed, and what it means is frozen with the link version.
#[derive(Debug)]
pub struct Preset {
    /// Name in links.
    pub key: &'static str,
    /// Name on the page.
    pub label: &'static str,
    /// What it assumes, in a sentence.
    pub note: &'static str,
    /// The date its figures are of.
    pub date: &'static str,
    /// TAO issued on chain by that date: 10.5 million on 15 December 2025 and 3,600 a day since.
    pub chain_issued: f64,
    /// What differs from the base, by key.
    pub changes: &'static [(&'static str, f64)],
}

impl PartialEq for Preset {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

/// The base: what the others start from.
const ARTICLE: Preset = Preset {
    key: "article-2026-03",
    label: "The article",
    note: "The figures published; what the article leaves out is fitted so that its two results come out.",
    date: "21 March 2026",
    chain_issued: 10_845_600.0,
    changes: &[],
};

/// Every preset; the first is the base.
pub static PRESETS: &[Preset] = &[
    ARTICLE,
    Preset {
        key: "article-2026-01",
        label: "Two months earlier",
        note: "The count of validators alone rewound, by two months of 23 %.",
        date: "21 March 2026, the count of 21 January",
        chain_issued: 10_633_200.0,
        changes: &[("validators", 2_710.0)],
    },
    Preset {
        key: "chain-2026-03",
        label: "As the chain has it",
        note: "What the chain really emits and has issued, its 128 subnets and the 7.6 million TAO staked (secondary sources, late 2025).",
        changes: &[
            ("daily_emission", 3_600.0),
            ("issued_supply", 10_845_600.0),
            ("circulating_supply", 10_845_600.0),
            ("subnets", 128.0),
            ("average_stake", 1_854.0),
        ],
        ..ARTICLE
    },
    Preset {
        key: "squeeze",
        label: "Squeeze",
        note: "Validators go on growing by 23 % a month at first, and by half of that every three months.",
        changes: &[("validator_growth", 23.0)],
        ..ARTICLE
    },
    Preset {
        key: "breakthrough",
        label: "Breakthrough",
        note: "One subnet in ten finds paying users: 20 million USD a year each.",
        changes: &[("adoption", 10.0), ("revenue_per_subnet", 20e6)],
        ..ARTICLE
    },
    Preset {
        key: "bear",
        label: "Bear",
        note: "The price stays where it is, and money is discounted at 25 % a year.",
        changes: &[("price_growth", 0.0), ("discount_rate", 25.0)],
        ..ARTICLE
    },
];

impl Preset {
    /// The base with this preset's changes.
    pub fn assumptions(&self) -> Assumptions {
        let mut assumptions = Assumptions::default();
        for (key, value) in self.changes {
            let row = assumption(key).expect("a preset changes assumptions that exist");
            (row.set)(&mut assumptions, *value);
        }
        assumptions
    }
}

/// The preset with this key.
pub fn preset(key: &str) -> Option<&'static Preset> {
    PRESETS.iter().find(|preset| preset.key == key)
}
