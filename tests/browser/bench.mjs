// How long the page takes in a browser, for README: `cargo xtask bench` runs it in both. It asserts nothing.
//
// What is compared is measured in turn in one run, so that a busy machine slows both down.

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openSite } from "./harness.mjs";
import { openArticles } from "./hosting.mjs";

const STEPS = 200;
const LOADS = 30;
/** The answers that curves are shown for, in the order of the list of curves. */
const ANSWERS = ["run_rate.payback_months", "valuation.value_per_tao"];

// Firefox's clock counts whole milliseconds unless told otherwise.
const site = await openSite({ preferences: { "privacy.reduceTimerPrecision": false } });
const articles = await openArticles(site);
console.log(await site.browser.version());
await timeQuestions();
await timeSteps();
await timeLoads();
await articles.close();
await site.close();

function say(what, times) {
  times.sort((one, other) => one - other);
  const below = (part) => times[Math.floor(part * (times.length - 1))].toFixed(2);
  console.log(`  ${what}: ${below(0.5)} ms (nine in ten below ${below(0.9)})`);
}

/** Thresholds and reverse DCF as HTML, once inputs rest; and the curves in the sliders, with each step. */
async function timeQuestions() {
  const { page, close } = await site.open("", { height: 2400 });
  for (const [nth, path] of ANSWERS.entries()) {
    const { asked, drawn } = await page.evaluate(questionsAndCurves, path, nth, STEPS);
    say(`thresholds and reverse DCF, beside ${path}`, asked);
    say("the curves in view", drawn);
    say("together", asked.map((time, nth) => time + drawn[nth]));
  }
  await close();
}

async function questionsAndCurves(path, nth, steps) {
  const program = await window.taoRequests();
  const list = document.querySelector("select#curves-of");
  const show = async (choice) => {
    list.selectedIndex = choice;
    list.dispatchEvent(new Event("input", { bubbles: true }));
    // What follows an input is done in microtasks.
    for (let hop = 0; hop < 20; hop += 1) await null;
  };
  const none = list.options.length - 1;
  const d = () => document.querySelector("#price-curve").getAttribute("d");
  const asked = [];
  const drawn = [];
  for (let step = 0; step < steps; step += 1) {
    const link = `price=${200 + step}`;
    let from = performance.now();
    for (const [request, words] of [["thresholds", []], ["beliefs", []]]) program.ask(request, link, words);
    asked.push(performance.now() - from);
    await show(none);
    await new Promise((done) => setTimeout(done));
    if (d()) throw new Error("the curves are still there");
    from = performance.now();
    await show(nth);
    drawn.push(performance.now() - from);
    if (!d()) throw new Error("the curves are not there yet");
  }
  return { asked, drawn };
}

/** A step of the price's slider: everything that follows it, and then the browser's layout of that. */
async function timeSteps() {
  for (const [where, scroll] of [["at the top", 0], ["where the charts are", 900]]) {
    const { page, close } = await site.open("", { width: 1280, height: 900 });
    await page.evaluate((top) => scrollTo(0, top), scroll);
    const { followed, laid } = await page.evaluate(stepsOfPrice, STEPS);
    say(`a step of a slider ${where}`, followed);
    say("and its layout", laid);
    await close();
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
    for (let hop = 0; hop < 20; hop += 1) await null;
    followed.push(performance.now() - from);
    document.body.getBoundingClientRect();
    laid.push(performance.now() - from);
    if (document.querySelector("#sentence").textContent === sentence) throw new Error("nothing followed");
  }
  return { followed, laid };
}

/** When an article's load event comes: with ten widgets, and the same without them. */
async function timeLoads() {
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
}
