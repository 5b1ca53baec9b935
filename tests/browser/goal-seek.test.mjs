// "What would it take?": what is found, taken over, gives what was asked for.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertQuiet, evaluate, openSite, pressTool } from "./harness.mjs";
import { assertProse, numbersIn } from "./numbers.mjs";
import { assertShows, read, scenarioOf } from "./reading.mjs";

let site, page, seen;
before(async () => {
  site = await openSite();
  ({ page, seen } = await site.open());
});
after(() => site.close());

/** Scrolls to the question: what is chosen there is answered at once. */
async function answered() {
  await page.$eval("#goal", (section) => section.scrollIntoView());
  await read(page);
}

const found = () => page.$eval("#goal-found", (found) => found.textContent.replace(/\s+/g, " ").trim());

async function ask(metric, target, row) {
  await page.select("#goal-metric", metric);
  await page.select("#goal-row", row);
  await read(page);
  if (target !== null) {
    await page.$eval("#goal-target", (field) => field.select());
    await page.type("#goal-target", target);
  }
  await answered();
}

/** Takes a value over, and waits until its row has the focus. */
async function take(row, place = 0) {
  // In one go: an answer may be written anew at any time.
  await page.$eval(`[data-take='${place}']`, (button) => button.click());
  await page.waitForFunction((row) => document.activeElement.id === row, {}, row);
  return read(page);
}

test("it begins with the price of the breakeven wanted, as the thresholds have it", async () => {
  const { thresholds } = evaluate("", { all: true });
  await answered();
  const [wanted, at] = numbersIn(await found());
  assert.equal(wanted.value, 14);
  assertProse(at, thresholds.price.payback_at_target, "the price");
});

for (const [metric, target, row, value] of [
  ["run_rate.payback_months", "12", "price", 12],
  ["valuation.value_per_tao", "250 USD", "price_growth", 250],
  ["projection.npv", "100k", "average_stake", 100_000],
  ["network.turnover", "10 %", "volume_24h", 0.1],
]) {
  test(`${row} for ${metric} of ${target} is taken over in full, and taken back in one step`, async () => {
    const before = await read(page);
    await ask(metric, target, row);
    const shown = await take(row);
    const expected = evaluate(scenarioOf(shown));
    assertShows(shown, expected);
    const [section, key] = metric.split(".");
    assert.ok(Math.abs(expected[section][key] / value - 1) < 1e-8, `to the last digits: ${expected[section][key]}`);
    await page.waitForFunction(() => !document.querySelector("[data-take]"));
    await pressTool(page, "undo");
    assert.deepEqual((await read(page)).fields, before.fields);
    assert.equal(await page.$eval("#undo", (button) => button.getAttribute("aria-disabled")), "true");
  });
}

test("what cannot be reached is said, with how far it goes; both sides of a jump are offered", async () => {
  await ask("run_rate.payback_months", "1000", "stake_recovered");
  await page.waitForFunction(() => document.querySelector("#goal-found").textContent.includes("14.0"));
  const words = await found();
  const most = evaluate("stake_recovered=0").run_rate.payback_months;
  assert.match(words, /1,000.months.* stake recovered .*0.%.*100.%/);
  assert.ok(numbersIn(words).some(({ value }) => Math.abs(value - most) < 0.1), words);
  assert.equal((await page.$$("[data-take]")).length, 0);

  await ask("valuation.value_per_tao", "200", "horizon_years");
  assert.equal((await page.$$("[data-take]")).length, 2);
  const shown = await take("horizon_years", 1);
  assertShows(shown, evaluate(scenarioOf(shown)));
  await pressTool(page, "undo");

  await ask("run_rate.payback_months", "soon", "validators");
  assert.match(await found(), /“soon” is not a number/);
});

test("another answer brings its own unit and a target to start from", async () => {
  await ask("valuation.value_per_tao", null, "price_growth");
  assert.equal(await page.$eval("#goal-target", (field) => field.value), String(evaluate("").assumptions.price));
  assert.equal(await page.$eval("#goal-unit", (unit) => unit.textContent), "USD/TAO");
});

test("it follows once the slider rests, and a drag just before stays a step of its own", async () => {
  await ask("run_rate.payback_months", "12", "price");
  await page.focus("#price-slider");
  await page.keyboard.press("PageUp");
  const moved = await read(page);
  await page.waitForFunction((price) => document.querySelector("#goal-found").textContent.includes(`at ${price}`), {}, new Map(moved.fields).get("price"));
  await take("price");
  await pressTool(page, "undo");
  assert.deepEqual((await read(page)).fields, moved.fields);
  await page.click("#reset-all");
});

test("all of this is quiet", () => assertQuiet(seen));
