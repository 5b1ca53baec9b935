// The pages beside the index page: each preset has one, and its links lead to the index page, where they mean the same.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertQuiet, choosePreset, evaluate, openSite, presetPages, pressTool, running } from "./harness.mjs";
import { assertShows, comesToShow, read } from "./reading.mjs";

const PRESETS = await presetPages();
const BASE = "/some/sub/path/";

let site;
before(async () => {
  site = await openSite({ base: BASE });
});
after(() => site.close());

/** Where the page is, below the site. */
const where = async (page) => page.url().slice(site.server.url.length);

const until = (page, address) =>
  page.waitForFunction((address) => location.href === address, {}, site.server.url + address);

const type = async (page, key, text) => {
  await page.focus(`#${key}`);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
};

const shows = (page, query, baseline = "") =>
  comesToShow(page, evaluate(query), { baseline: evaluate(baseline) });

const shareLink = async (page) => {
  await pressTool(page, "open-share");
  await page.waitForFunction(() => document.querySelector("#share-link").value !== "");
  const link = await page.$eval("#share-link", (field) => field.value);
  await page.click("#share .close");
  return link;
};

test("every preset has a page", async () => {
  const { page, close } = await site.open();
  const chips = await page.$$eval("[data-preset]", (chips) => chips.map((chip) => chip.dataset.preset));
  assert.deepEqual(PRESETS.toSorted(), chips.toSorted());
  await close();
});

for (const preset of PRESETS) {
  test(`the page of ${preset} shows that preset, and its address stays`, async () => {
    const { page, seen, close } = await site.open(`${preset}.html`);
    const [shown, expected] = [await read(page), evaluate(`preset=${preset}`)];
    assertShows(shown, expected, { baseline: expected });
    assert.deepEqual(shown.pressed, [preset]);
    assert.equal(await page.$("#opened"), null, "there is nothing to say of an address without a query");
    assert.match(await page.title(), /^Scenario “.+” – TAO calculator$/);
    const description = await page.$eval("meta[name=description]", (meta) => meta.content);
    const months = expected.run_rate.payback_months;
    if (months === null) assert.match(description, /never/);
    else assert.ok(description.includes(` ${months.toFixed(months < 100 ? 1 : 0)}\u00a0months; `), description);
    assert.equal(await where(page), `${preset}.html`);
    assertQuiet(seen);
    await close();
  });
}

const QUERIES = {
  "?price=300": "preset=bear&price=300",
  "?v=2&validators=5000&discount_rate=9#value-chart": "preset=bear&validators=5000&discount_rate=9",
  "?preset=squeeze&price=300": "preset=squeeze&price=300",
  "?preset=article-2026-03": "preset=article-2026-03",
  "?preset=none": "preset=bear&preset=none",
};

for (const [query, scenario] of Object.entries(QUERIES)) {
  test(`a query on a preset's page counts on top of it: ${query}`, async () => {
    const { page, seen, close } = await site.open(`bear.html${query}`);
    assertShows(await read(page), evaluate(scenario), { baseline: evaluate(scenario.match(/preset=[\w-]+/)[0]) });
    assert.equal(await where(page), `bear.html${query}`);
    assertQuiet(seen);
    await close();
  });
}

test("a page found without its ending is the same", async () => {
  const { page, seen, close } = await site.open("bear?price=300");
  assertShows(await read(page), evaluate("preset=bear&price=300"), { baseline: evaluate("preset=bear") });
  await type(page, "price", "350");
  await until(page, "?v=2&preset=bear&price=350");
  assertQuiet(seen);
  await close();
});

test("what changes there is written as a link to the index page, which a reload opens", async () => {
  const { page, seen, close } = await site.open("bear.html#value-chart");
  assert.equal(await shareLink(page), `${site.server.url}?v=2&preset=bear`);
  await type(page, "price", "300");
  await until(page, "?v=2&preset=bear&price=300#value-chart");
  assert.equal(await shareLink(page), `${site.server.url}?v=2&preset=bear&price=300`);
  await page.reload();
  await running(page);
  await shows(page, "preset=bear&price=300", "preset=bear");
  assert.equal(await page.$("meta[name=page]"), null);
  assertQuiet(seen);
  await close();
});

test("Back to a preset's page shows that preset, and Forward the base at the index page", async () => {
  const { page, seen, close } = await site.open("bear.html");
  await choosePreset(page, "article-2026-03");
  assert.equal(await where(page), "", "the base needs no query, and does not mean the bear case there");
  assert.equal(await shareLink(page), site.server.url);
  await page.evaluate(() => new Promise((done) => setTimeout(done, 1_000)));
  await choosePreset(page, "squeeze");
  assert.equal(await where(page), "?v=2&preset=squeeze");
  await page.goBack();
  await shows(page, "");
  await page.goBack();
  await shows(page, "preset=bear", "preset=bear");
  assert.equal(await where(page), "bear.html");
  await page.goForward();
  await shows(page, "");
  assert.equal(await where(page), "");
  assertQuiet(seen);
  await close();
});

test("a stopped calculator offers the scenario of a preset's page at the index page", async () => {
  const { page, close } = await site.open("bear.html");
  await page.evaluate(() => dispatchEvent(new CustomEvent("tao:panic", { detail: "probe" })));
  await page.waitForSelector("#crashed:not([hidden])", { visible: true });
  const links = await page.$$eval("#crashed a", (links) => links.map((link) => link.href));
  assert.deepEqual(links, [`${site.server.url}?v=2&preset=bear`, site.server.url]);
  await Promise.all([page.waitForNavigation(), page.click("[data-link=inputs]")]);
  await running(page);
  await shows(page, "preset=bear", "preset=bear");
  await close();
});

test("a calculator that stops before it has read the address offers that address again", async () => {
  const { page, close } = await site.open("bear.html?price=300", {
    mounted: false,
    before: (page) => page.evaluateOnNewDocument(() => {
      addEventListener("DOMContentLoaded", () => dispatchEvent(new CustomEvent("tao:panic", { detail: "probe" })));
    }),
  });
  await page.waitForSelector("#crashed:not([hidden])");
  const link = await page.$eval("#crashed [data-link=inputs]", (link) => link.href);
  assert.equal(link, `${site.server.url}bear.html?price=300`);
  await close();
});

test("on the index page nothing of this holds: its path stays, with and without its name", async () => {
  for (const path of ["", "index.html"]) {
    const { page, seen, close } = await site.open(`${path}?preset=bear`);
    await type(page, "price", "300");
    await until(page, `${path}?v=2&preset=bear&price=300`);
    assert.equal(await shareLink(page), `${site.server.url}${path}?v=2&preset=bear&price=300`);
    assertQuiet(seen);
    await close();
  }
});
