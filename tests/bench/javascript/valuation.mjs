// What a TAO is worth if the cash flows of all validators and their stakers are discounted.

import { CAP } from "./emission.mjs";
import { Network } from "./network.mjs";
import { Present, PresentMonths, afterwards, forecast } from "./present.mjs";
import { figure } from "./units.mjs";

/** Most years of a horizon. */
const MOST_YEARS = 30;

/** USD/TAO that each year of the horizon adds to the value: the next evaluation overwrites them. */
export const valueByYear = new Float64Array(MOST_YEARS);
const emission = new Float64Array(12 * MOST_YEARS);
const fees = new Float64Array(12 * MOST_YEARS);
const costs = new Float64Array(12 * MOST_YEARS);

/** The value per TAO, and what it is made of. */
export function valuation(a) {
  const network = new Network(a);
  const within = forecast(a, network);
  const { price: priceAtHorizon, issued } = network.now;
  const supply = supplyOf(a, issued);
  const atHorizon = {
    supply: figure(supply),
    price_at_horizon: figure(priceAtHorizon),
    market_cap_at_horizon: figure(priceAtHorizon * issued),
  };
  const after = afterwards(a, network);
  if (after === null) return { ...unanswered, ...atHorizon };
  const everything = within.plus(after);
  const whole = everything.counting(a.cash_flows);

  const slope = perTao(whole.emission, supply);
  const intercept = perTao(whole.at(0), supply);
  const selfConsistent = selfConsistentValue(slope, intercept);
  const anchor = a.price_anchor === "market" ? a.price : selfConsistent;
  const anchored = (part) => (anchor === null ? null : perTao(part.counting(a.cash_flows).at(anchor), supply));
  const atMarket = (spreadOver) => perTao(whole.at(a.price), spreadOver);
  const value = anchored(whole);
  const terminal = anchored(after);

  const fromEmission = whole.emission * a.price;
  return {
    value_per_tao: value,
    forecast_per_tao: anchored(within),
    terminal_per_tao: terminal,
    terminal_share: terminal === null || value === null || value <= 0 ? null : figure(terminal / value),
    upside: value === null ? null : figure(value / a.price - 1),
    a: slope,
    b: intercept,
    self_consistent_value: selfConsistent,
    supply: atHorizon.supply,
    value_circulating: atMarket(a.circulating_supply),
    value_diluted: atMarket(issued),
    value_max: atMarket(CAP),
    value_fees_only: perTao(everything.counting("fees").at(a.price), supply),
    price_at_horizon: atHorizon.price_at_horizon,
    market_cap_at_horizon: atHorizon.market_cap_at_horizon,
    // Without income it is 0 / 0, which is no answer.
    emission_share: figure(fromEmission / (fromEmission + whole.fees)),
  };
}

/** Every figure but the supply and what the price path comes to, where there is no value. */
const unanswered = {
  value_per_tao: null,
  forecast_per_tao: null,
  terminal_per_tao: null,
  terminal_share: null,
  upside: null,
  a: null,
  b: null,
  self_consistent_value: null,
  supply: null,
  value_circulating: null,
  value_diluted: null,
  value_max: null,
  value_fees_only: null,
  price_at_horizon: null,
  market_cap_at_horizon: null,
  emission_share: null,
};

/** TAO that the value is spread over. */
function supplyOf(a, issued) {
  if (a.value_basis === "circulating") return a.circulating_supply;
  return a.value_basis === "diluted" ? issued : CAP;
}

function perTao(usd, supply) {
  return supply === 0 ? null : figure(usd / supply);
}

/** The price that equals its own value, where value = slope * price + intercept. */
function selfConsistentValue(slope, intercept) {
  if (slope === null || intercept === null || slope >= 1 || intercept <= 0) return null;
  return figure(intercept / (1 - slope));
}

/** Writes down what each year of the horizon adds to a value; returns how many there are, none where there is no value. */
export function writeValueByYear(a, valued) {
  const anchor = a.price_anchor === "market" ? a.price : valued.self_consistent_value;
  if (anchor === null || valued.supply === null || valued.value_per_tao === null) return 0;
  const months = new PresentMonths(a, new Network(a));
  for (let nth = 0; nth < 12 * a.horizon_years; nth += 1) {
    const month = months.next();
    emission[nth] = month.emission;
    fees[nth] = month.fees;
    costs[nth] = month.costs;
  }
  for (let year = 0; year < a.horizon_years; year += 1) {
    const sum = new Present();
    for (let nth = 12 * year; nth < 12 * (year + 1); nth += 1) {
      sum.emission += emission[nth];
      sum.fees += fees[nth];
      sum.costs += costs[nth];
    }
    valueByYear[year] = sum.counting(a.cash_flows).at(anchor) / valued.supply;
  }
  return a.horizon_years;
}
