// Beside the answers: how near their edge they are, the next halving, three answers to start from.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertQuiet, evaluate, openSite, pressTool } from "./harness.mjs";
import { assertProse, numberIn, numbersIn } from "./numbers.mjs";
import { assertShows, read } from "./reading.mjs";

const STARTS = ["", "preset=chain-2026-07", "stake_recovered=0"];

let site, page, seen;
before(async () => {
  site = await openSite();
  ({ page, seen } = await site.open());
});
after(() => site.close());

const words = (selector) => page.$$eval(selector, (all) => all.map((element) => element.textContent.trim()));
const current = () =>
  page.$$eval(".starts a", (links) => links.map((link) => link.getAttribute("aria-current") === "true"));

test("each headline says how far it is from its edge, as evaluate finds it, and leads to the row", async () => {
  const { thresholds, reverse_dcf } = evaluate("", { all: true });
  const [payback, value] = await words(".edge");
  assert.match(payback, /^Within 14.months only while .*TAO price stays above /);
  assertProse(numbersIn(payback).at(-1), thresholds.price.payback_at_target, payback);
  assert.match(value, /^Worth its price only .*price growth .*above /);
  assertProse(numberIn(value), reverse_dcf.price_growth, value);
  await page.click(".edge a[href='#price_growth']");
  assert.equal(await page.evaluate(() => document.activeElement.id), "price_growth");
  assert.equal(new URL(page.url()).hash, "");
});

test("the edge follows the scenario", async () => {
  await page.focus("#price");
  await page.keyboard.type("200");
  await page.keyboard.press("Enter");
  await read(page);
  const { thresholds } = evaluate("price=200", { all: true });
  const [payback] = await words(".edge");
  assert.match(payback, /^Within 14.months only .*TAO price .*above /);
  assertProse(numbersIn(payback).at(-1), thresholds.price.payback_at_target, payback);
  // Wherever it is: the slim bar may lie above it.
  await page.$eval("#reset-all", (button) => button.click());
});

test("the next halving is counted here and by the chain", async () => {
  const [text] = await words("[data-fact=halving] dd");
  const [here, issued, chain, daily, days] = numbersIn(text.replace(/(on|by) \d+ [A-Z][a-z]+ \d{4},? /g, ""));
  const { assumptions, network } = evaluate("");
  const chains = evaluate("preset=chain-2026-03");
  assertProse(here, network.next_halving_days, text);
  assert.deepEqual([issued.value, chain.value], [assumptions.issued_supply, chains.assumptions.issued_supply]);
  assert.equal(daily.value, chains.assumptions.daily_emission);
  assertProse(days, chains.network.next_halving_days, text);
});

test("three answers stand together, as evaluate computes them, the one in use marked", async () => {
  const answers = await words(".starts strong");
  STARTS.forEach((query, nth) => assertProse(numberIn(answers[nth]), evaluate(query).run_rate.payback_months, "months"));
  assert.deepEqual(await current(), [true, false, false]);
});

for (const nth of [1, 2, 0]) {
  test(`a click makes the answer of “${STARTS[nth]}” the scenario, one on undo takes it back`, async () => {
    const before = await read(page);
    await page.click(`#start-${nth}`);
    const shown = await read(page);
    assertShows(shown, evaluate(STARTS[nth]));
    assert.deepEqual(await current(), [0, 1, 2].map((place) => place === nth));
    assert.equal(await page.evaluate(() => document.activeElement.id), `start-${nth}`, "the focus stays");
    await pressTool(page, "undo");
    assert.deepEqual(await read(page), before);
    await pressTool(page, "redo");
    assert.deepEqual(await read(page), shown);
  });
}

test("each is a link that opens its scenario elsewhere, too", async () => {
  const hrefs = await page.$$eval(".starts a", (links) => links.map((link) => link.href));
  for (const [nth, href] of hrefs.entries()) {
    const { page: other, close } = await site.open(new URL(href).search);
    assertShows(await read(other), evaluate(STARTS[nth]));
    assert.equal((await other.$$(".starts a")).length, nth === 0 ? 3 : 0, "with a query there is one answer");
    await close();
  }
});

test("all of this is quiet", () => assertQuiet(seen));
