//! The breakeven: one of the two claims that people come for.

use super::article::{daily_emission, emission_each, payback, price, whole_stake_payback};
use super::claim::ARTICLE;
use super::piece::said;
use super::{Claim, Condition, Evidence, Outcome, Piece, Rounded, Test, Wanted, range, stat};
use crate::model::AssumptionId::{self, *};
use crate::model::Unit::*;
use crate::model::{Assumptions, MetricId};

/// The months published.
pub const MONTHS: (f64, f64) = (13.0, 15.0);
/// What gives them.
const RECOVERED: Wanted = Wanted {
    row: StakeRecovered,
    metric: MetricId::Payback,
    targets: MONTHS,
    changes: &[],
};
const NO_COST: &[(AssumptionId, f64)] = &[(ComputeCost, 0.0), (HardwareCost, 0.0)];
const ALL_EMISSION_NO_COST: &[(AssumptionId, f64)] = &[
    (ValidatorShare, 100.0),
    (ComputeCost, 0.0),
    (HardwareCost, 0.0),
];
const DELEGATED: Wanted = Wanted {
    row: DelegatedStake,
    changes: &[(StakeRecovered, 0.0)],
    ..RECOVERED
};

/// The breakeven.
pub static PAYBACK: &[Claim] = &[Claim {
    key: "payback",
    is_main: true,
    says: "A validator breaks even in 13–15 months",
    published: &[range(
        "payback",
        "Time to breakeven",
        Months,
        (
            Rounded::printed(MONTHS.0, 1.0),
            Rounded::printed(MONTHS.1, 1.0),
        ),
    )],
    test: Test::Conditional { are_examples: true },
    recompute: breakeven,
    scenario: ARTICLE,
}];

fn breakeven(cases: &super::Cases) -> Evidence {
    let a = &cases.article;
    let (part, each) = (a.validator_share / 100.0, emission_each(a, 1.0));
    let tao = stat("tao_each", "Emission for each validator", TaoPerDay, each);
    let usd = stat(
        "usd_each",
        "The same in dollars",
        UsdPerDay,
        each * price(a),
    );
    let whole = stat(
        "payback",
        "on all emission, at no cost",
        Months,
        whole_stake_payback(a, 1.0),
    );
    let shared = stat(
        "payback_on_share",
        "Time to breakeven on validators’ share of the emission",
        Months,
        whole_stake_payback(a, part),
    );
    let july = payback(&cases.chain_july).map(|months| {
        stat(
            "payback_chain_july",
            "Time to breakeven on the chain of July 2026",
            Months,
            months,
        )
    });
    let fitted = payback(a).map(|months| {
        let label = "Time to breakeven as fitted here";
        stat("payback_fitted", label, Months, months)
    });
    let outcomes = [
        Outcome::of(Some(whole), said!["on all emission, at no cost"]),
        Outcome::of(Some(shared), said!["on validators’ ", ValidatorShare]),
        Outcome::of(
            fitted,
            said!["if ", StakeRecovered, " of the stake comes back"],
        ),
        Outcome::of(july, said!["on the chain of July 2026"]),
    ];
    let emission = stat("daily_emission", "Emission", TaoPerDay, daily_emission(a));
    Evidence {
        figures: [tao, usd, whole, shared].into_iter().chain(july).collect(),
        says: said![
            "At best, at a constant price and without delegations, a validator needs ",
            whole,
            " to earn its stake back. That is with all ",
            Piece::Printed(emission),
            " split among ",
            Validators,
            " validators who have no costs: ",
            usd,
            " each. With the ",
            ValidatorShare,
            " that goes to validators and their stakers it takes ",
            shared,
            "."
        ],
        conditions: breakeven_conditions(a),
        also: said![
            "On the chain of July 2026 the answer was ",
            july,
            " if ",
            StakeRecovered,
            " of the stake comes back and the costs are those fitted here, but for other reasons than the article \
             gives: validators are paid in subnet tokens, which were worth more than their share of the TAO emission."
        ],
        outcomes: outcomes.into_iter().flatten().collect(),
    }
}

fn breakeven_conditions(a: &Assumptions) -> Vec<Condition> {
    let recovered = |key, label, changes| {
        let (from, to) = Wanted {
            changes,
            ..RECOVERED
        }
        .found(a)?;
        let whole = |value| Rounded::roughly(value, 1.0);
        Some(range(key, label, Percent, (whole(from), whole(to))))
    };
    let all_emission = recovered(
        "recovered_all_emission",
        "Stake that comes back: all emission, no costs",
        ALL_EMISSION_NO_COST,
    );
    let no_cost = recovered(
        "recovered_no_cost",
        "Stake that comes back: validators’ share, no costs",
        NO_COST,
    );
    let fitted = recovered(
        "recovered_fitted_costs",
        "Stake that comes back: validators’ share, fitted costs",
        &[],
    );
    let delegated = DELEGATED.found(a).map(|(from, to)| {
        let thousands = |value| Rounded::roughly(value, 1_000.0);
        range(
            "delegated",
            "Stake delegated by others, if none of one’s own comes back",
            Tao,
            (thousands(from), thousands(to)),
        )
    });
    [
        // The first one is what the claim’s scenario assumes.
        Condition::on(fitted, |share| {
            said![
                share,
                " of the stake comes back in the end, with validators’ ",
                ValidatorShare,
                " and the costs fitted here"
            ]
        }),
        Condition::on(no_cost, |share| {
            said![
                share,
                " of it comes back, with validators’ ",
                ValidatorShare,
                " and no costs"
            ]
        }),
        Condition::on(all_emission, |share| {
            said![
                share,
                " of it comes back, with all emission going to validators and no costs"
            ]
        }),
        Condition::on(delegated, |tao| {
            said![
                "none of it comes back, but others delegate ",
                tao,
                " to the validator"
            ]
        }),
    ]
    .into_iter()
    .flatten()
    .collect()
}
