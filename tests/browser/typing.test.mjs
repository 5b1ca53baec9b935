// Values as people type them, and what the page makes of those that it cannot use.

import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { assertQuiet, choosePreset, evaluate, focusRow, openSite } from "./harness.mjs";
import { numberIn, numbersIn } from "./numbers.mjs";
import { IN_SIGHT, assertShows, read, scenarioOf } from "./reading.mjs";

let site, page, seen;
before(async () => {
  site = await openSite();
  ({ page, seen } = await site.open());
});
after(() => site.close());
beforeEach(() => choosePreset(page, "article-2026-03"));

/** Enters a field, in which all is selected then. */
async function enter(key) {
  await page.focus("#sentence a");
  await focusRow(page, key);
}

/** Types into a field, over what stands there. */
async function type(key, text) {
  await enter(key);
  await page.keyboard.type(text);
}

/** Puts a text into a field all at once. */
async function paste(key, text) {
  await enter(key);
  await page.evaluate((text) => document.execCommand(text ? "insertText" : "delete", false, text), text);
}

const field = (shown, key) => new Map(shown.fields).get(key);

/** What of the page must not change on input that cannot be used: everything but that field and its error. */
function others(shown, key) {
  return { ...shown, errors: [], fields: shown.fields.filter(([name]) => name !== key) };
}

const MEANT = [
  ["own_stake", "1.5k", 1_500, "1,500"],
  ["own_stake", "1 234 TAO", 1_234, "1,234"],
  ["compute_cost", "$2,500", 2_500, "2,500"],
  ["compute_cost", "0.9m", 900_000, "900,000"],
  ["stake_recovered", "41%", 41, "41"],
  ["stake_recovered", "41 %", 41, "41"],
  ["price", "1,234.5", 1_234.5, "1,234.5"],
  ["price", "1,5", 1.5, "1.5"],
  ["price", "2e3", 2_000, "2,000"],
  ["price", "272.729", 272.73, "272.73"],
  ["price_growth", "−5", -5, "−5"],
  ["price_growth", "-5,5", -5.5, "−5.5"],
  ["validators", " 4100 ", 4_100, "4,100"],
];

test("values are understood as people write them, and rewritten when the field is left", async () => {
  for (const [key, text, value, rewritten] of MEANT) {
    await type(key, text);
    await page.keyboard.press("Tab");
    const shown = await read(page);
    assert.equal(field(shown, key), rewritten, `“${text}” is rewritten`);
    const expected = evaluate(scenarioOf(shown));
    assert.equal(expected.assumptions[key], value, `“${text}” is understood`);
    assertShows(shown, expected);
    assert.deepEqual(shown.errors, []);
  }
});

for (const key of IN_SIGHT) {
  test(`${key} beyond its bounds: the page says what is allowed and offers the nearest`, async () => {
    const before = await read(page);
    await paste(key, "-1b");
    await page.keyboard.press("Enter");
    const shown = await read(page);
    assert.deepEqual(others(shown, key), others(before, key), "nothing else on the page changes");
    assert.equal(field(shown, key), "-1b", "what was typed stays");
    const [least] = numbersIn(evaluate(`${key}=x`).warnings[0].match(/a number from (.*)/)[1]);
    assert.equal(shown.errors.length, 1);
    assert.match(shown.errors[0], /“-1b” is too low; the least is .*\. The answers use .*\. Use /);
    const named = numbersIn(shown.errors[0].replace("“-1b”", "")).map(({ value }) => value);
    const used = numberIn(field(before, key)).value;
    assert.deepEqual(named, [least.value, used, least.value]);
    assert.equal(await page.$eval(`#${key}`, (input) => input.getAttribute("aria-invalid")), "true");
    await page.click(`#${key}-row .error button`);
    const offered = await read(page);
    assert.equal(numberIn(field(offered, key)).value, least.value);
    assert.deepEqual(offered.errors, []);
    assertShows(offered, evaluate(scenarioOf(offered)));
  });
}

test("a value above its bounds offers the upper one", async () => {
  await type("price", "1m");
  await page.keyboard.press("Enter");
  assert.match((await read(page)).errors[0], /“1m” is too high; the most is 10,000 USD\/TAO\. The answers use .*\. Use 10,000 USD\/TAO/);
  await page.click("#price-row .error button");
  const shown = await read(page);
  assert.equal(field(shown, "price"), "10,000");
  assertShows(shown, evaluate(scenarioOf(shown)));
});

for (const text of ["abc", "", "1.2.3.4", "--5", "NaN", "Infinity", "1e999", "0x10", "12 34 z"]) {
  test(`“${text}” is no number: the page says so, keeps it and changes nothing`, async () => {
    const before = await read(page);
    await paste("validators", text);
    await page.keyboard.press("Enter");
    const shown = await read(page);
    assert.deepEqual(others(shown, "validators"), others(before, "validators"));
    assert.equal(field(shown, "validators"), text);
    assert.match(shown.errors.join(), /Validators needs a number from 1 to 100,000/);
    await page.keyboard.press("Escape");
    assert.deepEqual(await read(page), before, "Escape goes back");
  });
}

test(
  "a number beyond its bounds leaves the scenario as it was before its first digit",
  async () => {
    const before = await read(page);
    await type("price", "20000");
    await page.keyboard.press("Enter");
    const shown = await read(page);
    await page.keyboard.press("Escape");
    assert.equal(shown.kept, before.kept);
  },
);

test("Escape takes back what was typed since the field was entered", async () => {
  const before = await read(page);
  await type("own_stake", "77");
  assert.notDeepEqual((await read(page)).metrics, before.metrics);
  await page.keyboard.press("Escape");
  assert.deepEqual(await read(page), before);
});

test("a number taken by Enter stays when the next one in the same field is none", async () => {
  await type("price", "300");
  await page.keyboard.press("Enter");
  const before = await read(page);
  await page.keyboard.type("x");
  await page.keyboard.press("Enter");
  const shown = await read(page);
  assert.equal(shown.kept, before.kept);
  assert.match(shown.errors.join(), /The answers use 300\sUSD\/TAO/);
  await page.keyboard.press("Escape");
  assert.equal((await read(page)).kept, before.kept);
});

test("half a number is no mistake yet, and an error goes once it is mended", async () => {
  await type("price_growth", "-");
  assert.deepEqual((await read(page)).errors, []);
  await page.keyboard.press("Enter");
  assert.equal((await read(page)).errors.length, 1);
  await page.keyboard.type("7");
  const shown = await read(page);
  assert.deepEqual(shown.errors, []);
  assert.equal(shown.kept.match(/price_growth=([^&]*)/)[1], "-7");
  await page.keyboard.press("Enter");
});

/** Types what is no number into the field of `key`, then loads a preset. */
async function loadOver(key, preset) {
  await type(key, "abc");
  await page.keyboard.press("Enter");
  await choosePreset(page, preset);
  const shown = await read(page);
  if (shown.errors.length > 0) {
    await page.focus(`#${key}`);
    await page.keyboard.press("Escape");
  }
  return shown;
}

test("a preset takes the place of what was typed wrongly", async () => {
  const shown = await loadOver("validators", "article-2026-01");
  assert.deepEqual(shown.errors, []);
  assertShows(shown, evaluate("preset=article-2026-01"));
});

test(
  "a preset does so, too, where it has the value that held before",
  async () => assert.deepEqual((await loadOver("price", "bear")).errors, []),
);

test("all of this is quiet", () => assertQuiet(seen));
