// Others change the text of the page: translators, highlighters, spelling checkers. What the page shows follows all the
// same, and is what it is where nobody did.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { evaluate, focusRow, openSite } from "./harness.mjs";
import { assertShows, read } from "./reading.mjs";

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

/** Each puts elements of its own in the place of text nodes. */
const MEDDLERS = {
  "a translator": (text) => {
    const outer = document.createElement("font");
    const inner = outer.appendChild(document.createElement("font"));
    inner.textContent = text.data;
    text.replaceWith(outer);
  },
  "a translator that keeps the nodes": (text) => {
    const font = document.createElement("font");
    text.replaceWith(font);
    font.append(text);
  },
  "a highlighter": (text) => {
    const [, before, word, after] = /^(\s*)(\S+)(.*)$/s.exec(text.data);
    const mark = document.createElement("span");
    mark.textContent = word;
    text.replaceWith(before, mark, after);
  },
  "a spelling checker that splits": (text) => {
    if (text.length > 2) text.splitText(Math.floor(text.length / 2));
  },
};

/** What is done after that, and the scenario it ends at. */
const STEPS = {
  "a price typed": ["price=320", (page) => type(page, "price", "320")],
  "losing money": ["compute_cost=90000", (page) => type(page, "compute_cost", "90000")],
  "no value": ["discount_rate=2", (page) => type(page, "discount_rate", "2")],
  "another preset": ["preset=chain-2026-07", (page) => page.$eval("[data-preset=chain-2026-07]", (chip) => chip.click())],
};

async function type(page, key, text) {
  await focusRow(page, key);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** Everything written on the page, element by element, where it is not the reader's to type. */
const written = (page) =>
  page.evaluate(() => {
    const lines = [];
    for (const element of document.querySelectorAll("#app :is(p, li, h2, h3, td, th, figcaption, summary, dt, dd, legend, .readout)")) {
      const hidden = element.closest("[hidden], dialog");
      if (!hidden) lines.push(element.textContent.replace(/\s+/g, " ").trim());
    }
    return lines;
  });

async function meddled(step, meddle) {
  const { page, close } = await site.open();
  await page.$$eval("details", (folds) => folds.forEach((fold) => (fold.open = true)));
  await page.$$eval(".data > button", (buttons) => buttons.forEach((button) => button.click()));
  await read(page);
  await page.evaluate((meddle) => {
    if (!meddle) return;
    const change = new Function(`return ${meddle}`)();
    const walker = document.createTreeWalker(document.querySelector("#app"), NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) if (text.data.trim() && !text.parentElement.closest("svg, select, textarea")) change(text);
  }, meddle?.toString());
  await step(page);
  const shown = await read(page);
  const lines = await written(page);
  await close();
  return { shown, lines };
}

for (const [what, [scenario, step]] of Object.entries(STEPS)) {
  test(`${what}, with others in the page: everything follows`, async () => {
    const plain = await meddled(step);
    assertShows(plain.shown, evaluate(scenario));
    for (const [who, meddle] of Object.entries(MEDDLERS)) {
      const { shown, lines } = await meddled(step, meddle);
      assertShows(shown, evaluate(scenario));
      assert.deepEqual(lines, plain.lines, who);
    }
  });
}

test("figures, keys and units are not translated, words are", async () => {
  const { page, close } = await site.open();
  const translated = await page.evaluate(() => {
    const figures = document.querySelectorAll("[data-metric], #sentence strong, .unit, .drawing");
    return [...figures].filter((figure) => {
      const nearest = figure.closest("[translate]") ?? figure.querySelector("[translate]");
      return figure.textContent.trim() && nearest?.getAttribute("translate") !== "no";
    }).map((figure) => figure.outerHTML);
  });
  assert.deepEqual(translated, []);
  const words = await page.$$eval("h1, h2, .help, label", (all) => all.filter((one) => one.closest("[translate=no]")).length);
  assert.equal(words, 0);
  await close();
});
