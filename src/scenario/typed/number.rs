//! A number as people type it, with its unit and perhaps a suffix for thousands, millions or billions.

use super::unit::Spelled;
use crate::scenario::plain::{ARABIC_POINT, plain};
use crate::scenario::value::number;

/// Suffixes, and how many zeros each stands for.
const SCALES: [(&str, i32); 10] = [
    ("thousand", 3),
    ("k", 3),
    ("million", 6),
    ("mln", 6),
    ("mn", 6),
    ("m", 6),
    ("billion", 9),
    ("bln", 9),
    ("bn", 9),
    ("b", 9),
];

/// What stands before a power of ten: as calculators write it, and as Swedes, Persians and Egyptians do.
const POWERS: [&str; 3] = ["e", "×10^", "أس"];

/// What was typed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Typed {
    /// The number, as written.
    pub number: f64,
    /// The unit written with it, if any.
    pub unit: Option<Spelled>,
}

/// Takes a text apart; `None` where it is not a number with at most a unit. `decimal` is the reader's decimal
/// separator, `group` what stands between thousands.
pub(super) fn typed(text: &str, decimal: char, group: Option<char>) -> Option<Typed> {
    let lower = plain(text).to_lowercase();
    let (before, rest) = lower.split_at(lower.find(is_of_number)?);
    let (mantissa, rest) =
        rest.split_at(rest.find(|sign| !is_of_number(sign)).unwrap_or(rest.len()));
    let (power, after) = exponent(rest);
    // Where no thousands can be meant, a point is one, whatever the reader's.
    let is_power = rest.len() > after.len();
    let decimal = if text.contains(ARABIC_POINT) || is_power && mantissa.contains('.') {
        '.'
    } else {
        decimal
    };
    // A sign stands before the currency or behind it: -$5, $-5.
    let sign = before.find(['-', '+']).map(|at| &before[at..=at]);
    let before = match sign {
        Some(sign) => before.replacen(sign, "", 1),
        None => before.to_string(),
    };
    let mantissa = mantissa.trim();
    if sign.is_some() && mantissa.starts_with(['-', '+']) {
        return None;
    }
    let signed = format!("{}{mantissa}", sign.unwrap_or_default());
    let digits = plain_decimal(&signed, decimal, group)?;
    let (unit, zeros) = unit_and_scale(before.trim(), after.trim())?;
    // Shifting the exponent, not multiplying, keeps 1.1k at 1100.
    let number = number(&format!("{digits}e{}", power + zeros))? + 0.0;
    Some(Typed { number, unit })
}

/// Whether a character stands inside a number.
fn is_of_number(sign: char) -> bool {
    sign.is_ascii_digit() || sign.is_whitespace() || ".,'’_\u{66c}".contains(sign)
}

/// The power of ten at the start of a text, and what follows it: of `e+05 usd` 5 and ` usd`.
fn exponent(text: &str) -> (i32, &str) {
    let read = || {
        let power = POWERS.iter().find_map(|mark| text.strip_prefix(mark))?;
        let length = power
            .char_indices()
            .find(|(at, sign)| !(sign.is_ascii_digit() || *at == 0 && "+-".contains(*sign)))
            .map_or(power.len(), |(at, _)| at);
        let (power, rest) = power.split_at(length);
        Some((power.parse().ok()?, rest))
    };
    read().unwrap_or((0, text))
}

/// The unit that stands before a number, behind it or, as in $272/TAO, around it; and the zeros of a suffix.
fn unit_and_scale(before: &str, after: &str) -> Option<(Option<Spelled>, i32)> {
    let spelled = |after: &str| match (before, after) {
        ("", "") => Some(None),
        _ => Spelled::read(before, after).map(Some),
    };
    let plainly = spelled(after).map(|unit| (unit, 0));
    plainly.or_else(|| {
        let scaled = |(suffix, zeros): &(&str, i32)| {
            let after = after.strip_prefix(suffix)?.trim_start();
            Some((spelled(after)?, *zeros))
        };
        SCALES.iter().find_map(scaled)
    })
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
