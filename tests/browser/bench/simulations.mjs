// The simulation: how long 4,096 futures take until all that is said of them is drawn, and whether the page stays awake.

import { BROWSER } from "../harness.mjs";
import { atRest } from "../reading.mjs";

/** A simulation once the inputs rest, until all of it is drawn; and the longest task meanwhile, where a browser tells. */
export async function* simulations([{ site }]) {
  const { page, close } = await site.open("", { width: 1280, height: 900 });
  await page.$eval("#how-sure", (section) => section.scrollIntoView());
  const throttle = BROWSER === "chromium" && (await page.createCDPSession());
  for (const rate of throttle ? [1, 4] : [1]) {
    if (throttle) await throttle.send("Emulation.setCPUThrottlingRate", { rate });
    for (const [what, rounds] of [["a step of a slider", 15], ["another seed", 15], ["16 times as many paths", 1]]) {
      const runs = [];
      for (let round = 0; round < rounds; round += 1) {
        await atRest(page);
        runs.push(await page.evaluate(simulate, what));
      }
      yield [`simulated after ${what}${rate > 1 ? `, CPU throttled ${rate}×` : ""}`, runs.map(({ time }) => time)];
      if (throttle) yield ["its longest task, from 50 ms on", runs.map(({ longest }) => longest)];
    }
  }
  await close();
}

async function simulate(what) {
  const section = document.querySelector("#how-sure");
  let longest = 0;
  const tasks = new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => (longest = Math.max(longest, duration))));
  if (PerformanceObserver.supportedEntryTypes.includes("longtask")) tasks.observe({ type: "longtask" });
  const turns = (isBusy) =>
    new Promise((done) => {
      const look = () => section.ariaBusy === String(isBusy) && done((watch.disconnect(), performance.now()));
      const watch = new MutationObserver(look);
      watch.observe(section, { attributes: true });
    });
  const begins = turns(true);
  const slider = document.querySelector("#price-slider");
  if (what === "another seed") document.querySelector("#new-sample").click();
  else if (what.startsWith("16")) document.querySelector("#more-paths").click();
  else {
    slider.value = slider.valueAsNumber + 1;
    slider.dispatchEvent(new Event("input", { bubbles: true }));
  }
  const from = await begins;
  longest = 0;
  const time = (await turns(false)) - from;
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  tasks.disconnect();
  return { time, longest };
}
