//! What all paths do together, against what is asked of them in closed form.

use std::cell::RefCell;

use proptest::prelude::*;
use tao_calculator::model::questions::simulation::{
    DEFAULT_PATHS, Draw, MONTHS, N_SCRAMBLINGS, Paths, draws,
};
use tao_calculator::model::{Assumptions, NetworkMonth, PriceAnchor, evaluate};

use super::assumptions;
use crate::close::check_close;
use crate::scenarios::{any_scenario, cases};

/// A number of every path of the usual size, scrambling by scrambling.
fn of_draws(a: &Assumptions, of: impl Fn(&Draw) -> f64) -> Vec<Vec<f64>> {
    let mut all = vec![Vec::new(); N_SCRAMBLINGS];
    let (mut nth, mut n) = (0, 0);
    while n < DEFAULT_PATHS {
        let draws = draws(a.seed as u32, nth);
        all[nth % N_SCRAMBLINGS].extend(draws.iter().map(&of));
        (nth, n) = (nth + 1, n + draws.len());
    }
    all
}

/// The same of the network's months.
fn by_scrambling(paths: &Paths, of: impl Fn(&[NetworkMonth]) -> f64) -> Vec<Vec<f64>> {
    of_draws(paths.assumptions(), |draw| of(&paths.months(draw)))
}

/// Mean and standard error of that, from the means of the scramblings.
fn mean(all: &[Vec<f64>]) -> (f64, f64) {
    let means: Vec<f64> = all
        .iter()
        .map(|one| one.iter().sum::<f64>() / one.len() as f64)
        .collect();
    let n = means.len() as f64;
    let mean = means.iter().sum::<f64>() / n;
    let squares: f64 = means.iter().map(|one| (one - mean).powi(2)).sum();
    (mean, (squares / (n - 1.0) / n).sqrt())
}

/// How means of samples compare with what is expected of them.
#[derive(Default)]
struct Tally {
    /// How many have a standard error below 2 %: they say something.
    n_sharp: u32,
    /// How many are more than four standard errors off.
    n_off: u32,
}

impl Tally {
    /// Large values make the mean, and few paths have them: a sample that misses some has too low a mean and too
    /// small an error. So three in a hundred may be off by more than four standard errors, but none by much more.
    fn add(&mut self, what: &str, expected: f64, (mean, error): (f64, f64)) {
        let distance = (mean - expected).abs() - 1e-12 * expected.abs();
        assert!(
            distance <= 10.0 * error,
            "{what}: {mean} ± {error} instead of {expected}"
        );
        self.n_sharp += u32::from(error < 0.02 * mean.abs());
        self.n_off += u32::from(distance > 4.0 * error);
    }

    #[track_caller]
    fn check(&self, n_sharp: u32) {
        assert!(self.n_sharp >= n_sharp, "{} say something", self.n_sharp);
        assert!(self.n_off <= 3, "{} are off", self.n_off);
    }
}

/// Compares a mean of every path with what is expected of it, in 100 random scenarios. `swing_years` says how long
/// the swing lasts that the mean is about: at most one standard deviation, or a few thousand paths do not have it.
fn check_means(
    n_sharp: u32,
    swing_years: fn(&Assumptions) -> f64,
    compare: fn(&Assumptions, &mut Tally),
) {
    let tally = RefCell::new(Tally::default());
    proptest!(cases(100), |(random in any_scenario())| {
        let a = random.assumptions();
        let most = 100.0 / swing_years(&a).sqrt();
        let a = Assumptions {
            price_volatility: a.price_volatility.min(most),
            validator_volatility: a.validator_volatility.min(most),
            deflation_uncertainty: 0.0,
            price_anchor: PriceAnchor::Market,
            ..a
        };
        compare(&a, &mut tally.borrow_mut());
    });
    tally.borrow().check(n_sharp);
}

