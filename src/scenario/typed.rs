//! Numbers as people type them: `1,5`, `1.5k`, `2m`, `41%`, `1 234.50 USD`.

use crate::model::{Assumption, Kind, Unit};
use crate::prose::Numerals;

use super::plain::plain;
use super::value::number;
use super::words::{range, shortened};

/// Why what was typed is not a value of an assumption.
#[derive(Clone, Debug, PartialEq)]
pub enum TypedError {
    /// It is not a number.
    NoNumber,
    /// It is below the least or above the most, which is `nearest`.
    OutOfBounds {
        /// What was understood.
        given: f64,
        /// The bound next to it.
        nearest: f64,
    },
    /// It has a fraction where a whole number is asked.
    NotWhole {
        /// What was understood.
        given: f64,
        /// The whole number next to it, inside the bounds.
        nearest: f64,
    },
}

impl TypedError {
    /// A value that could be meant instead.
    pub fn nearest(&self) -> Option<f64> {
        match *self {
            TypedError::NoNumber => None,
            TypedError::OutOfBounds { nearest, .. } | TypedError::NotWhole { nearest, .. } => {
                Some(nearest)
            }
        }
    }

    /// What is wrong, naming the field, what was written and what is allowed.
    pub fn words(&self, row: &Assumption, written: &str, numerals: &dyn Numerals) -> String {
        let least = row.value(*row.bounds.start(), numerals);
        let most = row.value(*row.bounds.end(), numerals);
        let (label, written) = (row.label, shortened(written.trim()));
        match *self {
            TypedError::NoNumber if written.is_empty() => {
                format!("{label} needs a number {}.", range(row, numerals))
            }
            TypedError::NoNumber => {
                format!(
                    "{label} needs a number {}; “{written}” is not a number.",
                    range(row, numerals)
                )
            }
            TypedError::OutOfBounds { given, nearest } if given < nearest => {
                format!("{label} is at least {least}, not “{written}”.")
            }
            TypedError::OutOfBounds { .. } => {
                format!("{label} is at most {most}, not “{written}”.")
            }
            TypedError::NotWhole { .. } => format!("{label} is a whole number, not “{written}”."),
        }
    }
}

/// The value that `text` means for an assumption, on its display grid. `decimal` is the reader's decimal
/// separator, `group` what stands between thousands.
pub fn read_typed(
    row: &Assumption,
    text: &str,
    decimal: char,
    group: Option<char>,
) -> Result<f64, TypedError> {
    let given =
        typed_number(text, row.unit.symbol(), decimal, group).ok_or(TypedError::NoNumber)?;
    let (least, most) = (*row.bounds.start(), *row.bounds.end());
    if !row.bounds.contains(&given) {
        return Err(TypedError::OutOfBounds {
            given,
            nearest: given.clamp(least, most),
        });
    }
    let value = row.rounded(given).clamp(least, most);
    if row.kind == Kind::Whole && given.fract() != 0.0 {
        return Err(TypedError::NotWhole {
            given,
            nearest: value,
        });
    }
    Ok(value)
}

/// The figure that `text` means in a metric's unit, with the reader's separators; parts of one are written in per
/// cent, as they are shown. `None` where it is not a number.
pub fn read_figure(unit: Unit, text: &str, decimal: char, group: Option<char>) -> Option<f64> {
    let shown = typed_number(text, unit.symbol(), decimal, group)?;
    Some(shown / unit.shown(1.0))
}

/// A number with the reader's separators, perhaps a unit, perhaps a suffix for thousands, millions or billions.
fn typed_number(text: &str, unit: &str, decimal: char, group: Option<char>) -> Option<f64> {
    let lower = plain(text).to_ascii_lowercase();
    let unit = unit.to_ascii_lowercase();
    let bare = lower.strip_suffix(unit.as_str()).unwrap_or(&lower);
    let bare = ["usd", "tao", "%", "$"].iter().fold(bare, |bare, mark| {
        let bare = bare.trim();
        bare.strip_suffix(mark)
            .or(bare.strip_prefix(mark))
            .unwrap_or(bare)
    });
    if bare.contains('e') {
        return number(bare);
    }
    let (digits, exponent) = [("k", 3), ("mn", 6), ("m", 6), ("bn", 9), ("b", 9)]
        .iter()
        .find_map(|(suffix, exponent)| Some((bare.strip_suffix(suffix)?, *exponent)))
        .unwrap_or((bare, 0));
    let plain = plain_decimal(digits.trim(), decimal, group)?;
    // Shifting the exponent, not multiplying, keeps 1.1k at 1100.
    number(&format!("{plain}e{exponent}")).map(|number| number + 0.0)
}

/// The digits with a point before the fraction and nothing else but a sign.
fn plain_decimal(text: &str, decimal: char, group: Option<char>) -> Option<String> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => ("-", rest.trim_start()),
        None => ("", text.strip_prefix('+').unwrap_or(text)),
    };
    // Spaces, apostrophes and the Arabic thousands separator only ever stand between groups.
    let digits: String = digits
        .chars()
        .filter(|mark| !mark.is_whitespace() && !"'’_\u{66c}".contains(*mark))
        .collect();
    let marks: Vec<char> = digits
        .chars()
        .filter(|mark| matches!(mark, '.' | ','))
        .collect();
    let point = match (marks.first(), marks.last()) {
        // Both kinds: the last one stands before the fraction.
        (Some(first), Some(last)) if first != last => Some(*last),
        // The same one several times stands between groups.
        (Some(_), Some(_)) if marks.len() > 1 => None,
        // Once: as the locale has it, except where only the other reading makes sense.
        (Some(mark), _) if *mark == decimal => Some(*mark),
        (Some(mark), _)
            if Some(*mark) == group && in_groups(&digits, *mark) && !digits.starts_with('0') =>
        {
            None
        }
        (mark, _) => mark.copied(),
    };
    let (whole, fraction) = point
        .and_then(|mark| digits.rsplit_once(mark))
        .unwrap_or((&digits, ""));
    let separator = marks.first().filter(|mark| Some(**mark) != point);
    if separator.is_some_and(|mark| !in_groups(whole, *mark)) {
        return None;
    }
    let whole: String = whole
        .chars()
        .filter(|mark| !matches!(mark, '.' | ','))
        .collect();
    let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let some = !whole.is_empty() || !fraction.is_empty();
    (some && all_digits(&whole) && all_digits(fraction))
        .then(|| format!("{sign}{whole}.{fraction}0"))
}

/// Whether `mark` divides the digits into groups: the last of three, those before of three or, as in India, of two.
fn in_groups(digits: &str, mark: char) -> bool {
    let groups: Vec<usize> = digits.split(mark).map(str::len).collect();
    match groups[..] {
        [first, ref middle @ .., last] => {
            let alike =
                middle.iter().all(|group| *group == 3) || middle.iter().all(|group| *group == 2);
            (1..=3).contains(&first) && alike && last == 3
        }
        _ => false,
    }
}
