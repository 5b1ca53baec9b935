import { useCallback, useMemo, useState } from "react";
import { BASE } from "../../javascript/assumptions.mjs";
import { evaluate } from "../../javascript/evaluation.mjs";
import { Answers } from "./Answers.jsx";
import { INPUTS } from "./inputs.js";
import { axes, LineChart } from "./LineChart.jsx";
import { Row } from "./Row.jsx";
import { balanceSeries, valueSeries, worthSeries } from "./series.js";

const BALANCE = axes("Months from today", "Balance, USD", 6);
const WORTH = axes("Month in which you stop", "Net present value, USD", 6);
const VALUE = axes("Price, USD per TAO", "Value, USD per TAO");

export function App() {
  const [assumptions, setAssumptions] = useState(BASE);
  const change = useCallback((key, value) => setAssumptions((before) => ({ ...before, [key]: value })), []);
  const { evaluation, balance, worth, value } = useMemo(() => answer(assumptions), [assumptions]);
  return (
    <main>
      <h1>When does a Bittensor validator break even?</h1>
      <Answers assumptions={assumptions} evaluation={evaluation} />
      <div className="workbench">
        <section aria-label="Assumptions">
          {INPUTS.map((input) => (
            <Row key={input.key} input={input} value={assumptions[input.key]} onChange={change} />
          ))}
        </section>
        <section aria-label="Charts">
          <LineChart id="balance-chart" title="When you get your money back" options={BALANCE} series={balance} />
          <LineChart id="worth-chart" title="Run, delegate or hold" options={WORTH} series={worth} />
          <LineChart id="circle-chart" title="Value against price" options={VALUE} series={value} />
        </section>
      </div>
    </main>
  );
}

/** The figures, and what the charts draw of them. */
function answer(assumptions) {
  const evaluation = evaluate(assumptions);
  return {
    evaluation,
    balance: balanceSeries(evaluation, assumptions),
    worth: worthSeries(evaluation, assumptions),
    value: valueSeries(evaluation, assumptions),
  };
}
