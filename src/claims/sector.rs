//! The claims about peers, shares, rules and growth, in the order of the article's facts.

use super::article::*;
use super::claim::{ARTICLE, CHAIN};
use super::piece::said;
use super::record::PEERS;
use super::{Claim, Evidence, Piece, Rounded, Stat, Test, Verdict, count, range, stat};
use crate::model::Unit::*;
use crate::model::emission::CAP;

const GROWTH: Stat = stat(
    "validator_growth",
    "Growth in a month",
    Fraction,
    VALIDATOR_GROWTH,
);
const REGIONS: [Rounded; 3] = [
    Rounded::printed(0.38, 0.01),
    Rounded::printed(0.29, 0.01),
    Rounded::printed(0.22, 0.01),
];

/// Peers, shares, rules and growth.
pub static SECTOR: &[Claim] = &[
    Claim {
        key: "peers",
        is_main: false,
        says: "Two peers fell as well: FET by 4.2 %, AGIX by 3.8 %",
        published: &[
            count("peers", "Peers", "peers", Rounded::exact(2.0)),
            stat(
                "change_fet",
                "Change of FET",
                Fraction,
                Rounded::printed(-0.042, 0.001),
            ),
            stat(
                "change_agix",
                "Change of AGIX",
                Fraction,
                Rounded::printed(-0.038, 0.001),
            ),
        ],
        test: Test::Equal(Verdict::ContradictsTheRecord),
        recompute: |_| {
            let mut tokens = PEERS.map(|token| token.is_now);
            tokens.sort_unstable();
            let distinct = 1 + tokens.windows(2).filter(|pair| pair[0] != pair[1]).count();
            let peers = count(
                "peers",
                "on record",
                "peers",
                Rounded::exact(distinct as f64),
            );
            let says = said![
                "AGIX was merged into FET’s token in 2024. The two are ",
                peers,
                "."
            ];
            Evidence::of([peers], says)
        },
        scenario: None,
    },
    Claim {
        key: "regions",
        is_main: false,
        says: "Validators are 38 % in North America, 29 % in Europe and 22 % in Asia",
        published: &[
            stat("north_america", "North America", Fraction, REGIONS[0]),
            stat("europe", "Europe", Fraction, REGIONS[1]),
            stat("asia", "Asia", Fraction, REGIONS[2]),
        ],
        test: Test::Whole,
        recompute: |_| {
            let sum = REGIONS[0] + REGIONS[1] + REGIONS[2];
            let missing = stat("missing", "Not given", Fraction, WHOLE - sum);
            let sum = stat("sum", "All three", Fraction, sum);
            let says = said![
                "Together they are ",
                sum,
                "; the other ",
                missing,
                " are not given."
            ];
            Evidence::of([sum, missing], says)
        },
        scenario: None,
    },
    Claim {
        key: "unsourced",
        is_main: false,
        says: "Three venues have 67 % of the volume, two subnets 31 % of the compute; TAO ranks 35th",
        published: &[
            stat(
                "venues",
                "Volume on three venues",
                Fraction,
                Rounded::printed(0.67, 0.01),
            ),
            stat(
                "compute",
                "Compute on two subnets",
                Fraction,
                Rounded::printed(0.31, 0.01),
            ),
            count(
                "rank",
                "Rank by market cap",
                "from the top",
                Rounded::exact(35.0),
            ),
        ],
        test: Test::Missing(&[
            "the volume of each venue",
            "the compute of each subnet",
            "the market caps of the other tokens",
        ]),
        recompute: |_| Evidence::of([], said!["There is nothing to compute these shares from."]),
        scenario: None,
    },
    Claim {
        key: "reward_rule",
        is_main: false,
        says: "Rewards are fixed by the protocol, and the emission rate falls over time",
        published: &[stat(
            "reward_change",
            "Change of the reward, if fixed",
            Fraction,
            Rounded::exact(0.0),
        )],
        test: Test::Equal(Verdict::ContradictsItself),
        recompute: |cases| {
            let (before, after) = (
                by_rule(CAP / 2.0 - 1.0),
                by_rule(cases.chain_march.issued_supply),
            );
            let change = stat(
                "reward_change",
                "by the rule, in December 2025",
                Fraction,
                after / before - WHOLE,
            );
            let before = stat(
                "emission_before",
                "Emission before the halving",
                TaoPerDay,
                before,
            );
            let after = stat("emission_after", "Emission after it", TaoPerDay, after);
            let says = said![
                "A rate that falls is not fixed. By the rule, rewards halve whenever the supply passes a mark. They \
                 last did in December 2025, from ",
                before,
                " to ",
                after,
                "."
            ];
            Evidence::of([change, before, after], says)
        },
        scenario: CHAIN,
    },
    Claim {
        key: "validator_growth",
        is_main: false,
        says: "Validators grew by 23 % in a month, to about 4,100",
        published: &[
            GROWTH,
            count("validators", "Validators", "validators", VALIDATORS),
        ],
        test: Test::Missing(&["the count of a month before, and what it counts"]),
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
                "It would have been ",
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
        "Price at the near end of it, to today’s",
        Fraction,
        after(WINDOW.0),
    );
    let late = stat(
        "cost_late",
        "Price at the far end of it, to today’s",
        Fraction,
        after(WINDOW.1),
    );
    let middle = stat(
        "fall",
        "The middle rate",
        FractionPerYear,
        Rounded::exact(fall),
    );
    let says = said![
        "As arithmetic it fits. At ",
        middle,
        " prices are at ",
        early,
        " of today’s at the near end of that time and at ",
        late,
        " at the far end; they halve in ",
        halved,
        ". Whether half the price is what it takes to compete, the article does not say."
    ];
    Evidence::of([halved, early, late, middle], says)
}
