// The page on paper: two pages with the answers, the assumptions and the charts, in light colours, with nothing to press.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { BROWSER, assertQuiet, evaluate, openSite, pressTool } from "./harness.mjs";
import { numberIn, numbersIn } from "./numbers.mjs";

const INDEPENDENT = fileURLToPath(new URL("independent.py", import.meta.url));
/** What the choices of the scenario are called, by the assumption's key. */
const chosenWords = (page) =>
  page.$$eval("[data-choice]", (lists) => Object.fromEntries(lists.map((list) => [list.dataset.choice, list.selectedOptions[0].textContent])));

/** A little less; of nothing and of one, more. */
const less = (value) => (Number.isInteger(value) ? Math.floor(value * 0.97) || value + 1 : Math.floor(value * 97) / 100);
/** Every number a little more or less than in the base. */
const ALL_CHANGED = Object.entries(evaluate("").assumptions)
  .map(([key, value]) => [key, typeof value === "number" ? less(value) : value])
  .map((pair) => pair.join("="))
  .join("&");
/** Few and many flags, a chart that goes down, a comparison with another preset, hardly anything as it was. */
const QUERIES = ["", "preset=bear", "preset=chain-2026-03&price=300&validators=5000", "preset=squeeze&vs=bear&compute_cost=9000", `${ALL_CHANGED}&vs=${encodeURIComponent(ALL_CHANGED.split("&").slice(0, 8).join("&"))}`];

let site, folder;
before(async () => {
  site = await openSite();
  folder = await mkdtemp(join(tmpdir(), "tao-print-"));
});
after(async () => {
  await site.close();
  await rm(folder, { recursive: true, force: true });
});

const inDark = (page) =>
  BROWSER === "chromium" && page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);

const parse = (what, path) => JSON.parse(execFileSync("python3", [INDEPENDENT, what, path], { encoding: "utf8" }));

/** What the browser says before and after it prints, without printing. */
const say = (page, event) =>
  page.evaluate(async (event) => {
    dispatchEvent(new Event(event));
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  }, event);

/** The rows of the printed assumptions, and the size that charts are drawn at. */
const printed = (page) =>
  page.evaluate(() => ({
    rows: [...document.querySelectorAll(".printed dl > div")].map((row) => ({
      label: row.querySelector("dt").textContent,
      value: row.querySelector("dd").textContent,
      differs: row.className === "differs",
    })),
    words: document.querySelector(".printed")?.textContent ?? "",
    drawings: [...document.querySelectorAll(".drawing-on-paper svg")].map((svg) => svg.getAttribute("viewBox")),
  }));

test("what is only on paper is made before and taken away after it is printed", async () => {
  const query = "preset=chain-2026-03&price=300";
  const { page, seen, close } = await site.open(`?${query}`);
  const onScreen = await printed(page);
  assert.deepEqual(onScreen.rows, []);
  await say(page, "beforeprint");
  const onPaper = await printed(page);
  const { assumptions } = evaluate(query);
  const choices = Object.values(await chosenWords(page));
  const read = Object.entries(assumptions);
  assert.equal(onPaper.rows.length, read.length);
  read.forEach(([, value], nth) => {
    const { label, value: words } = onPaper.rows[nth];
    if (typeof value === "string") assert.ok(choices.includes(words), label);
    else assert.equal(numbersIn(words)[0].value, value, label);
  });
  const changed = onPaper.rows.filter(({ differs }) => differs);
  assert.deepEqual(changed, [{ label: "TAO price", value: "300\u00a0USD/TAO (was 272.72\u00a0USD/TAO)", differs: true }]);
  assert.ok(onPaper.words.includes(`?v=2&${query}, printed `), onPaper.words);
  assert.deepEqual(new Set(onPaper.drawings), new Set(["0 0 700 145"]), "charts are drawn for paper");
  await say(page, "afterprint");
  assert.deepEqual(await printed(page), onScreen);
  assertQuiet(seen);
  await close();
});

test("the button prints, and the page is as it was afterwards", async () => {
  const { page, seen, close } = await site.open();
  await pressTool(page, "open-files");
  const onScreen = await printed(page);
  const press = () =>
    page.evaluate(async () => {
      // As browsers do: nothing is waited for between the event and the paper.
      const asked = new Promise((done) => {
        window.print = () => {
          dispatchEvent(new Event("beforeprint"));
          const rows = document.querySelectorAll(".printed dl > div").length;
          const drawings = [...document.querySelectorAll(".drawing-on-paper svg")].map((svg) => svg.getAttribute("viewBox"));
          dispatchEvent(new Event("afterprint"));
          done([rows, ...drawings]);
        };
      });
      document.querySelector("[data-download=print]").click();
      const paper = await asked;
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      return paper;
    });
  const [rows, ...drawings] = await press();
  assert.equal(rows, Object.keys(evaluate("").assumptions).length, "all is there when it prints");
  assert.deepEqual(new Set(drawings), new Set(["0 0 700 145"]));
  assert.deepEqual(await printed(page), onScreen);
  assertQuiet(seen);
  await close();
});

