// Readers who want larger letters get them, and no field is so small that a phone would zoom in on it.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { BROWSER, openSite } from "./harness.mjs";

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

for (const path of ["", "embed.html?view=full", "embed.html?view=compact", "embed.html?view=claims"]) {
  for (const width of [390, 1280]) {
    test(`${path || "the page"} with letters twice as large at ${width} px does not scroll sideways`, async () => {
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
      await close();
    });
  }
}

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
