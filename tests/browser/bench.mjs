// How long the page takes in a browser: `cargo xtask bench` runs it in both. It asserts nothing.
//
// What is compared is measured in turn in one run, so that a busy machine slows both down. Another build can be
// measured beside this one: `BROWSER=chromium node bench.mjs path/to/its/dist`.

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { BROWSER, DIST, openSite } from "./harness.mjs";
import { openArticles } from "./hosting.mjs";
import { atRest } from "./reading.mjs";

const STEPS = 200;
const ROUNDS = 4;
const LOADS = 30;

// Firefox's clock counts whole milliseconds unless told otherwise.
const OPTIONS = { preferences: { "privacy.reduceTimerPrecision": false } };
const sites = [];
for (const folder of [DIST, ...process.argv.slice(2)]) sites.push([folder, await openSite({ folder, ...OPTIONS })]);
console.log(await sites[0][1].browser.version());
await timeSteps();
await timeSimulations();
await timeLoads();
for (const [, site] of sites) await site.close();

function say(what, times) {
  times.sort((one, other) => one - other);
  const below = (part) => times[Math.floor(part * (times.length - 1))].toFixed(2);
  console.log(`  ${what}: ${below(0.5)} ms (nine in ten below ${below(0.9)})`);
}

/** A step of the price's slider: everything that follows it, and then the browser's layout of that. */
async function timeSteps() {
  for (const [where, scroll] of [["at the top", 0], ["where the charts are", 900]]) {
    const times = sites.map(() => ({ followed: [], laid: [] }));
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [nth, [, site]] of sites.entries()) {
        const { page, close } = await site.open("", { width: 1280, height: 900, mounted: false });
        await page.waitForFunction(() => document.querySelector("#price-slider"));
        await page.waitForNetworkIdle();
        await page.evaluate((top) => scrollTo(0, top), scroll);
        const { followed, laid } = await page.evaluate(stepsOfPrice, STEPS);
        times[nth].followed.push(...followed);
        times[nth].laid.push(...laid);
        await close();
      }
    }
    for (const [nth, [folder]] of sites.entries()) {
      say(`a step of a slider ${where}, ${folder}`, times[nth].followed);
      say("and its layout", times[nth].laid);
    }
  }
}

async function stepsOfPrice(steps) {
  const slider = document.querySelector("#price-slider");
  const followed = [];
  const laid = [];
  for (let step = 0; step < steps; step += 1) {
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const sentence = document.querySelector("#sentence").textContent;
    const from = performance.now();
    slider.value = 300 + (step % 100);
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    // What follows an input is done in microtasks.
    for (let hop = 0; hop < 20; hop += 1) await null;
    followed.push(performance.now() - from);
    document.body.getBoundingClientRect();
    laid.push(performance.now() - from);
    if (document.querySelector("#sentence").textContent === sentence) throw new Error("nothing followed");
  }
  return { followed, laid };
}

/** A simulation once the inputs rest, until all of it is drawn; and the longest task meanwhile, where a browser tells. */
async function timeSimulations() {
  const { page, close } = await sites[0][1].open("", { width: 1280, height: 900 });
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
      say(`simulated after ${what}, CPU throttled ${rate}×`, runs.map(({ time }) => time));
      if (throttle) say("its longest task, from 50 ms on", runs.map(({ longest }) => longest));
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

/** When an article's load event comes: with ten widgets, and the same without them. */
async function timeLoads() {
  const articles = await openArticles(sites[0][1]);
  const html = await readFile(join(articles.folder, "ten.html"), "utf8");
  const without = html.replace(/<script.*embed\.js.*<\/script>/, "").replaceAll(/<(\/?)tao-calculator/g, "<$1div");
  await writeFile(join(articles.folder, "none.html"), without);
  const times = { with: [], without: [] };
  for (let load = 0; load < LOADS; load += 1) {
    for (const [which, name] of [["with", "ten.html"], ["without", "none.html"]]) {
      const { page, close } = await articles.open(name, { ready: false });
      times[which].push(await page.evaluate(() => performance.getEntriesByType("navigation")[0].loadEventStart));
      await close();
    }
  }
  say("an article's load event without widgets", times.without);
  say("with ten of them", times.with);
  await articles.close();
}
