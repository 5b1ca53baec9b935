// The net present values of running and of delegating along the own stake.
//
// Every flow is made of straight pieces: a share is capped at the whole network, tax begins where a month earns more
// than it costs, and what is restaked grows in proportion. Quantities are kept as a value at the beginning of a piece
// and a slope, the change per TAO; as plain numbers, and limits written out each time, since an engine would make objects
// and boxed arguments by the thousand.

import { Network } from "./network.mjs";
import { discountFactor } from "./validator.mjs";
import { NO_DIFFERENCE } from "./worth.mjs";

/** Right at a limit, to this part of it, it is the direction that counts. */
const AT_LIMIT = 1e-12;
/** A bit more than half of the distance between a number and the next: added to it, it rounds up. */
const HALF_STEP = 2 ** -53 * (1 + 2 ** -52);
/** Most operating months. */
const MOST = 120;

const totalStake = new Float64Array(MOST);
const pool = new Float64Array(MOST);
const price = new Float64Array(MOST);
const cost = new Float64Array(MOST);
const fees = new Float64Array(MOST);

/** Both net present values for the months of these assumptions. */
export class Line {
  constructor(a) {
    this.a = a;
    const network = new Network(a);
    for (let nth = 0; nth < a.operating_months; nth += 1) {
      const now = network.next();
      totalStake[nth] = now.totalStake;
      pool[nth] = now.pool;
      price[nth] = now.price;
      cost[nth] = now.cost;
      fees[nth] = now.fees;
    }
  }

  /** The piece that begins at a stake, or contains it: what lies before it is left out. */
  piece(own) {
    const a = this.a;
    const months = a.operating_months;
    const take = a.take / 100;
    const tax = a.tax_rate / 100;
    const selling = a.selling_cost / 100;
    const uptime = a.uptime / 100;
    const restaked = a.restake_share / 100;
    const delegatedStake = take * a.delegated_stake;
    const v = 1 / discountFactor(a);
    const paid = (own + a.registration_cost) * a.entry_price + a.hardware_cost;
    let length = Infinity;
    let factor = 1;
    let stake = own;
    let stakeSlope = 1;
    let run = -paid;
    let runSlope = -a.entry_price;
    let delegate = own * -a.entry_price;
    let delegateSlope = -a.entry_price;
    for (let nth = 0; nth < months; nth += 1) {
      factor *= v;
      const perStake = 1 / totalStake[nth];
      const paidOut = pool[nth] * price[nth];

      let share = (stake + delegatedStake) * uptime * perStake;
      let shareSlope = stakeSlope * uptime * perStake;
      const room = 1 - share;
      // Most quantities are below their limit, and stay there all along: so here, and twice below.
      if (!(room > AT_LIMIT && room >= shareSlope * length)) {
        const isFull = Math.abs(room) <= AT_LIMIT;
        const until = room / shareSlope;
        if (!isFull && until > 0 && until < length) length = until;
        if (isFull ? shareSlope > 0 : room < 0) {
          share = 1;
          shareSlope = 0;
        }
      }
      const sold = (1 - restaked) * paidOut * (1 - selling) + fees[nth];
      stake += share * (restaked * pool[nth]);
      stakeSlope += shareSlope * (restaked * pool[nth]);
      run += (share * sold - cost[nth]) * factor;
      runSlope += shareSlope * sold * factor;
      if (tax > 0) {
        const gross = share * (paidOut + fees[nth]);
        const grossSlope = shareSlope * (paidOut + fees[nth]);
        const uncovered = cost[nth] - gross;
        if (!(uncovered > AT_LIMIT * cost[nth] && uncovered >= grossSlope * length)) {
          const isCovered = Math.abs(uncovered) <= AT_LIMIT * cost[nth];
          const untilTaxed = uncovered / grossSlope;
          if (!isCovered && untilTaxed > 0 && untilTaxed < length) length = untilTaxed;
          if (isCovered ? grossSlope > 0 : uncovered < 0) {
            run += (gross - cost[nth]) * (-tax * factor);
            runSlope += grossSlope * (-tax * factor);
          }
        }
      }

      let delegated = own * perStake;
      let delegatedSlope = perStake;
      const left = 1 - delegated;
      if (!(left > AT_LIMIT && left >= delegatedSlope * length)) {
        const isWhole = Math.abs(left) <= AT_LIMIT;
        const untilWhole = left / delegatedSlope;
        if (!isWhole && untilWhole > 0 && untilWhole < length) length = untilWhole;
        if (isWhole ? delegatedSlope > 0 : left < 0) {
          delegated = 1;
          delegatedSlope = 0;
        }
      }
      const taxed = paidOut * (1 - selling - tax) + fees[nth] * (1 - tax);
      delegate += delegated * ((1 - take) * taxed * factor);
      delegateSlope += delegatedSlope * ((1 - take) * taxed * factor);
    }
    const recovered = (a.stake_recovered / 100) * price[months - 1] * (1 - selling) * factor;
    return new Piece(own, length, paid, a.entry_price, run + stake * recovered, runSlope + stakeSlope * recovered,
      delegate + own * recovered, delegateSlope + recovered);
  }
}

/** A straight piece of them. */
class Piece {
  constructor(from, length, paid, paidSlope, run, runSlope, delegate, delegateSlope) {
    /** The own stake at its beginning, and how much further it goes, TAO. */
    this.from = from;
    this.length = length;
    /** USD paid for running. */
    this.paid = paid;
    this.paidSlope = paidSlope;
    this.run = run;
    this.runSlope = runSlope;
    this.delegate = delegate;
    this.delegateSlope = delegateSlope;
  }

  /** What running is worth more than delegating at its beginning, USD. */
  difference() {
    return this.run - this.delegate;
  }

  /** Whether there is no difference at a stake along it. */
  isZeroAt(own) {
    const along = own - this.from;
    const run = this.run + this.runSlope * along;
    const delegate = this.delegate + this.delegateSlope * along;
    const size = Math.max(this.paid + this.paidSlope * along, Math.abs(run), Math.abs(delegate));
    return Math.abs(run - delegate) <= NO_DIFFERENCE * size;
  }

  /** Where it ends, the upper bound at the latest. A step too small for a double is the smallest there is. */
  end(high) {
    return Math.min(Math.max(this.from + this.length, this.from + this.from * HALF_STEP), high);
  }

  /** Where the difference changes its sign after its beginning and before its end; null if it does not. */
  crossing(high) {
    const further = -this.difference() / (this.runSlope - this.delegateSlope);
    return further > 0 && further <= this.end(high) - this.from ? this.from + further : null;
  }
}
