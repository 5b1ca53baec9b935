// What the same TAO is worth run, delegated or held, depending on how long.

import { FLOW, flows } from "./flows.mjs";
import { LONGEST } from "./units.mjs";
import { discountFactor, exit, outlay } from "./validator.mjs";

const { EXIT, FEES, NET, POOL, PRICE, TOTAL_STAKE, WIDTH } = FLOW;
const months = flows;

/** A difference of at most this part of the sums it is between counts as none. */
export const NO_DIFFERENCE = 1e-9;

const column = () => new Float64Array(LONGEST + 1);

/**
 * Net present values in USD today of the same TAO, ended after some months; place 0 ends it today. The next evaluation
 * overwrites them.
 */
export const worths = {
  /** Running a validator and quitting then. */
  run: column(),
  /** Delegating to a validator and quitting then: the same part of the stake comes back. */
  delegate: column(),
  /** Holding and selling all of it then. */
  hold: column(),
};

/** The three at the end of every month. */
export function writeWorths(a) {
  const { run, delegate, hold } = worths;
  const v = 1 / discountFactor(a);
  const own = a.own_stake;
  const paid = own * a.entry_price;
  const started = outlay(a);
  const take = a.take / 100;
  const tax = a.tax_rate / 100;
  const selling = a.selling_cost / 100;
  const recovered = (a.stake_recovered / 100) * own;
  run[0] = exit(a, own, a.price) - started;
  delegate[0] = exit(a, own, a.price) - paid;
  hold[0] = own * a.price * (1 - selling) - paid;
  let factor = 1;
  let earned = 0;
  let delegated = 0;
  for (let month = 1; month <= LONGEST; month += 1) {
    const at = WIDTH * month;
    const price = months[at + PRICE];
    factor *= v;
    earned += months[at + NET] * factor;
    // A delegator's rewards are sold like a validator's, taxed on their value, at no other cost.
    const share = (1 - take) * Math.min(own / months[at + TOTAL_STAKE], 1);
    const income = share * (months[at + POOL] * price * (1 - selling - tax) + months[at + FEES] * (1 - tax));
    delegated += income * factor;
    run[month] = earned + months[at + EXIT] * factor - started;
    delegate[month] = delegated + recovered * price * (1 - selling) * factor - paid;
    hold[month] = own * price * (1 - selling) * factor - paid;
  }
}
