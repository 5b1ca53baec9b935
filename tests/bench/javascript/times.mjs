// Many evaluations in a row, as the same loop of the program does them: what is timed.

import { BASE, setValues } from "./assumptions.mjs";
import { evaluate } from "./evaluation.mjs";

/** What is evaluated: the same object in every call, for which the engine has compiled. */
const scenario = { ...BASE };

/**
 * Evaluates `n` scenarios and returns the sum of their figures. The price moves a little each time, so that no engine
 * can reuse an answer; `values` are in table order.
 */
export function evaluate_times(values, n) {
  setValues(scenario, values);
  const { price } = scenario;
  let sum = 0;
  for (let nth = 0; nth < n; nth += 1) {
    scenario.price = price + 0.01 * (nth % 100);
    sum += sumOfFigures(evaluate(scenario));
  }
  return sum;
}

/** The sum of all figures that have an answer; named one by one, which engines read fastest. null counts as nothing. */
function sumOfFigures({ run_rate, projection, alternatives, valuation, network }) {
  let sum = 0;
  sum += run_rate.tao_per_day;
  sum += run_rate.revenue_per_month;
  sum += run_rate.cost_per_month;
  sum += run_rate.net_per_month;
  sum += run_rate.outlay;
  sum += run_rate.capital_at_risk;
  sum += run_rate.payback_months;
  sum += run_rate.apr;
  sum += run_rate.breakeven_price;
  sum += projection.payback_months;
  sum += projection.discounted_payback_months;
  sum += projection.exit_payback_months;
  sum += projection.npv;
  sum += projection.irr;
  sum += projection.required_return;
  sum += projection.multiple;
  sum += alternatives.hold_npv;
  sum += alternatives.delegate_npv;
  sum += alternatives.run_over_hold;
  sum += alternatives.run_over_delegate;
  sum += alternatives.delegate_apr;
  sum += alternatives.stake_to_beat_delegating;
  sum += alternatives.take_covers_costs_from;
  sum += valuation.value_per_tao;
  sum += valuation.forecast_per_tao;
  sum += valuation.terminal_per_tao;
  sum += valuation.terminal_share;
  sum += valuation.upside;
  sum += valuation.a;
  sum += valuation.b;
  sum += valuation.self_consistent_value;
  sum += valuation.supply;
  sum += valuation.value_circulating;
  sum += valuation.value_diluted;
  sum += valuation.value_max;
  sum += valuation.value_fees_only;
  sum += valuation.price_at_horizon;
  sum += valuation.market_cap_at_horizon;
  sum += network.market_cap;
  sum += network.turnover;
  sum += network.issuance_usd_per_day;
  sum += network.issuance_to_volume;
  sum += network.inflation;
  sum += network.staking_ratio;
  sum += network.next_halving_days;
  return sum;
}
