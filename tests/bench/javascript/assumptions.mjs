// Every input of the model with its base value, as in links: percentages as percentages, choices by name.

/** The base case. Its order is that of the table of assumptions. */
export const BASE = {
  price: 272.72,
  entry_price: 272.72,
  price_growth: 28,
  price_volatility: 90,
  circulating_supply: 9_597_280,
  volume_24h: 388e6,
  validators: 4_100,
  validator_growth: 0,
  growth_half_life: 3,
  validator_volatility: 20,
  validator_price_correlation: 0.5,
  average_stake: 1_000,
  stake_growth: 0,
  daily_emission: 6_850,
  issued_supply: 9_597_280,
  validator_share: 41,
  reward_factor: 1,
  subnets: 47,
  subnet_growth: 0,
  adoption: 0,
  revenue_per_subnet: 5e6,
  revenue_growth: 30,
  fee_share: 41,
  own_stake: 1_000,
  delegated_stake: 0,
  take: 18,
  uptime: 100,
  restake_share: 0,
  stake_recovered: 80,
  hardware_cost: 4_000,
  registration_cost: 0,
  compute_cost: 1_500,
  compute_deflation: 35,
  deflation_uncertainty: 5,
  other_cost: 0,
  selling_cost: 0,
  tax_rate: 0,
  discount_rate: 15,
  failure_rate: 0,
  terminal_growth: 3,
  horizon_years: 10,
  operating_months: 36,
  target_payback: 14,
  value_basis: "circulating",
  price_anchor: "market",
  cash_flows: "all",
  seed: 1,
};

/** What may be chosen, in the order that numbers stand for. */
export const CHOICES = {
  value_basis: ["circulating", "diluted", "max"],
  price_anchor: ["market", "self"],
  cash_flows: ["all", "fees"],
};

/** Bounds of the own stake, TAO: where running and delegating may meet. */
export const LOWEST_STAKE = 1;
export const HIGHEST_STAKE = 1_000_000;

/** The base, but for what is given, as numbers in table order; a choice is its place. */
export function valuesOf(given) {
  const numbers = Object.entries({ ...BASE, ...given }).map(([key, value]) => CHOICES[key]?.indexOf(value) ?? value);
  return Float64Array.from(numbers);
}

/** Writes numbers in table order into assumptions. */
export function setValues(assumptions, values) {
  Object.keys(BASE).forEach((key, place) => {
    assumptions[key] = CHOICES[key]?.[values[place]] ?? values[place];
  });
}
