// Curves inside the sliders: through the thumb, with a tick where the answer is as wanted, in the frame of the input.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertQuiet, evaluate, focusRow, openSite } from "./harness.mjs";
import { IN_SIGHT, assertInFrame, read } from "./reading.mjs";

const THRESHOLDS = ["price", "validators", "daily_emission", "compute_cost", "own_stake", "stake_recovered"];
/** Height of the rail in the paths. */
const RAIL = 120;

let site, page, seen;
before(async () => {
  site = await openSite();
  ({ page, seen } = await site.open("", { height: 3600 }));
});
after(() => site.close());

/** What each slider's paths say, and where its thumb and its values stand. */
const drawn = (page) =>
  page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const path = (slider, name) => slider.parentElement.querySelector(`.${name}`).getAttribute("d");
    return [...document.querySelectorAll("[data-slider]")].map((slider) => ({
      key: slider.dataset.slider,
      curve: path(slider, "curve"),
      ticks: path(slider, "met"),
      thumb: (1000 * slider.valueAsNumber) / slider.max,
      last: Number(slider.max),
    }));
  });

const drawnKeys = (sliders) => sliders.filter(({ curve }) => curve).map(({ key }) => key);
const points = (curve) => [...curve.matchAll(/[ML](\d+) (\d+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
const places = (ticks) => [...ticks.matchAll(/M(\d+) /g)].map(([, x]) => Number(x));

/** Where a value has the thumb of its slider: typed, read, taken back. */
async function thumbOf(page, key, value) {
  await focusRow(page, key);
  await page.keyboard.type(String(value));
  await page.keyboard.press("Enter");
  const { thumb } = (await drawn(page)).find((slider) => slider.key === key);
  await page.click(`#${key}-row .back`);
  return thumb;
}

test("the sliders in view have curves that pass through their thumbs; those folded away have none", async () => {
  const sliders = await drawn(page);
  assert.deepEqual(drawnKeys(sliders), IN_SIGHT);
  for (const { key, curve, thumb, last } of sliders.filter(({ curve }) => curve)) {
    const near = points(curve).filter(([x, y]) => Math.abs(x - thumb) <= 1000 / last + 1 && y === RAIL);
    assert.ok(near.length > 0, `${key}: ${thumb} in ${curve}`);
  }
});

test("ticks stand where evaluate finds the thresholds", async () => {
  const { thresholds } = evaluate("", { all: true });
  const { page, close } = await site.open("", { height: 6000 });
  await page.$$eval(".group", (groups) => groups.forEach((group) => (group.open = true)));
  const isDrawn = (keys) => keys.every((key) => document.querySelector(`#${key}-row .curve`).getAttribute("d"));
  await page.waitForFunction(isDrawn, {}, THRESHOLDS);
  const sliders = await drawn(page);
  for (const key of THRESHOLDS) {
    const { ticks, last } = sliders.find((slider) => slider.key === key);
    const expected = await thumbOf(page, key, thresholds[key].payback_at_target);
    assert.equal(places(ticks).length, 1, `${key}: ${ticks}`);
    assert.ok(Math.abs(places(ticks)[0] - expected) <= 1000 / last + 1, `${key}: ${ticks}, not ${expected}`);
  }
  await close();
});

test("a group that opens has its curves drawn; the answer chosen is the one shown", async () => {
  await page.click("#costs-group > summary");
  await page.waitForFunction(() => document.querySelector("#hardware_cost-row .curve").getAttribute("d"));
  const breakeven = await drawn(page);
  await page.select("#curves-of", "value per TAO");
  const value = await drawn(page);
  const { reverse_dcf } = evaluate("", { all: true });
  for (const key of ["price_growth", "discount_rate"]) {
    const { ticks, last } = value.find((slider) => slider.key === key);
    const expected = await thumbOf(page, key, reverse_dcf[key]);
    assert.ok(places(ticks).some((x) => Math.abs(x - expected) <= 1000 / last + 1), `${key}: ${ticks}, not ${expected}`);
    assert.notEqual(value.find((slider) => slider.key === key).curve, breakeven.find((slider) => slider.key === key).curve);
  }
  await page.select("#curves-of", "none");
  assert.deepEqual(drawnKeys(await drawn(page)), []);
  await page.select("#curves-of", "breakeven at today’s rates");
  assert.deepEqual(await drawn(page), breakeven);
  await page.click("#costs-group > summary");
});

test("curves follow in the frame of the input itself", () => assertInFrame(page, ["#price-row .curve", "#validators-row .curve"]));

test("where there is no answer curves break off, and come back", async () => {
  await focusRow(page, "compute_cost");
  await page.waitForFunction(() => document.querySelector("#compute_cost-row .curve").getAttribute("d"));
  await page.keyboard.type("20000");
  await page.keyboard.press("Enter");
  assert.equal(evaluate("compute_cost=20000&price=300").run_rate.payback_months, null);
  const { curve } = (await drawn(page)).find(({ key }) => key === "compute_cost");
  assert.ok(Math.max(...points(curve).map(([x]) => x)) < 900, curve);
  await page.click("#reset-all");
  await read(page);
});

test("all of this is quiet", () => assertQuiet(seen));
