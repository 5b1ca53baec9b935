import { useMemo } from "react";
import { Chart, Legend, LinearScale, LineController, LineElement, PointElement, Tooltip } from "chart.js";
import { Line } from "react-chartjs-2";

Chart.register(Legend, LinearScale, LineController, LineElement, PointElement, Tooltip);

const COLORS = ["#1f2fd6", "#b24100", "#0a7767"];

/** Options of a chart: what its axes say, and the distance between labels along the lower one. */
export function axes(x, y, stepSize) {
  return {
    // Sliders move: a chart that follows late is in the way.
    animation: false,
    // The data are as the chart wants them.
    parsing: false,
    maintainAspectRatio: false,
    interaction: { mode: "nearest", axis: "x", intersect: false },
    scales: {
      x: { type: "linear", bounds: "data", ticks: { stepSize }, title: { display: true, text: x } },
      y: { title: { display: true, text: y } },
    },
  };
}

/** Lines, and dots on them. */
export function LineChart({ id, title, options, series }) {
  const data = useMemo(() => {
    const lines = series.lines.map((line, nth) => ({
      ...line,
      borderColor: COLORS[nth],
      backgroundColor: COLORS[nth],
      borderWidth: 2,
      pointRadius: 0,
    }));
    const dots = { ...series.dots, showLine: false, pointRadius: 4, backgroundColor: "#14161c" };
    return { datasets: [...lines, dots] };
  }, [series]);
  return (
    <figure id={id}>
      <figcaption>{title}</figcaption>
      <div className="canvas">
        <Line data={data} options={options} aria-label={title} />
      </div>
    </figure>
  );
}
