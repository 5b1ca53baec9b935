// The page's own two fonts arrive from beside it; without them it works, in a system's fonts of the same measures.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { after, afterEach, before, test } from "node:test";
import { BROWSER, DIST, assertQuiet, evaluate, openSite, presetPages } from "./harness.mjs";
import { assertMetric } from "./reading.mjs";
import { GOOD, shifted, watchShifts } from "./shifts.mjs";

/** Each with a stand-in that every machine has which runs these tests. */
const FAMILIES = { "Source Serif 4": "DejaVu Serif", "Hanken Grotesk": "DejaVu Sans" };
const FONT = /\.woff2$/;

let site;
before(async () => {
  site = await openSite({ base: "/some/sub/path/" });
});
after(() => site.close());
afterEach(() => site.server.rules.splice(0));

/** Asks for every family, and says what has become of it. */
function load(page) {
  return page.evaluate(async (families) => {
    for (const family of families) await document.fonts.load(`16px "${family}"`).catch(() => {});
    const ours = [...document.fonts].map(({ family, status }) => [family.replaceAll('"', ""), status]);
    return Object.fromEntries(ours.filter(([family]) => families.includes(family)));
  }, Object.keys(FAMILIES));
}

const all = (status) => Object.fromEntries(Object.keys(FAMILIES).map((family) => [family, status]));

for (const path of ["", "embed.html", ...(await presetPages()).slice(0, 1).map((name) => `${name}.html`)]) {
  test(`${path || "the page"} loads both, quietly`, async () => {
    const { page, seen, close } = await site.open(path);
    assert.deepEqual(await load(page), all("loaded"));
    assertQuiet(seen);
    await close();
  });
}

for (const path of ["?price=300", "embed.html?price=300"]) {
  test(`${path} answers where no font is to be had`, async () => {
    site.server.rules.push({ path: FONT, status: 404 });
    const { page, seen, close } = await site.open(path);
    assert.deepEqual(await load(page), all("error"));
    await page.waitForFunction(() => document.querySelector("#price").value === "300");
    const shown = await page.$$eval("[data-metric]", (figures) => figures.map(({ dataset, textContent }) => [dataset.metric, textContent]));
    assert.ok(shown.length > 1);
    for (const [path, text] of shown) assertMetric(path, text, evaluate("price=300"));
    // That they are not to be had is all that is said: Firefox calls it an error, Chromium a failed resource.
    const other = (list) => list.filter((words) => !/\.woff2|Failed to load resource/.test(words));
    assertQuiet(Object.fromEntries(Object.entries(seen).map(([what, list]) => [what, other(list)])));
    await close();
  });
}

test("what stands in for a font is as high, and about as wide, regular and bold", async () => {
  const { page, close } = await site.open();
  await load(page);
  for (const [family, system] of Object.entries(FAMILIES)) {
    for (const weight of [400, 700]) {
      const [ours, theirs] = await page.evaluate(
        async (families, weight) => {
          const sizes = [];
          for (const family of families) {
            await document.fonts.load(`${weight} 40px "${family}"`);
            const line = document.createElement("span");
            line.style.cssText = `display: inline-block; white-space: nowrap; font: ${weight} 40px / normal "${family}", monospace`;
            line.textContent = "What a validator earns in 12 months at today’s price";
            document.body.append(line);
            sizes.push({ width: line.getBoundingClientRect().width, height: line.getBoundingClientRect().height });
            line.remove();
          }
          return sizes;
        },
        [family, `${system} as ${family}`],
        weight,
      );
      const words = `${family} ${weight}: ${JSON.stringify([ours, theirs])}`;
      // Firefox rounds what a font says of its height, and not what styles say.
      assert.ok(Math.abs(ours.height / theirs.height - 1) < 0.04, words);
      assert.ok(Math.abs(ours.width / theirs.width - 1) < 0.05, words);
    }
  }
  await close();
});

test("hardly anything moves when they arrive", async (t) => {
  if (BROWSER !== "chromium") return t.skip("Chromium alone measures it");
  for (const width of [280, 390, 768, 1024, 1440]) {
    const { page, close } = await site.open("", {
      width,
      before: (page) => page.evaluateOnNewDocument(watchShifts),
    });
    await load(page);
    const { sum, shifts } = await shifted(page);
    assert.ok(sum < GOOD, `at ${width} px: ${JSON.stringify(shifts)}`);
    await close();
  }
});

test("hosts are told to keep the fonts, and the licences lie beside them", async () => {
  const [headers, sums, files] = [
    await readFile(`${DIST}/_headers`, "utf8"),
    await readFile(`${DIST}/SHA256SUMS`, "utf8"),
    await readdir(`${DIST}/fonts`),
  ];
  const fonts = files.filter((name) => FONT.test(name));
  assert.equal(fonts.length, 2, `${files}`);
  for (const name of fonts) {
    assert.ok(headers.includes(`/fonts/${name}\n  Cache-Control: public, max-age=31536000, immutable\n`), name);
    assert.ok(files.includes(`OFL-${name.replace(/-[0-9a-f]{16}\.woff2$/, "")}.txt`), name);
  }
  for (const name of files) assert.ok(sums.includes(`  fonts/${name}\n`), name);
});