test("on paper there is nothing to press, nothing dark, and every answer", { skip: BROWSER !== "chromium" }, async () => {
  const { page, seen, close } = await site.open("?price=300", { before: inDark });
  await pressTool(page, "open-files");
  await page.emulateMediaType("print");
  await say(page, "beforeprint");
  const shown = await page.evaluate(() => ({
    controls: [...document.querySelectorAll("button:not(.term), input, select, summary, [role=slider], dialog")]
      .filter((control) => control.checkVisibility())
      .map((control) => control.outerHTML.slice(0, 80)),
    paper: getComputedStyle(document.body).backgroundColor,
    ink: getComputedStyle(document.body).color,
    metrics: [...document.querySelectorAll("[data-metric]")].filter((metric) => metric.checkVisibility()).length,
  }));
  assert.deepEqual(shown.controls, []);
  assert.deepEqual([shown.paper, shown.ink], ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]);
  assert.ok(shown.metrics >= 16, `${shown.metrics} figures`);
  assertQuiet(seen);
  await close();
});

for (const format of ["A4", "Letter"]) {
  for (const [query, width] of QUERIES.flatMap((query) => [[query, 1280], [query, 360]])) {
    const name = `“${query.slice(0, 60)}” opened at ${width} px prints on two pages ${format}`;
    test(name, async () => {
      const { page, seen, close } = await site.open(`?${query}`, { width, before: inDark });
      const path = join(folder, "page.pdf");
      await page.pdf({ path, format, printBackground: false, preferCSSPageSize: false });
      assert.equal(parse("pages", path), 2);
      // Where the words of a page are to be found the other browser hides well.
      if (BROWSER !== "chromium") return close();
      const pages = parse("pdf", path);
      assert.equal(pages.length, 2);
      // Ligatures and broken lines are the printer's.
      const plain = (text) => text.normalize("NFKC").replace(/\s+/g, "");
      const [first, second] = pages.map(plain);
      const whole = first + second;
      await page.emulateMediaType("print");
      const texts = await page.evaluate(() => ({
        answers: [...document.querySelectorAll(".three [data-metric], .three .change, #sentence")]
          .filter((one) => one.checkVisibility({ visibilityProperty: true }))
          .map((one) => one.textContent),
        // What is only looked at on a screen stays there.
        charts: [...document.querySelectorAll(".chart h2, .chart .summary, :is(.chart, .breakeven) .lines")]
          .filter((one) => one.checkVisibility())
          .map((one) => one.textContent),
      }));
      for (const chart of ["balance", "worth", "value"]) {
        const title = await page.$eval(`#${chart}-chart-title`, (title) => title.textContent);
        assert.ok(texts.charts.includes(title), `“${title}” is printed`);
      }
      for (const text of texts.answers) assert.ok(first.includes(plain(text)), `“${text}” is on the first page`);
      for (const text of texts.charts) assert.ok(whole.includes(plain(text)), `“${text}” is on paper`);
      for (const flag of evaluate(query).warnings) assert.ok(first.includes(plain(flag)), `“${flag}” is on the first page`);
      const choices = await chosenWords(page);
      for (const [key, value] of Object.entries(evaluate(query).assumptions)) {
        const written = choices[key] ?? value.toLocaleString("en-US", { maximumFractionDigits: 20 });
        assert.ok(first.includes(plain(written.replace("-", "−"))), `${key}: ${written}`);
      }
      const { run_rate, valuation } = evaluate(query);
      for (const [path, figure] of [["run_rate.payback_months", run_rate.payback_months], ["valuation.value_per_tao", valuation.value_per_tao]]) {
        if (figure === null) continue;
        const shown = await page.$eval(`.headline[data-metric="${path}"] .number`, (number) => number.textContent);
        assert.ok(Math.abs(numberIn(shown).value - figure) <= 0.005 * Math.abs(figure) + 0.05, `${path}: ${shown}`);
        assert.ok(first.includes(plain(shown)));
      }
      assert.ok(first.includes(plain(page.url().split("?")[0])), "where it comes from");
      assertQuiet(seen);
      await close();
    });
  }
}
