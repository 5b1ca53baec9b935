// One validator: today's run-rate, and its cash flows month by month.

import { FLOW, flows } from "./flows.mjs";
import { Network, today as networkToday } from "./network.mjs";
import { DAYS_PER_MONTH, DAYS_PER_YEAR, LONGEST, figure, monthly } from "./units.mjs";

const { EMISSION, POOL, ISSUED, HALVINGS, PRICE, VALIDATORS, TOTAL_STAKE, COST, FEES } = FLOW;
const { SHARE, REWARD, INCOME, TAX, NET, STAKE, EXIT, WIDTH } = FLOW;
const months = flows;

/** Today's flow, in place 0, with nothing restaked and the stake still whole. */
export function today(a) {
  writeMonths(a, 0, networkToday(a), null, 0);
}

/** The flows of months 1, 2, ... to the longest. */
export function writeFlows(a) {
  const network = new Network(a);
  writeMonths(a, a.restake_share / 100, network.now, network, LONGEST);
}

/**
 * Writes down what a validator earns in the month that stands in `now`, or, with a network, in each that it passes up to
 * the last. One loop: numbers that are handed from function to function would be boxed on the way.
 */
function writeMonths(a, restakedShare, now, network, last) {
  const delegated = (a.take / 100) * a.delegated_stake;
  const uptime = a.uptime / 100;
  const kept = 1 - a.selling_cost / 100;
  const taxed = a.tax_rate / 100;
  const recovered = a.stake_recovered / 100;
  let stake = a.own_stake;
  do {
    if (network !== null) network.next();
    const { pool, price, cost } = now;
    const share = Math.min(((stake + delegated) * uptime) / now.totalStake, 1);
    const reward = pool * share;
    const restaked = restakedShare * reward;
    const fees = share * now.fees;
    const income = (reward - restaked) * price * kept + fees;
    const tax = taxed * Math.max(reward * price + fees - cost, 0);
    stake += restaked;
    const at = WIDTH * now.month;
    months[at + EMISSION] = now.emission;
    months[at + POOL] = pool;
    months[at + ISSUED] = now.issued;
    months[at + HALVINGS] = now.halvings;
    months[at + PRICE] = price;
    months[at + VALIDATORS] = now.validators;
    months[at + TOTAL_STAKE] = now.totalStake;
    months[at + COST] = cost;
    months[at + FEES] = now.fees;
    months[at + SHARE] = share;
    months[at + REWARD] = reward;
    months[at + INCOME] = income;
    months[at + TAX] = tax;
    months[at + NET] = income - cost - tax;
    months[at + STAKE] = stake;
    months[at + EXIT] = recovered * stake * price * kept;
  } while (now.month < last);
}

/** USD that quitting with `stake` TAO brings at `price`; not taxed. */
export function exit(a, stake, price) {
  return (a.stake_recovered / 100) * stake * price * (1 - a.selling_cost / 100);
}

/** USD paid at the start: stake, hardware and registration, at the price paid then. */
export function outlay(a) {
  return (a.own_stake + a.registration_cost) * a.entry_price + a.hardware_cost;
}

/** The part of the outlay that is assumed lost, USD. */
export function capitalAtRisk(a) {
  const lost = (1 - a.stake_recovered / 100) * a.own_stake * a.entry_price;
  return lost + a.hardware_cost + a.registration_cost * a.entry_price;
}

/** The discount rate that the chance of failure is turned into, in per cent a year. */
export function requiredReturn(a) {
  return (a.discount_rate + a.failure_rate) / (1 - a.failure_rate / 100);
}

/** 1 + r a month, with r the discount rate that the chance of failure is turned into. */
export function discountFactor(a) {
  return monthly(a.discount_rate) / monthly(-a.failure_rate);
}

/** The figures at today's rates. */
export function runRate(a) {
  today(a);
  const capital = capitalAtRisk(a);
  const net = months[NET];
  const taoPerDay = months[REWARD] / DAYS_PER_MONTH;
  return {
    tao_per_day: figure(taoPerDay),
    revenue_per_month: figure(months[INCOME]),
    cost_per_month: figure(months[COST]),
    net_per_month: figure(net),
    outlay: figure(outlay(a)),
    capital_at_risk: figure(capital),
    payback_months: net > 0 ? figure(capital / net) : null,
    apr: figure((taoPerDay * DAYS_PER_YEAR) / a.own_stake),
    breakeven_price: breakevenPrice(a),
  };
}

/** The price at which a month's net is zero, tax included. */
function breakevenPrice(a) {
  const uncovered = months[COST] - months[SHARE] * months[FEES];
  if (uncovered <= 0) return 0;
  const reward = months[REWARD];
  if (reward === 0) return null;
  const tax = a.tax_rate / 100;
  return figure((uncovered * (1 - tax)) / (reward * (1 - tax - a.selling_cost / 100)));
}
