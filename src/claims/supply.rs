//! The claims about how much TAO there is and how fast it grows, in the order of the article's facts.

use super::article::*;
use super::claim::{ARTICLE, CHAIN};
use super::piece::said;
use super::record::CHAIN_ISSUED;
use super::{Claim, Condition, Evidence, Piece, Rounded, Stat, Test, Verdict, range, stat};
use crate::model::Unit::*;
use crate::model::emission::CAP;

/// New TAO count as material from this part of something on: one in a hundred.
const MATERIAL: f64 = 0.01;
const QUARTERS_TAO: Stat = stat("quarter", "Released in the quarter", Tao, QUARTER);
const CHAIN_RULE: Test = Test::Equal(Verdict::ContradictsTheChain);

/// Supply and emission.
pub static SUPPLY: &[Claim] = &[
    Claim {
        key: "quarter_by_days",
        is_main: false,
        says: "About 450,000 TAO were released in the quarter, and 6,850 a day",
        published: &[
            QUARTERS_TAO,
            stat(
                "daily_emission",
                "New TAO",
                TaoPerDay,
                Rounded::about(6_850.0),
            ),
        ],
        test: Test::Equal(Verdict::ContradictsItself),
        recompute: |cases| {
            let days = daily_emission(&cases.article) * DAYS_OF_QUARTER;
            let by_days = stat("quarter", "at the daily figure, to 20 March", Tao, days);
            let by_quarter = QUARTER / DAYS_OF_QUARTER;
            let by_quarter = stat(
                "daily_emission",
                "by the quarter’s figure",
                TaoPerDay,
                by_quarter,
            );
            let says = said![
                "By 20 March the daily figure adds up to ",
                by_days,
                ". The quarter’s figure makes ",
                by_quarter,
                "."
            ];
            Evidence::of([by_days, by_quarter], says)
        },
        scenario: ARTICLE,
    },
    Claim {
        key: "daily_emission",
        is_main: false,
        says: "6,850 TAO enter circulation each day",
        published: &[stat(
            "daily_emission",
            "New TAO",
            TaoPerDay,
            Rounded::about(6_850.0),
        )],
        test: CHAIN_RULE,
        recompute: |cases| {
            let paid = by_rule(cases.chain_march.issued_supply);
            let paid = stat("daily_emission", "on the chain", TaoPerDay, paid);
            let printed = by_rule(cases.article.circulating_supply);
            let label = "By the chain’s rule, at the supply printed";
            let printed = stat(
                "daily_emission_at_printed_supply",
                label,
                TaoPerDay,
                printed,
            );
            let says = said![
                "Since emission halved in December 2025, the chain has paid ",
                paid,
                ". At the supply that the article prints, its rule would pay ",
                printed,
                ". Neither is the figure given."
            ];
            Evidence::of([paid, printed], says)
        },
        scenario: CHAIN,
    },
    Claim {
        key: "quarter_on_chain",
        is_main: false,
        says: "About 450,000 TAO were released in the first quarter",
        published: &[QUARTERS_TAO],
        test: Test::AtMost(Verdict::ContradictsTheChain),
        recompute: |cases| {
            let most = by_rule(cases.chain_march.issued_supply) * DAYS_OF_QUARTER;
            let most = stat("quarter", "at most, on the chain", Tao, most);
            Evidence::of(
                [most],
                said!["By 20 March the chain can have paid ", most, " at most."],
            )
        },
        scenario: CHAIN,
    },
    Claim {
        key: "circulating_supply",
        is_main: false,
        says: "9.6 million TAO circulate",
        published: &[stat(
            "circulating_supply",
            "Supply",
            Tao,
            Rounded::printed(9_597_280.0, 1.0),
        )],
        test: CHAIN_RULE,
        recompute: |_| {
            let issued = range(
                "circulating_supply",
                "issued on the chain",
                Tao,
                CHAIN_ISSUED,
            );
            let halving = Rounded::exact(CAP / 2.0);
            let halving = stat(
                "first_halving",
                "Supply at which emission first halves",
                Tao,
                halving,
            );
            let says = said![
                "The chain had issued ",
                issued,
                ": emission had halved, which it does only past ",
                halving,
                ". Not all that is issued has to circulate, but the article does not say what did not."
            ];
            Evidence::of([issued, halving], says)
        },
        scenario: CHAIN,
    },
    Claim {
        key: "supply_pressure",
        is_main: false,
        says: "New TAO put material pressure on the market",
        published: &[
            stat(
                "issuance_usd",
                "New TAO, in dollars",
                UsdPerDay,
                Rounded::printed(1.87e6, 0.01e6),
            ),
            stat(
                "quarter_usd",
                "Released in the quarter, in dollars",
                Usd,
                Rounded::printed(122.8e6, 0.1e6),
            ),
        ],
        test: Test::Size {
            measures: 4,
            matters_from: MATERIAL,
            is_said_to_matter: true,
        },
        recompute: pressure,
        scenario: ARTICLE,
    },
];

fn pressure(cases: &super::Cases) -> Evidence {
    let a = &cases.article;
    let day = daily_emission(a) * price(a);
    let quarter = QUARTER * price(a);
    let of_volume = (day / USUAL_VOLUME.1, day / USUAL_VOLUME.0);
    let of_volume = range(
        "of_volume",
        "A day’s new TAO as a share of a usual day’s volume",
        Fraction,
        of_volume,
    );
    let of_cap = quarter / MARKET_CAP;
    let of_cap = stat(
        "of_market_cap",
        "The quarter’s new TAO as a share of the market cap",
        Fraction,
        of_cap,
    );
    let in_a_year = |daily: Rounded| daily * YEAR / supply(a);
    let label = "A year’s new TAO as a share of the supply, at the printed rate";
    let of_supply = stat("of_supply", label, Fraction, in_a_year(daily_emission(a)));
    let by_rule = in_a_year(by_rule(cases.chain_march.issued_supply));
    let label = "A year’s new TAO as a share of the supply, at the chain’s rate";
    let by_rule = stat("of_supply_on_chain", label, Fraction, by_rule);
    let days = quarter / USUAL_VOLUME.1;
    let days = stat(
        "quarter_in_days",
        "The quarter’s new TAO, in days of usual volume",
        Days,
        days,
    );
    Evidence {
        figures: vec![of_volume, of_cap, of_supply, by_rule, days],
        says: said![
            "Compared with trading they are small: ",
            of_volume,
            " of a usual day’s volume, and the whole quarter’s is as much as is traded in ",
            days,
            ". Compared with the supply they are large: ",
            of_cap,
            " of the market cap in the quarter, and ",
            of_supply,
            " of the supply in a year at ",
            Piece::Printed(stat(
                "daily_emission",
                "New TAO",
                TaoPerDay,
                daily_emission(a)
            )),
            ", or ",
            by_rule,
            " at the chain’s rate."
        ],
        conditions: vec![Condition {
            figure: None,
            says: said!["the new TAO are measured against the supply, not against the volume"],
        }],
        ..Evidence::default()
    }
}
