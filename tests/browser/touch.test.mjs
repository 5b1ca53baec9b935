// A finger on a slider may be there to scroll or to zoom: it counts once it moves along the rail, or taps.
// Only Chromium can be touched by a program.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { touch } from "./fingers.mjs";
import { BROWSER, openSite } from "./harness.mjs";
import { useArticles } from "./hosting.mjs";
import { numberIn } from "./numbers.mjs";
import { read } from "./reading.mjs";

const CHROMIUM_ONLY = { skip: BROWSER !== "chromium" };
const here = useArticles();
let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

const PHONE = { width: 390, height: 844, hasTouch: true, isMobile: true };
const phone = (page) => page.setViewport(PHONE);

/** Where something of a slider is on the screen, in the middle of it. */
const placeOf = (frame, selector, along = 0.5) =>
  frame.$eval(
    selector,
    (element, along) => {
      element.scrollIntoView({ block: "center" });
      const { left, top, width, height } = element.getBoundingClientRect();
      return { x: left + along * width, y: top + height / 2 };
    },
    along,
  );

/** Where the thumb is: native ones are not elements. */
const alongOf = (frame) =>
  frame.$eval("#price-slider", (slider) => {
    const thumb = 20 / slider.getBoundingClientRect().width;
    return thumb / 2 + (1 - thumb) * (slider.value / slider.max);
  });

/** Everything that a change would leave behind. */
const state = (page) =>
  page.evaluate(() => ({
    fields: [...document.querySelectorAll("[data-field]")].map((field) => field.value),
    thumbs: [...document.querySelectorAll("[data-slider]")].map((slider) => slider.value),
    address: location.search,
    steps: history.length,
    kept: JSON.stringify({ ...localStorage }),
    undo: document.querySelector("#undo")?.title,
  }));

/** Fingers that mean the page: what they are, and where they come down. */
const SCROLLS = {
  "a swipe up from the rail": async (frame) => [{ ...(await placeOf(frame, "#price-slider", 0.9)), dy: -220 }],
  "a swipe down from the rail": async (frame) => [{ ...(await placeOf(frame, "#price-slider", 0.2)), dy: 220 }],
  "a slanted swipe from the rail": async (frame) => [{ ...(await placeOf(frame, "#price-slider", 0.8)), dx: 40, dy: -220 }],
  "a swipe from the thumb": async (frame) => [{ ...(await placeOf(frame, "#price-slider", await alongOf(frame))), dy: -220 }],
  "a swipe from the help below": async (frame) => [{ ...(await placeOf(frame, "#price-row .help")), dy: -220 }],
  "a pinch": async (frame) => {
    const { x, y } = await placeOf(frame, "#price-slider", 0.6);
    return [{ x: x - 10, y, dx: -60, dy: -40 }, { x: x + 30, y: y + 10, dx: 60, dy: 60 }];
  },
  "a pinch along the rail": async (frame) => {
    const { x, y } = await placeOf(frame, "#price-slider", 0.6);
    return [{ x: x - 10, y, dx: -80 }, { x: x + 30, y, dx: 50 }];
  },
};

for (const [what, fingers] of Object.entries(SCROLLS)) {
  test(`${what} changes nothing`, CHROMIUM_ONLY, async () => {
    const { page, close } = await site.open("", { before: phone });
    await read(page);
    const before = await state(page);
    await touch(page, await fingers(page));
    await read(page);
    assert.deepEqual(await state(page), before);
    await close();
  });
}

test("a swipe that begins on a slider scrolls the page", CHROMIUM_ONLY, async () => {
  const { page, close } = await site.open("", { before: phone });
  const from = await placeOf(page, "#price-slider", 0.9);
  const before = await page.evaluate(() => scrollY);
  await touch(page, [{ ...from, dy: -220 }]);
  assert.ok((await page.evaluate(() => scrollY)) > before + 100);
  await close();
});

test("a finger that moves along the rail moves the value, in one step to undo", CHROMIUM_ONLY, async () => {
  const { page, close } = await site.open("", { before: phone });
  const from = await placeOf(page, "#price-slider", await alongOf(page));
  const before = await state(page);
  await touch(page, [{ ...from, dx: 60, dy: 4 }]);
  await read(page);
  const { value } = numberIn(await page.$eval("#price", (field) => field.value));
  assert.ok(value > 300, `${value}`);
  await page.$eval("#undo", (button) => button.click());
  await read(page);
  assert.deepEqual((await state(page)).fields, before.fields);
  await close();
});

test("a drag that the browser takes away is taken back", CHROMIUM_ONLY, async () => {
  const { page, close } = await site.open("", { before: phone });
  await read(page);
  const before = await state(page);
  const { x, y } = await placeOf(page, "#price-slider", await alongOf(page));
  const session = await page.createCDPSession();
  const send = (type, touchPoints) => session.send("Input.dispatchTouchEvent", { type, touchPoints });
  await send("touchStart", [{ x, y }]);
  for (let moved = 10; moved <= 80; moved += 10) await send("touchMove", [{ x: x + moved, y }]);
  await page.waitForFunction((price) => document.querySelector("#price").value !== price, {}, "272.72");
  await send("touchCancel", []);
  await read(page);
  assert.deepEqual(await state(page), before);
  await close();
});

test("whatever was taken away before, a mouse moves the thumb", async () => {
  const { page, close } = await site.open();
  await page.$eval("#price-slider", (slider) => {
    for (const type of ["pointerdown", "pointercancel"]) {
      slider.dispatchEvent(new PointerEvent(type, { pointerType: "mouse", isPrimary: true, bubbles: true }));
    }
  });
  const { x, y } = await placeOf(page, "#price-slider", 0.9);
  await page.mouse.click(x, y);
  assert.ok(numberIn(await page.$eval("#price", (field) => field.value)).value > 2_000);
  await close();
});

test("a tap on the rail counts when it ends", CHROMIUM_ONLY, async () => {
  const { page, close } = await site.open("", { before: phone });
  const { x, y } = await placeOf(page, "#price-slider", 0.9);
  await touch(page, [{ x, y }], 1);
  await read(page);
  assert.ok(numberIn(await page.$eval("#price", (field) => field.value)).value > 2_000);
  await close();
});

test("in an article a swipe over the widget's slider sends nothing", CHROMIUM_ONLY, async () => {
  const { page, frame, close } = await here.articles.open("article.html", { before: phone });
  const value = () => frame.$eval("#price", (field) => field.value);
  const before = await value();
  const changes = () => page.evaluate(() => told.filter(([, kind]) => kind === "change").length);
  const told = await changes();
  const corner = await page.$eval("#first", (widget) => {
    widget.scrollIntoView({ block: "center" });
    const { left, top } = widget.shadowRoot.querySelector("iframe").getBoundingClientRect();
    return { left, top };
  });
  const { x, y } = await frame.$eval("#price-slider", (slider) => {
    const { left, top, width, height } = slider.getBoundingClientRect();
    return { x: left + 0.8 * width, y: top + height / 2 };
  });
  await touch(page, [{ x: corner.left + x, y: corner.top + y, dy: -180 }]);
  await frame.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  assert.equal(await value(), before);
  assert.equal(await changes(), told);
  await close();
});
