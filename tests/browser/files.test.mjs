// Scenario files: saved, opened by picker and by dropping; one that is none leaves everything as it is.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertQuiet, evaluate, openSite, pressTool } from "./harness.mjs";
import { assertShows, read, scenarioOf } from "./reading.mjs";

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

/** Notes what the page hands over as a file: Firefox tells nobody of its downloads. */
const catchFiles = (page) =>
  page.evaluateOnNewDocument(() => {
    const original = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      window.handedOver = blob.text();
      return original.call(URL, blob);
    };
  });

async function save(page) {
  await pressTool(page, "open-files");
  await page.click("[data-download=scenario]");
  await page.waitForFunction(() => window.handedOver);
  return page.evaluate(() => window.handedOver);
}

/** Gives the page a file, by its picker or by dropping it. */
const WAYS = {
  picker: (page, text) =>
    page.evaluate((text) => {
      const picker = document.querySelector("#open-file");
      const data = new DataTransfer();
      data.items.add(new File([text], "scenario.json", { type: "application/json" }));
      picker.files = data.files;
      picker.dispatchEvent(new Event("change", { bubbles: true }));
    }, text),
  dropping: (page, text) =>
    page.evaluate((text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], "scenario.json"));
      for (const name of ["dragover", "drop"]) {
        const event = new DragEvent(name, { bubbles: true, cancelable: true, dataTransfer });
        document.querySelector("main").dispatchEvent(event);
        if (!event.defaultPrevented) throw new Error(`${name} was left to the browser`);
      }
    }, text),
};

const QUERY = "preset=chain-2026-03&price=300.123456789&horizon_years=7&cash_flows=fees";

for (const [way, give] of Object.entries(WAYS)) {
  test(`what was saved is opened again to the last bit by ${way}, with what it is compared with`, async () => {
    const saved = await site.open(`?${QUERY}&vs=bear`, { before: catchFiles });
    const text = await save(saved.page);
    assert.deepEqual(JSON.parse(text).assumptions, evaluate(QUERY).assumptions);
    assertQuiet(saved.seen);
    await saved.close();

    const { page, seen, close } = await site.open("?price=1");
    await pressTool(page, "open-files");
    await give(page, text);
    await page.waitForFunction(() => document.querySelector("#price").value.startsWith("300"));
    assertShows(await read(page), evaluate(QUERY), { baseline: evaluate("preset=bear") });
    assert.equal(await page.$eval("#files", (dialog) => dialog.open), false);
    assert.match(await page.$eval("#opened", (notes) => notes.textContent), /This file’s scenario/);
    await page.waitForFunction(() => location.search.includes("vs=bear"));
    await pressTool(page, "undo");
    assertShows(await read(page), evaluate("price=1"), { baseline: evaluate("") });
    assertQuiet(seen);
    await close();
  });
}

test("the results that the page saves are a scenario file, too", async () => {
  const saved = await site.open(`?${QUERY}`, { before: catchFiles });
  await pressTool(saved.page, "open-files");
  await saved.page.click("[data-download=results]");
  await saved.page.waitForFunction(() => window.handedOver);
  const text = await saved.page.evaluate(() => window.handedOver);
  await saved.close();
  const { page, close } = await site.open();
  await WAYS.dropping(page, text);
  await page.waitForFunction(() => document.querySelector("#price").value.startsWith("300"));
  const { assumptions } = evaluate(scenarioOf(await read(page)));
  assert.deepEqual(assumptions, evaluate(QUERY).assumptions);
  await close();
});

const BAD = {
  "an empty file": ["", /empty/],
  "a truncated file": ['{"format": "tao-calculator scenario", "version": 1, "assum', /cut short/],
  "a huge file": [`"${"x".repeat(2_000_000)}"`, /2,000,002 bytes.*at most 1,000,000/],
  "no JSON": ["price,300\nvalidators,5000", /not valid JSON/],
  "JSON of another shape": ['[{"price": 300}]', /a list/],
  "JSON of something else": ['{"format": "geojson", "assumptions": {}}', /geojson/],
};

test("a file that is no scenario is said to be none, and everything stays as it was", async () => {
  const { page, seen, close } = await site.open("?price=300");
  for (const [what, [text, words]] of Object.entries(BAD)) {
    await WAYS.dropping(page, text);
    // The dialog’s content is made once it opens, and puppeteer would wait in vain for what throws at its first look.
    await page.waitForFunction(() => document.querySelector("#file-trouble")?.textContent, {}, what);
    assert.match(await page.$eval("#file-trouble", (trouble) => trouble.textContent), words, what);
    assert.match(await page.$eval("#file-trouble", (trouble) => trouble.textContent), /Your scenario is unchanged/);
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => !document.querySelector("#files").open);
    await page.waitForFunction(() => document.querySelector("#file-trouble").textContent === "");
  }
  assertShows(await read(page), evaluate("price=300"), { baseline: evaluate("") });
  assert.equal((await page.$eval("#undo", (button) => button.title)), "Nothing to undo");
  assertQuiet(seen);
  await close();
});

test("of a file of another version, or with single bad values, the rest is used and the bad named", async () => {
  const { page, seen, close } = await site.open();
  const file = { format: "tao-calculator scenario", version: 9, preset: "bear", assumptions: { price: 300, take: 99, validators: null } };
  await pressTool(page, "open-files");
  await WAYS.picker(page, JSON.stringify(file));
  await page.waitForFunction(() => document.querySelector("#price").value === "300");
  const shown = await read(page);
  assert.match(await page.$eval("#opened", (notes) => notes.textContent), /Not everything in this file could be used/);
  assert.equal(shown.unread.length, 3, shown.unread.join("\n"));
  const { assumptions } = evaluate(scenarioOf(shown));
  assert.deepEqual(assumptions, evaluate("preset=bear&price=300").assumptions);
  assertQuiet(seen);
  await close();
});
