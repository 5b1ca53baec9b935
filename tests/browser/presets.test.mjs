// Named scenarios, and the ways back to them.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertQuiet, choosePreset, evaluate, focusRow, openSite } from "./harness.mjs";
import { numberIn } from "./numbers.mjs";
import { assertShows, read, scenarioOf } from "./reading.mjs";

const PRESETS = [
  ...["article-2026-03", "article-2026-01", "chain-2026-03", "squeeze", "breakthrough", "bear"],
  ...["chain-2026-07", "root-2026-07"],
];

let site, page, seen;
before(async () => {
  site = await openSite();
  ({ page, seen } = await site.open());
});
after(() => site.close());

test("there is a chip for each preset, the base pressed", async () => {
  const chips = await page.$$eval("[data-preset]", (chips) => chips.map((chip) => chip.dataset.preset));
  assert.deepEqual(chips, PRESETS);
  assert.deepEqual((await read(page)).pressed, [PRESETS[0]]);
});

// The base last: going back to it is a scenario like the others.
for (const preset of [...PRESETS.slice(1), PRESETS[0]]) {
  test(`the chip of ${preset} loads it, and changes are counted against it`, async () => {
    await choosePreset(page, preset);
    const loaded = await read(page);
    const baseline = evaluate(`preset=${preset}`);
    assertShows(loaded, baseline, { baseline });
    assert.deepEqual(loaded.pressed, [preset]);
    assert.match(loaded.presetNote, /2026|January/, "the date of its figures stands there");
    assert.equal(await page.$("#reset-all"), null);

    await focusRow(page, "compute_cost-slider");
    await page.keyboard.press("PageUp");
    await focusRow(page, "own_stake");
    await page.keyboard.type("2k");
    await page.keyboard.press("Enter");
    const changed = await read(page);
    assertShows(changed, evaluate(scenarioOf(changed, `preset=${preset}`)), { baseline });
    assert.deepEqual(changed.pressed, [], "no chip looks chosen once a value differs");
    assert.match(await page.$eval(".changed", (words) => words.textContent), /^2 changed/);

    await page.click("#own_stake-row .back");
    const rest = await read(page);
    assertShows(rest, evaluate(scenarioOf(rest, `preset=${preset}`)), { baseline });
    assert.equal(numberIn(new Map(rest.fields).get("own_stake")).value, baseline.assumptions.own_stake);
    assert.match(await page.$eval(".changed", (words) => words.textContent), /^1 changed/);

    await page.click("#reset-all");
    assert.deepEqual(await read(page), loaded, "all is as it was");
    assert.equal(await page.$("#reset-all"), null);
  });
}

test("the button back is there for changed rows only, and says where it leads", async () => {
  const seenBack = () =>
    page.$$eval(".back", (buttons) =>
      buttons
        .filter((button) => button.checkVisibility({ visibilityProperty: true }))
        .map((button) => button.getAttribute("aria-label")),
    );
  assert.deepEqual(await seenBack(), []);
  await page.focus("#price");
  await page.keyboard.type("999");
  await read(page);
  assert.deepEqual(await seenBack(), ["Put it back to 272.72\u00a0USD/TAO: TAO price"]);
  await page.click("#price-row .back");
  assertShows(await read(page), evaluate(""));
});

test("all of this is quiet", () => assertQuiet(seen));
