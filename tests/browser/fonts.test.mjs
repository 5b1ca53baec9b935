// Readers who want larger letters get them, and no field is so small that a phone would zoom in on it.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { BROWSER, openSite } from "./harness.mjs";
import { restyle } from "./screens.mjs";

/** Twice the usual size, as a reader sets it in the browser. */
const LARGE = 32;
let site;
before(async () => {
  site = await openSite({ preferences: { "font.size.variable.x-western": LARGE } });
});
after(() => site.close());

const enlarge = async (page) => {
  if (BROWSER !== "chromium") return;
  const session = await page.createCDPSession();
  await session.send("Page.setFontSizes", { fontSizes: { standard: LARGE } });
};

/** Texts of a page that are cut off, or lie over one another, in words. */
function crowded() {
  const isHidden = (element) => element.closest(".visually-hidden, .embed .summary, svg, option, .over") || getComputedStyle(element).clipPath !== "none";
  // What scrolls by itself shows a part of it.
  const scrolls = (element) => element !== null && (/auto|scroll/.test(getComputedStyle(element).overflow) || scrolls(element.parentElement.closest("#app *")));
  const said = (element) => [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim());
  // What ends in dots says the rest of it once it is opened.
  const isWhole = (element) => getComputedStyle(element).textOverflow !== "ellipsis" && !scrolls(element) && !isHidden(element);
  const isSeen = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const texts = [...document.querySelectorAll("#app main *")].filter((element) => said(element).length && isSeen(element) && isWhole(element));
  const cut = texts.filter((element) => /hidden|clip/.test(getComputedStyle(element).overflow) && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1));
  const lines = texts.flatMap((element) => {
    const range = document.createRange();
    return said(element).flatMap((node) => {
      range.selectNodeContents(node);
      return [...range.getClientRects()].map((box) => ({ element, box }));
    });
  });
  lines.sort((one, other) => one.box.top - other.box.top);
  const over = [];
  lines.forEach(({ element, box }, nth) => {
    for (let next = nth + 1; next < lines.length && lines[next].box.top < box.bottom; next += 1) {
      const { element: other, box: its } = lines[next];
      const across = Math.min(box.right, its.right) - Math.max(box.left, its.left);
      const down = Math.min(box.bottom, its.bottom) - its.top;
      // Boxes of letters are higher than the letters.
      if (element !== other && across > 3 && down > 0.45 * Math.min(box.height, its.height)) over.push(`${element.textContent} / ${other.textContent}`);
    }
  });
  return [...cut.map((element) => element.textContent), ...over];
}

for (const path of ["", "embed.html?view=full", "embed.html?view=compact", "embed.html?view=claims"]) {
  for (const width of [390, 1280]) {
    test(`${path || "the page"} with letters twice as large at ${width} px neither scrolls sideways nor is crowded`, async () => {
      const { page, close } = await site.open(path, { width, before: enlarge });
      const { size, over } = await page.evaluate(() => {
        for (const group of document.querySelectorAll(".group")) group.open = true;
        return {
          size: getComputedStyle(document.documentElement).fontSize,
          over: document.documentElement.scrollWidth - innerWidth,
        };
      });
      assert.equal(size, `${LARGE}px`);
      assert.ok(over <= 0, `${over} px too wide`);
      assert.deepEqual(await page.evaluate(crowded), []);
      await close();
    });
  }
}

test("what lies over something else, and what is cut off, is seen", async () => {
  const { page, close } = await site.open("", { width: 1280 });
  for (const css of ["", ".answers .answer { grid-area: 1 / 1 }", ".answer h2 { height: 0.5em; overflow: hidden }"]) {
    await restyle(page, css);
    assert.equal((await page.evaluate(crowded)).length > 0, css !== "", css);
  }
  await close();
});

test("on a phone every field is of 16 px at least, in dialogs, too", async () => {
  const usual = await openSite();
  const { page, close } = await usual.open("", { width: 390 });
  const small = await page.evaluate(async () => {
    for (const details of document.querySelectorAll("details")) details.open = true;
    for (const opener of document.querySelectorAll("[aria-haspopup=dialog]")) opener.click();
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const fields = [...document.querySelectorAll("input, select, textarea")].filter(({ type }) => !["range", "radio", "checkbox", "file"].includes(type));
    const sizes = fields.map((field) => [field.id || field.className, Number.parseFloat(getComputedStyle(field).fontSize)]);
    return { n: sizes.length, small: sizes.filter(([, size]) => size < 16) };
  });
  assert.ok(small.n > 50, `${small.n} fields`);
  assert.deepEqual(small.small, []);
  await close();
  await usual.close();
});
