// The internal rate of return of cash flows: money paid is negative, money received positive.

/** Lowest and highest rate searched, a year. */
const LOWEST_RATE = -0.99;
const HIGHEST_RATE = 100;
/** Steps in ln(1 + rate) between them in which a pair of roots could hide only by touching. */
const STEPS = 512;
/** Most cash flows there are: today's, and those of the longest operating time. */
const MOST = 121;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** The flows over the largest of them: written anew by every search. */
const scaled = new Float64Array(MOST);

/**
 * The effective yearly rate, as a fraction, at which the net present value of the first `length` monthly `flows` is
 * zero. Several rates between -99 % and 10,000 %, or none, are no answer.
 */
export function irrMonthly(flows, length) {
  const rates = ratesMonthly(flows, length);
  return rates.length === 1 ? rates[0] : null;
}

/** Every such rate, rising. */
function ratesMonthly(flows, length) {
  let largest = 0;
  for (let nth = 0; nth < length; nth += 1) largest = Math.max(largest, Math.abs(flows[nth]));
  if (!(largest > 0 && largest < Infinity)) return [];
  for (let nth = 0; nth < length; nth += 1) scaled[nth] = flows[nth] / largest;
  const balance = (x) => balanceAt(x, length);
  const low = Math.log1p(LOWEST_RATE);
  const high = Math.log1p(HIGHEST_RATE);
  // One change of sign among the flows means at most one rate (Descartes): no need to scan.
  const steps = signChanges(length) <= 1 ? 1 : STEPS;
  const rates = [];
  for (let step = 0; step < steps; step += 1) {
    const from = low + ((high - low) * step) / steps;
    const to = low + ((high - low) * (step + 1)) / steps;
    for (const root of rootsBetween(balance, from, to)) {
      const rate = Math.expm1(root);
      const before = rates.at(-1);
      const isNew = rates.length === 0 || Math.abs(rate - before) > 1e-9 * (1 + Math.abs(rate));
      if (isNew) rates.push(rate);
    }
  }
  return rates;
}

/**
 * The scaled flows' worth at x = ln(1 + yearly rate). Below 0 they are taken from the last one back, which keeps them
 * bounded.
 */
function balanceAt(x, length) {
  const growth = Math.exp(x / 12);
  let sum = 0;
  if (x >= 0) {
    const shrinkage = 1 / growth;
    for (let nth = length - 1; nth >= 0; nth -= 1) sum = scaled[nth] + sum * shrinkage;
  } else {
    for (let nth = 0; nth < length; nth += 1) sum = scaled[nth] + sum * growth;
  }
  return sum;
}

/** Changes of sign along the flows, zeros left out. */
function signChanges(length) {
  let changes = 0;
  let before = 0;
  for (let nth = 0; nth < length; nth += 1) {
    const sign = Math.sign(scaled[nth]);
    if (sign === 0) continue;
    if (before !== 0 && sign !== before) changes += 1;
    before = sign;
  }
  return changes;
}

/** Roots of `f` on a short stretch: where its sign changes, and the two beside a turning point that crosses zero. */
function rootsBetween(f, low, high) {
  const atLow = f(low);
  const atHigh = f(high);
  if (atLow === 0) return [low];
  if (atLow * atHigh <= 0) return found(root(f, low, high));
  // Same sign at both ends: the point nearest to zero may lie beyond it.
  const sign = Math.sign(atLow);
  const nearest = minimum((x) => f(x) * sign, low, high);
  if (f(nearest) * atLow > 0) return [];
  return [...found(root(f, low, nearest)), ...found(root(f, nearest, high))];
}

function found(root) {
  return root === null ? [] : [root];
}

/** The lowest point of `f` between `low` and `high`, by golden section. */
function minimum(f, low, high) {
  const near = 1e-3 * (high - low);
  if (f(low + near) >= f(low) || f(high - near) >= f(high)) return low; // no turning point inside
  for (let round = 0; round < 80; round += 1) {
    const left = high - GOLDEN * (high - low);
    const right = low + GOLDEN * (high - low);
    if (f(left) < f(right)) high = right;
    else low = left;
  }
  return (low + high) / 2;
}

/**
 * A root of `f` between `low` and `high`, by Brent's method, to the last few bits. null unless the signs at the ends
 * differ (or an end is a root itself).
 */
function root(f, low, high) {
  // b is the best guess, a the point before it, c the other side of the root.
  let a = low;
  let b = high;
  let atA = f(a);
  let atB = f(b);
  if (Math.min(atA, atB) > 0 || Math.max(atA, atB) < 0 || Number.isNaN(atA) || Number.isNaN(atB)) return null;
  let c = a;
  let atC = atA;
  let step = b - a;
  let stepBefore = step;
  for (let round = 0; round < 200; round += 1) {
    if (atB > 0 === atC > 0) {
      c = a;
      atC = atA;
      step = b - a;
      stepBefore = step;
    }
    if (Math.abs(atC) < Math.abs(atB)) {
      a = b;
      b = c;
      c = a;
      atA = atB;
      atB = atC;
      atC = atA;
    }
    const tolerance = 2 * Number.EPSILON * Math.abs(b);
    const half = (c - b) / 2;
    if (atB === 0 || Math.abs(half) <= tolerance) return b;
    // Interpolate; bisect when that would leave the bracket or shrinks too slowly.
    let to = NaN;
    if (Math.abs(stepBefore) >= tolerance && Math.abs(atA) > Math.abs(atB)) {
      to = interpolation(a, atA, b, atB, c, atC);
    }
    const isShort = Math.abs(to) < 1.5 * Math.abs(half) && Math.abs(to) < Math.abs(stepBefore) / 2;
    if (to / half > 0 && isShort) {
      stepBefore = step;
      step = to;
    } else {
      step = half;
      stepBefore = half;
    }
    a = b;
    atA = atB;
    b += Math.abs(step) > tolerance ? step : tolerance * Math.sign(half);
    atB = f(b);
  }
  return b;
}

/** Step from `b` to the root of the line or inverse parabola through the points. */
function interpolation(a, atA, b, atB, c, atC) {
  const s = atB / atA;
  if (a === c) return ((c - b) * s) / (s - 1);
  const q = atA / atC;
  const r = atB / atC;
  const p = s * ((c - b) * q * (q - r) - (b - a) * (r - 1));
  return -p / ((q - 1) * (r - 1) * (s - 1));
}
