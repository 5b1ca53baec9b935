// What counts as at rest: the page says so only once everything on it has followed.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openSite } from "./harness.mjs";
import { holdRest, read } from "./reading.mjs";

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
  await read(page);
  await close();
});

for (const width of [390, 1280]) {
  test(`at ${width} px what is out of sight does no work while a thumb moves, and keeps its room`, async () => {
    const { page, close } = await site.open("", { width, height: 844 });
    await read(page);
    await holdRest(page);
    const { away, written, moving } = await page.evaluate(async () => {
      const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      const isAway = (element) => {
        const box = element.getBoundingClientRect();
        // Browsers keep what is near at hand.
        return box.bottom < 0 || box.top > 3 * innerHeight;
      };
      const away = [...document.querySelectorAll(".results > *, .about, .method")].filter((part) => part.checkVisibility() && isAway(part));
      const looked = () => away.map((part) => [part.id || part.className, part.getBoundingClientRect().height, part.firstElementChild.checkVisibility({ contentVisibilityAuto: true })]);
      const written = [];
      const watch = new MutationObserver((all) => written.push(...all.map(({ target }) => (target.closest ? target : target.parentElement).closest("[id]").id)));
      for (const part of away) watch.observe(part, { subtree: true, childList: true, characterData: true, attributes: true });
      const slider = document.querySelector("#price-slider");
      const rested = looked();
      for (let step = 0; step < 5; step += 1) {
        slider.value = slider.valueAsNumber + 3;
        slider.dispatchEvent(new Event("input", { bubbles: true }));
        await frame();
      }
      watch.disconnect();
      return { away: rested, written, moving: looked() };
    });
    assert.ok(away.length > 8, `${away.length} parts out of sight`);
    assert.deepEqual(written, []);
    assert.deepEqual(moving, away.map(([part, height]) => [part, height, false]));
    await page.evaluate(() => window.letRest());
    await page.focus("#price-slider");
    await page.keyboard.press("ArrowRight");
    await read(page);
    assert.deepEqual(
      await page.$$eval(".results > *, .about, .method", (parts) => parts.filter((part) => !part.firstElementChild.checkVisibility({ contentVisibilityAuto: true })).map(({ id }) => id)),
      [],
      "all of it is there again at rest",
    );
    await close();
  });
}

test("a text that stays the same is not written again", async () => {
  const { page, close } = await site.open("", { width: 1280 });
  await read(page);
  await holdRest(page);
  const again = await page.evaluate(async () => {
    const again = new Set();
    const watch = new MutationObserver((all) => {
      for (const { target, addedNodes: [now], removedNodes: [before] } of all) {
        if (now?.nodeType === Node.TEXT_NODE && now.data === before?.data) again.add(`${target.closest("[id]").id}: ${now.data}`);
      }
    });
    watch.observe(document.querySelector("#app"), { subtree: true, childList: true });
    const slider = document.querySelector("#price-slider");
    for (let step = 0; step < 5; step += 1) {
      slider.value = slider.valueAsNumber + 3;
      slider.dispatchEvent(new Event("input", { bubbles: true }));
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    }
    watch.disconnect();
    return [...again];
  });
  assert.deepEqual(again, []);
  await close();
});
