// Reference screenshots: what of the page they show, and when two of them look the same.

import { fileURLToPath } from "node:url";
import { atRest } from "./reading.mjs";

const FOLDER = fileURLToPath(new URL("../golden/screens/", import.meta.url));

/** Parts of the page, and what they show. */
const PARTS = {
  first: null,
  "balance-chart": "#balance-chart",
  claims: "#claims",
  "what-if": "#what-if",
  thresholds: "#thresholds",
  "worth-chart": "#worth-chart",
  "value-chart": "#value-chart",
  tornado: "#tornado",
  "how-sure": "#how-sure",
  method: "#method",
};

/** How the page is looked at. */
const LOOKS = {
  wide: { width: 1440, height: 900, scheme: "light" },
  narrow: { width: 390, height: 844, scheme: "light" },
  dark: { width: 1440, height: 900, scheme: "dark" },
};

/** From here on a difference of a colour's red, green or blue counts, of 255. */
const VISIBLE = 24;
/** Part of the pixels that may have no like in the other picture: edges of letters differ from one FreeType to the next. */
const TOLERATED = 0.001;

/** Takes every screenshot: calls `each` with its name, its file and its PNG. */
export async function shoot(site, each) {
  for (const [look, { width, height, scheme }] of Object.entries(LOOKS)) {
    const before = (page) => page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    const { page, close } = await site.open("", { width, height, before });
    await page.evaluate(() => document.fonts.ready);
    await atRest(page);
    await restyle(page, ".slim-bar { display: none }"); // No bar lies over what is shown.
    for (const [part, selector] of Object.entries(PARTS)) {
      const name = `${part}-${look}`;
      const png = selector ? await (await page.$(selector)).screenshot() : await page.screenshot();
      await each(name, `${FOLDER}${name}.png`, Buffer.from(png));
    }
    await close();
  }
}

/** Adds styles to a page, whatever its policy. */
export function restyle(page, css) {
  return page.evaluate((css) => {
    const styles = new CSSStyleSheet();
    styles.replaceSync(css);
    document.adoptedStyleSheets.push(styles);
  }, css);
}

/** Whether two pictures look the same: every pixel of each has its like in the other, at most one pixel away. */
export function looksSame(one, other) {
  if (one.width !== other.width || one.height !== other.height) return false;
  return Math.max(unlike(one, other), unlike(other, one)) <= TOLERATED;
}

/** Part of a picture's pixels that have no like near their place in another one. */
export function unlike({ width, height, data }, other) {
  let n_unlike = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (!hasLike(data, 4 * (y * width + x), x, y, other)) n_unlike += 1;
    }
  }
  return n_unlike / (width * height);
}

function hasLike(data, at, x, y, other) {
  const isLike = (there) => [0, 1, 2].every((of) => Math.abs(data[at + of] - other.data[there + of]) <= VISIBLE);
  if (isLike(4 * (y * other.width + x))) return true;
  for (let down = Math.max(y - 1, 0); down <= Math.min(y + 1, other.height - 1); down += 1) {
    for (let across = Math.max(x - 1, 0); across <= Math.min(x + 1, other.width - 1); across += 1) {
      if (isLike(4 * (down * other.width + across))) return true;
    }
  }
  return false;
}
