//! How numbers are written: a locale's way, or the plain one of files and command lines.

/// Writes numbers the way a reader expects them.
pub trait Numerals {
    /// `value` with `decimals` digits after the point and its thousands grouped.
    fn number(&self, value: f64, decimals: usize) -> String;
}

/// Says the day, or the month, so long after that of the figures; `None` where no calendar goes that far.
pub type Calendar<'a> = &'a dyn Fn(f64) -> Option<String>;

/// English digits, the same everywhere: `1,234.5`, `−3`.
#[derive(Clone, Copy, Debug)]
pub struct Plain;

/// A value, a little more of it where the digits that it is written with end in a five just behind the last that is
/// wanted: browsers round that up, and both are to agree.
fn rounded_away(size: f64, decimals: usize) -> f64 {
    let written = size.to_string();
    let (whole, fraction) = written.split_once('.').unwrap_or((&written, ""));
    let is_tie = fraction.len() == decimals + 1 && fraction.ends_with('5') && whole.len() < 16;
    let more = if is_tie {
        0.1f64.powi(decimals as i32 + 2)
    } else {
        0.0
    };
    size + more
}

impl Numerals for Plain {
    fn number(&self, value: f64, decimals: usize) -> String {
        let digits = format!("{:.decimals$}", rounded_away(value.abs(), decimals));
        let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, ""));
        // What rounds to zero has no sign.
        let negative = value < 0.0 && digits.bytes().any(|digit| matches!(digit, b'1'..=b'9'));
        let mut text = String::from(if negative { "−" } else { "" });
        for (place, digit) in whole.chars().enumerate() {
            if place > 0 && (whole.len() - place).is_multiple_of(3) {
                text.push(',');
            }
            text.push(digit);
        }
        if !fraction.is_empty() {
            text.push('.');
            text.push_str(fraction);
        }
        text
    }
}
