// The end of the operating time in the chart of run, delegate and hold: a line moved by mouse, finger and keys.

import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { touch } from "./fingers.mjs";
import { BROWSER, assertQuiet, evaluate, openSite, pressTool } from "./harness.mjs";
import { assertNumber, numberIn } from "./numbers.mjs";
import { assertShows, read } from "./reading.mjs";

const CHROMIUM_ONLY = { skip: BROWSER !== "chromium" };
const HANDLE = "#worth-chart .end-handle";
const WIDE = { width: 1280, height: 900 };
const PHONE = { width: 360, height: 740, hasTouch: true, isMobile: true };

let site, page, seen, close;
before(async () => {
  site = await openSite();
});
after(() => site.close());
beforeEach(async () => ({ page, seen, close } = await site.open()));
afterEach(async () => {
  assertQuiet(seen);
  await close();
});

/** The months of the end as everything that shows them has them, and how far the axis reaches. */
const shown = () =>
  page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const figure = document.querySelector("#worth-chart");
    const handle = figure.querySelector(".end-handle");
    const box = handle.getBoundingClientRect();
    const line = figure.querySelector(".drawing path.ink-movable").getBoundingClientRect();
    return {
      months: Number(document.querySelector("#operating_months").value),
      now: Number(handle.ariaValueNow),
      words: handle.ariaValueText,
      drawn: [...figure.querySelectorAll(".drawing text.ink-movable")].map((label) => label.textContent),
      last: Number(figure.querySelector(".reader").ariaValueMax),
      x: box.left + box.width / 2,
      y: box.top + box.height / 2,
      line: line.left + line.width / 2,
      width: box.width,
    };
  });

/** Everything agrees on where the end is. */
function assertAgrees({ months, now, words, x, line }) {
  assert.equal(now, months);
  assert.match(words, new RegExp(`^${months}\\b`));
  assert.ok(Math.abs(x - line) <= 1, `the handle at ${x} over the line at ${line}`);
}

/** Scrolls to the chart, which has followed then. */
async function toChart(viewport = WIDE) {
  await page.setViewport(viewport);
  await page.$eval("#worth-chart .plot", (plot) => plot.scrollIntoView({ block: "center" }));
  await page.waitForFunction((chart) => {
    const { width } = document.querySelector(`${chart} .drawing svg`).viewBox.baseVal;
    return Math.abs(width - document.querySelector(`${chart} .plot`).clientWidth) <= 1;
  }, {}, "#worth-chart");
  await read(page);
  return shown();
}

/** CSS pixels from month to month. */
const perMonth = () =>
  page.evaluate(() => {
    const plot = document.querySelector("#worth-chart .drawing path.ink-words").getBoundingClientRect();
    return plot.width / Number(document.querySelector("#worth-chart .reader").ariaValueMax);
  });

test("dragged by mouse it moves month by month under a still axis, which follows afterwards; one step to undo", async () => {
  const before = await toChart();
  assertAgrees(before);
  assert.equal(before.months, 36);
  assert.equal(before.drawn.length, 1);
  assert.match(before.drawn[0], /\b36\b/);
  const month = await perMonth();
  await page.mouse.move(before.x, before.y);
  await page.mouse.down();
  for (const by of [1, 4, 7]) {
    await page.mouse.move(before.x + by * month, before.y + 2, { steps: 4 });
    const held = await shown();
    assertAgrees(held);
    // The first few pixels only say where it goes.
    if (by * month > 7) assert.equal(held.months, 36 + by);
    assert.equal(held.last, before.last, "the axis stands still");
  }
  // However long it is held, and however far the pointer goes.
  await read(page);
  assert.equal((await shown()).last, before.last);
  await page.mouse.move(WIDE.width - 5, before.y, { steps: 4 });
  assert.equal((await shown()).months, before.last);
  await page.mouse.up();
  assertShows(await read(page), evaluate(`operating_months=${before.last}`), { baseline: evaluate("") });
  const after = await shown();
  assertAgrees(after);
  assert.ok(after.last > before.last, "the axis follows");
  assert.equal(new URLSearchParams(await page.evaluate(() => document.documentElement.dataset.query)).get("operating_months"), `${before.last}`);
  await pressTool(page, "undo");
  assert.equal((await shown()).months, 36);
});

test("by keys it steps like its row, to both bounds, and says where it is", async () => {
  await toChart();
  await page.focus(HANDLE);
  const steps = [["ArrowRight", 37], ["ArrowUp", 38], ["ArrowLeft", 37], ["PageUp", 47], ["PageDown", 37], ["End", 120], ["ArrowRight", 120], ["Home", 6], ["ArrowDown", 6]];
  for (const [key, months] of steps) {
    await page.keyboard.press(key);
    const now = await shown();
    assertAgrees(now);
    assert.equal(now.months, months, key);
    assert.ok(now.last >= months);
  }
  assert.equal(await page.$("#worth-chart .pointed"), null, "its keys read nothing");
});

test("dragged up or down it is the page that is meant", async () => {
  const { x, y } = await toChart();
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 4, y + 60, { steps: 8 });
  await page.mouse.move(x + 90, y + 60, { steps: 8 });
  await page.mouse.up();
  assert.equal((await shown()).months, 36);
});

test("while it is dragged the card says what holds at the end", async () => {
  const { x, y } = await toChart();
  const month = await perMonth();
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 9 * month, y, { steps: 8 });
  const { months } = await shown();
  assert.notEqual(months, 36);
  const card = await page.$eval("#worth-chart .pointed", (card) => ({
    place: card.querySelector("p b").textContent,
    figures: [...card.querySelectorAll(".amount > span:first-child")].map((figure) => figure.textContent),
  }));
  assert.equal(card.place, `Month ${months}`);
  const { projection, alternatives } = evaluate(`operating_months=${months}`);
  const expected = [projection.npv, alternatives.delegate_npv, alternatives.hold_npv];
  expected.forEach((figure, nth) => assertNumber(numberIn(card.figures[nth]), figure, `line ${nth}`));
  await page.mouse.up();
  assert.equal(await page.$("#worth-chart .pointed"), null, "it goes with the drag, since the axis follows");
});

test("a finger that moves along it moves it, and is a step to undo; its target is large", CHROMIUM_ONLY, async () => {
  const before = await toChart(PHONE);
  assert.ok(before.width >= 44, `${before.width}`);
  await touch(page, [{ x: before.x, y: before.y, dx: -60, dy: 5 }]);
  await read(page);
  const after = await shown();
  assertAgrees(after);
  assert.ok(after.months < 36, `${after.months}`);
  await page.$eval("#undo", (button) => button.click());
  assert.equal((await shown()).months, 36);
});

test("a finger that scrolls from it changes nothing", CHROMIUM_ONLY, async () => {
  const before = await toChart(PHONE);
  const scrolled = await page.evaluate(() => scrollY);
  await touch(page, [{ x: before.x, y: before.y, dx: 12, dy: -200 }]);
  await read(page);
  assert.equal((await shown()).months, 36);
  assert.ok((await page.evaluate(() => scrollY)) > scrolled + 100, "the page scrolls");
  assert.equal(await page.$("#worth-chart .pointed"), null, "nor does it leave a card behind");
});

test("on a desk its target is wide enough, and it is no part of what is printed", async () => {
  assert.ok((await toChart()).width >= 24);
  if (BROWSER !== "chromium") return;
  await page.emulateMediaType("print");
  assert.equal(await page.$eval(HANDLE, (handle) => handle.checkVisibility()), false);
});
