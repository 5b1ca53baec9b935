// How sure it is: the section follows at rest, says what `evaluate` says, and stops when it is told to.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertQuiet, evaluate, openSite } from "./harness.mjs";
import { assertNumber, numbersIn } from "./numbers.mjs";
import { atRest } from "./reading.mjs";

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

const words = (page, selector) => page.$eval(selector, (element) => element.textContent.replace(/\s+/g, " ").trim());

/** Everything that the section says, once it has followed. */
async function said(page) {
  await atRest(page);
  return {
    finding: await words(page, "#how-sure-heading"),
    chances: await words(page, "#chances-chart-summary"),
    drawn: await page.$$eval("#chances-chart .drawing path, #futures-chart .drawing circle", (marks) => marks.map((mark) => mark.outerHTML)),
  };
}

/** Opens the list of figures, and reads it: a label, and the numbers behind it. */
async function figures(page) {
  await atRest(page);
  const isOpen = await page.$eval("#spread", (fold) => fold.open);
  if (!isOpen) await page.click("#spread > summary");
  await page.waitForSelector("#spread dd");
  await atRest(page);
  return page.$$eval("#spread .line", (lines) => lines.map((line) => [...line.children].map((part) => part.textContent)));
}

/** Sets a field as a reader does. */
async function enter(page, key, text) {
  await page.$eval(`#${key}`, (field) => field.closest("details")?.setAttribute("open", ""));
  await page.click(`#${key}`, { count: 3 });
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

for (const query of ["", "price_volatility=20&validator_volatility=0", "preset=chain-2026-07&seed=7"]) {
  test(`its figures are those of evaluate: ${query || "base"}`, async () => {
    const { page, seen, close } = await site.open(query && `?${query}`);
    const { simulation } = evaluate(query, { all: true });
    const lines = await figures(page);
    const shown = lines.map(([, text]) => numbersIn(text, "en-US"));
    const percent = (chance) => [simulation[chance], simulation[`${chance}_se`]].map((part) => 100 * part);
    const months = ({ p10, p50, p90 }) => [p10, p50, p90].filter((quantile) => quantile !== null);
    const expected = [
      percent("chance_projected_by_target"),
      percent("chance_exit_by_target"),
      [],
      [100 * simulation.projected_payback_months.never],
      months(simulation.projected_payback_months),
      months(simulation.exit_payback_months),
      percent("chance_run_over_delegate"),
      percent("chance_run_over_hold"),
      Object.values(simulation.value_per_tao),
      percent("chance_value_above_price"),
    ];
    expected.forEach((numbers, nth) => {
      numbers.forEach((number, place) => {
        assertNumber(shown[nth][place], number, lines[nth].join());
      });
    });
    const share = Math.round(50 * simulation.chance_projected_by_target);
    assert.match((await said(page)).finding, new RegExp(`(^|\\D)${share || 1} of 50`));
    assertQuiet(seen);
    await close();
  });
}

test("it follows the volatility of the price, at rest", async () => {
  const { page, seen, close } = await site.open();
  const before = await said(page);
  await enter(page, "price_volatility", "20");
  const calm = await said(page);
  for (const part of Object.keys(before)) assert.notDeepEqual(calm[part], before[part], part);
  await page.click("#undo");
  assert.deepEqual(await said(page), before);
  assertQuiet(seen);
  await close();
});

test("another sample says nearly the same, is one step to undo, and its link says exactly that", async () => {
  const { page, close } = await site.open();
  const before = await said(page);
  await page.$eval("#new-sample", (button) => button.click());
  const other = await said(page);
  assert.notDeepEqual(other.drawn, before.drawn);
  const { search } = new URL(page.url());
  assert.equal(new URLSearchParams(search).get("seed"), "2");
  const elsewhere = await site.open(search);
  assert.deepEqual(await said(elsewhere.page), other);
  await elsewhere.close();
  await page.click("#undo");
  assert.deepEqual(await said(page), before);
  await close();
});

test("a longer simulation says how far it is, and stops when it is told to or when anything moves", async () => {
  const { page, seen, close } = await site.open();
  await said(page);
  const usual = await words(page, "#sampled");
  const progress = "#how-sure progress";
  const start = async () => {
    await page.$eval("#more-paths", (button) => button.click());
    await page.waitForFunction((progress) => document.querySelector(progress)?.value > 0, {}, progress);
  };
  await start();
  await page.$eval("#more-paths", (button) => button.click());
  await atRest(page);
  assert.equal(await words(page, "#sampled"), usual);
  await start();
  // Before anything has come to rest.
  const isStopped = await page.$eval("#price-slider", async (slider) => {
    slider.value = slider.valueAsNumber + 1;
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    await new Promise((done) => setTimeout(done));
    const { settled } = document.documentElement.dataset;
    return [settled, document.querySelector("#how-sure").ariaBusy, document.querySelector("#how-sure progress")];
  });
  assert.deepEqual(isStopped, ["false", "false", null]);
  await page.click("#undo");
  await atRest(page);
  assert.equal(await words(page, "#sampled"), usual);
  await start();
  await page.waitForFunction(() => document.querySelector("#how-sure[aria-busy=false]"), { timeout: 60_000 });
  const [paths] = numbersIn(await words(page, "#sampled"), "en-US");
  assert.equal(paths.value, 65_536);
  assertQuiet(seen);
  await close();
});

test("its futures leave as a file that others can count", async () => {
  const { page, close } = await site.open();
  await said(page);
  await page.evaluate(() => {
    const made = URL.createObjectURL;
    URL.createObjectURL = (blob) => ((window.saved = blob), made.call(URL, blob));
  });
  await page.$eval("#samples", (button) => button.click());
  await page.waitForFunction(() => window.saved);
  const rows = (await page.evaluate(() => window.saved.text())).trim().split(/\r?\n/).slice(1).map((line) => line.split(","));
  assert.equal(rows.length, 4_096);
  const { simulation } = evaluate("", { all: true });
  const inTime = rows.filter((row) => row[3] !== "" && Number(row[3]) <= 14);
  assert.equal(inTime.length / rows.length, simulation.chance_projected_by_target);
  await close();
});

test("what offers to be read along an axis can be", async () => {
  const { page, close } = await site.open();
  await said(page);
  await page.click("#fan > summary");
  await page.waitForSelector("#fan-chart .reader");
  const readers = await page.$$eval(".chart .reader", (readers) => readers.map((one) => [one.closest(".chart").id, Number(one.ariaValueMax)]));
  for (const [chart, last] of readers) assert.ok(last > 0, chart);
  const charts = readers.map(([chart]) => chart);
  assert.ok(charts.includes("chances-chart") && charts.includes("fan-chart") && !charts.includes("futures-chart"), charts.join());
  await close();
});
