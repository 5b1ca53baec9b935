// Numbers in sentences: moved where they stand, by mouse, finger and keys; pressed they lead to their rows.

import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { BROWSER, assertQuiet, evaluate, openSite, pressTool } from "./harness.mjs";
import { assertShows, read } from "./reading.mjs";

let site, page, seen, close;
before(async () => {
  site = await openSite();
});
after(() => site.close());
beforeEach(async () => ({ page, seen, close } = await site.open()));
afterEach(() => close());

const NUMBER = "#sentence a[href='#price']";
const price = () => page.$eval("#price", (field) => Number(field.value));
const middle = () =>
  page.$eval(NUMBER, (number) => {
    const { left, top, width, height } = number.getBoundingClientRect();
    return [left + width / 2, top + height / 2];
  });

test("dragged to the right it rises, in one step to undo, and every figure follows", async () => {
  const [x, y] = await middle();
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + 2, { steps: 10 });
  await page.mouse.up();
  const moved = await price();
  assert.ok(moved > 272.72, `${moved}`);
  assert.notEqual(await page.evaluate(() => document.activeElement.id), "price", "the end of a drag is no press");
  const query = `price=${moved}`;
  assertShows(await read(page), evaluate(query), { baseline: evaluate("") });
  await pressTool(page, "undo");
  assert.equal(await price(), 272.72);
  assertQuiet(seen);
});

test("dragged up or down it is the page that is meant", async () => {
  const [x, y] = await middle();
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 4, y + 60, { steps: 10 });
  await page.mouse.move(x + 80, y + 60, { steps: 10 });
  await page.mouse.up();
  assert.equal(await price(), 272.72);
});

test("a finger that is taken away leaves the value as it was", async () => {
  const [x, y] = await middle();
  const values = await page.$eval(
    NUMBER,
    async (number, x, y) => {
      const values = [];
      const moves = [["pointerdown", 0], ["pointermove", 30], ["pointermove", 60], ["pointercancel", 60], ["pointermove", 90]];
      for (const [kind, dx] of moves) {
        const at = { clientX: x + dx, clientY: y, pointerId: 7, pointerType: "touch", isPrimary: true, bubbles: true };
        number.dispatchEvent(new PointerEvent(kind, at));
        await new Promise(requestAnimationFrame);
        values.push(Number(document.querySelector("#price").value));
      }
      return values;
    },
    x,
    y,
  );
  assert.ok(values[2] > 272.72, values.join());
  assert.deepEqual([values[0], values[3], values[4]], [272.72, 272.72, 272.72]);
});

test("by keys it steps like its slider, and Enter leads to its row", async () => {
  await page.focus(NUMBER);
  await page.keyboard.press("ArrowRight");
  const up = await price();
  assert.ok(up > 272.72);
  await page.keyboard.press("ArrowLeft");
  assert.ok((await price()) < up);
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "price");
});

test("a screen reader hears what it is, its value and what it is for", { skip: BROWSER !== "chromium" }, async () => {
  const { name, role } = await page.accessibility.snapshot({ root: await page.$(NUMBER) });
  assert.equal(role, "link");
  assert.match(name, /TAO price.*272\.72.*change/);
});

test("the verdict is the article's own until something is set, then the scenario's", async () => {
  const verdict = () => page.$eval(".verdict-of-all", (verdict) => verdict.textContent);
  assert.match(await verdict(), /13–15.*80/s);
  await page.focus("#price");
  await page.keyboard.type("300");
  await page.keyboard.press("Enter");
  const { run_rate } = evaluate("price=300");
  assert.ok((await verdict()).includes(run_rate.payback_months.toFixed(1)), await verdict());
});
