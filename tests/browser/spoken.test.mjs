// The page as a screen reader gets it: the tree that the browser makes of it for assistive technology.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { BROWSER, openSite } from "./harness.mjs";
import { read } from "./reading.mjs";

const options = { skip: BROWSER !== "chromium" && "only Chromium gives its tree away" };

let site;
before(async () => {
  if (!options.skip) site = await openSite();
});
after(() => site?.close());

/** What can be used, or is a place to go to: it is announced by its name. */
const NAMED = ["article", "button", "checkbox", "combobox", "dialog", "DisclosureTriangle", "figure", "image", "link", "radio", "region", "searchbox", "slider", "textbox"];
/** What sets something: two of one name could not be told apart. */
const ALONE = ["checkbox", "radio", "searchbox", "slider", "textbox"];

/** Everything that is announced: its role and its name. */
async function spoken(page) {
  const session = await page.createCDPSession();
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  return nodes
    .filter((node) => !node.ignored)
    .map(({ role, name }) => ({ role: role.value, name: name?.value ?? "" }));
}

for (const query of ["", "?who=operator&own_stake=5000&delegated_stake=20000", "?price=20&vs=bear", "embed.html?view=compact", "embed.html?view=full"]) {
  test(`${query || "the page"}: whatever can be used says what it is, and nothing says nonsense`, options, async () => {
    const { page, close } = await site.open(query);
    await page.$$eval("details", (folds) => folds.forEach((fold) => (fold.open = true)));
    await page.waitForFunction(() => document.documentElement.dataset.settled === "true");
    const all = await spoken(page);
    assert.ok(all.length > 50);
    assert.deepEqual(all.filter(({ role, name }) => NAMED.includes(role) && !name.trim()), []);
    for (const role of ALONE) {
      const names = all.filter((one) => one.role === role).map(({ name }) => name);
      assert.deepEqual(names.toSorted(), [...new Set(names)].toSorted(), role);
    }
    const nonsense = /undefined|\bnull\b|NaN|Infinity|\[object|\{\{|\(\)|[.,;:]{2}/;
    assert.deepEqual(all.map(({ name }) => name).filter((name) => nonsense.test(name)), []);
    await close();
  });
}

test("headings make an outline: one title, and no level is left out", options, async () => {
  const { page, close } = await site.open();
  await read(page);
  // As the document has them: the tree has another order.
  const levels = await page.$$eval("h1, h2, h3, h4", (headings) => headings.filter((heading) => heading.checkVisibility()).map(({ localName }) => Number(localName[1])));
  assert.deepEqual(levels.filter((level) => level === 1), [1]);
  levels.reduce((before, level) => {
    assert.ok(level <= before + 1, `a heading of level ${level} after one of ${before}`);
    return level;
  });
  await close();
});
