// The widget where articles make it hard: policies, styles, no scripts, many at once, feeds, nothing to start with.

import assert from "node:assert/strict";
import { test } from "node:test";
import { BROWSER, assertQuiet, openSite } from "./harness.mjs";
import { answering, assertAnswers, openArticles, useArticles } from "./hosting.mjs";

const here = useArticles();

test("hostile styles change nothing in the frame, and its colours are those asked for", async () => {
  const { page, frame, seen, close } = await here.articles.open("hostile.html", { width: 1280 });
  const { theme } = await assertAnswers(frame, "preset=bear");
  assert.equal(theme, "dark");
  const sizes = await page.$eval("#first", (widget) => {
    const frame = widget.shadowRoot.querySelector("iframe");
    const style = getComputedStyle(frame);
    return [frame.offsetWidth === widget.clientWidth, widget.clientHeight === frame.offsetHeight, style.borderTopWidth, style.marginTop];
  });
  assert.deepEqual(sizes, [true, true, "0px", "0px"]);
  assertQuiet(seen);
  await close();
});

test("a policy that allows the calculator's origin alone is enough, and is not broken", async () => {
  const { page, frame, seen, close } = await here.articles.open("strict.html");
  await assertAnswers(frame, "validators=6000");
  await page.click("#at-200");
  await frame.waitForFunction(() => document.documentElement.dataset.query.includes("price=200"));
  await assertAnswers(frame, "price=200");
  // The policy forbids the icon of the article's own host.
  const besidesIcon = ([kind, list]) => [kind, list.filter((one) => !one.includes("icon.svg"))];
  assertQuiet(Object.fromEntries(Object.entries(seen).map(besidesIcon)));
  await close();
});

test("a plain frame works without any script, and its links stay links", async () => {
  const { page, frame, seen, close } = await here.articles.open("scriptless.html");
  const { height, view } = await assertAnswers(frame, "price=300");
  assert.equal(view, "breakeven");
  assert.ok(height <= 900, `${height} px in a frame of 900`);
  await Promise.all([page.waitForNavigation(), page.click("#at-200")]);
  assert.equal(page.url(), `${here.site.server.url}?price=200`);
  assert.deepEqual(seen.errors, []);
  await close();
});

test("a plain frame that is too low leaves out what does not fit, and does not scroll", async () => {
  const { page, frame, close } = await here.articles.open("scriptless.html");
  for (const height of [820, 500, 260]) {
    await page.$eval("#first", (frame, height) => (frame.height = height), height);
    await frame.waitForFunction((height) => innerHeight === height, {}, height);
    const { shown, cut, scrolls } = await frame.evaluate(async () => {
      for (let nth = 0; nth < 3; nth += 1) await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      const isShown = (element) => element.checkVisibility({ visibilityProperty: true });
      const parts = [...document.querySelectorAll(".sentence, .cards, .controls, .results, .source-line")];
      const shown = parts.filter(isShown);
      return {
        shown: shown.map((part) => part.className),
        cut: shown.filter((part) => part.getBoundingClientRect().bottom > innerHeight + 1).map((part) => part.className),
        scrolls: document.documentElement.scrollHeight > innerHeight && getComputedStyle(document.body).overflow !== "hidden",
      };
    });
    assert.deepEqual([cut, scrolls], [[], false], `${height} px: ${shown}`);
    assert.ok(shown.includes("cards") && shown.includes("source-line"), `${height} px: ${shown}`);
  }
  await close();
});

test("ten widgets are loaded as the reader comes near, each with its own scenario and links", async () => {
  here.site.server.requests.splice(0);
  const { page, seen, close } = await here.articles.open("ten.html", { ready: false, height: 700 });
  await answering(page, "widget-0");
  const before = here.site.server.requests.filter((path) => path.endsWith("/embed.html")).length;
  for (const nth of [4, 9]) {
    await page.$eval(`#widget-${nth}`, (widget) => widget.scrollIntoView());
    const frame = await answering(page, `widget-${nth}`);
    await assertAnswers(frame, `price=${100 + 50 * nth}`);
    // By the keyboard, wherever it is just now.
    await page.focus(`#link-${nth}`);
    await page.keyboard.press("Enter");
    await frame.waitForFunction((price) => document.documentElement.dataset.query.includes(`price=${price}`), {}, 107 + 50 * nth);
    await assertAnswers(frame, `price=${107 + 50 * nth}`);
  }
  // The first one stayed as it was.
  await page.$eval("#widget-0", (widget) => widget.scrollIntoView());
  await assertAnswers(await answering(page, "widget-0"), "price=100");
  assert.ok(before <= 5, `${before} of ten were asked for at the top`);
  assertQuiet(seen);
  await close();
});

