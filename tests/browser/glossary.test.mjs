// Words of the field say what they mean where they stand.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { BROWSER, assertQuiet, openSite } from "./harness.mjs";

let site, page, seen;
before(async () => {
  site = await openSite();
  ({ page, seen } = await site.open());
});
after(() => site.close());

const TERM = "#worth-chart .term";
const meaning = () => page.$eval("#worth-chart", (chart) => chart.querySelector(".meaning")?.textContent.trim());

test("pressed by key a word is followed by its meaning, pressed again it is not", async () => {
  await page.focus(TERM);
  await page.keyboard.press("Enter");
  assert.equal(await page.$eval(TERM, (term) => term.ariaExpanded), "true");
  assert.ok((await meaning()).length > 20);
  await page.keyboard.press("Enter");
  assert.equal(await meaning(), undefined);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  assert.equal(await meaning(), undefined);
  assert.equal(await page.$eval(TERM, (term) => document.activeElement === term), true);
});

test("on paper the word stays", async (t) => {
  if (BROWSER === "firefox") return t.skip("Puppeteer has no paper there");
  await page.emulateMediaType("print");
  assert.ok(await page.$eval(TERM, (term) => term.checkVisibility()));
  await page.emulateMediaType();
});

test("all of them stand in a list", async () => {
  await page.$eval("#glossary", (fold) => (fold.open = true));
  const words = await page.$$eval("#glossary dt", (words) => words.length);
  assert.ok(words >= 11);
});

test("all of this is quiet", () => assertQuiet(seen));
