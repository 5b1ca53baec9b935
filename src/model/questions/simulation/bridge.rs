//! A random walk that is drawn from its end inwards.
//!
//! The first normal says where the walk ends, the second where it is half-way, given that, and so on. So the first
//! few, which a Sobol sequence spreads most evenly, carry most of what the walk does.

/// Months that are simulated.
pub const MONTHS: usize = 120;

/// One point of the walk, given two that are known already.
#[derive(Clone, Copy, Debug)]
struct Step {
    at: usize,
    left: usize,
    right: usize,
    /// Part of the way from left to right at which it lies.
    along: f64,
    /// Standard deviation around the straight line between them.
    deviation: f64,
}

/// The order in which the points are drawn, after the last one.
#[derive(Clone, Debug)]
pub(super) struct Bridge {
    steps: Vec<Step>,
}

impl Bridge {
    /// Halves the widest gaps first.
    pub(super) fn new() -> Self {
        let mut gaps = vec![(0, MONTHS)];
        let mut steps = Vec::with_capacity(MONTHS - 1);
        let mut next = 0;
        while let Some(&(left, right)) = gaps.get(next) {
            next += 1;
            if right - left < 2 {
                continue;
            }
            let at = left.midpoint(right);
            let (before, after) = ((at - left) as f64, (right - at) as f64);
            steps.push(Step {
                at,
                left,
                right,
                along: before / (before + after),
                deviation: (before * after / (before + after)).sqrt(),
            });
            gaps.extend([(left, at), (at, right)]);
        }
        Self { steps }
    }

    /// Sums of independent standard normals, one a month, to the end of months 1 to [`MONTHS`]: made from as many
    /// others, of which `last` says where the walk ends and `normal(0)`, `normal(1)`, … the points in between.
    pub(super) fn walk(&self, last: f64, mut normal: impl FnMut(usize) -> f64) -> [f64; MONTHS] {
        let mut walk = [0.0; MONTHS + 1];
        walk[MONTHS] = last * (MONTHS as f64).sqrt();
        for (nth, step) in self.steps.iter().enumerate() {
            let (left, right) = (walk[step.left], walk[step.right]);
            walk[step.at] = left + (right - left) * step.along + step.deviation * normal(nth);
        }
        std::array::from_fn(|month| walk[month + 1])
    }
}