test("a link that names none drives the nearest widget, and no other", async () => {
  const { page, seen, close } = await here.articles.open("ten.html", { ready: false, height: 700 });
  await page.$eval("#widget-4", (widget) => widget.scrollIntoView());
  const frame = await answering(page, "widget-4");
  const scenarios = () => page.$$eval("tao-calculator", (widgets) => widgets.map((widget) => widget.getAttribute("scenario")));
  const before = await scenarios();
  await page.$eval("#nearest", (link) => link.click());
  await assertAnswers(frame, "price=111");
  assert.deepEqual(await scenarios(), before.with(4, "?price=111"));
  assertQuiet(seen);
  await close();
});

/** Notes how many widgets there are when the article's load event begins, and how many frames in them. */
function countAtLoad() {
  addEventListener("load", () => {
    const widgets = [...document.querySelectorAll("tao-calculator")].filter(({ shadowRoot }) => shadowRoot);
    window.atLoad = [widgets.length, widgets.filter(({ shadowRoot }) => shadowRoot.querySelector("iframe")).length];
  });
}

test("the article is loaded before a frame is even made: its load event waits for none of ten", async () => {
  const before = (page) => page.evaluateOnNewDocument(countAtLoad);
  const { page, close } = await here.articles.open("ten.html", { ready: false, before });
  await answering(page, "widget-0");
  const [atLoad, over, asked] = await page.evaluate(() => [
    window.atLoad,
    performance.getEntriesByType("navigation")[0].loadEventEnd,
    performance.getEntriesByType("resource").filter(({ name }) => name.includes("/embed.html")).map(({ startTime }) => startTime),
  ]);
  assert.deepEqual(atLoad, [10, 0]);
  assert.ok(asked.length > 0 && asked.every((time) => time >= over), `${asked} after ${over}`);
  await close();
});

const isPaper = BROWSER === "chromium" ? {} : { skip: "only Chromium shows here what it would print" };

test("an article printed before its widget is there has what stands in the element, and afterwards the widget alone", isPaper, async () => {
  let release;
  here.site.server.rules.push({ path: /\.wasm$/, until: new Promise((done) => (release = done)) });
  const { page, close } = await here.articles.open("article.html", { ready: false });
  const printed = async () => {
    await page.emulateMediaType("print");
    const seen = await page.$eval("#first", (widget) => [
      widget.querySelector("a").checkVisibility(),
      Boolean(widget.shadowRoot.querySelector("iframe")?.checkVisibility()),
    ]);
    await page.emulateMediaType("screen");
    return seen;
  };
  await page.evaluate(() => customElements.whenDefined("tao-calculator").then(() => undefined));
  assert.deepEqual(await printed(), [true, false]);
  release();
  await answering(page);
  await page.waitForFunction(() => document.getElementById("first").state === "alive");
  assert.deepEqual(await printed(), [false, true]);
  await close();
});

test("of an article in a feed a picture and a link remain", async () => {
  const { page, seen, close } = await here.articles.open("feed.html", { ready: false });
  const rest = await page.evaluate(() => document.querySelector("article").innerHTML.replace(/\s+/g, " "));
  assert.ok(!/tao-calculator|<script|style=/.test(rest), rest);
  const [width, words] = await page.$eval("article > a", (link) => [link.querySelector("img").naturalWidth, link.innerText.trim()]);
  assert.ok(width > 0 && words.length > 0);
  await Promise.all([page.waitForNavigation(), page.click("article > a")]);
  assert.equal(page.url(), `${here.site.server.url}?price=300`);
  assert.deepEqual(seen.errors, []);
  await close();
});
