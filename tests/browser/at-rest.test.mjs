// What counts as at rest: the page says so only once everything on it has followed.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openSite } from "./harness.mjs";
import { readAtRest } from "./reading.mjs";

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

test("a scenario that is back where it rested has to rest again: what is out of sight may say what was in between", async () => {
  const { page, close } = await site.open("", {
    // Idle moments come when the test says so.
    before: (page) =>
      page.evaluateOnNewDocument(() => {
        window.idle = [];
        window.requestIdleCallback = (callback) => window.idle.push(callback);
      }),
  });
  const settled = await page.evaluate(async () => {
    const aside = () => new Promise((done) => setTimeout(done));
    const price = document.querySelector("#price-slider");
    const press = (key) => price.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    const { search } = location;
    press("ArrowRight");
    while (location.search === search) await aside();
    press("ArrowRight");
    press("ArrowLeft");
    await aside();
    while (window.idle.length) window.idle.shift()();
    await aside();
    return document.documentElement.dataset.settled;
  });
  assert.equal(settled, "false");
  await page.evaluate(() => {
    window.requestIdleCallback = (callback) => setTimeout(callback);
    window.idle.splice(0).forEach((callback) => callback());
  });
  await readAtRest(page);
  await close();
});
