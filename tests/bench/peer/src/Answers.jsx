const usd = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });
const percent = new Intl.NumberFormat("en", { style: "percent" });

/** The three answers: when it breaks even, which way does best, what a TAO is worth. */
export function Answers({ assumptions, evaluation }) {
  return (
    <section className="answers" aria-label="The answers">
      <Breakeven {...evaluation} />
      <Ways months={assumptions.operating_months} {...evaluation} />
      <Value {...evaluation} />
    </section>
  );
}

function Breakeven({ run_rate, projection }) {
  const { payback_months: months, net_per_month: net } = run_rate;
  return (
    <article>
      <h2>Breakeven at today’s rates</h2>
      <p className="figure" id="answer">
        {months === null ? `never: it loses ${usd.format(-net)} USD a month` : inMonths(months)}
      </p>
      <p>As projected: {inMonths(projection.payback_months)}</p>
    </article>
  );
}

function inMonths(months) {
  return months === null ? "not within 30 years" : `${months.toFixed(1)} months`;
}

function Ways({ months, projection, alternatives }) {
  const ways = [
    ["Running", projection.npv],
    ["Delegating", alternatives.delegate_npv],
    ["Holding", alternatives.hold_npv],
  ];
  const [best, most] = ways.reduce((one, other) => (other[1] > one[1] ? other : one));
  return (
    <article>
      <h2>Run, delegate or hold</h2>
      <p className="figure">{best} {most < 0 ? "loses least" : "does best"}</p>
      <p>
        Worth today, after {months} months:{" "}
        {ways.map(([way, worth]) => `${way.toLowerCase()} ${usd.format(worth)} USD`).join(", ")}
      </p>
    </article>
  );
}

function Value({ valuation }) {
  const { value_per_tao: value, upside } = valuation;
  return (
    <article>
      <h2>Value of a TAO</h2>
      <p className="figure">
        {value === null ? "none: growth for ever is not below the discount rate" : `${usd.format(value)} USD`}
      </p>
      {upside !== null && (
        <p>
          {percent.format(Math.abs(upside))} {upside < 0 ? "below" : "above"} its price
        </p>
      )}
    </article>
  );
}