#[test]
fn the_mean_price_and_number_of_validators_are_the_projected_ones() {
    const LAST: f64 = MONTHS as f64 / 12.0;
    check_means(
        100,
        |_| LAST,
        |a, tally| {
            let (paths, last) = (Paths::new(a), MONTHS - 1);
            let price = a.price * (1.0 + a.price_growth / 100.0).powf(LAST);
            tally.add(
                "price",
                price,
                mean(&by_scrambling(&paths, |months| months[last].price)),
            );
        },
    );
    check_means(
        100,
        |_| LAST,
        |a, tally| {
            let (paths, last) = (Paths::new(a), MONTHS - 1);
            let validators = evaluate(a).flows[last].network.validators;
            tally.add(
                "validators",
                validators,
                mean(&by_scrambling(&paths, |months| months[last].validators)),
            );
        },
    );
}

/// The value is a straight line in each month's price and number of validators, so its mean is the projected value.
#[test]
fn the_mean_value_is_the_projected_one() {
    let years = |a: &Assumptions| a.horizon_years.min(MONTHS as f64 / 12.0);
    check_means(75, years, |a, tally| {
        if let Ok(expected) = evaluate(a).valuation.value_per_tao {
            let paths = Paths::new(a);
            let value = |draw: &Draw| paths.outcome(draw).value.expect("as projected");
            tally.add("value", expected, mean(&of_draws(a, value)));
        }
    });
}

/// Means of two numbers of every path, their standard deviations and their correlation.
fn moments(query: &str, of: impl Fn(&[NetworkMonth]) -> (f64, f64)) -> [f64; 5] {
    let paths = Paths::new(&assumptions(query));
    let flat = |of: &dyn Fn(&[NetworkMonth]) -> f64| by_scrambling(&paths, of).concat();
    let (one, other) = (flat(&|months| of(months).0), flat(&|months| of(months).1));
    let n = one.len() as f64;
    let mean = |all: &[f64]| all.iter().sum::<f64>() / n;
    let (m, k) = (mean(&one), mean(&other));
    let product = |f: &dyn Fn((&f64, &f64)) -> f64| one.iter().zip(&other).map(f).sum::<f64>() / n;
    let s = product(&|(x, _)| (x - m) * (x - m)).sqrt();
    let t = product(&|(_, y)| (y - k) * (y - k)).sqrt();
    [m, k, s, t, product(&|(x, y)| (x - m) * (y - k)) / (s * t)]
}

#[test]
fn price_and_validators_are_as_correlated_as_asked() {
    for correlation in [-1.0, -0.7, 0.0, 0.5, 0.95, 1.0] {
        let query = format!("validator_price_correlation={correlation}");
        let logs = |months: &[NetworkMonth]| {
            let last = &months[MONTHS - 1];
            (last.price.ln(), last.validators.ln())
        };
        let [.., price, validators, found] = moments(&query, logs);
        check_close(found, correlation, 0.01);
        check_close(price, 0.9 * 10f64.sqrt(), 0.01);
        check_close(validators, 0.2 * 10f64.sqrt(), 0.01);
    }
}

#[test]
fn the_price_walks_at_random() {
    // Two months of one path have in common what was walked until the first: √(m/n) is their correlation.
    for (one, other) in [(1, 2), (1, 120), (17, 90), (60, 61), (119, 120)] {
        let logs =
            |months: &[NetworkMonth]| (months[one - 1].price.ln(), months[other - 1].price.ln());
        let [mean, _, first, second, found] = moments("price_volatility=60", logs);
        let years = |month: usize| month as f64 / 12.0;
        check_close(first, 0.6 * years(one).sqrt(), 0.02);
        check_close(second, 0.6 * years(other).sqrt(), 0.02);
        check_close(found, (years(one) / years(other)).sqrt(), 0.02);
        let drift = (1.28f64.ln() - 0.18) * years(one);
        check_close(mean, 272.72f64.ln() + drift, 0.02);
    }
}

#[test]
fn the_fall_in_the_cost_of_compute_is_as_uncertain_as_asked() {
    let a = Assumptions::default();
    let paths = Paths::new(&a);
    let all = of_draws(&a, |draw| paths.outcome(draw).compute_deflation).concat();
    let n = all.len() as f64;
    let mean = all.iter().sum::<f64>() / n;
    let squares: f64 = all.iter().map(|one| (one - mean).powi(2)).sum();
    check_close(mean, 35.0, 0.02);
    check_close((squares / n).sqrt(), 5.0, 0.05);
}
