// Work per input: a step of a slider with each part of the page in sight, and the same in the page of React and
// Chart.js.

import { BROWSER } from "../harness.mjs";
import { atRest } from "../reading.mjs";
import { withPeer } from "./peer.mjs";
import { workPerInput } from "./work.mjs";

const STEPS = 100;
const WIDTHS = [1280, 360];
const HEIGHT = 800;

export async function* steps(sites) {
  const { pages, close: closePeer } = await withPeer(sites);
  for (const width of WIDTHS) {
    for (const { name, site } of pages) {
      const { page, close } = await site.open("", { width, height: HEIGHT, mounted: false });
      await page.waitForSelector("#price-slider");
      await page.waitForNetworkIdle();
      for (const [where, scroll] of await places(page)) {
        await page.evaluate((top) => scrollTo(0, top), scroll);
        yield* stepsAt(page, `a step, ${width} px wide, ${where}, ${name}`);
      }
      await close();
    }
  }
  await closePeer();
}

/** The top and each section, with how far down it is. */
export async function places(page) {
  const sections = await page.$$eval("main section[id].asked", (all) => all.map((one) => [one.id, one.getBoundingClientRect().top + scrollY - 60]));
  return [["at the top", 0], ...sections.map(([id, top]) => [`at #${id}`, top])];
}

async function* stepsAt(page, what) {
  if (BROWSER !== "chromium") {
    const { followed, laid } = await page.evaluate(timedSteps, STEPS, String(step));
    yield [`${what}, script`, followed];
    yield [`${what}, script and layout`, laid];
    return;
  }
  const throttle = await page.createCDPSession();
  for (const rate of [1, 4]) {
    await throttle.send("Emulation.setCPUThrottlingRate", { rate });
    const inputs = await workPerInput(page, STEPS, step);
    const times = rate > 1 ? `, CPU throttled ${rate}×` : "";
    yield [`${what}${times}`, inputs.map(({ work }) => work)];
    yield [`painted besides, in software${times}`, inputs.map(({ paint }) => paint)];
    yield ["layouts", inputs.map(({ layouts }) => layouts), ""];
  }
  await throttle.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  if (await page.$("html[data-settled]")) await atRest(page);
}

/** In the page: the next step of the price's slider. */
export function step(nth) {
  const slider = document.querySelector("#price-slider");
  // Past what React puts in its place, which would take the step for its own.
  const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value");
  set.call(slider, 300 + (nth % 80));
  slider.dispatchEvent(new Event("input", { bubbles: true }));
}

/** The same where nothing leaves a trace: what follows in microtasks, and with it the layout of that. */
async function timedSteps(steps, step) {
  const input = new Function(`return ${step}`)();
  const [followed, laid] = [[], []];
  for (let nth = 0; nth < steps; nth += 1) {
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const from = performance.now();
    input(nth);
    for (let hop = 0; hop < 20; hop += 1) await null;
    followed.push(performance.now() - from);
    document.body.getBoundingClientRect();
    laid.push(performance.now() - from);
  }
  return { followed, laid };
}
