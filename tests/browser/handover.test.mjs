// What a reader does before the program is there goes along to it: what is typed, moved, pressed, opened and scrolled.

import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { assertQuiet, choosePreset, evaluate, openSite, pressTool, running } from "./harness.mjs";
import { assertShows, read } from "./reading.mjs";

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());
afterEach(() => site.server.rules.splice(0));

const BASE = { baseline: evaluate("") };

/** Opens the index page without its program, does something there, and lets the program come. */
async function doEarly(act, path = "") {
  const opened = await site.openHeld(path);
  await act(opened.page);
  opened.release();
  await running(opened.page);
  return opened;
}

/** Puts the cursor behind the text of a field, and types in place of it. */
async function type(page, field, text) {
  await page.$eval(field, (field) => field.select());
  await page.focus(field);
  await page.keyboard.type(text);
}

test("what is being typed goes on, with the cursor where it was", async () => {
  const { page, seen, close } = await doEarly(async (page) => {
    await type(page, "#price", "350");
    await page.keyboard.press("ArrowLeft");
  });
  assertShows(await read(page), evaluate("price=350"), BASE);
  const place = await page.evaluate(() => [document.activeElement.id, document.activeElement.selectionStart, document.activeElement.selectionEnd]);
  assert.deepEqual(place, ["price", 2, 2]);
  await page.keyboard.type("5");
  assertShows(await read(page), evaluate("price=3550"), BASE);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => location.search === "?v=2&price=3550");
  await pressTool(page, "undo");
  assertShows(await read(page), evaluate(""), BASE);
  assertQuiet(seen);
  await close();
});

test("what was typed and left counts, as one step to undo each", async () => {
  const { page, seen, close } = await doEarly(async (page) => {
    await type(page, "#price", "350");
    await page.keyboard.press("Tab");
    await type(page, "#validators", "5000");
    await page.evaluate(() => document.activeElement.blur());
  });
  assertShows(await read(page), evaluate("price=350&validators=5000"), BASE);
  await pressTool(page, "undo");
  assertShows(await read(page), evaluate("price=350"), BASE);
  assertQuiet(seen);
  await close();
});

test("nonsense that was typed is said to be none, and changes nothing", async () => {
  const { page, close } = await doEarly(async (page) => {
    await type(page, "#price", "abc");
    await page.evaluate(() => document.activeElement.blur());
  });
  await page.waitForSelector("#price[aria-invalid=true]");
  assert.equal(await page.$eval("#price", (field) => field.value), "abc");
  await close();
});

test("a slider that was moved and a list that was chosen from are so there", async () => {
  const { page, seen, close } = await doEarly(async (page) => {
    await page.focus("#discount_rate-slider");
    await page.keyboard.press("ArrowRight");
    await page.$eval("#valuation-group, details:has(#value_basis)", (group) => (group.open = true));
    await page.select("#value_basis", "max");
  });
  const shown = await read(page);
  const [, rate] = shown.fields.find(([key]) => key === "discount_rate");
  assert.notEqual(rate, "15");
  assertShows(shown, evaluate(`value_basis=max&discount_rate=${rate}`), BASE);
  assert.ok(await page.$eval("details:has(#value_basis)", (group) => group.open), "what was opened is open");
  assertQuiet(seen);
  await close();
});

test("a button that was pressed does what it says", async () => {
  const { page, seen, close } = await doEarly((page) => choosePreset(page, "bear"));
  const bear = evaluate("preset=bear");
  assertShows(await read(page), bear, { baseline: bear });
  assert.equal(await page.evaluate(() => location.search), "?v=2&preset=bear");
  assertQuiet(seen);
  await close();
});

test("folds and all that is scrolled stay as they are, and the focus", async () => {
  let n_folds;
  const { page, seen, close } = await doEarly(async (page) => {
    n_folds = await page.evaluate(() => {
      const folds = document.querySelectorAll("details");
      for (const fold of folds) fold.open = true;
      const panel = document.querySelector(".assumptions");
      panel.scrollTop = 300;
      scrollTo(0, 900);
      return folds.length;
    });
    await page.$eval("#every-figure summary", (summary) => summary.focus({ preventScroll: true }));
  });
  const state = await page.evaluate(() => ({
    // What is made while one is open may be a fold, too.
    open: document.querySelectorAll("details[open]").length,
    panel: document.querySelector(".assumptions").scrollTop,
    page: scrollY,
    focused: document.activeElement.parentElement.id,
  }));
  assert.deepEqual(state, { open: n_folds, panel: 300, page: 900, focused: "every-figure" });
  assertQuiet(seen);
  await close();
});

test("what the browser itself puts into fields when a page is loaded again does not count", async () => {
  const { page, close } = await doEarly((page) =>
    page.$eval("#price", (field) => {
      field.value = "350";
    }),
  );
  assertShows(await read(page), evaluate(""), BASE);
  await close();
});

test("the program finds nothing of it twice: one page remains, its ids are unique", async () => {
  const { page, close } = await doEarly(() => {});
  const twice = await page.evaluate(() => {
    const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
    return ids.filter((id, nth) => ids.indexOf(id) !== nth);
  });
  assert.deepEqual(twice, []);
  assert.equal(await page.$$eval("h1", (all) => all.length), 1);
  await close();
});
