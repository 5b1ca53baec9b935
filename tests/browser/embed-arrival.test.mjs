// How the widget comes into an article: nothing moves, whatever is set or clicked meanwhile, wherever something hangs.

import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { BROWSER } from "./harness.mjs";
import { answering, assertAnswers, heightAt, shownIn, useArticles } from "./hosting.mjs";

const here = useArticles();

/** The height of the first widget's frame in its article. */
const frameHeight = (page) =>
  page.$eval("#first", (widget) => (widget.shadowRoot?.querySelector("iframe") ?? widget).getBoundingClientRect().height);

for (const name of ["article.html", "hostile.html", "strict.html"]) {
  for (const width of [320, 700, 1280]) {
    test(`in ${name} at ${width} px nothing moves while the widget loads`, async () => {
      const { page, close } = await here.articles.open(name, { width, before: (page) => page.evaluateOnNewDocument(track) });
      await assertStill(page);
      await close();
    });
  }
}

/**
 * Notes where what stands below the widget is, and how large that is, frame by frame, as it is painted: whoever measures
 * between two frames may meet a style sheet that has come and a height that has not followed yet.
 */
function track() {
  window.tops = [];
  const note = () => {
    const parts = ["first", "below"].map((id) => document.getElementById(id));
    if (!parts.every(Boolean)) return requestAnimationFrame(note);
    const painted = new IntersectionObserver((entries) => {
      painted.disconnect();
      const [widget, below] = parts.map((part) => entries.find(({ target }) => target === part)?.boundingClientRect);
      if (widget && below) tops.push([below.top, widget.height, widget.width].map(Math.round));
      requestAnimationFrame(note);
    });
    for (const part of parts) painted.observe(part);
  };
  note();
}

async function assertStill(page) {
  const { tops, moved } = await page.evaluate(async () => {
    for (let nth = 0; nth < 3; nth += 1) await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    // Before the article has its own style sheet and scroll bar, it is the article that moves.
    const [, , width] = window.tops.at(-1);
    const tops = window.tops.filter((top) => top[2] === width).map(String);
    return { tops: [...new Set(tops)], moved: window.moved };
  });
  assert.equal(tops.length, 1, `what stands below, and the widget’s height and width, were ${tops.join("; ")}`);
  assert.deepEqual(moved, []);
}

for (const name of ["article.html", "hostile.html"]) {
  test(`nothing moves in ${name} even if the loader comes after it is painted`, async () => {
    let release;
    const until = new Promise((done) => (release = done));
    here.site.server.rules.push({ path: /embed\.js$/, until });
    const { page, close } = await here.articles.open(name, {
      ready: false,
      before: async (page) => {
        await page.evaluateOnNewDocument(track);
        page.once("domcontentloaded", async () => {
          await page.waitForFunction(() => window.tops?.length > 3);
          release();
        });
      },
    });
    await answering(page);
    await assertStill(page);
    await close();
  });
}

test("what is set before it is there counts, too", async () => {
  const { page, close } = await here.articles.open("article.html", { ready: false });
  await page.$eval("#first", (widget) => widget.setAttribute("scenario", "price=150"));
  await assertAnswers(await answering(page), "price=150");
  await close();
});

test("what is set while the program is still on its way counts, too", async () => {
  let release;
  const until = new Promise((done) => (release = done));
  here.site.server.rules.push({ path: /\.wasm$/, until });
  const { page, close } = await here.articles.open("article.html", { ready: false, until: "domcontentloaded" });
  await startingFrame(page);
  await page.$eval("#first", (widget) => widget.setAttribute("scenario", "price=150"));
  // A link does the same, and does not lead away.
  await startingFrame(page);
  const address = page.url();
  await page.click("#at-200");
  release();
  await assertAnswers(await answering(page), "price=200&validators=5000");
  assert.equal(page.url(), address);
  await close();
});

/** Waits until the page of the first widget is there, before its program is. */
async function startingFrame(page) {
  const frame = await page.waitForFunction(() => document.getElementById("first").shadowRoot?.querySelector("iframe"));
  await (await frame.contentFrame()).waitForSelector("#start");
}

// Firefox says nothing of a frame that a policy keeps out.
test("where a policy keeps the frame out, links lead to the page", { skip: BROWSER !== "chromium" }, async () => {
  const html = await readFile(join(here.articles.folder, "article.html"), "utf8");
  const policy = `<meta http-equiv="Content-Security-Policy" content="frame-src 'none'">`;
  await writeFile(join(here.articles.folder, "blocked.html"), html.replace("<title>", `${policy}<title>`));
  const { page, close } = await here.articles.open("blocked.html", { ready: false });
  await page.waitForFunction(() => document.getElementById("first").state === "");
  await Promise.all([page.waitForNavigation(), page.click("#at-200")]);
  assert.equal(page.url(), `${here.site.server.url}?price=200&validators=5000`);
  await close();
});

test("it comes, too, where something else in the article hangs", async () => {
  const html = await readFile(join(here.articles.folder, "article.html"), "utf8");
  await writeFile(join(here.articles.folder, "hanging.html"), html.replace("<h1>", '<img src="hangs.png" alt=""><h1>'));
  let release;
  const until = new Promise((done) => (release = done));
  here.articles.server.rules.push({ path: /hangs\.png$/, until });
  const { page, frame, close } = await here.articles.open("hanging.html", { until: "domcontentloaded" });
  assert.equal(await page.evaluate(() => document.readyState), "interactive");
  await assertAnswers(frame, "price=300");
  release();
  here.articles.server.rules.splice(0);
  await close();
});

test("the room is of the width that it leaves, also where it brings the article’s scroll bar", async () => {
  const { page, close } = await here.articles.open("article.html", { ready: false, width: 320 });
  await page.waitForFunction(() => document.getElementById("first").shadowRoot);
  const [width, height] = await page.evaluate(() => {
    const widget = document.getElementById("first");
    document.body.replaceChildren();
    // So that it is narrower by a step, or by none where scroll bars take no room.
    document.body.offsetWidth;
    document.body.append(widget);
    return [widget.offsetWidth, widget.offsetHeight];
  });
  assert.equal(height, heightAt(width, "breakeven", "price,validators"));
  await close();
});

test("hidden it takes no room, and what is made visible has the room of its width", async () => {
  const { page, close } = await here.articles.open("article.html", { ready: false, before: (page) => page.evaluateOnNewDocument(hideAtFirst) });
  const height = () => page.$eval("#first", (widget) => widget.offsetHeight);
  await page.waitForFunction(() => document.getElementById("first").shadowRoot);
  assert.equal(await height(), 0);
  await page.$eval("#first", (widget) => (widget.hidden = false));
  const { height: content } = await shownIn(await answering(page));
  const over = (await frameHeight(page)) - content;
  assert.ok(over >= 0 && over <= 60, `${over} px more than what it shows`);
  await close();
});

function hideAtFirst() {
  addEventListener("DOMContentLoaded", () => {
    const widget = document.getElementById("first");
    if (widget) widget.hidden = true;
  });
}

if (BROWSER === "chromium") {
  test("layout shifts are seen at all", async () => {
    const { page, close } = await here.articles.open("article.html", { ready: false });
    await page.evaluate(async () => {
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      document.querySelector("h1").style.marginTop = "200px";
    });
    await page.waitForFunction(() => moved.length > 0);
    await close();
  });
}
