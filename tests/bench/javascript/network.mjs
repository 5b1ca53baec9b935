// The whole network month by month: emission, price, validators, stake, costs and fees.

import { Emission } from "./emission.mjs";
import { DAYS_PER_MONTH, monthly } from "./units.mjs";

/** Subnets that the chain has room for. */
const SUBNET_LIMIT = 256;

/** TAO's worth of what all validators and their stakers are paid, per TAO emitted. */
export function paidOut(a) {
  return (a.validator_share / 100) * a.reward_factor;
}

/** USD of usage fees that each subnet brings to validators and their stakers in a month of today. */
function feesPerSubnet(a) {
  return ((((a.adoption / 100) * a.revenue_per_subnet) / 12) * a.fee_share) / 100;
}

/** The network in one month; flows fall at its end. */
class NetworkMonth {
  constructor(month, emission, pool, issued, halvings, price, validators, totalStake, cost, fees) {
    this.month = month;
    /** TAO emitted in the month. */
    this.emission = emission;
    /** TAO's worth of what all validators and their stakers are paid in it. */
    this.pool = pool;
    /** TAO issued by its end. */
    this.issued = issued;
    this.halvings = halvings;
    /** USD for one TAO. */
    this.price = price;
    this.validators = validators;
    /** TAO staked with all of them. */
    this.totalStake = totalStake;
    /** USD that running one validator costs. */
    this.cost = cost;
    /** USD of usage fees paid to all validators and their stakers. */
    this.fees = fees;
  }
}

/** The network today. Its emission is `daily_emission` for a month, whatever the issuance. */
export function today(a) {
  return new NetworkMonth(
    0,
    a.daily_emission * DAYS_PER_MONTH,
    paidOut(a) * a.daily_emission * DAYS_PER_MONTH,
    a.issued_supply,
    Emission.from(a.issued_supply, a.daily_emission).halvings,
    a.price,
    a.validators,
    a.validators * a.average_stake,
    a.compute_cost + a.other_cost,
    a.subnets * feesPerSubnet(a),
  );
}

/**
 * The months of the network, from month 1 on and without end. Levels are carried from month to month by constant
 * factors, which costs no power; and one month is overwritten by the next, which costs no memory.
 */
export class Network {
  constructor(a) {
    /** The month it stands at: today, until `next` is called. */
    this.now = today(a);
    /** The emission still to come. */
    this.emission = Emission.from(a.issued_supply, a.daily_emission);
    this.paidOut = paidOut(a);
    this.validatorGrowth = a.validator_growth / 100;
    this.compute = a.compute_cost;
    this.otherCost = a.other_cost;
    this.averageStake = a.average_stake;
    this.subnets = a.subnets;
    this.subnetLimit = Math.max(a.subnets, SUBNET_LIMIT);
    this.feesPerSubnet = feesPerSubnet(a);
    this.priceFactor = monthly(a.price_growth);
    this.stakeFactor = monthly(a.stake_growth);
    this.subnetFactor = monthly(a.subnet_growth);
    this.revenueFactor = monthly(a.revenue_growth);
    this.computeFactor = monthly(-a.compute_deflation);
    this.validatorGrowthFactor = Math.exp(-Math.LN2 / a.growth_half_life);
  }

  /** Lets a month pass and returns it; the next call overwrites it. */
  next() {
    const now = this.now;
    this.averageStake *= this.stakeFactor;
    this.subnets *= this.subnetFactor;
    this.feesPerSubnet *= this.revenueFactor;
    this.compute *= this.computeFactor;
    const validators = now.validators * (1 + this.validatorGrowth);
    this.validatorGrowth *= this.validatorGrowthFactor;
    const emission = this.emission.month();
    now.month += 1;
    now.emission = emission;
    now.pool = this.paidOut * emission;
    now.issued = this.emission.issued;
    now.halvings = this.emission.halvings;
    now.price *= this.priceFactor;
    now.validators = validators;
    now.totalStake = validators * this.averageStake;
    now.cost = this.compute + this.otherCost;
    now.fees = Math.min(this.subnets, this.subnetLimit) * this.feesPerSubnet;
    return now;
  }
}
