// A first visit as on a phone: slow 4G, the CPU throttled four times. When the largest thing is painted, how long the
// page is blocked, how far things shift; beside it the page of React and Chart.js.

import { BROWSER, DIST, openSite } from "../harness.mjs";
import { withPeer } from "./peer.mjs";

const VISITS = 5;
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 };
/** From so many milliseconds on a task blocks. */
const LONG = 50;

export async function* visits() {
  if (BROWSER !== "chromium") return;
  // Nobody waits for bytes that a host could have spared.
  const options = { compresses: true };
  const own = await openSite({ folder: DIST, ...options });
  const { pages, close } = await withPeer([{ name: "this build", site: own }], options);
  for (const { name, site } of pages) {
    const seen = [];
    for (let visit = 0; visit < VISITS; visit += 1) seen.push(await visitOf(site));
    const of = (key) => seen.map((visit) => visit[key]);
    yield [`slow 4G and CPU throttled 4×: an answer can be read, ${name}`, of("answered")];
    yield ["the largest thing is painted", of("largest")];
    yield ["blocked in all", of("blocked")];
    yield ["shifted", of("shifted"), ""];
  }
  await close();
  await own.close();
}

async function visitOf(site) {
  const before = async (page) => {
    const session = await page.createCDPSession();
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", SLOW_4G);
    await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    await page.evaluateOnNewDocument(observe, LONG);
  };
  const { page, close } = await site.open("", { width: 412, height: 823, mounted: false, before });
  await page.waitForNetworkIdle({ timeout: 60_000 });
  await page.waitForFunction(() => document.documentElement.dataset.program !== "starting", { timeout: 60_000 });
  const seen = await page.evaluate(() => window.seen);
  await close();
  return seen;
}

/** In the page, before anything: notes what browsers tell of its start. */
function observe(long) {
  const seen = (window.seen = { answered: 0, largest: 0, blocked: 0, shifted: 0 });
  const on = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  on("largest-contentful-paint", ({ startTime }) => (seen.largest = startTime));
  on("longtask", ({ duration }) => (seen.blocked += Math.max(0, duration - long)));
  on("layout-shift", ({ value, hadRecentInput }) => (seen.shifted += hadRecentInput ? 0 : value));
  // What is in the page is read once it is painted.
  const look = () => {
    const answer = document.querySelector("#answers, #answer");
    if (!/\d/.test(answer?.textContent ?? "") || !answer.checkVisibility()) return requestAnimationFrame(look);
    requestAnimationFrame(() => (seen.answered = performance.now()));
  };
  requestAnimationFrame(look);
}
