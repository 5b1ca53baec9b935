// The validator over time: when it breaks even, and what running it for a while is worth.

import { balances, reached, reversed } from "./breakeven.mjs";
import { irrMonthly } from "./finance.mjs";
import { FLOW, flows } from "./flows.mjs";
import { figure } from "./units.mjs";
import { capitalAtRisk, outlay, requiredReturn } from "./validator.mjs";
import { worths } from "./worth.mjs";

const { EXIT, NET, WIDTH } = FLOW;
const months = flows;

/** Most operating months, and today. */
const MOST = 121;

/** What is paid and received over the operating time: written anew each time. */
const cashFlows = new Float64Array(MOST);

/** The figures of the flows, of the balances made from them, and of what its TAO is worth at the end. */
export function projection(a) {
  const paid = outlay(a);
  const capital = capitalAtRisk(a);
  const end = a.operating_months;
  let earned = 0;
  for (let month = 1; month <= end; month += 1) earned += months[WIDTH * month + NET];
  return {
    payback_months: reached(balances.projected, capital),
    discounted_payback_months: reached(balances.discounted, paid),
    exit_payback_months: reached(balances.quitting, paid),
    npv: figure(worths.run[end]),
    irr: irr(paid, end),
    required_return: figure(requiredReturn(a) / 100),
    multiple: figure((earned + months[WIDTH * end + EXIT]) / paid),
    payback_reversed: reversed(balances.projected, capital, end),
    exit_payback_reversed: reversed(balances.quitting, paid, end),
    discounted_payback_reversed: reversed(balances.discounted, paid, end),
  };
}

/** The rate of return of paying the outlay, running, and quitting after the operating time. */
function irr(paid, end) {
  cashFlows[0] = -paid;
  for (let month = 1; month <= end; month += 1) cashFlows[month] = months[WIDTH * month + NET];
  cashFlows[end] += months[WIDTH * end + EXIT];
  return irrMonthly(cashFlows, end + 1);
}
