// Where a slider stops, as on the page that this one is compared with.

/** Multiples of `step`, and both bounds. */
export function linear(low, high, step) {
  const stops = [low];
  // Counted, not added up: no rounding gathers.
  for (let n = Math.floor(low / step) + 1; n * step < high; n += 1) stops.push(n * step);
  return [...stops, high];
}

/** From `from` on 1 to 2.5 % apart, three digits each and at most so many after the point; and both bounds. */
export function logarithmic(low, high, from, decimals = 0) {
  const stops = [low];
  for (let power = Math.floor(Math.log10(from)); 10 ** power <= high; power += 1) {
    for (let digits = 100; digits < 1000; digits += digits < 200 ? 2 : digits < 500 ? 5 : 10) {
      const stop = Number(`${digits}e${power - 2}`);
      const isOnGrid = stop === Number(stop.toFixed(decimals));
      if (isOnGrid && stop >= from && stop > low && stop < high) stops.push(stop);
    }
  }
  return [...stops, high];
}

/** The place of the stop next to a value. */
export function nearest(stops, value) {
  const above = stops.findIndex((stop) => stop >= value);
  if (above === -1) return stops.length - 1;
  return above > 0 && value - stops[above - 1] < stops[above] - value ? above - 1 : above;
}
