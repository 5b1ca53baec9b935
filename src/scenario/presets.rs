//! THE table of presets.

use jiff::civil::{Date, date};

use super::preset::{ARTICLE_DAY, Change, Preset};
use super::references::{METAGRAPHED, PRINTED, SECONDARY, SUBTENSOR};
use crate::model::AssumptionId::*;

/// The day on which the chain was read, and the one on which its earning validators were counted.
const JULY: Date = date(2026, 7, 24);
const COUNT: Date = date(2026, 8, 3);

/// The base: what the others start from.
const ARTICLE: Preset = Preset {
    key: "article-2026-03",
    label: "The article",
    note: "The published figures. What the article leaves out is fitted to reproduce its two results.",
    since: 0,
    date: ARTICLE_DAY,
    chain_issued: 10_845_600.0,
    references: &[PRINTED],
    changes: &[],
};

/// The chain of July 2026, as all validators and their stakers are paid.
const CHAIN: Preset = Preset {
    key: "chain-2026-07",
    label: "Chain, July 2026",
    note: "What the chain paid on 24 July 2026: subnet tokens worth 2.6 times 41 % of the TAO emission at market prices, \
           shared by 1,117 earning validators (counted on 3 August).",
    since: 2,
    date: JULY,
    chain_issued: 11_158_337.0,
    references: &[SUBTENSOR, METAGRAPHED],
    changes: &[
        Change::observed(Price, 188.7, JULY),
        Change::observed(EntryPrice, 188.7, JULY),
        Change::observed(CirculatingSupply, 11_158_337.0, JULY),
        Change::observed(IssuedSupply, 11_158_337.0, JULY),
        Change::by_rule(DailyEmission, 3_600.0, JULY),
        Change::observed(Validators, 1_117.0, COUNT),
        Change::observed(AverageStake, 4_054.0, JULY),
        Change::observed(RewardFactor, 2.6, JULY),
        Change::observed(Subnets, 128.0, JULY),
    ],
};

/// Every preset; the first is the base.
pub static PRESETS: &[Preset] = &[
    ARTICLE,
    Preset {
        key: "article-2026-01",
        label: "Two months earlier",
        note: "The article’s figures with the number of validators of January 2026: two months of 23 % growth undone.",
        date: date(2026, 1, 21),
        chain_issued: 10_633_200.0,
        changes: &[Change::assumed(Validators, 2_710.0)],
        ..ARTICLE
    },
    Preset {
        key: "chain-2026-03",
        label: "Chain, March 2026 (understated)",
        note: "What the chain emitted and had issued in March 2026, with its 128 subnets and the 7.6 million TAO staked \
               (secondary sources, late 2025). It counts 41 % of the TAO emission as validators’ income, which \
               understates it: they are paid in subnet tokens that are worth more.",
        references: &[PRINTED, SUBTENSOR, SECONDARY],
        changes: &[
            Change::by_rule(DailyEmission, 3_600.0, ARTICLE_DAY),
            Change::by_rule(IssuedSupply, 10_845_600.0, ARTICLE_DAY),
            Change::by_rule(CirculatingSupply, 10_845_600.0, ARTICLE_DAY),
            Change::observed(Subnets, 128.0, ARTICLE_DAY),
            Change::assumed(AverageStake, 1_854.0),
        ],
        ..ARTICLE
    },
    Preset {
        key: "squeeze",
        label: "Squeeze",
        note: "The number of validators keeps growing: by 23 % in the first month, with the rate halving every three months.",
        changes: &[Change::published(ValidatorGrowth, 23.0)],
        ..ARTICLE
    },
    Preset {
        key: "breakthrough",
        label: "Breakthrough",
        note: "One subnet in ten finds paying users, who bring it 20 million USD a year.",
        changes: &[
            Change::assumed(Adoption, 10.0),
            Change::assumed(RevenuePerSubnet, 20e6),
        ],
        ..ARTICLE
    },
    Preset {
        key: "bear",
        label: "Bear",
        note: "The price stays where it is, and cash flows are discounted at 25 % a year.",
        changes: &[
            Change::assumed(PriceGrowth, 0.0),
            Change::assumed(DiscountRate, 25.0),
        ],
        ..ARTICLE
    },
    CHAIN,
    Preset {
        key: "root-2026-07",
        label: "Root seat, July 2026",
        note: "A seat on the root network on 24 July 2026: 64 seats share 983 TAO a day for 5.44 million TAO staked there.",
        references: &[SUBTENSOR],
        changes: &[
            Change::observed(Price, 188.7, JULY),
            Change::observed(EntryPrice, 188.7, JULY),
            Change::observed(CirculatingSupply, 11_158_337.0, JULY),
            Change::observed(IssuedSupply, 11_158_337.0, JULY),
            Change::by_rule(DailyEmission, 3_600.0, JULY),
            Change::by_rule(Validators, 64.0, JULY),
            Change::observed(AverageStake, 84_954.0, JULY),
            Change::observed(RewardFactor, 0.666, JULY),
            Change::observed(Subnets, 128.0, JULY),
        ],
        ..CHAIN
    },
];

/// The preset with this key.
pub fn preset(key: &str) -> Option<&'static Preset> {
    PRESETS.iter().find(|preset| preset.key == key)
}

/// The presets that a version of links has, in the order of the table.
pub(super) fn presets_of(version: u32) -> impl Iterator<Item = &'static Preset> {
    PRESETS.iter().filter(move |preset| preset.since <= version)
}
