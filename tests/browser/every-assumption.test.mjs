// Every assumption, those in folded groups included, set by hand one after the other.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertQuiet, evaluate, openSite } from "./harness.mjs";
import { assertShows, read, scenarioOf } from "./reading.mjs";

const base = evaluate("").assumptions;
let site, page, seen;
before(async () => {
  site = await openSite();
  ({ page, seen } = await site.open());
  for (const group of await page.$$(".group > summary")) await group.click();
});
after(() => site.close());

/** Another value than the one that holds, by the slider's own keys: whatever the bounds, it is inside them. */
async function moveByKeys(key) {
  await page.focus(`#${key}-slider`);
  const before = await page.$eval(`#${key}-slider`, (slider) => slider.value);
  for (const name of ["PageUp", "ArrowUp", "ArrowUp"]) await page.keyboard.press(name);
  const after = await page.$eval(`#${key}-slider`, (slider) => slider.value);
  if (after === before) for (const name of ["PageDown", "ArrowDown"]) await page.keyboard.press(name);
}

/** Another choice than the one that holds. */
async function chooseAnother(key) {
  const names = await page.$$eval(`#${key} option`, (options) => options.map((option) => option.value));
  await page.select(`#${key}`, names.find((name) => name !== base[key]));
}

for (const key of Object.keys(base)) {
  test(`${key} can be set, and the page shows what evaluate computes`, async () => {
    const before = await read(page);
    const isChoice = before.choices.some(([choice]) => choice === key);
    await (isChoice ? chooseAnother(key) : moveByKeys(key));
    const shown = await read(page);
    const expected = evaluate(scenarioOf(shown));
    assert.notEqual(expected.assumptions[key], base[key]);
    assertShows(shown, expected, { baseline: evaluate("") });
    // Each starts from the base again.
    await page.click("#reset-all");
  });
}

test("all of this is quiet", () => assertQuiet(seen));
