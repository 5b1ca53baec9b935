//! Units as people write them beside a number, and what they convert to.

use crate::model::Unit;

/// A unit that was written: what is counted, and for each of what.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Spelled {
    counted: Counted,
    each: Option<Each>,
}

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Counted {
    Usd,
    Tao,
    Percent,
    Points,
    Times,
    Time(Each),
    Things,
}

/// What it is counted for.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Each {
    Tao,
    Day,
    Month,
    Year,
}

const COUNTED: [(Counted, &[&str]); 6] = [
    (
        Counted::Usd,
        &["usd", "us$", "$us", "$", "dollar", "dollars"],
    ),
    (Counted::Tao, &["tao", "τ"]),
    (Counted::Percent, &["%", "percent"]),
    (
        Counted::Points,
        &[
            "points",
            "point",
            "pp",
            "percentagepoints",
            "percentagepoint",
        ],
    ),
    (Counted::Times, &["×", "x", "times"]),
    (
        Counted::Things,
        &["validators", "validator", "subnets", "subnet"],
    ),
];
const EACH: [(Each, &[&str]); 4] = [
    (Each::Tao, &["tao", "τ"]),
    (Each::Day, &["days", "day", "d"]),
    (Each::Month, &["months", "month", "mo", "mos"]),
    (Each::Year, &["years", "year", "yr", "yrs", "y", "annum"]),
];

impl Spelled {
    /// The unit that stands before and behind a number.
    pub fn read(before: &str, after: &str) -> Option<Self> {
        let (before, after) = (slashed(before), slashed(after));
        match (before.as_str(), after.strip_prefix('/')) {
            ("", _) => Self::of(&after),
            // $272 and $272/TAO, but also $272 USD.
            (before, None) if after.is_empty() => Self::of(before),
            (before, Some(_)) => Self::of(&format!("{before}{after}")),
            (before, None) => {
                let unit = Self::of(&after)?;
                (Self::of(before)?.counted == unit.counted).then_some(unit)
            }
        }
    }

    fn of(words: &str) -> Option<Self> {
        let (counted, each) = match words.split_once('/') {
            Some((counted, each)) => (counted, Some(named(&EACH, each)?)),
            None => (words, None),
        };
        let time = || match named(&EACH, counted)? {
            Each::Tao => None,
            time => Some(Counted::Time(time)),
        };
        let counted = named(&COUNTED, counted).or_else(time)?;
        Some(Self { counted, each })
    }

    /// The same number in another unit; `None` where it does not convert.
    pub fn convert(self, number: f64, unit: Unit) -> Option<f64> {
        let to = Self::of_unit(unit)?;
        match (self.counted, to.counted) {
            // In points that is the same.
            (Counted::Percent, Counted::Points) if self.each.is_none() => return Some(number),
            (Counted::Time(from), Counted::Time(to)) if self.each.is_none() => {
                return Some(number * from.months()? / to.months()?);
            }
            (from, to) if from == to => {}
            _ => return None,
        }
        match (self.each, to.each) {
            (None, _) => Some(number),
            (Some(from), Some(to)) if from == to => Some(number),
            (Some(from), Some(to)) => {
                let times = to.months()? / from.months()?;
                Some(match self.counted {
                    // Rates are effective: they compound.
                    Counted::Percent => 100.0 * ((1.0 + number / 100.0).powf(times) - 1.0),
                    _ => number * times,
                })
            }
            (Some(_), None) => None,
        }
    }

    fn of_unit(unit: Unit) -> Option<Self> {
        use Counted::*;
        let (counted, each) = match unit {
            Unit::UsdPerTao => (Usd, Some(Each::Tao)),
            Unit::Usd => (Usd, None),
            Unit::UsdPerMonth => (Usd, Some(Each::Month)),
            Unit::UsdPerDay => (Usd, Some(Each::Day)),
            Unit::UsdPerYear => (Usd, Some(Each::Year)),
            Unit::Tao => (Tao, None),
            Unit::TaoPerDay => (Tao, Some(Each::Day)),
            Unit::Percent | Unit::Fraction => (Percent, None),
            Unit::PercentPerYear | Unit::FractionPerYear => (Percent, Some(Each::Year)),
            Unit::PercentPerMonth => (Percent, Some(Each::Month)),
            Unit::Points => (Points, None),
            Unit::Months => (Time(Each::Month), None),
            Unit::Days => (Time(Each::Day), None),
            Unit::Years => (Time(Each::Year), None),
            Unit::Count => (Things, None),
            Unit::Times => (Times, None),
            Unit::Ratio => return None,
        };
        Some(Self { counted, each })
    }
}

impl Each {
    /// How many months it lasts.
    fn months(self) -> Option<f64> {
        match self {
            Each::Tao => None,
            Each::Day => Some(12.0 / 365.25),
            Each::Month => Some(1.0),
            Each::Year => Some(12.0),
        }
    }
}

fn named<T: Copy>(names: &[(T, &[&str])], word: &str) -> Option<T> {
    let with = |(_, words): &&(T, &[&str])| words.contains(&word);
    names.iter().find(with).map(|(one, _)| *one)
}

/// Words with one way to say “for each”: `usd a month` and `usd per month` are `usd/month`.
fn slashed(words: &str) -> String {
    let words = words.replace("per cent", "%").replace("p.a.", "/year");
    let one = |word: &str| match word {
        "a" | "an" | "per" => "/".into(),
        word => word.to_string(),
    };
    words.split_whitespace().map(one).collect()
}
