//! The claims about market and supply, in the order of the article's facts. Figures are the article's; words are ours.

use super::Test::*;
use super::computed::*;
use super::{Claim, Rounded, Shown};
use crate::model::Unit::*;
use crate::model::emission::CAP;

/// The article's own scenario.
pub const ARTICLE: Shown = Some(("article-2026-03", &[]));
/// The same as the chain has it.
pub const CHAIN: Shown = Some(("chain-2026-03", &[]));

/// Market and supply.
pub static MARKET: &[Claim] = &[
    Claim {
        key: "market_cap",
        says: "Market cap of 2.62 billion USD",
        published: &[named("market_cap", Usd, MARKET_CAP)],
        test: Own(|a| vec![named("market_cap", Usd, price(a) * supply(a))]),
        sentence: "Price times circulating supply is {market_cap}.",
        scenario: ARTICLE,
    },
    Claim {
        key: "turnover",
        says: "14.8 % of it is traded in a day",
        published: &[named("turnover", Fraction, Rounded::printed(0.148, 0.001))],
        test: Own(|a| vec![named("turnover", Fraction, volume(a) / MARKET_CAP)]),
        sentence: "The day’s volume is {turnover} of the market cap.",
        scenario: ARTICLE,
    },
    Claim {
        key: "circulated",
        says: "45.7 % of all TAO circulate",
        published: &[named(
            "circulated",
            Fraction,
            Rounded::printed(0.457, 0.001),
        )],
        test: Own(|a| {
            vec![named(
                "circulated",
                Fraction,
                supply(a) / Rounded::exact(CAP),
            )]
        }),
        sentence: "The circulating supply is {circulated} of {cap}.",
        scenario: ARTICLE,
    },
    Claim {
        key: "stake_usd",
        says: "A stake of 1,000 TAO is 272,720 USD",
        published: &[named("stake_usd", Usd, Rounded::printed(272_720.0, 1.0))],
        test: Own(|a| {
            vec![named(
                "stake_usd",
                Usd,
                Rounded::exact(a.own_stake) * price(a),
            )]
        }),
        sentence: "At the printed price it is {stake_usd}.",
        scenario: ARTICLE,
    },
    Claim {
        key: "issuance_usd",
        says: "1.87 million USD of TAO are issued a day",
        published: &[named(
            "issuance_usd",
            UsdPerDay,
            Rounded::printed(1.87e6, 0.01e6),
        )],
        test: Own(|a| {
            vec![named(
                "issuance_usd",
                UsdPerDay,
                daily_emission(a) * price(a),
            )]
        }),
        sentence: "About {input daily_emission} at the printed price are {issuance_usd}.",
        scenario: ARTICLE,
    },
    Claim {
        key: "quarter_usd",
        says: "122.8 million USD of TAO were issued in the first quarter",
        published: &[named("quarter_usd", Usd, Rounded::printed(122.8e6, 0.1e6))],
        test: Own(|a| vec![named("quarter_usd", Usd, QUARTER * price(a))]),
        sentence: "About {quarter} at the printed price are {quarter_usd}, give or take what “about” allows.",
        scenario: ARTICLE,
    },
    Claim {
        key: "open_interest",
        says: "Open interest is 12 % of the spot volume",
        published: &[named(
            "open_interest",
            Fraction,
            Rounded::printed(0.12, 0.01),
        )],
        test: Own(|a| {
            vec![
                named("open_interest", Fraction, OPEN_INTEREST / volume(a)),
                named("of_market_cap", Fraction, OPEN_INTEREST / MARKET_CAP),
            ]
        }),
        sentence: "It is {open_interest} of a day’s volume, which sets a stock against a flow; of the market cap it is {of_market_cap}.",
        scenario: ARTICLE,
    },
    Claim {
        key: "bitcoin",
        says: "TAO fell 5.7 % in dollars and 5.73 % in bitcoin",
        published: &[
            named("change_usd", Fraction, CHANGE.0),
            named("change_bitcoin", Fraction, CHANGE.1),
        ],
        // With bitcoin where it was, both changes are one.
        test: Own(|_| {
            vec![
                named("change_bitcoin", Fraction, CHANGE.0),
                named("bitcoin_usd", Fraction, currency_change(CHANGE.0, CHANGE.1)),
            ]
        }),
        sentence: "With bitcoin where it was, both would be {change_bitcoin}, as they are but for rounding; to the last digit both are true if bitcoin moved by {bitcoin_usd} against the dollar.",
        scenario: None,
    },
    Claim {
        key: "fiat_range",
        says: "From −4.21 % in reais to −6.09 % in baht: a sign of market making",
        published: &[
            named("change_brl", Fraction, FIAT.0),
            named("change_thb", Fraction, FIAT.1),
        ],
        test: Derived {
            compute: |_| {
                let against = |currency| currency_change(CHANGE.0, currency);
                vec![
                    named("real_usd", Fraction, against(FIAT.0)),
                    named("baht_usd", Fraction, against(FIAT.1)),
                ]
            },
            inputs: &[],
        },
        sentence: "It says no more than that the real moved by {real_usd} against the dollar and the baht by {baht_usd}: exchange rates. Nothing about market making is published.",
        scenario: None,
    },
    Claim {
        key: "usual_turnover",
        says: "Usual turnover is 8–12 %, usual volume 280–320 million USD",
        published: &[
            named("turnover_from", Fraction, Rounded::printed(0.08, 0.01)),
            named("turnover_to", Fraction, Rounded::printed(0.12, 0.01)),
        ],
        test: Own(|a| {
            let cap = price(a) * supply(a);
            vec![
                named("turnover_from", Fraction, USUAL_VOLUME.0 / cap),
                named("turnover_to", Fraction, USUAL_VOLUME.1 / cap),
            ]
        }),
        sentence: "That volume is {turnover_from} to {turnover_to} of the market cap: the lower end is not {printed turnover_from}.",
        scenario: ARTICLE,
    },
    Claim {
        key: "quarter_by_days",
        says: "450,000 TAO in the quarter, and 6,850 a day",
        published: &[named("quarter", Tao, QUARTER)],
        test: Own(|a| {
            vec![
                named("quarter", Tao, daily_emission(a) * DAYS_OF_QUARTER),
                named("daily", TaoPerDay, QUARTER / DAYS_OF_QUARTER),
            ]
        }),
        sentence: "By 20 March that daily figure makes {quarter}; the quarter’s figure makes {daily}.",
        scenario: ARTICLE,
    },
    Claim {
        key: "daily_emission",
        says: "6,850 TAO are issued a day",
        published: &[named("daily_emission", TaoPerDay, Rounded::about(6_850.0))],
        test: Chain(|a| {
            vec![
                named("daily_emission", TaoPerDay, by_rule(CHAIN_ISSUED)),
                named(
                    "at_printed_supply",
                    TaoPerDay,
                    by_rule(a.circulating_supply),
                ),
            ]
        }),
        sentence: "Since the halving of December 2025 the chain pays {daily_emission}; at the printed supply its rule would pay {at_printed_supply}.",
        scenario: CHAIN,
    },
    Claim {
        key: "quarter_on_chain",
        says: "450,000 TAO were issued in the first quarter",
        published: &[named("quarter", Tao, QUARTER)],
        test: ChainAtMost(|_| {
            vec![named(
                "quarter",
                Tao,
                by_rule(CHAIN_ISSUED) * DAYS_OF_QUARTER,
            )]
        }),
        sentence: "By 20 March the chain paid {quarter} at most.",
        scenario: CHAIN,
    },
    Claim {
        key: "circulating_supply",
        says: "9,597,280 TAO circulate",
        published: &[named(
            "circulating_supply",
            Tao,
            Rounded::printed(9_597_280.0, 1.0),
        )],
        test: Chain(|_| {
            vec![named(
                "circulating_supply",
                Tao,
                Rounded::about(CHAIN_ISSUED),
            )]
        }),
        sentence: "The chain had issued about {circulating_supply}: it halved, so {first_halving} were passed.",
        scenario: CHAIN,
    },
    Claim {
        key: "supply_pressure",
        says: "New TAO press materially on the market",
        published: &[named(
            "issuance_usd",
            UsdPerDay,
            Rounded::printed(1.87e6, 0.01e6),
        )],
        test: Size {
            compute: |a| {
                let issued = daily_emission(a) * price(a);
                let quarter = QUARTER * price(a);
                vec![
                    named("of_low_volume", Fraction, issued / USUAL_VOLUME.0),
                    named("of_high_volume", Fraction, issued / USUAL_VOLUME.1),
                    named("quarter_in_days", Days, quarter / USUAL_VOLUME.1),
                ]
            },
            matters_from: MATERIAL_ISSUANCE,
            is_said_to_matter: true,
        },
        sentence: "A day’s issuance is {of_high_volume} to {of_low_volume} of a usual day’s volume, and the whole quarter’s is traded in {quarter_in_days}.",
        scenario: ARTICLE,
    },
];
