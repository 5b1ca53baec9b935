// The widget in articles of another site: it moves nothing, follows the article's words, and tells its answers.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { DIST, assertQuiet, evaluate } from "./harness.mjs";
import { answering, assertAnswers, shownIn, useArticles } from "./hosting.mjs";

const here = useArticles();

/** The height of the first widget's frame in its article. */
const frameHeight = (page) =>
  page.$eval("#first", (widget) => (widget.shadowRoot?.querySelector("iframe") ?? widget).getBoundingClientRect().height);

/** Waits until the frame is as high as what it shows, to the pixel. */
async function assertFollows(page, frame) {
  let heights;
  for (let tries = 0; tries < 100; tries += 1) {
    heights = [await frameHeight(page), (await shownIn(frame)).height];
    if (Math.abs(heights[0] - heights[1]) <= 1) return heights[1];
  }
  assert.fail(`the frame is ${heights[0]} px high, what it shows ${heights[1]}`);
}

test("the loader is less than 4 kB", async () => {
  const bytes = gzipSync(await readFile(`${DIST}/embed.js`), { level: 9 }).length;
  assert.ok(bytes < 4_000, `${bytes} bytes`);
});

test("the article has no other name of the calculator's than the element", async () => {
  const { page, close } = await here.articles.open("article.html");
  const names = () => Object.getOwnPropertyNames(window);
  const own = await page.evaluate(names);
  await page.goto(`${here.articles.url}scriptless.html`);
  const before = await page.evaluate(names);
  const news = own.filter((name) => !before.includes(name) && !name.includes("ariaQuery") && !["moved", "told", "first", "below", "at-200", "named", "plain"].includes(name));
  assert.deepEqual(news, []);
  await close();
});

test("the frame is as high as what it shows, when that grows and when it shrinks", async () => {
  const { page, frame, seen, close } = await here.articles.open("article.html");
  const type = async (text) => {
    await frame.$eval("#price", (field) => field.select());
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  };
  await type("-5");
  const high = await assertFollows(page, frame);
  await type("250");
  const low = await assertFollows(page, frame);
  assert.ok(low < high - 10, `${low} px without the error, ${high} with it`);
  await page.setViewport({ width: 320, height: 1400 });
  await frame.waitForFunction(() => innerWidth < 320);
  await assertFollows(page, frame);
  assertQuiet(seen);
  await close();
});

test("a link of the article sets the scenario, and is no step of Back", async () => {
  const { page, frame, seen, close } = await here.articles.open("article.html");
  await assertAnswers(frame, "price=300");
  const before = await page.evaluate(() => [history.length, location.href]);
  await page.click("#at-200");
  await assertAnswers(frame, "price=200&validators=5000");
  await page.click("#named");
  await frame.waitForFunction(() => document.documentElement.dataset.query.includes("preset=bear"));
  await assertAnswers(frame, "preset=bear");
  await page.click("#at-200");
  await assertAnswers(frame, "price=200&validators=5000");
  assert.deepEqual(await page.evaluate(() => [history.length, location.href]), before);
  assertQuiet(seen);
  await close();
});

test("without the widget, and with a key held, it is a link like any other", async () => {
  const { page, close } = await here.articles.open("article.html");
  const prevented = (id, keys = {}) =>
    page.$eval(
      `#${id}`,
      (link, keys) => {
        const click = new MouseEvent("click", { bubbles: true, cancelable: true, ...keys });
        let prevented;
        addEventListener("click", (event) => ((prevented = event.defaultPrevented), event.preventDefault()), { once: true });
        link.dispatchEvent(click);
        return prevented;
      },
      keys,
    );
  assert.equal(await prevented("at-200"), true);
  for (const key of ["ctrlKey", "metaKey", "shiftKey"]) assert.equal(await prevented("at-200", { [key]: true }), false, key);
  assert.equal(await prevented("plain"), false);
  const { url } = here.site.server;
  for (const [address, isOurs] of [["", true], ["?price=1#part", true], ["bear.html?price=1", false], ["/?price=1", false]]) {
    const href = address.startsWith("/") ? `http://localhost:9${address}` : url + address;
    await page.$eval("#plain", (link, href) => Object.assign(link, { href }).setAttribute("data-tao-calculator", ""), href);
    assert.equal(await prevented("plain"), isOurs, href);
  }
  // Somebody else has taken it already; nothing of ours is in the way of events without an element.
  await page.$eval("#at-200", (link) => link.addEventListener("click", (event) => event.preventDefault(), { once: true }));
  const before = await page.$eval("#first", (widget) => widget.getAttribute("scenario"));
  await page.click("#at-200");
  await page.evaluate(() => document.dispatchEvent(new Event("click")));
  assert.equal(await page.$eval("#first", (widget) => widget.getAttribute("scenario")), before);
  await page.$eval("#first", (widget) => widget.remove());
  assert.equal(await prevented("at-200"), false);
  await close();
});

