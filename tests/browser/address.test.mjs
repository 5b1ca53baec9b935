// The address bar: it follows at rest, keeps what is not ours, and Back and Forward move between loaded scenarios.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertQuiet, choosePreset, evaluate, focusRow, openSite, pressTool, running } from "./harness.mjs";
import { numberIn } from "./numbers.mjs";
import { assertShows, comesToShow, read, scenarioOf } from "./reading.mjs";

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

/** Opens a page that writes down every call to its history. */
function openCounted(query = "") {
  return site.open(query, {
    before: (page) =>
      page.evaluateOnNewDocument(() => {
        window.written = [];
        for (const name of ["pushState", "replaceState"]) {
          const original = history[name];
          history[name] = function (state, title, address) {
            window.written.push({ name, address, at: performance.now() });
            return original.call(this, state, title, address);
          };
        }
      }),
  });
}

const written = (page) => page.evaluate(() => window.written);
const search = (page) => page.evaluate(() => location.search + location.hash);

/** Waits until the address says this. */
const until = (page, expected) =>
  page.waitForFunction((expected) => location.search + location.hash === expected, {}, expected);

/** Sets a field as typing does. */
const type = async (page, key, text) => {
  await page.focus(`#${key}`);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
};

test("it follows once inputs rest, by replacing, and a reload brings the same scenario", async () => {
  const { page, seen, close } = await openCounted();
  await type(page, "price", "300");
  await type(page, "validators", "5000");
  await until(page, "?v=2&price=300&validators=5000");
  const calls = await written(page);
  assert.ok(calls.every(({ name }) => name === "replaceState"), JSON.stringify(calls));
  const before = await read(page);
  await page.reload();
  await running(page);
  const after = await read(page);
  assertShows(after, evaluate("price=300&validators=5000"), { baseline: evaluate("") });
  assert.deepEqual(after.fields, before.fields);
  assertQuiet(seen);
  await close();
});

test("it follows also where the path begins with two slashes, as if it named a host", async () => {
  const { page, seen, close } = await site.open("/index.html");
  assert.match(page.url(), /\d\/\/index\.html$/);
  await type(page, "price", "300");
  await until(page, "?v=2&price=300");
  assert.match(page.url(), /\d\/\/index\.html\?/);
  assertQuiet(seen);
  await close();
});

test("an opened link is not rewritten, and keeps what is not ours when it follows", async () => {
  const query = "?ref=a%20b&price=3e2&v=2&#part";
  const { page, close } = await openCounted(query);
  await page.focus("#price");
  await page.evaluate(() => new Promise((done) => setTimeout(done, 1_200)));
  assert.deepEqual(await written(page), []);
  assert.equal(await search(page), query);
  await type(page, "validators", "5000");
  await until(page, "?v=2&price=300&validators=5000&ref=a%20b#part");
  await close();
});

test("a thousand changes in a row end on the right link without an error, written at most once a second", async () => {
  const { page, seen, close } = await openCounted();
  await focusRow(page, "compute_cost-slider");
  await page.evaluate(async () => {
    const slider = document.querySelector("#compute_cost-slider");
    for (let nth = 0; nth < 1_000; nth += 1) {
      const key = nth % 3 ? "ArrowRight" : "ArrowLeft";
      slider.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
      if (nth % 10 === 0) await new Promise((done) => requestAnimationFrame(done));
    }
  });
  await endsRight(page, seen, "compute_cost");
  await close();
});

test("a hundred rests 310 ms apart end on the right link without an error, written at most once a second", async () => {
  const { page, seen, close } = await openCounted();
  await page.focus("#price-slider");
  await page.evaluate(async () => {
    const slider = document.querySelector("#price-slider");
    for (let nth = 0; nth < 100; nth += 1) {
      const key = nth % 3 ? "ArrowRight" : "ArrowLeft";
      slider.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
      // What follows a key is done before the pause begins.
      await new Promise((done) => setTimeout(done));
      await new Promise((done) => setTimeout(done, 310));
    }
  });
  await endsRight(page, seen, "price");
  assert.ok((await written(page)).length > 10, "it followed meanwhile");
  await close();
});

/** Fails unless the address ends on the scenario shown, and was never written twice within a second. */
async function endsRight(page, seen, key) {
  const shown = await read(page);
  const [, text] = shown.fields.find(([field]) => field === key);
  const last = numberIn(text).value;
  await page.waitForFunction((key, last) => Number(new URLSearchParams(location.search).get(key)) === last, {}, key, last);
  const { assumptions } = evaluate(await page.evaluate(() => location.search));
  assert.deepEqual(assumptions, evaluate(scenarioOf(shown)).assumptions);
  const times = (await written(page)).map(({ at }) => at);
  times.slice(1).forEach((at, nth) => assert.ok(at - times[nth] >= 990, `${at - times[nth]} ms after the one before`));
  assertQuiet(seen);
}

test("Back and Forward move between loaded scenarios, with what was changed in each", async () => {
  const { page, seen, close } = await openCounted("?price=300#part");
  await type(page, "validators", "5000");
  // Not settled yet: the step that is left keeps it nevertheless.
  await choosePreset(page, "bear");
  assert.equal(await search(page), "?v=2&preset=bear#part");
  await page.evaluate(() => new Promise((done) => setTimeout(done, 1_000)));
  await choosePreset(page, "squeeze");
  await page.goBack();
  await shows(page, "preset=bear", { preset: "preset=bear" });
  await page.goBack();
  await shows(page, "price=300&validators=5000");
  assert.equal(await search(page), "?v=2&price=300&validators=5000#part");
  await page.goForward();
  await page.goForward();
  await shows(page, "preset=squeeze", { preset: "preset=squeeze" });
  assert.equal(await search(page), "?v=2&preset=squeeze#part");
  assertQuiet(seen);
  await close();
});

test("a scenario loaded anew is no step, and the next one is, however soon", async () => {
  const { page, close } = await openCounted();
  const pushed = async () => (await written(page)).filter(({ name }) => name === "pushState").map(({ address }) => new URL(address, page.url()).search);
  await choosePreset(page, "article-2026-03");
  await choosePreset(page, "bear");
  assert.deepEqual(await pushed(), ["?v=2&preset=bear"]);
  await page.goBack();
  await shows(page, "");
  await choosePreset(page, "squeeze");
  assert.deepEqual(await pushed(), ["?v=2&preset=bear", "?v=2&preset=squeeze"]);
  await close();
});

test("what Back leaves can be undone", async () => {
  const { page, close } = await openCounted();
  await choosePreset(page, "bear");
  await type(page, "price", "123");
  await page.goBack();
  await shows(page, "");
  await pressTool(page, "undo");
  await shows(page, "preset=bear&price=123", { preset: "preset=bear" });
  await close();
});

test("a step to a part of the page changes nothing", async () => {
  const { page, close } = await openCounted("?price=300");
  await type(page, "validators", "5000");
  await page.evaluate(() => {
    location.hash = "#value-chart";
  });
  await shows(page, "price=300&validators=5000");
  await until(page, "?v=2&price=300&validators=5000#value-chart");
  await close();
});

test("what has not settled when the page is left is in its address", async () => {
  const { page, close } = await openCounted();
  await type(page, "price", "777");
  const left = await page.evaluate(() => {
    dispatchEvent(new PageTransitionEvent("pagehide"));
    return location.search;
  });
  assert.equal(left, "?v=2&price=777");
  await close();
});

const shows = (page, query, { preset = "" } = {}) =>
  comesToShow(page, evaluate(query), { baseline: evaluate(preset) });
