// What moves on a page by itself, as Chromium measures it.

/** A sum of shifts below this is called good: https://web.dev/articles/cls */
export const GOOD = 0.1;

/** Notes what moves, in a page that is about to be opened: how much, and where it is. */
export function watchShifts() {
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries()) shifts.push([value, sources.map(({ node }) => node?.outerHTML?.slice(0, 80))]);
  }).observe({ type: "layout-shift", buffered: true });
}

/** Everything that has moved, and how much that is. */
export async function shifted(page) {
  const shifts = await page.evaluate(async () => {
    // What has moved is told after it is drawn.
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    return window.shifts;
  });
  return { shifts, sum: shifts.reduce((sum, [value]) => sum + value, 0) };
}
