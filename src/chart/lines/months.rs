//! The axis of months.

use crate::chart::drawing::{Anchor, Label, Plot, ems};

/// `today`, then months in quarters, half years, years or more; one of them says what they are.
pub(in crate::chart) fn label_months(months: f64, plot: &Plot, is_beside: bool) {
    let step = step(months, plot.width());
    plot.place("today", &[plot.foot(0.0, 0.0, Anchor::Middle)]);
    let n_steps = (months / step) as usize;
    // Beside the plot there is room behind the last number, else on either side of a middle one.
    let with_unit = if is_beside {
        n_steps
    } else {
        n_steps.div_ceil(2)
    };
    let mut order: Vec<usize> = (1..=n_steps).collect();
    order.sort_by_key(|nth| *nth != with_unit);
    for nth in order {
        let month = nth as f64 * step;
        let number = month.to_string();
        let half = Label::SIZE * ems(&number) / 2.0;
        let unit = match is_beside {
            true => plot.foot(month, -half, Anchor::Start),
            false => plot.foot(month, 0.0, Anchor::Middle),
        };
        let unit = Label::from(format!("{number} months").as_str()).standing(unit);
        let bare = plot.foot(month, 0.0, Anchor::Middle);
        let bare = Label::from(number.as_str()).standing(bare);
        let unit = (nth == with_unit).then_some(unit);
        plot.place_first(unit.into_iter().chain([bare]));
    }
}

/// Months from one number to the next, on so many CSS pixels: at most six numbers, one of them with its unit.
fn step(months: f64, width: f64) -> f64 {
    const ROOM: f64 = 46.0;
    const MOST: f64 = 6.0;
    let most = (width / ROOM).clamp(1.0, MOST);
    let fits = |step: &f64| months / step <= most;
    let steps = [3.0, 6.0, 12.0, 24.0].into_iter();
    steps
        .filter(|step| months >= *step)
        .find(fits)
        .unwrap_or(60.0)
}
