// The balance of a validator over time, and when it reaches zero.

import { FLOW, flows } from "./flows.mjs";
import { LONGEST } from "./units.mjs";
import { capitalAtRisk, exit, outlay } from "./validator.mjs";

const { EXIT, NET, WIDTH } = FLOW;
const months = flows;

/** A shortfall on the first day of at most this part of what was paid is rounding, and counts as none. */
const ROUNDING = 1e-9;

const column = () => new Float64Array(LONGEST + 1);

/**
 * Money earned less money paid, in USD at the end of a month; zero is the breakeven. Place 0 is today; the next
 * evaluation overwrites them.
 */
export const balances = {
  /** With every month like today, against the money assumed lost. */
  runRate: column(),
  /** With the months as projected, against the money assumed lost. */
  projected: column(),
  /** With the months as projected and the stake sold now, against the whole outlay. */
  quitting: column(),
  /** The same with every flow discounted to today: the net present value of stopping now. */
  discounted: column(),
};

/** Balances of every month; `netToday` is a month's net at today's rates and `discount` the factor 1 + r of a month. */
export function writeBalances(a, netToday, discount) {
  const { runRate, projected, quitting, discounted } = balances;
  const capital = capitalAtRisk(a);
  const paid = outlay(a);
  const quittingToday = exit(a, a.own_stake, a.price) - paid;
  runRate[0] = -capital;
  projected[0] = -capital;
  quitting[0] = quittingToday;
  discounted[0] = quittingToday;
  let earned = 0;
  let earnedDiscounted = 0;
  let factor = 1;
  for (let month = 1; month <= LONGEST; month += 1) {
    const net = months[WIDTH * month + NET];
    const proceeds = months[WIDTH * month + EXIT];
    factor /= discount;
    earned += net;
    earnedDiscounted += net * factor;
    runRate[month] = netToday * month - capital;
    projected[month] = earned - capital;
    quitting[month] = earned + proceeds - paid;
    discounted[month] = earnedDiscounted + proceeds * factor - paid;
  }
}

/** Month at which a balance first reaches zero, linear inside the month. `whole` is what had to be earned. */
export function reached(balance, whole) {
  const at = firstReached(balance, whole, LONGEST);
  if (at < 0) return null;
  if (at === 0) return 0;
  const before = balance[at - 1];
  return at - 1 + before / (before - balance[at]);
}

/** Whether a balance that was reached falls below zero again at a later month end up to `end`. */
export function reversed(balance, whole, end) {
  const at = firstReached(balance, whole, end);
  if (at < 0) return false;
  for (let month = at + 1; month <= end; month += 1) if (balance[month] < 0) return true;
  return false;
}

/** The first month up to `end` at which a balance is not below zero; -1 if there is none. */
function firstReached(balance, whole, end) {
  if (balance[0] >= -ROUNDING * whole) return 0;
  for (let month = 1; month <= end; month += 1) if (balance[month] >= 0) return month;
  return -1;
}
