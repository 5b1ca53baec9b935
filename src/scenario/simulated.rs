//! A simulation as JSON.

use serde::Serialize;

use super::json::{Figures, Number};
use crate::model::questions::simulation::{Breakeven, Chance, Quantiles, Sample, simulate};
use crate::model::{Assumptions, Figure, Undefined};
use crate::prose::{Phrased, Plain};

/// What is true of the paths of one simulation of the usual size.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(super) struct Simulated {
    seed: Number,
    paths: usize,
    #[serde(flatten)]
    by_target: Figures,
    projected_payback_months: Figures,
    exit_payback_months: Figures,
    value_per_tao: Option<Figures>,
    #[serde(skip_serializing_if = "Option::is_none")]
    value_per_tao_reason: Option<String>,
    #[serde(flatten)]
    above_price: Figures,
    #[serde(flatten)]
    run: Figures,
}

impl Simulated {
    /// A complete simulation. `None` is what would be true of no paths at all.
    pub(super) fn of(a: &Assumptions) -> Option<Self> {
        let simulation = simulate(a);
        let sample = simulation.sample()?;
        let target = a.target_payback;
        let value = sample.value();
        Some(Self {
            seed: Number(a.seed),
            paths: sample.n_paths(),
            by_target: chances([
                (
                    "chance_projected_by_target",
                    Ok(sample.chance_by(Breakeven::Projected, target)),
                ),
                (
                    "chance_exit_by_target",
                    Ok(sample.chance_by(Breakeven::Exit, target)),
                ),
            ]),
            projected_payback_months: months(&sample, Breakeven::Projected),
            exit_payback_months: months(&sample, Breakeven::Exit),
            value_per_tao_reason: value
                .as_ref()
                .err()
                .map(|reason| reason.phrase(&Plain).text()),
            value_per_tao: value.ok().map(|value| quantiles(value.map(Ok))),
            above_price: chances([("chance_value_above_price", sample.value_above_price())]),
            run: chances([
                ("chance_run_over_delegate", Ok(sample.run_over_delegate())),
                ("chance_run_over_hold", Ok(sample.run_over_hold())),
            ]),
        })
    }
}

/// Each with its standard error beside it.
fn chances<const N: usize>(all: [(&'static str, Result<Chance, Undefined>); N]) -> Figures {
    let mut figures = Figures::default();
    for (key, chance) in all {
        figures.insert(key, &chance.clone().map(|chance| chance.share));
        let error = chance.map(|chance| chance.standard_error);
        figures.insert(format!("{key}_se"), &error);
    }
    figures
}

fn quantiles(Quantiles { p10, p50, p90 }: Quantiles<Figure>) -> Figures {
    let mut figures = Figures::default();
    for (key, figure) in [("p10", p10), ("p50", p50), ("p90", p90)] {
        figures.insert(key, &figure);
    }
    figures
}

fn months(sample: &Sample, breakeven: Breakeven) -> Figures {
    let mut figures = quantiles(sample.months_until(breakeven));
    figures.insert("never", &Ok(sample.never(breakeven).share));
    figures
}
