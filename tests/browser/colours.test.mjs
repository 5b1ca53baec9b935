// Where the system forces its colours, they win, whatever theme a link or an article asks for.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { BROWSER, openSite } from "./harness.mjs";

/** The least that WCAG 2.2 asks for of lines and marks, and of text. */
const OF_MARKS = 3;
const OF_TEXT = 4.5;

let site;
before(async () => {
  site = await openSite({
    preferences: { "browser.display.document_color_use": 2, "ui.useAccessibilityTheme": 1, "layout.css.prefers-color-scheme.content-override": 1 },
  });
});
after(() => site.close());

const forced = (scheme) => async (page) => {
  if (BROWSER !== "chromium") return;
  const session = await page.createCDPSession();
  const features = [["forced-colors", "active"], ["prefers-color-scheme", scheme]].map(([name, value]) => ({ name, value }));
  await session.send("Emulation.setEmulatedMedia", { features });
};

/** Contrast of everything drawn, and of words, against what is behind them. */
const contrasts = (page) =>
  page.evaluate(() => {
    const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
    const channels = (color, over) => {
      for (const fill of [over, color]) {
        canvas.fillStyle = fill;
        canvas.fillRect(0, 0, 1, 1);
      }
      return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
    };
    const luminance = (color, over) => {
      const [r, g, b] = channels(color, over).map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const paper = document.createElement("i");
    paper.style.cssText = "forced-color-adjust: none; background: Canvas";
    document.body.append(paper);
    const behind = getComputedStyle(paper).backgroundColor;
    const contrast = (color, ground = behind) => {
      const [one, other] = [luminance(color, ground), luminance(ground, ground)].toSorted((one, other) => other - one);
      return (one + 0.05) / (other + 0.05);
    };
    const marks = [...document.querySelectorAll(".chart .drawing path")].filter((mark) => {
      const style = getComputedStyle(mark);
      return /line|first|second|third|fourth|before/.test(mark.getAttribute("class") ?? "") && style.stroke !== "none" && mark.checkVisibility();
    });
    const texts = [...document.querySelectorAll("h1, h2, p, label, .chart .drawing text, .legend li")].filter((text) => text.checkVisibility());
    return {
      marks: marks.map((mark) => [mark.getAttribute("class"), contrast(getComputedStyle(mark).stroke)]),
      texts: texts.map((text) => {
        const style = getComputedStyle(text);
        // What is chosen has a ground of its own.
        const ground = style.forcedColorAdjust === "none" && text instanceof HTMLElement ? style.backgroundColor : behind;
        return [text.textContent.slice(0, 40), contrast(text instanceof SVGElement ? style.fill : style.color, ground)];
      }),
    };
  });

for (const theme of ["dark", "light", "auto"]) {
  for (const scheme of BROWSER === "chromium" ? ["light", "dark"] : ["light"]) {
    for (const path of ["", "embed.html"]) {
      test(`theme=${theme} on ${path || "the page"} where ${scheme} colours are forced: everything is seen`, async () => {
        const { page, close } = await site.open(`${path}?theme=${theme}`, { before: forced(scheme) });
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
        assert.ok(await page.evaluate(() => matchMedia("(forced-colors: active)").matches));
        const { marks, texts } = await contrasts(page);
        assert.ok(marks.length > 1 && texts.length > 20, `${marks.length} marks, ${texts.length} texts`);
        assert.deepEqual(marks.filter(([, contrast]) => contrast < OF_MARKS), []);
        assert.deepEqual(texts.filter(([, contrast]) => contrast < OF_TEXT), []);
        await close();
      });
    }
  }
}
