// How fast TAO is issued: the chain halves the reward as issuance passes exact thresholds.

import { DAYS_PER_MONTH } from "./units.mjs";

/** All TAO that will ever be. */
export const CAP = 21_000_000;
/** RAO in one TAO. */
const RAO_PER_TAO = 1e9;
/** 2 to this power is beyond a double, and what is left after so many halvings is zero. */
const BEYOND = 1024;

/** TAO left to issue after each number of halvings: looked up once a month, where a power would take longer. */
const REMAINING = new Float64Array(BEYOND);
for (let halvings = 0; halvings < BEYOND; halvings += 1) REMAINING[halvings] = CAP / 2 ** halvings;

function remainingAfter(halvings) {
  return halvings < BEYOND ? REMAINING[halvings] : 0;
}

/**
 * Halvings that an issuance in TAO implies: the largest k with (21M - I) * 2^k <= 21M, -1 at the cap. To the RAO, of
 * which there are more than a double can count: so whole TAO and the RAO beyond them are kept apart.
 */
function halvingsAt(issued) {
  let tao = CAP - Math.trunc(issued);
  let rao = -Math.round((issued % 1) * RAO_PER_TAO);
  if (rao < 0) {
    tao -= 1;
    rao += RAO_PER_TAO;
  }
  if (tao < 0 || (tao === 0 && rao === 0)) return -1;
  for (let halvings = 0; ; halvings += 1) {
    tao *= 2;
    rao *= 2;
    if (rao >= RAO_PER_TAO) {
      tao += 1;
      rao -= RAO_PER_TAO;
    }
    if (tao > CAP || (tao === CAP && rao > 0)) return halvings;
  }
}

/** TAO at which the next halving comes; null at the cap. */
export function nextThreshold(issued) {
  const halvings = halvingsAt(issued);
  return halvings < 0 ? null : CAP - remainingAfter(halvings + 1);
}

/**
 * Emission month by month from a given issuance on. It keeps what is left as well as what is issued: close to either
 * end one of them is all there is.
 */
export class Emission {
  constructor(issued, remaining, rate, halvings) {
    this.issued = issued;
    this.remaining = remaining;
    /** TAO a month at the present reward. */
    this.rate = rate;
    this.halvings = halvings;
  }

  /** Starts at `issued` TAO, with `daily` TAO a day until the next halving. */
  static from(issued, daily) {
    const halvings = halvingsAt(issued);
    const isAtCap = halvings < 0;
    const reached = isAtCap ? 0 : halvings;
    // Rounding to RAO may place the issuance at a threshold that its double has just missed.
    const remaining = Math.max(CAP - issued, remainingAfter(reached + 1));
    return new Emission(issued, remaining, isAtCap ? 0 : daily * DAYS_PER_MONTH, reached);
  }

  clone() {
    return new Emission(this.issued, this.remaining, this.rate, this.halvings);
  }

  /** Lets a month pass and returns the TAO emitted in it. A threshold inside the month splits it exactly. */
  month() {
    let emitted = 0;
    let left = 1;
    while (this.rate > 0) {
      const toThreshold = this.toThreshold();
      const due = this.rate * left;
      if (due < toThreshold) {
        this.remaining -= due;
        emitted += due;
        break;
      }
      emitted += toThreshold;
      left -= toThreshold / this.rate;
      this.halve();
    }
    // The last RAO of a long sum is rounded; the cap is exact.
    this.issued = Math.min(this.issued + emitted, CAP);
    return emitted;
  }

  toThreshold() {
    return this.remaining - remainingAfter(this.halvings + 1);
  }

  /**
   * The sum of emission_j * q^j over all months j >= 1 to come, for 0 < q < 1 given as ln q; these months pass.
   *
   * Era by era: within one the emission is constant and the sum geometric. It ends when all that is left, issued at
   * once, would no longer move the sum.
   */
  discountedSum(lnQ) {
    const UNMOVED = 1e-18;
    const q = Math.exp(lnQ);
    const distance = -Math.expm1(lnQ);
    let factor = q;
    let sum = 0;
    while (this.rate > 0 && this.remaining * factor > sum * UNMOVED) {
      // The smallest emissions take more months than a double can count.
      const whole = Math.min(Math.floor(this.toThreshold() / this.rate), Number.MAX_VALUE);
      const faded = -Math.expm1(whole * lnQ); // 1 - q^whole
      sum += (this.rate * factor * faded) / distance;
      this.remaining -= this.rate * whole;
      factor *= 1 - faded;
      sum += this.month() * factor;
      factor *= q;
    }
    return sum;
  }

  /** Passes the next threshold. Rewards halve for ever, beyond the last RAO too: until they are zero in a double. */
  halve() {
    this.halvings += 1;
    this.remaining = remainingAfter(this.halvings);
    this.rate /= 2;
  }
}
