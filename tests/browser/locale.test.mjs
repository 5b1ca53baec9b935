// The page in a browser whose numbers are German.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertQuiet, evaluate, focusRow, openSite, setLocale } from "./harness.mjs";
import { assertShows, read } from "./reading.mjs";

const locale = "de-DE";
let site, page, seen;
before(async () => {
  site = await openSite();
  const german = (page) => setLocale(page, locale);
  ({ page, seen } = await site.open("?price=1234.5", { before: german }));
});
after(() => site.close());

test("figures are written the reader's way, and are those of `evaluate`", async () => {
  const shown = await read(page);
  assert.equal(new Map(shown.fields).get("price"), "1.234,5");
  assert.match(shown.sentence, /^At 1\.234,5\sUSD.*4\.100\svalidators/);
  assertShows(shown, evaluate("price=1234.5"), { locale, baseline: evaluate("") });
});

test("what is allowed is said in the reader's numbers, and kept links have a point", async () => {
  await page.focus("#price");
  await page.keyboard.type("0,5");
  await page.keyboard.press("Enter");
  assert.match((await read(page)).errors[0], /“0,5” is too low; the least is 1 USD\/TAO/);
  await page.keyboard.press("Escape");
  await page.focus("#price_growth");
  await page.keyboard.type("-2,5");
  const { kept, fields } = await read(page);
  assert.match(kept, /price_growth=-2\.5(&|$)/);
  assert.equal(new Map(fields).get("price_growth"), "-2,5");
});

test(
  "numbers that never change are written the reader's way, too",
  async () => {
    await focusRow(page, "own_stake");
    await page.keyboard.type("1");
    const { metrics } = await read(page);
    assert.ok(metrics.some(([, text]) => text.startsWith("no rate between")));
    const text = await page.evaluate(() => document.body.textContent);
    assert.doesNotMatch(text, /\d,\d{3} %|\d,\d{3},\d{3}/);
  },
);

test("all of this is quiet", () => assertQuiet(seen));
