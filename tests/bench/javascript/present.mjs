// What the cash flows of all validators and their stakers are worth today: the months of the horizon, and all time after.

import { paidOut } from "./network.mjs";
import { discountFactor } from "./validator.mjs";

/** Distance to the terminal growth's limit below which there is no answer. */
const NO_GAP = 1e-12;

/** Present values in USD of one stretch of time. */
export class Present {
  constructor(emission = 0, fees = 0, costs = 0) {
    /** Of emission, per dollar of today's price: TAO, as it were. */
    this.emission = emission;
    /** Of usage fees. */
    this.fees = fees;
    /** Of all validators' costs. */
    this.costs = costs;
  }

  add(other) {
    this.emission += other.emission;
    this.fees += other.fees;
    this.costs += other.costs;
  }

  plus(other) {
    return new Present(this.emission + other.emission, this.fees + other.fees, this.costs + other.costs);
  }

  /** The same without what does not count. */
  counting(cashFlows) {
    return cashFlows === "all" ? this : new Present(0, this.fees, this.costs);
  }

  /** USD at a price. */
  at(price) {
    return this.emission * price + this.fees - this.costs;
  }
}

/** Present values of the months of a network one by one. */
export class PresentMonths {
  constructor(a, network) {
    this.network = network;
    this.v = 1 / discountFactor(a);
    // Per dollar of today's price, so that the value is a straight line in it.
    this.perDollar = (1 - a.selling_cost / 100) / a.price;
    this.factor = 1;
    this.month = new Present();
  }

  /** Lets a month pass and returns what it is worth; the next call overwrites it. */
  next() {
    const { pool, price, fees, validators, cost } = this.network.next();
    this.factor *= this.v;
    const { month, factor } = this;
    month.emission = this.perDollar * pool * price * factor;
    month.fees = fees * factor;
    month.costs = validators * cost * factor;
    return month;
  }
}

/** Present value of the horizon's months; no more of `network` pass than these. */
export function forecast(a, network) {
  const months = new PresentMonths(a, network);
  const sum = new Present();
  for (let left = 12 * a.horizon_years; left > 0; left -= 1) sum.add(months.next());
  return sum;
}

/**
 * Present value of all time after the horizon, at which `network` stands: price, fees and costs grow by terminal_growth,
 * emission keeps halving. It may be negative: nobody stops. null where growth is too high for one.
 */
export function afterwards(a, network) {
  const lnQ = logOfQ(a);
  if (lnQ === null) return null;
  const { price, fees, validators, cost } = network.now;
  const kept = paidOut(a) * (1 - a.selling_cost / 100);
  const emission = network.emission.clone().discountedSum(lnQ);
  // What a flow of the horizon's last month is worth then, if it goes on for ever.
  const perpetuity = Math.exp(lnQ) / -Math.expm1(lnQ);
  // What a dollar at the horizon is worth today.
  const discounted = Math.pow(discountFactor(a), -12 * a.horizon_years);
  const perDollar = (kept * price) / a.price;
  return new Present(
    perDollar * emission * discounted,
    fees * perpetuity * discounted,
    validators * cost * perpetuity * discounted,
  );
}

/**
 * ln q, where q = (growth * (1 - failure) / (1 + discount_rate))^(1/12) is what a month after the horizon counts against
 * the one before; from its distance to 1 lest digits are lost.
 */
function logOfQ(a) {
  const growth = 1 + a.terminal_growth / 100;
  const gap = 1 + a.discount_rate / 100 - growth * (1 - a.failure_rate / 100);
  return gap <= NO_GAP ? null : Math.log1p(-gap / (1 + a.discount_rate / 100)) / 12;
}
