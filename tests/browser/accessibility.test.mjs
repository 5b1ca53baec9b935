// axe-core finds nothing to complain about, in light and in dark, wide and narrow, with everything open.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { test } from "node:test";
import { BROWSER, assertQuiet, openSite, pressTool, running } from "./harness.mjs";
import { read } from "./reading.mjs";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What axe finds, by all rules or by these, in the page or a part of it: each with the elements it finds it at. */
async function violations(page, { part = "html", rules = { runOnly: TAGS } } = {}) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  const { violations, passes, incomplete } = await page.evaluate((part, rules) => window.axe.run(part, rules), part, rules);
  // What lies behind a dialog may keep axe from telling its colours.
  assert.ok(passes.length + incomplete.length > 0, "something was looked at");
  return violations.map(({ id, nodes }) => [id, nodes.map(({ target, failureSummary }) => `${target}: ${failureSummary}`)]);
}

/** Opens whatever folds: groups, tables, help, the meanings of words; and what folds in there. */
async function openEverything(page) {
  for (let n_closed = 1; n_closed > 0; ) {
    n_closed = await page.evaluate(() => {
      const folded = document.querySelectorAll("main details:not([open])");
      const buttons = document.querySelectorAll("main button[aria-expanded=false]");
      for (const fold of folded) fold.open = true;
      for (const button of buttons) button.click();
      return folded.length + buttons.length;
    });
    await read(page);
  }
}

// axe reads the document and its styles, which are the same in both browsers: one of them is enough, and the quicker.
const options = { skip: BROWSER !== "chromium" && "Chromium asks axe" };

for (const scheme of ["light", "dark"]) {
  test(`in ${scheme} colours axe finds no violation of WCAG 2.2 AA`, options, async (t) => {
    const site = await openSite();
    t.after(() => site.close());
    const toScheme = (page) => page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);

    for (const width of [1440, 768, 360]) {
      await t.test(`at ${width} px`, async () => {
        const { page, seen, close } = await site.open("?compute_cost=1000000&terminal_growth=10&discount_rate=5", {
          width,
          before: toScheme,
        });
        assert.ok(await page.evaluate((scheme) => matchMedia(`(prefers-color-scheme: ${scheme})`).matches, scheme));
        // Dark differs from light in its colours alone.
        const rules = scheme === "light" ? { runOnly: TAGS } : { runOnly: { type: "rule", values: ["color-contrast"] } };
        if (width === 360) assert.deepEqual(await violations(page, { rules }), [], "without answers");
        await page.goto(`${site.server.url}?foo=1&price=300`);
        await running(page);
        for (const dialog of ["share", "embed", "files"]) {
          await pressTool(page, `open-${dialog}`);
          assert.deepEqual(await violations(page, { part: `#${dialog}`, rules }), [], dialog);
          await page.click(`#${dialog} .close`);
        }
        await page.focus("#price");
        await page.keyboard.type("-1");
        await page.keyboard.press("Enter");
        await openEverything(page);
        await page.focus("#balance-chart .reader");
        await page.keyboard.press("ArrowRight");
        await read(page);
        assert.deepEqual(await violations(page, { rules }), [], "with an error, everything open");
        assertQuiet(seen);
        await close();
      });
    }

    for (const view of ["full", "compact", "breakeven", "value", "claims"]) {
      await t.test(`the widget: ${view}`, async () => {
        // The other colours than the system's, since a widget may ask for them.
        const theme = scheme === "dark" ? "light" : "dark";
        for (const width of [800, 280]) {
          const { page, close } = await site.open(`embed.html?view=${view}&theme=${theme}&price=300`, { width, before: toScheme });
          assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme), theme);
          assert.deepEqual(await violations(page), []);
          await close();
        }
      });
    }

    await t.test("what lies in the page before its program is there", async () => {
      const { page, release, close } = await site.openHeld("", { before: toScheme });
      assert.deepEqual(await violations(page), []);
      release();
      await close();
      site.server.rules.splice(0);
    });

    await t.test("the notice of a calculator that did not start", async () => {
      site.server.rules.push({ path: /\.wasm$/, status: 404 });
      const { page, close } = await site.open("", { mounted: false, before: toScheme });
      await page.waitForSelector("#failed:not([hidden])");
      assert.deepEqual(await violations(page), []);
      await close();
    });
  });
}
