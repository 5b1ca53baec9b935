//! The claims about the market, in the order of the article's facts. Figures are the article's; words are ours.

use super::article::*;
use super::claim::ARTICLE;
use super::piece::said;
use super::{Claim, Condition, Evidence, Piece, Rounded, Stat, Test, Verdict, range, stat};
use crate::model::Unit::*;
use crate::model::emission::CAP;

const OWN: Test = Test::Equal(Verdict::ContradictsItself);
const USUAL_VOLUME_STAT: Stat = range("usual_volume", "Usual volume", UsdPerDay, USUAL_VOLUME);
const CHANGE_USD: Stat = stat("change_usd", "Change in dollars", Fraction, CHANGE.0);
const CHANGE_BITCOIN: Stat = stat("change_bitcoin", "Change in bitcoin", Fraction, CHANGE.1);

/// The market.
pub static MARKET: &[Claim] = &[
    Claim {
        key: "market_cap",
        is_main: false,
        says: "The market cap is 2.62 billion USD",
        published: &[stat("market_cap", "Market cap", Usd, MARKET_CAP)],
        test: OWN,
        recompute: |cases| {
            let a = &cases.article;
            let cap = stat("market_cap", "Market cap", Usd, price(a) * supply(a));
            Evidence::of([cap], said!["Price times circulating supply is ", cap, "."])
        },
        scenario: ARTICLE,
    },
    Claim {
        key: "turnover",
        is_main: false,
        says: "A day’s volume is 14.8 % of the market cap",
        published: &[stat(
            "turnover",
            "Turnover in a day",
            Fraction,
            Rounded::printed(0.148, 0.001),
        )],
        test: OWN,
        recompute: |cases| {
            let turnover = volume(&cases.article) / MARKET_CAP;
            let turnover = stat("turnover", "Turnover in a day", Fraction, turnover);
            Evidence::of(
                [turnover],
                said!["Volume divided by market cap is ", turnover, "."],
            )
        },
        scenario: ARTICLE,
    },
    Claim {
        key: "circulated",
        is_main: false,
        says: "45.7 % of all TAO circulate",
        published: &[stat(
            "circulated",
            "Part in circulation",
            Fraction,
            Rounded::printed(0.457, 0.001),
        )],
        test: OWN,
        recompute: |cases| {
            let all = Rounded::exact(CAP);
            let part = supply(&cases.article) / all;
            let part = stat("circulated", "Part in circulation", Fraction, part);
            let all = stat("cap", "All TAO there can be", Tao, all);
            Evidence::of(
                [part],
                said!["The circulating supply is ", part, " of ", all, "."],
            )
        },
        scenario: ARTICLE,
    },
    Claim {
        key: "stake_usd",
        is_main: false,
        says: "A stake of 1,000 TAO costs 272,720 USD",
        published: &[stat(
            "stake_usd",
            "Stake in dollars",
            Usd,
            Rounded::printed(272_720.0, 1.0),
        )],
        test: OWN,
        recompute: |cases| {
            let a = &cases.article;
            let stake = Rounded::exact(a.own_stake) * price(a);
            let stake = stat("stake_usd", "Stake in dollars", Usd, stake);
            Evidence::of([stake], said!["At the printed price it costs ", stake, "."])
        },
        scenario: ARTICLE,
    },
    Claim {
        key: "issuance_usd",
        is_main: false,
        says: "New TAO worth 1.87 million USD enter circulation each day",
        published: &[stat(
            "issuance_usd",
            "New TAO, in dollars",
            UsdPerDay,
            Rounded::printed(1.87e6, 0.01e6),
        )],
        test: OWN,
        recompute: |cases| {
            let a = &cases.article;
            let emission = stat("daily_emission", "New TAO", TaoPerDay, daily_emission(a));
            let dollars = daily_emission(a) * price(a);
            let dollars = stat("issuance_usd", "New TAO, in dollars", UsdPerDay, dollars);
            let says = said![
                "About ",
                Piece::Printed(emission),
                " at the printed price is ",
                dollars,
                "."
            ];
            Evidence::of([dollars], says)
        },
        scenario: ARTICLE,
    },
    Claim {
        key: "quarter_usd",
        is_main: false,
        says: "TAO worth 122.8 million USD were released in the first quarter",
        published: &[stat(
            "quarter_usd",
            "Released, in dollars",
            Usd,
            Rounded::printed(122.8e6, 0.1e6),
        )],
        test: OWN,
        recompute: |cases| {
            let quarter = stat("quarter", "Released in the quarter", Tao, QUARTER);
            let dollars = QUARTER * price(&cases.article);
            let dollars = stat("quarter_usd", "Released, in dollars", Usd, dollars);
            let says = said![
                "About ",
                Piece::Printed(quarter),
                " at the printed price is ",
                dollars,
                ". The word “about” allows for the difference."
            ];
            Evidence::of([dollars], says)
        },
        scenario: ARTICLE,
    },
    Claim {
        key: "open_interest",
        is_main: false,
        says: "Open interest is 12 % of the spot volume",
        published: &[stat(
            "open_interest",
            "Open interest to a day’s volume",
            Fraction,
            Rounded::printed(0.12, 0.01),
        )],
        test: OWN,
        recompute: |cases| {
            let of_volume = OPEN_INTEREST / volume(&cases.article);
            let of_volume = stat(
                "open_interest",
                "Open interest to a day’s volume",
                Fraction,
                of_volume,
            );
            let of_cap = OPEN_INTEREST / MARKET_CAP;
            let of_cap = stat(
                "of_market_cap",
                "Open interest to market cap",
                Fraction,
                of_cap,
            );
            Evidence {
                figures: vec![of_volume, of_cap],
                says: said![
                    "It is ",
                    of_volume,
                    " of a day’s volume. That compares a stock with a flow; of the market cap it is ",
                    of_cap,
                    "."
                ],
                ..Evidence::default()
            }
        },
        scenario: ARTICLE,
    },
    Claim {
        key: "bitcoin",
        is_main: false,
        says: "TAO fell by 5.7 % in dollars and by 5.73 % in bitcoin",
        published: &[CHANGE_USD, CHANGE_BITCOIN],
        // Were bitcoin where it was, both changes would be one.
        test: OWN,
        recompute: |_| {
            let same = stat(
                "change_bitcoin",
                "with bitcoin where it was",
                Fraction,
                CHANGE.0,
            );
            let moved = currency_change(CHANGE.0, CHANGE.1);
            let moved = stat(
                "bitcoin_usd",
                "Change of bitcoin in dollars",
                Fraction,
                moved,
            );
            Evidence {
                figures: vec![same, moved],
                says: said![
                    "Both fit if bitcoin moved by ",
                    moved,
                    " against the dollar, which is next to nothing."
                ],
                ..Evidence::default()
            }
        },
        scenario: None,
    },
    Claim {
        key: "fiat_range",
        is_main: false,
        says: "TAO fell by 4.21 % in reais and by 6.09 % in baht, a sign of market making",
        published: &[
            stat("change_brl", "Change in reais", Fraction, FIAT.0),
            stat("change_thb", "Change in baht", Fraction, FIAT.1),
        ],
        test: Test::Missing(&["order books or trades by currency"]),
        recompute: |_| {
            let against = |currency| currency_change(CHANGE.0, currency);
            let real = stat(
                "real_usd",
                "Change of the real in dollars",
                Fraction,
                against(FIAT.0),
            );
            let baht = stat(
                "baht_usd",
                "Change of the baht in dollars",
                Fraction,
                against(FIAT.1),
            );
            Evidence {
                figures: vec![real, baht],
                says: said![
                    "The two figures show only that the real moved by ",
                    real,
                    " against the dollar and the baht by ",
                    baht,
                    ". Those are exchange rates; they say nothing about who makes the market."
                ],
                ..Evidence::default()
            }
        },
        scenario: None,
    },
    Claim {
        key: "usual_turnover",
        is_main: false,
        says: "Usual volume is 280–320 million USD a day, 8–12 % of the market cap",
        published: &[
            range(
                "usual_turnover",
                "Usual turnover in a day",
                Fraction,
                USUAL_TURNOVER,
            ),
            USUAL_VOLUME_STAT,
        ],
        test: Test::Conditional {
            are_examples: false,
        },
        recompute: |cases| {
            let today = price(&cases.article) * supply(&cases.article);
            let turnover = (USUAL_VOLUME.0 / today, USUAL_VOLUME.1 / today);
            let turnover = range(
                "usual_turnover",
                "at the market cap printed",
                Fraction,
                turnover,
            );
            let widest = (
                USUAL_VOLUME.0 / USUAL_TURNOVER.1,
                USUAL_VOLUME.1 / USUAL_TURNOVER.0,
            );
            let roughly = |cap: Rounded| Rounded::roughly(cap.value, 0.1e9);
            let caps = (roughly(widest.0), roughly(widest.1));
            let caps = range(
                "quarters_market_cap",
                "Market cap over the quarter",
                Usd,
                caps,
            );
            Evidence {
                figures: vec![turnover],
                says: said![
                    "At the market cap printed, ",
                    Piece::Printed(USUAL_VOLUME_STAT),
                    " is ",
                    turnover,
                    "."
                ],
                conditions: vec![Condition {
                    figure: Some(caps),
                    says: said!["the market cap ranged over ", caps, " in the quarter"],
                }],
                ..Evidence::default()
            }
        },
        scenario: ARTICLE,
    },
];
