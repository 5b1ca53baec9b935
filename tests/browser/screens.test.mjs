// The page looks as it did: reference screenshots of its sections, wide, narrow and dark, in the browser that made them.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { pixelsOf } from "./drawings.mjs";
import { BROWSER, openSite } from "./harness.mjs";
import { looksSame, restyle, shoot, unlike } from "./screens.mjs";

const options = { skip: BROWSER !== "chromium" && "Chromium makes the screenshots" };

let site;
before(async () => {
  if (!options.skip) site = await openSite();
});
after(() => site?.close());

/** Each pixel with a tenth of the one to its left, as another smoothing of letters would have it. */
function softened({ width, height, data }) {
  const soft = Buffer.from(data);
  for (let at = 4; at < data.length; at += 1) soft[at] = Math.round(0.9 * data[at] + 0.1 * data[at - 4]);
  return { width, height, data: soft };
}

test("every section looks as it did", options, async (t) => {
  await shoot(site, (name, file, png) =>
    t.test(name, async () => {
      const [now, then] = [await pixelsOf(site.browser, png), await pixelsOf(site.browser, await readFile(file))];
      const said = `${now.width} × ${now.height}, was ${then.width} × ${then.height}; look at it, then renew it by \`cargo xtask pictures\``;
      assert.ok(looksSame(now, then), said);
    }),
  );
});

test("what has moved by four pixels or has another colour is seen, another smoothing of letters is not", options, async () => {
  const look = async (css) => {
    const { page, close } = await site.open("", { width: 1440, height: 900 });
    await page.evaluate(() => document.fonts.ready);
    await restyle(page, css);
    const png = Buffer.from(await page.screenshot());
    await close();
    return pixelsOf(site.browser, png);
  };
  const now = await look("");
  assert.ok(looksSame(now, await look("")));
  const smoothed = softened(now);
  assert.ok(!now.data.equals(smoothed.data) && looksSame(now, smoothed), `letters drawn otherwise: ${unlike(now, smoothed)}`);
  for (const css of [
    ".three { position: relative; top: 4px }",
    ".three { position: relative; left: 4px }",
    ":root { --accent: #1f7fd6 }",
    ":root { --ink: #3c3e44 }",
    ":root { --paper: #f0e8dc }",
  ]) {
    assert.ok(!looksSame(now, await look(css)), `not seen: ${css}`);
  }
});
