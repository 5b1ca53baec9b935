// What if…: each shock is one step to undo and a link; what was paid stays paid, and can be bought anew.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertQuiet, choosePreset, evaluate, openSite, pressTool } from "./harness.mjs";
import { assertProse, numberIn, numbersIn } from "./numbers.mjs";
import { assertShows, read } from "./reading.mjs";

/** Each shock by its place, and what it makes of the base. */
const SHOCKS = ["price=136.36", "daily_emission=3425", "validators=8200", "compute_cost=3000", "delegated_stake=20000"];
const BASE = { baseline: evaluate("") };

let site, page, seen;
before(async () => {
  site = await openSite();
  ({ page, seen } = await site.open());
});
after(() => site.close());

for (const [place, query] of SHOCKS.entries()) {
  test(`a press makes it ${query}, one on undo takes it back`, async () => {
    await page.click(`#shock-${place}`);
    assertShows(await read(page), evaluate(query), BASE);
    await pressTool(page, "undo");
    assertShows(await read(page), evaluate(""), BASE);
  });

  test(`its link opens ${query} elsewhere`, async () => {
    const href = await page.$eval(`#shock-${place}`, (link) => link.href);
    assert.deepEqual(evaluate(new URL(href).search).assumptions, evaluate(query).assumptions);
  });
}

test("each says beforehand when the money would be back, and whether that is later", async () => {
  await read(page);
  const now = evaluate("").run_rate.payback_months;
  for (const [place, query] of SHOCKS.entries()) {
    const then = evaluate(query).run_rate.payback_months;
    const [answer, turn] = await page.$eval(`#shock-${place}`, (link) => [
      link.querySelector(".answer-then").textContent,
      link.dataset.turn,
    ]);
    assertProse(numberIn(answer), then, `months after ${query}`);
    assert.equal(turn, then > now ? "worse" : "better", query);
  }
});

test("where the money never comes back it says so, and what comes after it too", async () => {
  const { page, close } = await site.open("?compute_cost=8000");
  await read(page);
  const said = (place) => page.$eval(`#shock-${place}`, (link) => [link.querySelector(".answer-then").textContent, link.dataset.turn]);
  const [halved, turn] = await said(0);
  assert.ok(!/\d/.test(halved), halved);
  assert.equal(turn, "same", "never is not later than never");
  assert.equal((await said(4))[1], "better");
  await close();
});

test("one that would leave the bounds says so, and changes nothing", async () => {
  const { page, seen, close } = await site.open("?validators=60000");
  await page.click("#shock-2");
  const shown = await read(page);
  const words = await page.$eval("#what-if-refused", (words) => words.textContent);
  assert.deepEqual(numbersIn(words).map(({ value }) => value), [120_000, 1, 100_000]);
  assertShows(shown, evaluate("validators=60000"), BASE);
  await page.click("#shock-0");
  await read(page);
  assert.equal(await page.$eval("#what-if-refused", (words) => words.textContent), "");
  assertQuiet(seen);
  await close();
});

test("the price row says what the stake was bought at, and buys at today's price in one step", async () => {
  const bought = async () => numberIn(await page.$eval(".bought", (words) => words.textContent)).value;
  await page.click("#shock-0");
  await read(page);
  assert.equal(await bought(), 272.72);
  await page.click("#buy-today");
  assertShows(await read(page), evaluate("price=136.36&entry_price=136.36"), BASE);
  assert.equal(await bought(), 136.36);
  assert.equal(await page.$("#buy-today"), null);
  await pressTool(page, "undo");
  assertShows(await read(page), evaluate("price=136.36"), BASE);
  await pressTool(page, "undo");
});

test("a mark belongs to its value: once set it is the reader's, with the preset's beside it", async () => {
  const mark = (key) => page.$eval(`#${key}-row .source`, (mark) => mark.textContent.trim());
  const before = await mark("price");
  await page.focus("#price-slider");
  await page.keyboard.press("ArrowRight");
  await read(page);
  assert.equal(await mark("price"), "yours");
  assert.match(await page.$eval("#price-row .was", (was) => was.textContent), /^272\.72 published/);
  assert.equal(await page.$("[data-preset][aria-pressed=true]"), null, "no chip looks chosen");
  await page.click("#price-row .back");
  await read(page);
  assert.equal(await mark("price"), before);
  assert.equal(await page.$eval("[data-preset][aria-pressed=true]", (chip) => chip.dataset.preset), "article-2026-03");
  await choosePreset(page, "chain-2026-07");
  await read(page);
  assert.equal(await mark("price"), "observed");
  await page.click("#price-formulas");
  assert.match(await page.$eval("#price-row .part", (part) => part.textContent), /observed, 24 July 2026/);
  await pressTool(page, "undo");
});

test("halvings and paybacks are said as dates, counted from the day of the figures", async () => {
  const { page, close } = await site.open("?at=2030-01-15");
  const text = (selector) => page.$eval(selector, (element) => element.textContent);
  const { run_rate, network } = evaluate("");
  const day = (months) => new Date(Date.UTC(2030, 0, 15) + Math.round((months * 365.25) / 12) * 86_400_000);
  const month = day(run_rate.payback_months).toLocaleDateString("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });
  assert.ok((await text(".qualifier")).includes(month), month);
  const halving = new Date(Date.UTC(2030, 0, 15) + Math.round(network.next_halving_days) * 86_400_000);
  const words = halving.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  assert.ok((await text("[data-fact=halving] dd")).includes(words), words);
  await close();
});

test("all of this is quiet", () => assertQuiet(seen));
