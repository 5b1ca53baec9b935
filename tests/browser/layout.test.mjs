// The page at every width: nothing is cut off, nothing scrolls sideways, nothing jumps.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertQuiet, openSite, running } from "./harness.mjs";
import { drawn, read } from "./reading.mjs";

// 640 is 1280 at 200 %.
const WIDTHS = [280, 320, 360, 640, 768, 1280];
const WIDE_NUMBERS =
  "?price=9876.54&validators=98765&own_stake=987654&stake_recovered=98.7&compute_cost=987654&daily_emission=7150&price_growth=-88.8";

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

/** Everything written that does not fit where it stands. */
const overflows = (page) =>
  page.evaluate(() => {
    const found = [];
    const complain = (element, text, why) => found.push(`${why}: ${element.className.baseVal ?? (element.className || element.tagName)} “${text}”`);
    const isDrawn = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest(".scroll");
    if (document.documentElement.scrollWidth > innerWidth) complain(document.body, innerWidth, "scrolls sideways");
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode;
      let box = text.parentElement;
      if (!text.data.trim() || !isDrawn(box) || box.closest("svg, .visually-hidden")) continue;
      while (getComputedStyle(box).display.startsWith("inline") && box.tagName !== "BUTTON") box = box.parentElement;
      const range = document.createRange();
      range.selectNodeContents(text);
      const { left, right } = box.getBoundingClientRect();
      for (const line of range.getClientRects()) {
        const isInside = line.left >= left - 1 && line.right <= right + 1;
        if (!isInside || line.right > innerWidth + 1) complain(box, text.data, "leaves its box");
      }
    }
    // What cannot be a value may be as long as it likes.
    for (const input of document.querySelectorAll("input[type=text]:not([aria-invalid=true])")) {
      if (isDrawn(input) && input.scrollWidth > input.clientWidth) complain(input, input.value, "does not fit");
    }
    for (const label of document.querySelectorAll(":is(.drawing, .scale) text")) {
      const [at, around] = [label, label.closest(".drawing, .scale")].map((element) => element.getBoundingClientRect());
      if (at.left < around.left - 1 || at.right > around.right + 1) complain(label, label.textContent, "leaves the chart");
    }
    return found.slice(0, 6);
  });

test("beside the results the assumptions keep their heading, whatever in them is in focus", async () => {
  const { page, close } = await site.open("", { width: 1280, height: 700 });
  await page.focus("#discount_rate");
  const [heading, field] = await page.evaluate(() =>
    ["assumptions-heading", "discount_rate"].map((id) => {
      const { top, bottom } = document.getElementById(id).getBoundingClientRect();
      return { top, bottom };
    }),
  );
  assert.ok(heading.top >= 0 && heading.bottom <= field.top, JSON.stringify([heading, field]));
  await close();
});

/** What may make the page wider than it is: each opens a query, and more. */
const CASES = {
  "as it is opened": [""],
  "with long numbers": [WIDE_NUMBERS],
  "with an error and tables": ["", mistype, (page) => openAll(page, ".data button, .every-figure > summary")],
  "with long numbers in its tables": [WIDE_NUMBERS, (page) => openAll(page, ".data button, .every-figure > summary")],
  "with a map and every claim open": ["", (page) => openAll(page, ".asked summary")],
  "with every group open": ["", (page) => openAll(page, ".group > summary")],
};

function openAll(page, buttons) {
  return page.$$eval(buttons, (all) => all.forEach((button) => button.click()));
}

async function mistype(page) {
  await page.focus("#price");
  await page.keyboard.type("-12345678901234567890");
  await page.keyboard.press("Enter");
}

for (const width of WIDTHS) {
  test(`at ${width} px everything fits`, async (t) => {
    const { page, seen, close } = await site.open("", { width });
    for (const [what, [query, ...steps]] of Object.entries(CASES)) {
      await t.test(what, async () => {
        await page.goto(site.server.url + query);
        await running(page);
        for (const step of steps) await step(page);
        await read(page);
        assert.deepEqual(await overflows(page), []);
      });
    }
    assertQuiet(seen);
    await close();
  });
}

/** Where the parts below the answers stand on the page, to the pixel. */
const places = (page) =>
  page.evaluate(() =>
    [".three", "#price-row", "#balance-chart", "#balance-chart .plot", "#value-chart", "#value-chart .plot", "#circle-chart .plot", "#tornado"].map(
      (part) => [part, Math.round(document.querySelector(part).getBoundingClientRect().top + scrollY)],
    ),
  );

for (const width of [1280, 360]) {
  const name = `at ${width} px nothing jumps while the price moves through ten stops up and down`;
  test(name, async () => {
    const { page, close } = await site.open("", { width });
    await page.focus("#price-slider");
    const before = await places(page);
    for (const key of ["ArrowRight", "ArrowLeft"]) {
      for (let stop = 1; stop <= 10; stop += 1) {
        await page.keyboard.press(key);
        await drawn(page);
        const payback = await page.$eval("[data-metric]", (metric) => metric.textContent);
        const moved = (await places(page)).filter(([, top], nth) => top !== before[nth][1]);
        assert.deepEqual(moved, [], `${key} ${stop}: ${payback}; before ${before}`);
      }
    }
    await close();
  });
}

test("charts are drawn anew for the width they get", async () => {
  const { page, seen, close } = await site.open("");
  for (const width of [360, 1000, 1280]) {
    await page.setViewport({ width, height: 900 });
    const letters = await page.waitForFunction(() => {
      const isDrawnAnew = (drawing) => {
        const { width } = drawing.querySelector("svg")?.viewBox.baseVal ?? {};
        return width === Math.floor(drawing.getBoundingClientRect().width);
      };
      if (![...document.querySelectorAll(".chart .drawing")].every(isDrawnAnew)) return null;
      const labels = [...document.querySelectorAll(".chart .drawing text")];
      return labels.map((label) => parseFloat(getComputedStyle(label).fontSize) * label.getScreenCTM().a);
    });
    for (const size of await letters.jsonValue()) assert.ok(size >= 12 && size < 17, `letters of ${size} px at ${width} px`);
  }
  assertQuiet(seen);
  await close();
});
