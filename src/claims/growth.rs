//! The claims about how validators, subnets and prices change, in the order of the article's facts.

use super::article::*;
use super::claim::{ARTICLE, CHAIN};
use super::piece::said;
use super::{Claim, Evidence, Piece, Rounded, Stat, Test, Verdict, count, range, stat};
use crate::model::Unit::*;

const GROWTH: Stat = stat(
    "validator_growth",
    "Growth in a month",
    Fraction,
    VALIDATOR_GROWTH,
);

/// Growth of validators and subnets, prices of compute and of bitcoin.
pub static GROWTH_CLAIMS: &[Claim] = &[
    Claim {
        key: "validator_growth",
        is_main: false,
        says: "Validators grew by 23 % in a month, to about 4,100",
        published: &[
            GROWTH,
            count("validators", "Validators", "validators", VALIDATORS),
        ],
        test: Test::Missing(&["a count from a month before", "what it counts"]),
        recompute: |cases| {
            let before = VALIDATORS / (WHOLE + VALIDATOR_GROWTH);
            let before = count(
                "validators_before",
                "Validators a month before",
                "validators",
                before,
            );
            let earning = Rounded::exact(cases.chain_july.validators);
            let label = "Validators that earned, in August 2026";
            let earning = count("validators_earning", label, "validators", earning);
            let says = said![
                "There would have been ",
                before,
                " a month before. In August 2026 only ",
                earning,
                " were found to earn anything."
            ];
            Evidence::of([before, earning], says)
        },
        scenario: ARTICLE,
    },
    Claim {
        key: "subnet_growth",
        is_main: false,
        says: "Active subnets grew from 38 to 47 in a month",
        published: &[
            count(
                "subnets_before",
                "Subnets in February",
                "subnets",
                SUBNETS.0,
            ),
            count("subnets", "Subnets in March", "subnets", SUBNETS.1),
        ],
        test: Test::Equal(Verdict::ContradictsTheChain),
        recompute: |cases| {
            // All the chain had room for, in both months.
            let chain = Rounded::exact(cases.chain_march.subnets);
            let before = count("subnets_before", "on the chain", "subnets", chain);
            let now = count("subnets", "on the chain", "subnets", chain);
            let growth = SUBNETS.1 / SUBNETS.0 - WHOLE;
            let growth = stat(
                "subnet_growth",
                "Growth in a month, as printed",
                Fraction,
                growth,
            );
            let says = said![
                "The chain had ",
                now,
                " in both months. The printed growth is ",
                growth,
                ", nearly the same as the ",
                Piece::Printed(GROWTH),
                " given for validators."
            ];
            Evidence::of([before, now, growth], says)
        },
        scenario: CHAIN,
    },
    Claim {
        key: "compute_prices",
        is_main: false,
        says: "Centralised compute gets 30–40 % cheaper a year, which leaves 18–24 months to compete",
        published: &[
            range(
                "compute_fall",
                "Fall of compute prices",
                FractionPerYear,
                COMPUTE_FALL,
            ),
            range("window", "Time left to compete", Months, WINDOW),
        ],
        test: Test::Equal(Verdict::ContradictsItself),
        recompute: compute_prices,
        scenario: None,
    },
    Claim {
        key: "bitcoin_price",
        is_main: false,
        says: "Bitcoin trades at about 70,650 USD",
        published: &[stat("bitcoin_price", "Bitcoin", Usd, BITCOIN)],
        test: Test::Equal(Verdict::ContradictsItself),
        recompute: |_| {
            let before = BITCOIN / (currency_change(CHANGE.0, CHANGE.1) + WHOLE);
            let before = stat(
                "bitcoin_price",
                "the day before, by both changes of TAO",
                Usd,
                before,
            );
            let says = said![
                "It fits with both changes of TAO: by them bitcoin was at ",
                before,
                " the day before, and hardly moved."
            ];
            Evidence::of([before], says)
        },
        scenario: None,
    },
];

fn compute_prices(_: &super::Cases) -> Evidence {
    let (slow, fast) = (COMPUTE_FALL.0.value, COMPUTE_FALL.1.value);
    let fall = (slow + fast) / 2.0;
    let after = |months: Rounded| Rounded::exact((1.0 - fall).powf(months.value / 12.0));
    let halved = Rounded::exact(12.0 * 0.5f64.ln() / (1.0 - fall).ln());
    let halved = stat(
        "window",
        "until prices halve, at the middle rate",
        Months,
        halved,
    );
    let early = stat(
        "cost_early",
        "Price at the near end of that time, as a share of today’s",
        Fraction,
        after(WINDOW.0),
    );
    let late = stat(
        "cost_late",
        "Price at the far end of that time, as a share of today’s",
        Fraction,
        after(WINDOW.1),
    );
    let middle = stat(
        "fall",
        "The middle rate",
        FractionPerYear,
        Rounded::exact(fall),
    );
    let (near, far) = (
        stat("window", "Near end", Months, WINDOW.0),
        stat("window", "Far end", Months, WINDOW.1),
    );
    let says = said![
        "As arithmetic it fits. Falling by ",
        middle,
        ", prices are at ",
        early,
        " of today’s after ",
        Piece::Printed(near),
        " and at ",
        late,
        " after ",
        Piece::Printed(far),
        "; they halve in ",
        halved,
        ". Whether half the price is what it takes to compete, the article does not say."
    ];
    Evidence::of([halved, early, late, middle], says)
}
