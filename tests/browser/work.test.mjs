// What a step of a slider costs, counted and not timed, wherever the reader looks: Chromium alone tells.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { places, step } from "./bench/steps.mjs";
import { workPerInput } from "./bench/work.mjs";
import { BROWSER, openSite } from "./harness.mjs";
import { atRest, holdRest } from "./reading.mjs";

const STEPS = 20;
/** Of some 2,000 elements of the page, these may be styled anew in one step: what says another figure. */
const STYLED = 100;

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

/** How much is laid out and styled anew in most steps while this is in sight; some more where labels come or go. */
async function usualStep(page, top, drive = step) {
  await page.evaluate((top) => scrollTo(0, top), top);
  await atRest(page);
  await holdRest(page);
  const steps = await workPerInput(page, STEPS, drive);
  await page.evaluate(() => window.letRest());
  await page.focus("#price-slider");
  await page.keyboard.press("ArrowRight");
  const usual = (key) => steps.map((work) => work[key]).sort((one, next) => one - next)[Math.floor(0.8 * STEPS)];
  return { layouts: usual("layouts"), styled: usual("styled") };
}

for (const width of [360, 1280]) {
  test(`at ${width} px a step of a slider lays the page out once and styles few elements anew, whatever is in sight`, async (t) => {
    if (BROWSER !== "chromium") return t.skip("Chromium alone measures it");
    const { page, close } = await site.open("", { width, height: 800 });
    await atRest(page);
    for (const [where, top] of await places(page)) {
      const { layouts, styled } = await usualStep(page, top);
      assert.ok(layouts <= 1, `${where}: ${layouts} layouts`);
      assert.ok(styled <= STYLED, `${where}: ${styled} elements styled`);
    }
    // What all elements inherit styles all of them anew.
    const inherited = `(nth) => ((document.body.style.letterSpacing = "0.0" + (nth % 2) + "px"), (${step})(nth))`;
    const { styled } = await usualStep(page, 0, inherited);
    assert.ok(styled > STYLED, `it is not seen: ${styled} elements styled`);
    await close();
  });
}
