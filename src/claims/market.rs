//! The claims about the market, in the order of the article's facts. Figures are the article's; words are ours.

use super::article::*;
use super::claim::ARTICLE;
use super::piece::said;
use super::{Claim, Evidence, Piece, Rounded, Test, Verdict, stat};
use crate::model::Unit::*;
use crate::model::emission::CAP;

const OWN: Test = Test::Equal(Verdict::ContradictsItself);

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
            "Share in circulation",
            Fraction,
            Rounded::printed(0.457, 0.001),
        )],
        test: OWN,
        recompute: |cases| {
            let all = Rounded::exact(CAP);
            let part = supply(&cases.article) / all;
            let part = stat("circulated", "Share in circulation", Fraction, part);
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
];
