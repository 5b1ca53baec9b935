// Work per input, read from a trace: script, style and layout of one input a frame, and apart from it painting, which
// a machine without GPU does in software. Only Chromium leaves traces.

/** What the trace calls the parts of a frame's work. */
const PARTS = {
  script: ["FunctionCall", "EvaluateScript", "FireAnimationFrame", "TimerFire", "RunMicrotasks", "EventDispatch", "FireIdleCallback", "wasm.ExecuteMain"],
  style: ["UpdateLayoutTree", "RecalcStyle"],
  layout: ["Layout"],
  paint: ["PrePaint", "Paint", "Layerize", "Commit", "RasterTask"],
};
const CATEGORIES = ["devtools.timeline", "blink.user_timing", "v8"];
const MARK = "input ";

/**
 * The work of each of so many inputs: `work` and `paint` in milliseconds, how many `layouts` there were and how many
 * elements were `styled` anew. `drive(nth)` runs in the page and does the input.
 */
export async function workPerInput(page, inputs, drive, argument) {
  await page.tracing.start({ categories: CATEGORIES });
  await page.evaluate(
    async (drive, argument, inputs, mark) => {
      const input = new Function(`return ${drive}`)();
      const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      for (let nth = 0; nth <= inputs; nth += 1) {
        await frame();
        performance.mark(mark + nth);
        if (nth < inputs) input(nth, argument);
      }
    },
    String(drive),
    argument,
    inputs,
    MARK,
  );
  const { traceEvents } = JSON.parse(Buffer.from(await page.tracing.stop()).toString());
  return between(traceEvents);
}

/** What the page's own thread did from each mark to the next. */
function between(events) {
  const marks = events.filter(({ name, cat }) => cat?.includes("user_timing") && name.startsWith(MARK)).sort((one, next) => one.ts - next.ts);
  const { pid, tid } = marks[0];
  const own = events.filter((event) => event.pid === pid && event.tid === tid && event.ph === "X");
  const of = (names) => own.filter(({ name }) => names.includes(name)).map(({ ts, dur }) => [ts, ts + dur]);
  const { script, style, layout, paint } = Object.fromEntries(Object.entries(PARTS).map(([part, names]) => [part, of(names)]));
  const restyled = own.filter(({ name }) => PARTS.style.includes(name));
  return marks.slice(1).map((mark, nth) => {
    const [from, to] = [marks[nth].ts, mark.ts];
    return {
      work: covered([...script, ...style, ...layout], from, to),
      paint: covered(paint, from, to),
      layouts: layout.filter(([start]) => start >= from && start < to).length,
      styled: restyled.filter(({ ts }) => ts >= from && ts < to).reduce((sum, { args }) => sum + (args.elementCount ?? 0), 0),
    };
  });
}

/** Milliseconds that these spans of microseconds cover from one moment to another; what lies in another counts once. */
function covered(spans, from, to) {
  const inside = spans.map(([start, end]) => [Math.max(start, from), Math.min(end, to)]).filter(([start, end]) => end > start);
  inside.sort(([one], [next]) => one - next);
  let [total, reached] = [0, from];
  for (const [start, end] of inside) {
    total += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return total / 1_000;
}