test("a slider in the frame tells the article its scenario and its answers", async () => {
  const { page, frame, close } = await here.articles.open("article.html");
  await frame.focus("#price-slider");
  await page.keyboard.press("ArrowRight");
  await page.waitForFunction(() => told.some(([, kind]) => kind === "change"));
  const [[, first, ready], ...changes] = await page.evaluate(() => told);
  assert.deepEqual([first, ready.query], ["ready", "v=2&price=300"]);
  const { query, results } = changes.at(-1)[2];
  assert.notEqual(query, ready.query);
  for (const [path, { value, words }] of Object.entries(results)) {
    const [section, key] = path.split(".");
    const expected = evaluate(query)[section][key];
    assert.ok(Math.abs(value - expected) <= 1e-9 * Math.abs(expected), `${path}: ${value} instead of ${expected}`);
    assert.match(words, /\d/);
  }
  const paths = ["projection.payback_months", "run_rate.payback_months", "valuation.value_per_tao"];
  assert.deepEqual(Object.keys(results).toSorted(), paths);
  await close();
});

test("an answer that there is not is told with its reason", async () => {
  const { page, close } = await here.articles.open("article.html");
  await page.$eval("#first", (widget) => widget.setAttribute("scenario", "compute_cost=10000"));
  await page.waitForFunction(() => told.some(([, , { query }]) => query.includes("compute_cost")));
  const { results } = await page.evaluate(() => told.at(-1)[2]);
  const { value, words } = results["run_rate.payback_months"];
  assert.equal(value, null);
  assert.match(words, /never/);
  await close();
});

test("attributes may change while it lives", async () => {
  const { page, frame, seen, close } = await here.articles.open("article.html");
  const set = (name, value) => page.$eval("#first", (widget, name, value) => widget.setAttribute(name, value), name, value);
  const until = (what, ...values) => frame.waitForFunction(what, {}, ...values);
  await set("scenario", "https://example.org/tao/?preset=squeeze&price=310#there");
  await assertAnswers(frame, "preset=squeeze&price=310");
  await set("view", "value");
  await until(() => document.querySelector("#value-chart") && !document.querySelector("#balance-chart"));
  await set("controls", "tax_rate,own_stake");
  await until(() => [...document.querySelectorAll("[data-key]")].map((row) => row.dataset.key).join() === "tax_rate,own_stake");
  const paper = () => getComputedStyle(document.body).backgroundColor;
  await set("theme", "dark");
  await until(() => document.documentElement.dataset.theme === "dark");
  const dark = await frame.evaluate(paper);
  await set("theme", "light");
  await until(() => document.documentElement.dataset.theme === "light");
  assert.notEqual(await frame.evaluate(paper), dark);
  // Through all of this the scenario stayed.
  await assertAnswers(frame, "preset=squeeze&price=310");
  await assertFollows(page, frame);
  assertQuiet(seen);
  await close();
});

test("taken out and put in again it shows what the reader left", async () => {
  const { page, frame, seen, close } = await here.articles.open("article.html");
  await frame.focus("#price");
  await page.keyboard.type("222");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => told.at(-1)[2].query.includes("222"));
  await page.evaluate(() => {
    const widget = document.getElementById("first");
    widget.remove();
    document.body.prepend(widget);
  });
  await assertAnswers(await answering(page), "price=222");
  assert.equal(await page.$eval("#first", (widget) => widget.shadowRoot.querySelectorAll("iframe").length), 1);
  assertQuiet(seen);
  await close();
});

test("what it was for readers of feeds stays in it", async () => {
  const { page, close } = await here.articles.open("article.html");
  const kept = await page.$eval("#first", (widget) => widget.querySelector("a").getAttribute("href"));
  assert.equal(kept, `${here.site.server.url}?price=300`);
  await close();
});

test("the frame has the title, leaves storage and history alone, and never scrolls", async () => {
  const { page, frame, close } = await here.articles.open("article.html");
  assert.equal(await page.$eval("#first", (widget) => widget.shadowRoot.querySelector("iframe").title), "When a validator breaks even");
  await frame.focus("#price-slider");
  for (let nth = 0; nth < 5; nth += 1) await page.keyboard.press("PageUp");
  await page.waitForFunction(() => told.length > 1);
  assert.equal(await frame.evaluate(() => Object.keys({ ...localStorage }).length), 0);
  assert.equal(await frame.evaluate(() => location.search), "?price=300&view=breakeven&controls=price%2Cvalidators");
  const scrolls = await frame.evaluate(() => {
    const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
    return scrollHeight > clientHeight + 1 || scrollWidth > clientWidth;
  });
  assert.equal(scrolls, false);
  await close();
});
