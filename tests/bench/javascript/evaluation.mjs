// All figures of one set of assumptions: the model once more, to measure the program against.
//
// It does what the program does, month for month: the network is walked for the validator, the value, the value by year
// and the meeting with delegating. Where Rust leaves a vector behind, a typed array is written again by each evaluation,
// since an engine would otherwise spend its time on making and clearing them.

import { alternatives } from "./alternatives.mjs";
import { balances, writeBalances } from "./breakeven.mjs";
import { context } from "./context.mjs";
import { FLOW, flows } from "./flows.mjs";
import { projection } from "./projection.mjs";
import { discountFactor, runRate, today, writeFlows } from "./validator.mjs";
import { valuation, valueByYear, writeValueByYear } from "./valuation.mjs";
import { worths, writeWorths } from "./worth.mjs";

/**
 * Every figure by its section and key, as in results; null is no answer. Beside them what the page draws: the series of
 * months, which the next evaluation overwrites.
 */
export function evaluate(a) {
  writeFlows(a);
  today(a);
  writeBalances(a, flows[FLOW.NET], discountFactor(a));
  writeWorths(a);
  const valued = valuation(a);
  return {
    run_rate: runRate(a),
    projection: projection(a),
    alternatives: alternatives(a),
    valuation: valued,
    network: context(a),
    years: writeValueByYear(a, valued),
    flows,
    balances,
    worths,
    valueByYear,
  };
}
