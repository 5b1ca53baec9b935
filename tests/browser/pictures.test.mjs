// The pictures that go with links are those of the agreed drawings: each names its own, and shows it. They are looked at
// in Chromium, which made them, with the letters that the developer commands install: fonts-dejavu-core.

import assert from "node:assert/strict";
import { readFile, stat } from "node:fs/promises";
import { after, before, test } from "node:test";
import { drawings, pictures, pixels, sumOf } from "./drawings.mjs";
import { BROWSER, launchBrowser, openSite } from "./harness.mjs";
import { sourceOf } from "./png.mjs";

/** Part of the pixels that may differ visibly: edges of letters differ a little from one FreeType to the next. */
const TOLERATED = 0.002;
/** From here on a difference of a colour's red, green or blue counts, of 255. */
const VISIBLE = 48;
const options = { skip: BROWSER !== "chromium" && "Chromium makes the pictures" };

let browser;
before(async () => {
  if (!options.skip) browser = await launchBrowser();
});
after(() => browser?.close());

/** Part of the pixels in which two pictures differ visibly. */
function difference(a, b) {
  assert.deepEqual([a.width, a.height], [b.width, b.height]);
  let n_differing = 0;
  for (let at = 0; at < a.data.length; at += 4) {
    const differs = [0, 1, 2].some((of) => Math.abs(a.data[at + of] - b.data[at + of]) > VISIBLE);
    if (differs) n_differing += 1;
  }
  return n_differing / (a.width * a.height);
}

const ALL = await drawings();

test("the drawings have the page's light colours", options, async () => {
  const site = await openSite();
  const light = (page) => page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "light" }]);
  const { page } = await site.open("", { before: light });
  const names = ["ink", "muted", "grid", "zero", "reference", "first", "second", "third", "pale", "gain", "loss", "paper"];
  const tokens = await page.evaluate((names) => {
    const probe = document.body.appendChild(document.createElement("i"));
    return names.map((name) => {
      probe.style.color = `var(--${name})`;
      const channels = getComputedStyle(probe).color.match(/\d+/g);
      return "#" + channels.map((channel) => Number(channel).toString(16).padStart(2, "0")).join("");
    });
  }, names);
  for (const { name, drawing } of ALL) {
    const colours = (await readFile(drawing, "utf8")).match(/#[0-9a-f]{6}/g);
    for (const colour of new Set(colours)) assert.ok(tokens.includes(colour), `${colour} of ${name}`);
  }
  await site.close();
});

for (const one of ALL) {
  test(`the picture ${one.name} was made of the agreed drawing`, async () => {
    assert.equal(sourceOf(await readFile(one.picture)), await sumOf(one), "renew it by `cargo xtask pictures`");
  });

  test(`the picture ${one.name} shows it`, options, async (t) => {
    const [drawing, picture] = [await pixels(browser, one.drawing), await pixels(browser, one.picture)];
    assert.deepEqual([picture.width, picture.height], [1200, 628]);
    const part = difference(drawing, picture);
    t.diagnostic(`${part} of the pixels differ`);
    assert.ok(part <= TOLERATED, `${part} of the pixels differ: renew it by \`cargo xtask pictures\``);
    const { size } = await stat(one.picture);
    assert.ok(size < 60_000, `${size} bytes`);
  });
}

test("there is no picture without a drawing", options, async () => {
  assert.deepEqual((await pictures()).toSorted(), ALL.map(({ name }) => name).toSorted());
});

test("a picture of another drawing would be noticed", options, async () => {
  const all = await Promise.all(ALL.map((one) => pixels(browser, one.drawing)));
  all.forEach((a, nth) => {
    for (const b of all.slice(nth + 1)) assert.ok(difference(a, b) > 2 * TOLERATED, ALL[nth].name);
  });
});
