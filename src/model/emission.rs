//! How fast TAO is issued: the chain halves the reward as issuance passes exact thresholds.

use super::DAYS_PER_MONTH;

/// RAO in one TAO.
pub const RAO_PER_TAO: f64 = 1e9;
/// All TAO that will ever be, in RAO.
pub const CAP_RAO: u64 = 21_000_000_000_000_000;
/// All TAO that will ever be.
pub const CAP: f64 = 21_000_000.0;
/// Blocks a day, one every 12 seconds.
pub const BLOCKS_PER_DAY: f64 = 7_200.0;
/// Reward of the first blocks, in RAO.
const FIRST_REWARD_RAO: u64 = 1_000_000_000;

/// Halvings that an issuance in RAO implies: the largest k with (21M − I)·2^k ≤ 21M. `None` at the cap.
///
/// ```
/// use tao_model::emission::halvings;
/// assert_eq!(halvings(10_499_999_999_999_999), Some(0));
/// assert_eq!(halvings(10_500_000_000_000_000), Some(1));
/// ```
pub fn halvings(issued_rao: u64) -> Option<u32> {
    let remaining = CAP_RAO
        .checked_sub(issued_rao)
        .filter(|remaining| *remaining > 0)?;
    Some((CAP_RAO / remaining).ilog2())
}

/// What a block pays at an issuance, both in RAO; 0 at the cap.
pub fn block_reward(issued_rao: u64) -> u64 {
    halvings(issued_rao).map_or(0, |halvings| {
        FIRST_REWARD_RAO.checked_shr(halvings).unwrap_or(0)
    })
}

/// TAO a day that the chain's rule pays at an issuance in TAO.
pub fn chain_emission(issued: f64) -> f64 {
    halvings(to_rao(issued)).map_or(0.0, |halvings| BLOCKS_PER_DAY / 2f64.powi(halvings as i32))
}

/// TAO at which the next halving comes; `None` at the cap.
pub fn next_threshold(issued: f64) -> Option<f64> {
    halvings(to_rao(issued)).map(|halvings| CAP - remaining_after(halvings + 1))
}

/// TAO to RAO, to the nearest: part by part, since their product is too large for an f64 to hold every RAO.
fn to_rao(tao: f64) -> u64 {
    tao.trunc() as u64 * RAO_PER_TAO as u64 + (tao.fract() * RAO_PER_TAO).round() as u64
}

/// RAO to TAO, as the nearest f64: part by part, since an f64 does not hold every RAO.
pub fn from_rao(rao: u64) -> f64 {
    let tao = RAO_PER_TAO as u64;
    (rao / tao) as f64 + (rao % tao) as f64 / RAO_PER_TAO
}

/// TAO left to issue when the given number of halvings has just happened.
fn remaining_after(halvings: u32) -> f64 {
    CAP / 2f64.powi(halvings as i32)
}

/// Emission month by month from a given issuance on.
///
/// It keeps what is left as well as what is issued: close to either end one of them is all there is.
#[derive(Clone, Debug)]
pub struct Emission {
    /// TAO issued so far.
    issued: f64,
    /// TAO left to issue.
    remaining: f64,
    /// TAO a month at the present reward.
    rate: f64,
    /// Halvings so far.
    halvings: u32,
}

impl Emission {
    /// Starts at `issued` TAO, with `daily` TAO a day until the next halving.
    pub fn new(issued: f64, daily: f64) -> Self {
        let (halvings, rate) = match halvings(to_rao(issued)) {
            Some(halvings) => (halvings, daily * DAYS_PER_MONTH),
            None => (0, 0.0),
        };
        // Rounding to RAO may place the issuance at a threshold that its f64 has just missed.
        let remaining = (CAP - issued).max(remaining_after(halvings + 1));
        Self {
            issued,
            remaining,
            rate,
            halvings,
        }
    }

    /// TAO issued so far.
    pub fn issued(&self) -> f64 {
        self.issued
    }

    /// Halvings so far.
    pub fn halvings(&self) -> u32 {
        self.halvings
    }

    /// Lets a month pass and returns the TAO emitted in it. A threshold inside the month splits it exactly.
    pub fn month(&mut self) -> f64 {
        let (mut emitted, mut left) = (0.0, 1.0);
        while self.rate > 0.0 {
            let to_threshold = self.to_threshold();
            if self.rate * left < to_threshold {
                self.remaining -= self.rate * left;
                emitted += self.rate * left;
                break;
            }
            emitted += to_threshold;
            left -= to_threshold / self.rate;
            self.halve();
        }
        // The last RAO of a long sum is rounded; the cap is exact.
        self.issued = (self.issued + emitted).min(CAP);
        emitted
    }

    /// TAO until the next halving.
    fn to_threshold(&self) -> f64 {
        self.remaining - remaining_after(self.halvings + 1)
    }

    /// Σ emission_j · q^j over all months j ≥ 1 to come, for 0 < q < 1 given as ln q.
    ///
    /// Era by era: within one the emission is constant and the sum geometric. It ends when all that is left,
    /// issued at once, would no longer move the sum.
    pub fn discounted_sum(mut self, ln_q: f64) -> f64 {
        const UNMOVED: f64 = 1e-18;
        let (q, distance) = (ln_q.exp(), -ln_q.exp_m1());
        let mut factor = q;
        let mut sum = 0.0;
        while self.rate > 0.0 && self.remaining * factor > sum * UNMOVED {
            // The smallest emissions take more months than an f64 can count.
            let whole = (self.to_threshold() / self.rate).floor().min(f64::MAX);
            let faded = -(whole * ln_q).exp_m1(); // 1 − q^whole
            sum += self.rate * factor * faded / distance;
            self.remaining -= self.rate * whole;
            factor *= 1.0 - faded;
            sum += self.month() * factor;
            factor *= q;
        }
        sum
    }

    /// Passes the next threshold. Rewards halve for ever, beyond the last RAO too: until they are zero in f64.
    fn halve(&mut self) {
        self.halvings += 1;
        self.remaining = remaining_after(self.halvings);
        self.rate /= 2.0;
    }
}
