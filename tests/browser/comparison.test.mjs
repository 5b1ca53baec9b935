// The scenario beside another one: any preset, or a pinned scenario; both answers, all that differs, in each chart.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertQuiet, choosePreset, evaluate, openSite, running } from "./harness.mjs";
import { assertNumber, numberIn } from "./numbers.mjs";
import { assertShows, read } from "./reading.mjs";

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

const ANSWERS = ["run_rate.payback_months", "projection.payback_months", "projection.npv", "valuation.value_per_tao"];

/** What the table of the comparison says. */
const tableOf = (page) =>
  page.$eval("#comparison", (section) => ({
    heading: section.querySelector("h2").textContent,
    answers: [...section.querySelectorAll("[data-answer]")].map((row) => [
      row.dataset.answer,
      ...[...row.querySelectorAll("td")].map((cell) => cell.textContent),
    ]),
    differs: [...section.querySelectorAll("[data-differs]")].map((row) => [
      row.dataset.differs,
      ...[...row.querySelectorAll("td")].map((cell) => cell.textContent),
    ]),
  }));

/** Fails unless the page compares these two. */
async function assertCompares(page, here, there, label) {
  const [one, other] = [evaluate(here), evaluate(there)];
  assertShows(await read(page), one, { baseline: other });
  const { heading, answers, differs } = await tableOf(page);
  assert.equal(heading, `Compared with “${label}”`);
  const keys = Object.keys(one.assumptions).filter((key) => one.assumptions[key] !== other.assumptions[key]);
  assert.deepEqual(differs.map(([key]) => key), keys);
  for (const [key, ...texts] of differs) {
    [one, other].forEach(({ assumptions }, nth) => {
      const value = assumptions[key];
      if (typeof value === "number") assert.equal(numberIn(texts[nth]).value, value, key);
      else assert.equal(texts[nth], value, key);
    });
  }
  assert.deepEqual(answers.map(([path]) => path), keys.length ? ANSWERS : []);
  for (const [path, ...texts] of answers) {
    const [section, key] = path.split(".");
    [one, other].forEach((results, nth) => {
      const value = results[section][key];
      if (value === null) assert.equal(texts[nth], results[section][`${key}_reason`]);
      else assertNumber(numberIn(texts[nth]), value, path);
    });
  }
  // What differs has a thin grey line, and nothing else has.
  const grey = await page.$$eval(".drawing", (drawings) =>
    drawings.map((drawing) => drawing.querySelectorAll('.ink-before:not([d=""])').length),
  );
  const flows = ["run_rate", "projection"].some((part) => JSON.stringify(one[part]) !== JSON.stringify(other[part]));
  assert.equal(grey[0] > 0, flows, `the balance has ${grey[0]} grey lines`);
  const worths = [one.projection.npv, ...Object.values(one.alternatives)].join() !== [other.projection.npv, ...Object.values(other.alternatives)].join();
  assert.equal(grey[1] > 0, worths, `run, delegate or hold has ${grey[1]} grey lines`);
  assert.equal(grey[2] > 0, one.valuation.value_per_tao !== other.valuation.value_per_tao);
  // The value's line is the same at every price, but for the last digits.
  const lines = ["a", "b"].some((key) => Math.abs(one.valuation[key] - other.valuation[key]) > 1e-6);
  assert.equal(grey[3] > 0, lines, `the circle has ${grey[3]} grey lines`);
}

test("a link names a preset to compare with", async () => {
  const { page, seen, close } = await site.open("?price=300&vs=bear");
  await assertCompares(page, "price=300", "preset=bear", "Bear");
  assert.equal(await page.$eval("#compare-with", (list) => list.value), "bear");
  assertQuiet(seen);
  await close();
});

test("a link carries a pinned scenario to compare with", async () => {
  const pinned = "preset=bear&price=400&horizon_years=5";
  const { page, seen, close } = await site.open(`?preset=squeeze&vs=${encodeURIComponent(pinned)}`);
  await assertCompares(page, "preset=squeeze", pinned, "Pinned");
  assertQuiet(seen);
  await close();
});

test("any preset can be chosen, this one pinned, and the two swapped, and the address says so", async () => {
  const { page, seen, close } = await site.open("?price=300");
  const address = (expected) => page.waitForFunction((expected) => location.search === expected, {}, expected);
  await assertCompares(page, "price=300", "", "The article");
  await page.select("#compare-with", "chain-2026-03");
  await assertCompares(page, "price=300", "preset=chain-2026-03", "Chain, March 2026 (understated)");
  await address("?v=2&price=300&vs=chain-2026-03");
  await page.click("#pin");
  await assertCompares(page, "price=300", "price=300", "Pinned");
  await choosePreset(page, "bear");
  await assertCompares(page, "preset=bear", "price=300", "Pinned");
  await address("?v=2&preset=bear&vs=price%3D300");
  await page.click("#swap");
  await assertCompares(page, "price=300", "preset=bear", "Bear");
  await address("?v=2&price=300&vs=bear");
  await page.reload();
  await running(page);
  await assertCompares(page, "price=300", "preset=bear", "Bear");
  await page.select("#compare-with", "own");
  await assertCompares(page, "price=300", "", "The article");
  assertQuiet(seen);
  await close();
});

test("what is not ours in a link stays with the page, and is no part of what it is compared with", async () => {
  const { page, seen, close } = await site.open("?price=300&ref=x");
  await page.click("#swap");
  await page.waitForFunction(() => location.search === "?v=2&vs=price%3D300&ref=x");
  await choosePreset(page, "bear");
  await page.waitForFunction(() => localStorage.getItem("tao-calculator:last-scenario") === "v=2&preset=bear&vs=price%3D300");
  await page.goto(site.server.url);
  await page.waitForSelector("#go-on");
  assert.match(await page.$eval("#last-visit", (offer) => offer.textContent), /“Bear” as it is\. Compared with “Pinned”\./);
  await page.click("#go-on");
  await assertCompares(page, "preset=bear", "price=300", "Pinned");
  assertQuiet(seen);
  await close();
});

test("marks and ways back of the rows are those of what it is compared with", async () => {
  const { page, close } = await site.open("?vs=bear");
  assert.match(await page.$eval("#discount_rate-row .back", (button) => button.title), /back to 25/);
  await page.click("#discount_rate-row .back");
  assert.equal(await page.$eval("#discount_rate", (field) => field.value), "25");
  await page.focus("#reset-all");
  await page.keyboard.press("Enter");
  await assertCompares(page, "preset=bear", "preset=bear", "Bear");
  await close();
});
