//! Money earned against money not coming back, month by month: where a line crosses zero it breaks even.

use plotters::style::text_anchor::HPos;

use super::{Canvas, Chart, Column, Ink, Plot, Table};
use crate::model::{Balance, Evaluation, LONGEST, Unit};

/// Balances of the months in view.
#[derive(Clone, Debug, PartialEq)]
pub struct BalanceChart {
    /// From month 0 on.
    balances: Vec<Balance>,
    /// Months in which the emission halves.
    halvings: Vec<u32>,
    /// Months at which each series reaches zero, where it does.
    crossings: [Option<f64>; 3],
}

/// The series: name, ink, and what of a balance it shows.
const SERIES: [(&str, Ink, fn(&Balance) -> f64); 3] = [
    ("at today’s rates", Ink::First, |balance| balance.run_rate),
    ("as projected", Ink::Second, |balance| balance.projected),
    ("if you quit that month", Ink::Third, |balance| {
        balance.quitting
    }),
];

impl BalanceChart {
    /// The balances up to a quarter beyond the last breakeven, or over the operating time without one.
    pub fn new(evaluation: &Evaluation, operating_months: f64) -> Self {
        let crossings = [
            &evaluation.run_rate.payback_months,
            &evaluation.projection.payback_months,
            &evaluation.projection.exit_payback_months,
        ]
        .map(|figure| figure.clone().ok());
        let last = crossings.iter().flatten().copied().fold(0.0, f64::max);
        let months = round_span(if last > 0.0 {
            last * 1.25
        } else {
            operating_months
        });
        let of_month = |month: u32| {
            evaluation
                .flows
                .get(month as usize - 1)
                .map(|flow| flow.network.halvings)
        };
        let halvings = (2..=months)
            .filter(|month| of_month(*month) > of_month(month - 1))
            .collect();
        Self {
            balances: evaluation.balances[..=months as usize].to_vec(),
            halvings,
            crossings,
        }
    }

    fn months(&self) -> f64 {
        (self.balances.len() - 1) as f64
    }

    /// Quarters, half years, years or more: at most eight numbers.
    fn label_months(&self, plot: &mut Plot, low: f64) -> std::fmt::Result {
        let steps = [3, 6, 12, 24, 60];
        let step = steps
            .into_iter()
            .find(|step| self.months() / f64::from(*step) <= 8.0)
            .unwrap_or(60);
        for month in (0..=self.months() as u32).step_by(step as usize) {
            plot.words(
                &month.to_string(),
                (f64::from(month), low),
                (0.0, 14.0),
                HPos::Center,
            )?;
        }
        Ok(())
    }

    fn draw(&self, plot: &mut Plot, low: f64, high: f64) -> std::fmt::Result {
        plot.mesh()?;
        self.label_months(plot, low)?;
        for (nth, halving) in self.halvings.iter().enumerate() {
            let at = f64::from(*halving);
            plot.reference((at, low), (at, high))?;
            if nth == 0 {
                let (dx, side) = if at > self.months() * 0.6 {
                    (-5.0, HPos::Right)
                } else {
                    (5.0, HPos::Left)
                };
                plot.words("halving", (at, high), (dx, 8.0), side)?;
            }
        }
        plot.line(
            [(0.0, 0.0), (self.months(), 0.0)].into_iter(),
            Ink::Zero,
            1.5,
        )?;
        for (_, ink, of) in SERIES.iter().rev() {
            let points = self
                .balances
                .iter()
                .map(|balance| (f64::from(balance.month), of(balance)));
            plot.line(points, *ink, 2.25)?;
        }
        for (crossing, (_, ink, _)) in self.crossings.iter().zip(SERIES) {
            if let Some(month) = crossing.filter(|month| *month <= self.months()) {
                plot.dot((month, 0.0), ink)?;
            }
        }
        Ok(())
    }
}

impl Chart for BalanceChart {
    fn svg(&self, canvas: &Canvas) -> String {
        let values = || {
            self.balances
                .iter()
                .flat_map(|balance| SERIES.map(|(_, _, of)| of(balance)))
        };
        let (low, high) = (values().fold(0.0, f64::min), values().fold(0.0, f64::max));
        let air = ((high - low) * 0.06).max(1.0);
        let (low, high) = (low - air, high + air);
        canvas.draw(0.0..self.months(), low..high, |plot| {
            self.draw(plot, low, high)
        })
    }

    fn legend(&self) -> Vec<(Ink, &'static str)> {
        SERIES.map(|(label, ink, _)| (ink, label)).into()
    }

    fn table(&self) -> Table {
        Table {
            rows_are: "Month",
            columns: SERIES
                .map(|(label, _, _)| Column {
                    label,
                    unit: Unit::Usd,
                })
                .into(),
            rows: self
                .balances
                .iter()
                .map(|balance| {
                    (
                        balance.month.to_string(),
                        SERIES.map(|(_, _, of)| Some(of(balance))).into(),
                    )
                })
                .collect(),
        }
    }

    fn places(&self) -> Vec<f64> {
        self.balances
            .iter()
            .map(|balance| f64::from(balance.month) / self.months())
            .collect()
    }
}

/// Whole half years, then years, then five years: the axis stands still while a slider moves a little.
fn round_span(months: f64) -> u32 {
    let step = match months {
        months if months <= 48.0 => 6.0,
        months if months <= 120.0 => 12.0,
        _ => 60.0,
    };
    ((months / step).ceil() * step).clamp(12.0, f64::from(LONGEST)) as u32
}
