// The same TAO without a validator: held, or delegated to one.

import { meeting } from "./meeting.mjs";
import { today } from "./network.mjs";
import { DAYS_PER_MONTH, DAYS_PER_YEAR, figure } from "./units.mjs";
import { worths } from "./worth.mjs";

/** The figures of what the TAO is worth at the end of the operating time. */
export function alternatives(a) {
  const end = a.operating_months;
  const run = worths.run[end];
  const delegate = worths.delegate[end];
  const hold = worths.hold[end];
  return {
    hold_npv: figure(hold),
    delegate_npv: figure(delegate),
    run_over_hold: figure(run - hold),
    run_over_delegate: figure(run - delegate),
    delegate_apr: delegateApr(a),
    stake_to_beat_delegating: meeting(a).nearest,
    take_covers_costs_from: takeCoversCostsFrom(a),
  };
}

/** A delegator's yield today. */
function delegateApr(a) {
  const { pool, totalStake } = today(a);
  const share = (1 - a.take / 100) * Math.min(a.own_stake / totalStake, 1);
  return figure((((share * pool) / DAYS_PER_MONTH) * DAYS_PER_YEAR) / a.own_stake);
}

/** The stake whose take pays today's costs. */
function takeCoversCostsFrom(a) {
  const { pool, totalStake, cost, fees } = today(a);
  const take = a.take / 100;
  const paid = pool * a.price * (1 - a.selling_cost / 100) + fees;
  return take === 0 || paid === 0 ? null : figure(cost / ((take * paid) / totalStake));
}
