// Today's market and network in relation to each other: plain ratios.

import { nextThreshold } from "./emission.mjs";
import { DAYS_PER_YEAR, figure } from "./units.mjs";

/** Figures of today that put the others into context. */
export function context(a) {
  const marketCap = a.price * a.circulating_supply;
  const issuance = a.daily_emission * a.price;
  const threshold = nextThreshold(a.issued_supply);
  const isReached = threshold !== null && a.daily_emission !== 0;
  return {
    market_cap: figure(marketCap),
    turnover: figure(a.volume_24h / marketCap),
    issuance_usd_per_day: figure(issuance),
    issuance_to_volume: a.volume_24h === 0 ? null : figure(issuance / a.volume_24h),
    inflation: figure((a.daily_emission * DAYS_PER_YEAR) / a.circulating_supply),
    staking_ratio: figure((a.validators * a.average_stake) / a.circulating_supply),
    next_halving_days: isReached ? figure((threshold - a.issued_supply) / a.daily_emission) : null,
  };
}
