// Random scenarios within the plausible ranges, as queries. The same seed always gives the same ones.

import { BASE, CHOICES } from "./assumptions.mjs";

const PRESETS = [
  "article-2026-03",
  "article-2026-01",
  "chain-2026-03",
  "squeeze",
  "breakthrough",
  "bear",
  "chain-2026-07",
  "root-2026-07",
];

/** What each number could plausibly be, both ends included. The seed moves chances alone. */
const PLAUSIBLE = {
  price: [150, 450],
  entry_price: [150, 450],
  price_growth: [-20, 50],
  price_volatility: [60, 120],
  circulating_supply: [9_597_280, 10_845_600],
  volume_24h: [280e6, 400e6],
  validators: [1_100, 6_000],
  validator_growth: [-5, 10],
  growth_half_life: [1, 12],
  validator_volatility: [10, 40],
  validator_price_correlation: [0, 0.8],
  average_stake: [1_000, 4_100],
  stake_growth: [-10, 20],
  daily_emission: [3_600, 7_200],
  issued_supply: [9_597_280, 10_845_600],
  validator_share: [35, 50],
  reward_factor: [0.66, 2.6],
  subnets: [38, 256],
  subnet_growth: [-10, 50],
  adoption: [0, 10],
  revenue_per_subnet: [1e6, 20e6],
  revenue_growth: [0, 60],
  fee_share: [20, 60],
  own_stake: [500, 5_000],
  delegated_stake: [0, 5_000],
  take: [9, 18],
  uptime: [95, 100],
  restake_share: [0, 100],
  stake_recovered: [50, 100],
  hardware_cost: [0, 20_000],
  registration_cost: [0, 10],
  compute_cost: [100, 4_000],
  compute_deflation: [0, 40],
  deflation_uncertainty: [0, 10],
  other_cost: [0, 2_000],
  selling_cost: [0, 2],
  tax_rate: [0, 40],
  discount_rate: [10, 30],
  failure_rate: [0, 10],
  terminal_growth: [0, 4],
  horizon_years: [5, 20],
  operating_months: [24, 60],
  target_payback: [13, 15],
};
/** Where rare turns are taken: beside a tie with delegating, with several rates of return, at a threshold, without an answer. */
const EDGES = [
  "take=0&compute_cost=0&hardware_cost=0.01",
  "take=0&compute_cost=0&hardware_cost=0&uptime=90&validators=10&own_stake=20000",
  "uptime=60&delegated_stake=3000&validators=5&tax_rate=30&restake_share=100",
  "own_stake=1&hardware_cost=0&operating_months=120&compute_cost=20",
  "compute_deflation=-50&operating_months=120&price_growth=-30",
  "issued_supply=10499999.999999999&daily_emission=7200",
  "issued_supply=21000000&value_basis=diluted",
  "daily_emission=0&issued_supply=0&value_basis=diluted",
  "price_anchor=self&adoption=10&value_basis=max",
  "discount_rate=5&terminal_growth=10&failure_rate=3",
  "uptime=0&take=0&volume_24h=0",
];
const WHOLE = ["horizon_years", "operating_months"];
/** How many assumptions a scenario varies: few, some, or all. */
const COUNTS = [1, 2, 3, 5, 8, 12, 20, Infinity];

/** Numbers from 0 to 1, by Mulberry32. */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** So many queries: the base, the presets and the edges, then random ones. */
export function queries(count, seed) {
  const random = generator(seed);
  const fixed = ["", ...PRESETS.map((preset) => `preset=${preset}`), ...EDGES];
  return [...fixed, ...Array.from({ length: count - fixed.length }, () => randomQuery(random))];
}

function randomQuery(random) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const keys = Object.keys(BASE).filter((key) => key in PLAUSIBLE || key in CHOICES);
  const varied = keys
    .map((key) => [random(), key])
    .sort(([one], [other]) => one - other)
    .slice(0, pick(COUNTS))
    .map(([, key]) => `${key}=${CHOICES[key] ? pick(CHOICES[key]) : randomNumber(random, key)}`);
  if (random() < 0.6) varied.unshift(`preset=${pick(PRESETS)}`);
  return varied.join("&");
}

/** An end of the range, or any number within; as it is, or rounded as people write it. */
function randomNumber(random, key) {
  const [low, high] = PLAUSIBLE[key];
  if (random() < 0.1) return random() < 0.5 ? low : high;
  const value = low + (high - low) * random();
  if (WHOLE.includes(key)) return Math.round(value);
  const rounded = Number(value.toPrecision(3));
  return random() < 0.5 && rounded >= low && rounded <= high ? rounded : value;
}
