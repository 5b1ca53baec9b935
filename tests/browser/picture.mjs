// Renews pictures; `cargo xtask pictures` runs it for all of them.
//   node picture.mjs social   of the drawings that go with links, in public/social/
//   node picture.mjs icons    of the page once it is installed, in public/icons/
//   node picture.mjs page     in README: the top of the real page
//   node picture.mjs screens  of the page's sections, in tests/golden/screens/: screens.test.mjs compares them

import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { drawings, pixels, pixelsOf, sumOf } from "./drawings.mjs";
import { launchBrowser, openSite } from "./harness.mjs";
import { palettePng } from "./png.mjs";
import { shoot } from "./screens.mjs";

const RENEW = {
  async social() {
    const browser = await launchBrowser();
    for (const one of await drawings()) {
      await mkdir(dirname(one.picture), { recursive: true });
      const png = palettePng(await pixels(browser, one.drawing), await sumOf(one));
      await writeFile(one.picture, png);
      console.log(`${one.name}: ${png.length} bytes`);
    }
    await browser.close();
  },
  async icons() {
    // Systems cut corners themselves.
    const icon = (await readFile(new URL("../../style/icon.svg", import.meta.url), "utf8")).replace(' rx="6"', "");
    const folder = new URL("../../public/icons/", import.meta.url);
    await mkdir(folder, { recursive: true });
    const browser = await launchBrowser();
    for (const size of [192, 512]) {
      const drawing = Buffer.from(icon.replace("<svg", `<svg width="${size}" height="${size}"`));
      await writeFile(new URL(`${size}.png`, folder), palettePng(await pixelsOf(browser, drawing, "image/svg+xml"), "style/icon.svg"));
    }
    await browser.close();
  },
  async page() {
    const site = await openSite();
    const { page } = await site.open("", { width: 1280, height: 1180 });
    await page.screenshot({ path: fileURLToPath(new URL("../../.readme/page.png", import.meta.url)) });
    await site.close();
  },
  async screens() {
    const site = await openSite();
    await shoot(site, async (name, file, png) => {
      await mkdir(dirname(file), { recursive: true });
      const small = palettePng(await pixelsOf(site.browser, png), "the built page");
      await writeFile(file, small);
      console.log(`${name}: ${small.length} bytes`);
    });
    await site.close();
  },
};

await RENEW[process.argv[2]]();
