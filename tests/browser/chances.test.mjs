// A chance can be asked about like any figure: what moves it most, what it would take, a map of it, curves along sliders.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertQuiet, evaluate, openSite } from "./harness.mjs";
import { assertNumber, numbersIn } from "./numbers.mjs";
import { atRest } from "./reading.mjs";

const CHANCE = "simulation.chance_projected_by_target";
const chanceOf = (query) => evaluate(query, { all: true }).simulation.chance_projected_by_target;

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

test("what moves it most is shown with both ends, what is uncertain among it", async () => {
  const { page, seen, close } = await site.open();
  await page.select("#tornado-answer", CHANCE);
  await atRest(page);
  for (const [key, low, high] of [
    ["price", 150, 450],
    ["price_volatility", 60, 120],
    ["validator_price_correlation", 0, 0.8],
  ]) {
    const ends = await page.$$eval(`[data-bar=${key}] .ends > span`, (ends) => ends.map((end) => end.textContent));
    [low, high].forEach((value, nth) => {
      assertNumber(numbersIn(ends[nth])[0], 100 * chanceOf(`${key}=${value}`), `${key} at ${value}`);
    });
  }
  assert.equal(await page.$("[data-bar=seed]"), null);
  assertQuiet(seen);
  await close();
});

test("what it would take is found, and taken over it comes to that", async () => {
  const { page, seen, close } = await site.open();
  await page.select("#goal-metric", CHANCE);
  await page.$eval("#goal-target", (field) => field.select());
  await page.type("#goal-target", "40 %");
  await atRest(page);
  // One place, where it is that: not the two sides of one path in 4,096.
  assert.equal((await page.$$("[data-take]")).length, 1);
  await page.$eval("[data-take='0']", (button) => button.click());
  await atRest(page);
  const { search } = new URL(page.url());
  assert.ok(Math.abs(chanceOf(search.slice(1)) - 0.4) <= 1 / 4_096, search);
  assert.match(await page.$eval("#how-sure-heading", (title) => title.textContent), /(^|\D)20.of.50/);
  assertQuiet(seen);
  await close();
});

test("what was found of another scenario is never offered", async () => {
  const { page, close } = await site.open();
  const choose = (measure) => page.select("#goal-metric", measure);
  const found = () =>
    page.$eval("#goal-found", (found) => ({
      words: found.querySelector("strong").textContent,
      canTake: [...found.querySelectorAll("[data-take]")].some((button) => !button.disabled),
    }));
  await choose(CHANCE);
  await atRest(page);
  const before = await found();
  assert.ok(before.canTake);
  await choose("run_rate.payback_months");
  await page.$eval("#validators-slider", (slider) => {
    slider.value = slider.valueAsNumber + 25;
    slider.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await atRest(page);
  const { words } = await found();
  await choose(CHANCE);
  const meanwhile = await found();
  assert.deepEqual(meanwhile, { words, canTake: false });
  await atRest(page);
  assert.notEqual((await found()).words, before.words);
  await close();
});

test("a map of it says in each place what holds there", async () => {
  const { page, seen, close } = await site.open();
  await page.$eval("#heatmap", (map) => (map.open = true));
  await page.waitForSelector("#heatmap .drawing path");
  await page.select("#map-answer", CHANCE);
  await page.waitForFunction(() => document.querySelector("#heatmap .map").ariaBusy === "false", { timeout: 60_000 });
  await page.focus("#heatmap .cells");
  for (const key of ["Home", "PageDown"]) await page.keyboard.press(key);
  const [price, validators, chance] = numbersIn(await page.$eval("#heatmap-words", (words) => words.textContent));
  assertNumber(chance, 100 * chanceOf(`price=${price.value}&validators=${validators.value}`), "the chance in a corner");
  // Folded and opened again it is worked out again, and in between the page says so: no input waits for it.
  await page.$eval("#heatmap", (map) => (map.open = false));
  await page.waitForFunction(() => !document.querySelector("#heatmap .map"));
  await page.$eval("#heatmap", (map) => (map.open = true));
  await page.waitForSelector('#heatmap .map[aria-busy="true"]', { timeout: 60_000 });
  assertQuiet(seen);
  await close();
});

test("one answer that takes its time does not hold up another", async () => {
  const { page, close } = await site.open();
  await atRest(page);
  await page.$eval("#heatmap", (map) => (map.open = true));
  await page.waitForSelector("#heatmap .drawing path");
  await page.select("#map-answer", CHANCE);
  await page.$eval("#new-sample", (button) => button.click());
  await page.waitForFunction(() => /2\.$/.test(document.querySelector("#sampled").textContent));
  assert.equal(await page.$eval("#heatmap .map", (map) => map.ariaBusy), "true");
  // Folded, it is given up.
  await page.$eval("#heatmap", (map) => (map.open = false));
  await atRest(page);
  await close();
});

test("along what is uncertain the curve is that of the chance, and follows the rest", async () => {
  const { page, seen, close } = await site.open();
  await page.$eval("#price_volatility-row", (row) => (row.closest("details").open = true));
  await page.$eval("#price_volatility-row", (row) => row.scrollIntoView());
  const curve = () => page.$eval("#price_volatility-row .curve", (path) => path.getAttribute("d"));
  const follows = (before) =>
    page.waitForFunction((before) => document.querySelector("#price_volatility-row .curve").getAttribute("d") !== before, {}, before);
  await follows("");
  const before = await curve();
  await page.$eval("#price", (field) => {
    field.value = "500";
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await follows(before);
  assert.equal(await page.$eval("#seed-row .curve", (path) => path.getAttribute("d")), "");
  assertQuiet(seen);
  await close();
});
