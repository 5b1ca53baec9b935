//! Quantiles of a sample: always one of its members, none in between.

/// What a tenth, half and nine tenths of the paths stay at or below.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantiles<T> {
    /// A tenth.
    pub p10: T,
    /// Half: the median.
    pub p50: T,
    /// Nine tenths.
    pub p90: T,
}

impl<T> Quantiles<T> {
    /// Each of them turned into something else.
    pub fn map<U>(self, f: impl Fn(T) -> U) -> Quantiles<U> {
        Quantiles {
            p10: f(self.p10),
            p50: f(self.p50),
            p90: f(self.p90),
        }
    }
}

impl Quantiles<f64> {
    /// Of at least one number: per cent p of n is the ⌈p·n/100⌉-th smallest. Infinity is larger than all others.
    pub(super) fn of(mut values: Vec<f64>) -> Self {
        let n = values.len();
        let place = |percent: usize| (percent * n).div_ceil(100) - 1;
        let (low, middle, high) = (place(10), place(50), place(90));
        let (below, p50, above) = values.select_nth_unstable_by(middle, f64::total_cmp);
        let p50 = *p50;
        let within =
            |part: &mut [f64], place: usize| *part.select_nth_unstable_by(place, f64::total_cmp).1;
        Self {
            p10: match low < middle {
                true => within(below, low),
                false => p50,
            },
            p50,
            p90: match high > middle {
                true => within(above, high - middle - 1),
                false => p50,
            },
        }
    }
}
