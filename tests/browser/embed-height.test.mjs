// The height that the loader keeps free before the widget is there: enough everywhere, and never much too much.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openSite } from "./harness.mjs";
import { MADE_FOR, SCENARIOS, heightAt, widgetHeights } from "./hosting.mjs";

const BETWEEN = Array.from({ length: 35 }, (_, nth) => 280 + 20 * nth);
const VIEWS = ["full", "compact", "breakeven", "value", "claims"];

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

const heights = (query, widths) => widgetHeights(site, query, widths);

for (const scenario of SCENARIOS.slice(1)) {
  test(`the height kept is enough for ${scenario}, too`, async () => {
    for (const view of VIEWS) {
      const all = await heights(`view=${view}&${scenario}`, MADE_FOR);
      const short = all.flatMap((height, nth) => (heightAt(MADE_FOR[nth], view) < height ? [[MADE_FOR[nth], height]] : []));
      assert.deepEqual(short, [], view);
    }
  });
}

for (const view of VIEWS) {
  test(`the height kept for ${view} is at most 60 px too much where it is made for`, async () => {
    const all = await heights(`view=${view}`, MADE_FOR);
    all.forEach((height, nth) => {
      const kept = heightAt(MADE_FOR[nth], view);
      assert.ok(kept >= height && kept <= height + 60, `${kept} kept at ${MADE_FOR[nth]} px for ${height}`);
    });
  });

  test(`the height kept for ${view} is enough at every width between`, async () => {
    const all = await heights(`view=${view}`, BETWEEN);
    const short = all.flatMap((height, nth) => (heightAt(BETWEEN[nth], view) < height ? [[BETWEEN[nth], height]] : []));
    assert.deepEqual(short, []);
  });
}

/** Few and many controls, choices among them, in views with and without controls of their own. */
const CONTROLS = [
  ["compact", "price"],
  ["compact", "compute_cost,validators,take,tax_rate,daily_emission,own_stake"],
  ["breakeven", "price"],
  ["breakeven", "price,take,uptime"],
  ["breakeven", "compute_cost,validators,take,tax_rate,daily_emission,own_stake"],
  ["breakeven", "value_basis,price_anchor,cash_flows"],
  ["value", "cash_flows"],
  ["claims", "price,validators"],
  ["full", "price"],
];

for (const [view, controls] of CONTROLS) {
  test(`with the controls ${controls} of ${view} another height is kept, and it is enough`, async () => {
    const all = await heights(`view=${view}&controls=${controls}`, MADE_FOR);
    // A list is lower than a slider.
    const most = 60 + 20 * controls.split(",").filter((key) => ["value_basis", "price_anchor", "cash_flows"].includes(key)).length;
    all.forEach((height, nth) => {
      const kept = heightAt(MADE_FOR[nth], view, controls);
      assert.ok(kept >= height && kept <= height + most, `${kept} kept at ${MADE_FOR[nth]} px for ${height}`);
    });
  });
}

test("a view of a name that nobody gave has the height of everything", () => {
  for (const view of [undefined, null, "", "constructor", "__proto__", "nonsense"]) {
    assert.equal(heightAt(640, view), heightAt(640, "full"));
  }
});
