//! The claims about trading, in the order of the article's facts. Figures are the article's; words are ours.

use super::article::*;
use super::claim::ARTICLE;
use super::piece::said;
use super::{Claim, Condition, Evidence, Piece, Rounded, Stat, Test, Verdict, range, stat};
use crate::model::Unit::*;

const OWN: Test = Test::Equal(Verdict::ContradictsItself);
const USUAL_VOLUME_STAT: Stat = range("usual_volume", "Usual volume", UsdPerDay, USUAL_VOLUME);
const CHANGE_USD: Stat = stat("change_usd", "Change in dollars", Fraction, CHANGE.0);
const CHANGE_BITCOIN: Stat = stat("change_bitcoin", "Change in bitcoin", Fraction, CHANGE.1);

/// Trading.
pub static TRADING: &[Claim] = &[
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
        says: "TAO fell by 4.21 % in reais and by 6.09 % in baht, which shows market making",
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
                    " and the baht by ",
                    baht,
                    " against the dollar. Those are exchange rates; they say nothing about who makes the market."
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
                    " of it."
                ],
                conditions: vec![Condition {
                    figure: Some(caps),
                    says: said!["the market cap was ", caps, " over the quarter"],
                }],
                ..Evidence::default()
            }
        },
        scenario: ARTICLE,
    },
];
