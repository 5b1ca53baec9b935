// What the three charts draw, as on the page that this one is compared with. The model writes its months over with the
// next evaluation: series are points of their own.

/** The balance month by month, up to a quarter beyond the last breakeven in reach. */
export function balanceSeries({ run_rate, projection, balances }, { operating_months }) {
  const breakevens = [run_rate.payback_months, projection.payback_months, projection.exit_payback_months];
  const most = Math.max(1.25 * operating_months, 60);
  const last = Math.max(0, ...breakevens.filter((month) => month <= most));
  const months = span(last > 0 ? 1.25 * last : operating_months);
  return {
    lines: [
      byMonth("at today’s rates", balances.runRate, months),
      byMonth("as projected", balances.projected, months),
      byMonth("if you quit that month", balances.quitting, months),
    ],
    dots: {
      label: "breakeven",
      data: breakevens.filter((month) => month !== null && month <= months).map((x) => ({ x, y: 0 })),
    },
  };
}

/** What the same TAO is worth run, delegated or held, by the month in which one stops. */
export function worthSeries({ worths }, { operating_months }) {
  const months = span(1.25 * operating_months);
  const atEnd = [worths.run, worths.delegate, worths.hold].map((worth) => worth[operating_months]);
  return {
    lines: [
      byMonth("run a validator", worths.run, months),
      byMonth("delegate", worths.delegate, months),
      byMonth("hold", worths.hold, months),
    ],
    dots: { label: "stop", data: atEnd.map((y) => ({ x: operating_months, y })) },
  };
}

/** The value of a TAO against its price: both are straight lines. */
export function valueSeries({ valuation }, { price }) {
  const { a, b, self_consistent_value: meeting } = valuation;
  if (a === null || b === null) return { lines: [], dots: { label: "price", data: [] } };
  const value = (price) => a * price + b;
  const isInReach = meeting !== null && meeting <= 4 * price;
  const most = roundUp(1.2 * Math.max(price, isInReach ? meeting : 0));
  const line = (label, of) => ({ label, data: [0, most].map((x) => ({ x, y: of(x) })) });
  return {
    lines: [line("value of a TAO", value), line("its price", (price) => price)],
    dots: {
      label: "at the market’s price",
      data: [{ x: price, y: value(price) }, ...(isInReach ? [{ x: meeting, y: meeting }] : [])],
    },
  };
}

function byMonth(label, amounts, last) {
  return { label, data: Array.from(amounts.subarray(0, last + 1), (y, x) => ({ x, y })) };
}

/** Whole half years, then years, then five years: the axis stands still while a slider moves a little. */
function span(months) {
  const step = months <= 48 ? 6 : months <= 120 ? 12 : 60;
  return Math.min(Math.max(Math.ceil(months / step) * step, 12), 360);
}

/** So many steps of one, two or five times a power of ten. */
function roundUp(most) {
  const power = 10 ** Math.floor(Math.log10(most / 6));
  const step = [1, 2, 5, 10].map((times) => times * power).find((step) => step >= most / 6);
  return Math.ceil(most / step) * step;
}
