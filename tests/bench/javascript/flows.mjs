// The validator's months, as numbers in one array: month by month, and within a month in the order below. One array is
// faster than one for each quantity, since a month's numbers lie side by side and an engine keeps one address at hand.

import { LONGEST } from "./units.mjs";

/**
 * The places of a month's numbers. Whoever computes with them takes them into constants of its own: an engine reads what
 * is imported anew each time, but puts a file's own constants into its code.
 */
export const FLOW = {
  // The network in that month: see there.
  EMISSION: 0,
  POOL: 1,
  ISSUED: 2,
  HALVINGS: 3,
  PRICE: 4,
  VALIDATORS: 5,
  TOTAL_STAKE: 6,
  COST: 7,
  FEES: 8,
  /** The validator's part of what is paid out, a fraction. */
  SHARE: 9,
  /** TAO's worth earned. */
  REWARD: 10,
  /** USD: sold rewards after selling cost, and fees. */
  INCOME: 11,
  /** USD: tax on the month's rewards and fees less cost, never negative. */
  TAX: 12,
  /** USD: income less cost less tax. */
  NET: 13,
  /** TAO staked at the month's end, restaked rewards included. */
  STAKE: 14,
  /** USD that quitting at the month's end brings. */
  EXIT: 15,
  /** How many numbers that are. */
  WIDTH: 16,
};

/** The months by their number; 0 is today. The next evaluation overwrites them. */
export const flows = new Float64Array(FLOW.WIDTH * (LONGEST + 1));
