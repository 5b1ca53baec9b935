//! What to watch: the levers behind the answers, where each breaks them, and what is known of its way.

use super::knife_edge::breaks_at;
use super::line::{WHILE_MOVING, seek};
use super::{Sought, Statement};
use crate::{Assumption, AssumptionId, Assumptions, Figure, Metric, MetricId};

/// A lever, and where it breaks an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Watched {
    /// The assumption.
    pub row: &'static Assumption,
    /// Its value now.
    pub here: f64,
    /// The answer that it breaks.
    pub metric: &'static Metric,
    /// The value of the metric at which it does.
    pub target: f64,
    /// Where that is.
    pub breaks_at: Sought,
    /// Where the answer ceases to be as good as that, or begins to be: there, or else where answers end.
    pub edge: Option<f64>,
    /// Whether the answer is as good as that or better here; else it would only be there.
    pub holds: bool,
    /// What else is known.
    pub outlook: Outlook,
}

/// What is known of a lever's way.
#[derive(Clone, Debug, PartialEq)]
pub enum Outlook {
    /// Nothing but where it breaks.
    Open,
    /// The emission halves.
    Halving {
        /// Days until then at today's emission.
        days: Figure,
        /// TAO a day afterwards.
        daily_emission: f64,
        /// Months of run-rate payback afterwards, all else equal.
        payback: Figure,
    },
    /// Compute gets cheaper as assumed, or dearer.
    Compute {
        /// USD a month at which a validator earns nothing at today's rates.
        bearable: Sought,
        /// USD a month in 18 months and in 24.
        later: [f64; 2],
        /// Months until it costs no more than that; 0 where it does not today, or could not within the bounds; `None`
        /// where it never comes down to it.
        months: Option<f64>,
    },
    /// It stands for dangers without a lever of their own.
    Dangers,
}

/// Months ahead that the article speaks of, for compute to become competitive.
pub const WINDOW: [f64; 2] = [18.0, 24.0];

/// The list, in the order of the page.
pub fn watch_list(a: &Assumptions) -> Vec<Watched> {
    let payback = Some(Statement::PaidBackWithin(a.target_payback));
    let value = Some(Statement::WorthItsPrice(a.price));
    let watched = |id: AssumptionId, statement: Option<Statement>, outlook: Outlook| {
        let row = id.row();
        let npv = || (MetricId::Npv.row(), 0.0);
        let (metric, target) = statement.map_or_else(npv, |one| (one.metric(), one.target()));
        let met = seek(a, row, metric, target, WHILE_MOVING);
        let here = (metric.of)(a);
        Watched {
            row,
            here: (row.get)(a),
            metric,
            target,
            edge: match statement {
                Some(statement) => breaks_at(a, row, statement, &met),
                None => met.exactly(),
            },
            breaks_at: met,
            holds: match statement {
                Some(statement) => statement.holds(&here),
                None => here.is_ok_and(|npv| npv >= target),
            },
            outlook,
        }
    };
    vec![
        watched(AssumptionId::Validators, payback, Outlook::Open),
        watched(AssumptionId::AverageStake, payback, Outlook::Open),
        watched(AssumptionId::DailyEmission, payback, halving(a)),
        watched(AssumptionId::ComputeCost, payback, compute(a)),
        watched(AssumptionId::Adoption, value, Outlook::Open),
        watched(AssumptionId::RevenuePerSubnet, value, Outlook::Open),
        watched(AssumptionId::Subnets, value, Outlook::Open),
        watched(AssumptionId::FailureRate, None, Outlook::Dangers),
    ]
}

fn halving(a: &Assumptions) -> Outlook {
    let daily_emission = a.daily_emission / 2.0;
    let halved = Assumptions {
        daily_emission,
        ..*a
    };
    Outlook::Halving {
        days: (MetricId::NextHalvingDays.row().of)(a),
        daily_emission,
        payback: (MetricId::Payback.row().of)(&halved),
    }
}

fn compute(a: &Assumptions) -> Outlook {
    let (net, row) = (MetricId::NetPerMonth.row(), AssumptionId::ComputeCost.row());
    let bearable = seek(a, row, net, 0.0, WHILE_MOVING);
    let dearest = Assumptions {
        compute_cost: *row.bounds.end(),
        ..*a
    };
    // As a logarithm, which the smallest decline does not lose.
    let decline = (-a.compute_deflation / 100.0).ln_1p() / 12.0;
    let months = match bearable.exactly() {
        Some(cost) if a.compute_cost <= cost => Some(0.0),
        Some(cost) if cost > 0.0 && decline < 0.0 => Some((cost / a.compute_cost).ln() / decline),
        None if (net.of)(&dearest).is_ok_and(|net| net > 0.0) => Some(0.0),
        _ => None,
    };
    Outlook::Compute {
        bearable,
        later: WINDOW.map(|months| a.compute_cost * (decline * months).exp()),
        months,
    }
}
