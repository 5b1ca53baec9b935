//! Reads decimals to the nearest number, like `str::parse`: that does it faster, with a table of ten kilobytes that
//! every visitor would download.

use std::cmp::Ordering;

/// Digits that count: no number, and no middle between two, has more than 767; one more stands for all the others.
const DIGITS: usize = 800;
/// The highest bit of a number, which its bits leave out.
const IMPLIED: u64 = 1 << 52;
/// Whole numbers below this are exact, and so are powers of ten up to [`EXACT_POWER`].
const EXACT: u64 = 2 * IMPLIED;
const EXACT_POWER: i32 = 22;
/// How many numbers a guess may lie beside the right one.
const NEAR: u64 = 1 << 12;

/// The number nearest to a decimal such as `-0.5`, `.5`, `5.` or `1e3`, ties to the even one; infinite where it is
/// too large, and `None` where it is no decimal.
pub fn decimal(text: &str) -> Option<f64> {
    let (text, sign) = match text.strip_prefix('-') {
        Some(rest) => (rest, -1.0),
        None => (text.strip_prefix('+').unwrap_or(text), 1.0),
    };
    let (plain, power) = match text.split_once(['e', 'E']) {
        Some((plain, power)) => (plain, power_of_ten(power)?),
        None => (text, 0),
    };
    let (whole, fraction) = plain.split_once('.').unwrap_or((plain, ""));
    let all = whole.bytes().chain(fraction.bytes());
    if whole.len() + fraction.len() == 0 || !all.clone().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let mut digits: Vec<u8> = all.map(|digit| digit - b'0').collect();
    let zeros = digits.iter().take_while(|digit| **digit == 0).count();
    digits.drain(..zeros);
    let mut power = power.saturating_sub(fraction.len() as i64);
    if digits.len() > DIGITS {
        power = power.saturating_add((digits.len() - DIGITS - 1) as i64);
        let is_more = digits.drain(DIGITS..).any(|digit| digit > 0);
        digits.push(u8::from(is_more));
    }
    // Beyond these powers everything is infinite or nothing.
    Some(sign * nearest(&digits, power.clamp(-2_000, 2_000) as i32))
}

/// The power of ten behind an `e`; one too large to count is as good as the largest.
fn power_of_ten(text: &str) -> Option<i64> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let size = digits.parse().unwrap_or(i64::MAX / 2);
    Some(if text.starts_with('-') { -size } else { size })
}

/// The number nearest to `digits` times a power of ten.
fn nearest(digits: &[u8], power: i32) -> f64 {
    let leading = digits
        .iter()
        .take(19)
        .fold(0, |sum, digit| sum * 10 + u64::from(*digit));
    if leading == 0 {
        return 0.0;
    }
    if digits.len() < 19 && leading < EXACT && power.abs() <= EXACT_POWER {
        let (leading, scale) = (leading as f64, 10f64.powi(power.abs()));
        return if power < 0 {
            leading / scale
        } else {
            leading * scale
        };
    }
    let given = Given::new(digits, power);
    let left = digits.len() as i32 - digits.len().min(19) as i32;
    let guess = (leading as f64 * 10f64.powi(power + left)).to_bits();
    // Bits of positive numbers are in the order of the numbers, infinity after the largest.
    let infinite = f64::INFINITY.to_bits();
    let (mut low, mut high) = (guess.saturating_sub(NEAR), guess.saturating_add(NEAR));
    if high > infinite || given.against(low, 0).is_lt() || given.against(high, 0).is_ge() {
        (low, high) = (0, infinite);
    }
    while high - low > 1 {
        let middle = low + (high - low) / 2;
        if given.against(middle, 0).is_lt() {
            high = middle;
        } else {
            low = middle;
        }
    }
    let up = match given.against(low, 1) {
        Ordering::Equal => low % 2 == 1,
        against => against.is_gt(),
    };
    f64::from_bits(low + u64::from(up))
}

/// A decimal as large numbers see it.
struct Given {
    /// Its digits, followed by the zeros of a positive power of ten.
    whole: Large,
    power: i32,
}

impl Given {
    fn new(digits: &[u8], power: i32) -> Self {
        let mut whole = Large(Vec::new());
        for digit in digits {
            whole.times(10, (*digit).into());
        }
        whole.times_power(10, power);
        Self { whole, power }
    }

    /// How it compares with the positive number of these bits and so many halves of the step to the next one.
    fn against(&self, bits: u64, halves: u64) -> Ordering {
        let (fraction, exponent) = (bits % IMPLIED, (bits / IMPLIED) as i32);
        let whole = fraction + if exponent > 0 { IMPLIED } else { 0 };
        let twos = exponent.max(1) - 1_076;
        let (mut given, mut number) = (self.whole.clone(), Large::new(2 * whole + halves));
        number.times_power(10, -self.power);
        number.times_power(2, twos);
        given.times_power(2, -twos);
        given.against(&number)
    }
}

/// A whole number of any size, its lowest 32 bits first and without zeros at its end.
#[derive(Clone)]
struct Large(Vec<u32>);

impl Large {
    fn new(number: u64) -> Self {
        let mut parts = vec![number as u32, (number >> 32) as u32];
        while parts.last() == Some(&0) {
            parts.pop();
        }
        Self(parts)
    }

    /// Multiplies, and adds.
    fn times(&mut self, factor: u32, more: u32) {
        let mut carry = u64::from(more);
        for part in &mut self.0 {
            carry += u64::from(*part) * u64::from(factor);
            *part = carry as u32;
            carry >>= 32;
        }
        if carry > 0 {
            self.0.push(carry as u32);
        }
    }

    /// Multiplies by a power; a negative one leaves it as it is.
    fn times_power(&mut self, base: u32, power: i32) {
        for _ in 0..power.max(0) / 8 {
            self.times(base.pow(8), 0);
        }
        for _ in 0..power.max(0) % 8 {
            self.times(base, 0);
        }
    }

    fn against(&self, other: &Self) -> Ordering {
        let by_size = self.0.len().cmp(&other.0.len());
        by_size.then_with(|| self.0.iter().rev().cmp(other.0.iter().rev()))
    }
}
