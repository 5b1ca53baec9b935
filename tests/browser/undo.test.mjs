// Undo and redo: what is one step, by button and by key, and what stays the field's own.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertQuiet, choosePreset, evaluate, openSite, pressTool } from "./harness.mjs";
import { assertShows, read } from "./reading.mjs";

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

const field = (page, key) => page.$eval(`#${key}`, (field) => field.value);
const title = (page, id) => page.$eval(`#${id}`, (button) => [button.title, button.getAttribute("aria-disabled")]);

async function press(page, ...keys) {
  for (const key of keys.slice(0, -1)) await page.keyboard.down(key);
  await page.keyboard.press(keys.at(-1));
  for (const key of keys.slice(0, -1).reverse()) await page.keyboard.up(key);
  await read(page);
}

test("a drag is one step, however many values it passed", async () => {
  const { page, seen, close } = await site.open();
  assert.deepEqual(await title(page, "undo"), ["Nothing to undo", "true"]);
  const slider = await page.$("#price-slider");
  await slider.scrollIntoView();
  const { x, y, width, height } = await slider.boundingBox();
  await page.mouse.move(x + width * 0.4, y + height / 2);
  await page.mouse.down();
  for (const part of [0.45, 0.5, 0.55, 0.6, 0.7]) {
    await page.mouse.move(x + width * part, y + height / 2);
    await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
  }
  await page.mouse.up();
  const dragged = await field(page, "price");
  assert.notEqual(dragged, "272.72");
  assert.deepEqual(await title(page, "undo"), ["Undo: TAO price", "false"]);
  await pressTool(page, "undo");
  assertShows(await read(page), evaluate(""), { baseline: evaluate("") });
  assert.deepEqual(await title(page, "undo"), ["Nothing to undo", "true"]);
  await pressTool(page, "redo");
  assert.equal(await field(page, "price"), dragged);
  assert.deepEqual(await title(page, "redo"), ["Nothing to redo", "true"]);
  await pressTool(page, "undo");
  await pressTool(page, "undo"); // once more does no harm
  assertShows(await read(page), evaluate(""));
  assertQuiet(seen);
  await close();
});

test("quick steps of keys on one row are one, on two rows two", async () => {
  const { page, close } = await site.open();
  await page.focus("#validators-slider");
  for (let nth = 0; nth < 5; nth += 1) await page.keyboard.press("ArrowRight");
  await page.focus("#price-slider");
  for (let nth = 0; nth < 5; nth += 1) await page.keyboard.press("ArrowRight");
  await press(page, "Control", "z");
  assert.equal(await field(page, "price"), "272.72");
  assert.notEqual(await field(page, "validators"), "4,100");
  await press(page, "Control", "z");
  assertShows(await read(page), evaluate(""));
  await press(page, "Control", "Shift", "z");
  assert.notEqual(await field(page, "validators"), "4,100");
  await press(page, "Control", "y");
  assert.notEqual(await field(page, "price"), "272.72");
  await close();
});

test("taking a row back is a step of its own, however soon after steps of its keys", async () => {
  const { page, close } = await site.open();
  await page.focus("#price-slider");
  for (let nth = 0; nth < 3; nth += 1) await page.keyboard.press("ArrowRight");
  const moved = await field(page, "price");
  await page.$eval("#price-row .back", (button) => button.click());
  assert.equal(await field(page, "price"), "272.72");
  await press(page, "Control", "z");
  assert.equal(await field(page, "price"), moved);
  await press(page, "Control", "z");
  assert.deepEqual([await field(page, "price"), ...(await title(page, "undo"))], ["272.72", "Nothing to undo", "true"]);
  await close();
});

test("keys of another alphabet undo, too, and a touch that is cancelled holds nothing", async () => {
  const { page, close } = await site.open();
  await page.$eval("#price-slider", (slider) => {
    for (const type of ["pointerdown", "pointercancel"]) slider.dispatchEvent(new PointerEvent(type, { bubbles: true }));
  });
  await page.focus("#validators-slider");
  await page.keyboard.press("PageUp");
  const validators = await field(page, "validators");
  await page.focus("#price-slider");
  await page.focus("#validators-slider");
  await page.evaluate(() => new Promise((done) => setTimeout(done, 1_100)));
  await page.keyboard.press("PageUp");
  await page.evaluate(() => {
    document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: "я", code: "KeyZ", ctrlKey: true, bubbles: true }));
  });
  assert.equal(await field(page, "validators"), validators);
  await close();
});

test("in a field Ctrl+Z stays the field's, and what was typed is one step elsewhere", async () => {
  const { page, close } = await site.open();
  await page.focus("#validators-slider");
  await page.keyboard.press("PageUp");
  const validators = await field(page, "validators");
  await page.focus("#price");
  await page.keyboard.type("500");
  await press(page, "Control", "z");
  assert.equal(await field(page, "validators"), validators, "no step was undone");
  await page.keyboard.press("Escape");
  await page.focus("#price-slider");
  await page.focus("#price");
  await page.keyboard.type("600");
  await page.keyboard.press("Enter");
  await page.focus("#price-slider");
  await press(page, "Control", "z");
  assert.equal(await field(page, "price"), "272.72");
  assert.equal(await field(page, "validators"), validators);
  await close();
});

test("a preset, a swap, a pin and going back to the baseline are a step each", async () => {
  const { page, seen, close } = await site.open("?price=300");
  const states = [];
  const note = async () => states.push((await read(page)).metrics.join() + (await page.$eval("#compare-with", (list) => list.value)));
  await note();
  await page.$eval(".presets", (fold) => (fold.open = true));
  for (const button of ["[data-preset=bear]", "#price-row .back", "#pin", "[data-preset=chain-2026-03]", "#swap", "#reset-all"]) {
    if (button.startsWith("#price-row")) {
      await page.focus("#price");
      await page.keyboard.type("350");
      await page.keyboard.press("Enter");
      await note();
    }
    // At the foot of the page the bar along the top may lie over a button.
    await page.evaluate(() => scrollTo(0, 0));
    await page.click(button);
    await note();
  }
  for (const state of states.slice(0, -1).reverse()) {
    await pressTool(page, "undo");
    const metrics = (await read(page)).metrics.join();
    assert.equal(metrics + (await page.$eval("#compare-with", (list) => list.value)), state);
  }
  for (const state of states.slice(1)) {
    await pressTool(page, "redo");
    const metrics = (await read(page)).metrics.join();
    assert.equal(metrics + (await page.$eval("#compare-with", (list) => list.value)), state);
  }
  assertQuiet(seen);
  await close();
});

test("what was being typed when a step is undone does not stay behind", async () => {
  const { page, close } = await site.open();
  await choosePreset(page, "bear");
  await page.focus("#price");
  await page.keyboard.type("-5");
  await page.keyboard.press("Tab");
  assert.equal((await read(page)).errors.length, 1);
  await pressTool(page, "undo");
  const shown = await read(page);
  assert.deepEqual(shown.errors, []);
  assertShows(shown, evaluate(""));
  await close();
});
