import { linear, logarithmic } from "./stops.js";

/** What can be moved: in the other page's panel, in its sentence, and in its chart of running, delegating, holding. */
export const INPUTS = [
  { key: "price", label: "TAO price", unit: "USD", stops: logarithmic(1, 10_000, 1, 2) },
  { key: "validators", label: "Validators", unit: "", stops: logarithmic(1, 100_000, 1) },
  { key: "stake_recovered", label: "Stake recovered", unit: "%", stops: linear(0, 100, 1) },
  { key: "price_growth", label: "Price growth", unit: "% a year", stops: linear(-90, 200, 1) },
  { key: "discount_rate", label: "Discount rate", unit: "% a year", stops: linear(0.1, 100, 0.5) },
  { key: "own_stake", label: "Own stake", unit: "TAO", stops: logarithmic(1, 1_000_000, 1) },
  { key: "compute_cost", label: "Compute cost", unit: "USD a month", stops: logarithmic(0, 1_000_000, 10) },
  { key: "operating_months", label: "Operating time", unit: "months", isWhole: true, stops: linear(6, 120, 1) },
];
