// The embed dialog: choices, preview, codes that show the same in articles of another site.

import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { BROWSER, assertQuiet, evaluate, pressTool } from "./harness.mjs";
import { assertShown, heightAt, room, shownIn, useArticles } from "./hosting.mjs";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const QUERY = "?v=2&preset=bear&price=300";

const here = useArticles();

/** A page whose embed dialog is open, by key; what is copied is left in `window.copied`. */
async function openDialog(query = QUERY, options = {}) {
  const before = async (page) => {
    await options.before?.(page);
    await page.evaluateOnNewDocument(() => {
      delete window.ClipboardItem;
      const writeText = async (text) => void (window.copied = text);
      Object.defineProperty(navigator, "clipboard", { value: { writeText } });
    });
  };
  const opened = await here.site.open(query, { ...options, before });
  await pressTool(opened.page, "open-embed");
  await opened.page.waitForFunction(() => document.querySelector("#embed-script")?.value);
  return opened;
}

async function copy(page, id) {
  await page.evaluate(() => delete window.copied);
  await page.focus(`#${id}-copy`);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => window.copied !== undefined);
  await page.waitForFunction(() => document.querySelector("#embed-said").textContent === "Copied.");
  return page.evaluate(() => window.copied);
}

/** Adds controls by the list, in this order, and moves the last of them up once. */
async function chooseControls(page, keys) {
  for (const key of keys) {
    await page.select("#embed-more", key);
    await page.focus("#embed-add");
    await page.keyboard.press("Enter");
  }
  await page.focus(`[data-key=${keys.at(-1)}] [data-act=up]`);
  await page.keyboard.press("Enter");
}

const choose = async (page, id) => {
  await page.focus(`#${id}`);
  await page.keyboard.press(" ");
};

/** The frame of the preview, once it shows this view with these controls and this theme. */
async function previewed(page, view, controls, theme) {
  await page.waitForFunction(() => document.querySelector("#embed-preview tao-calculator")?.state === "alive");
  const element = await page.waitForFunction(() => document.querySelector("#embed-preview tao-calculator").shadowRoot.firstChild);
  const frame = await (await element.asElement()).contentFrame();
  await frame.waitForFunction(
    (view, controls, theme) => {
      const fields = [...document.querySelectorAll(".controls [data-field]")].map((field) => field.dataset.field);
      const isShown = document.querySelector(".embed")?.dataset.view === view && fields.join() === controls.join();
      return isShown && document.documentElement.dataset.theme === theme;
    },
    {},
    view,
    controls,
    theme,
  );
  return frame;
}

/** An article of another site with this code in it, long enough for a scroll bar whatever the code shows. */
async function article(name, code) {
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="icon.svg"><meta name="viewport" content="width=device-width, initial-scale=1"><title>An article</title><link rel="stylesheet" href="article.css"><h1>An article</h1>\n${code}\n<p id="below">Below.</p>${"<p>It goes on.</p>".repeat(40)}`;
  await writeFile(join(here.articles.folder, name), html);
}

test("nothing of it is downloaded before it is opened, and the widget goes when it is closed", async () => {
  const n_requests = here.site.server.requests.length;
  const { page, seen, close } = await openDialog();
  await previewed(page, "compact", ["price", "stake_recovered"], "light");
  assertQuiet(seen);
  await close();
  const asked = here.site.server.requests.slice(n_requests);
  assert.ok(asked.includes("/embed.js"), asked.join());

  const again = here.site.server.requests.length;
  const plain = await here.site.open(QUERY);
  const early = here.site.server.requests.slice(again).filter((path) => path.includes("/embed"));
  // The style sheet of the widget's page belongs to every page.
  assert.deepEqual(early.filter((path) => !/\/embed-[0-9a-f]{12,16}\.css/.test(path)), []);
  assertQuiet(plain.seen);
  await plain.close();

  const opened = await openDialog();
  await previewed(opened.page, "compact", ["price", "stake_recovered"], "light");
  await opened.page.keyboard.press("Escape");
  await opened.page.waitForFunction(() => !document.querySelector("#embed").open);
  await opened.page.waitForFunction(() => !document.querySelector("tao-calculator"));
  assert.equal(await opened.page.evaluate(() => document.activeElement.id), "open-embed");
  // What was chosen is kept, and the widget comes back.
  await opened.page.keyboard.press("Enter");
  await previewed(opened.page, "compact", ["price", "stake_recovered"], "light");
  assertQuiet(opened.seen);
  await opened.close();
});

test("the preview follows each choice without being loaded again, and shows the figures of the scenario", async () => {
  const { page, seen, close } = await openDialog();
  let frame = await previewed(page, "compact", ["price", "stake_recovered"], "light");
  assertShown(await shownIn(frame), QUERY);
  await frame.evaluate(() => (window.isTheSame = true));
  await chooseControls(page, ["validators", "tax_rate"]);
  frame = await previewed(page, "compact", ["tax_rate", "validators"], "light");
  await choose(page, "embed-view-value");
  await choose(page, "embed-theme-dark");
  await choose(page, "embed-detail-frozen");
  frame = await previewed(page, "value", ["tax_rate", "validators"], "dark");
  assertShown(await shownIn(frame), QUERY);
  assert.ok(await frame.evaluate(() => window.isTheSame));
  // What was tried in it is in no code, and goes with the next choice.
  await frame.focus("#validators-slider");
  await page.keyboard.press("PageUp");
  await frame.waitForFunction(() => document.documentElement.dataset.query.includes("validators="));
  await choose(page, "embed-detail-live");
  await frame.waitForFunction(() => !document.documentElement.dataset.query.includes("validators="));
  assertShown(await shownIn(frame), QUERY);

  // Chosen ones cannot be chosen again; removed, they can.
  const isOffered = () => page.$eval("#embed-more [value=tax_rate]", (option) => !option.disabled);
  assert.equal(await isOffered(), false);
  await page.focus("[data-key=tax_rate] [data-act=remove]");
  await page.keyboard.press("Enter");
  await previewed(page, "value", ["validators"], "dark");
  assert.equal(await isOffered(), true);
  assert.match(await page.evaluate(() => document.activeElement.getAttribute("aria-label")), /^Remove: Validators/);

  const width = () => page.$eval("#embed-preview tao-calculator", (widget) => widget.offsetWidth);
  assert.equal(await width(), 640);
  await page.focus("#embed-width");
  await page.$eval("#embed-width", (field) => field.select());
  await page.keyboard.type("4");
  // No width yet.
  assert.equal(await width(), 640);
  await page.keyboard.type("80");
  assert.equal(await width(), 480);
  const frameCode = await page.$eval("#embed-frame", (field) => field.value);
  const height = Number(frameCode.match(/ height="(\d+)"/)[1]);
  assert.ok(height > heightAt(480, "value", "validators"), frameCode);
  assertQuiet(seen);
  await close();
});

for (const detail of ["live", "frozen"]) {
  test(`the codes copied, ${detail}, show the same in an article, and nothing moves there`, async () => {
    const { page, seen, close } = await openDialog();
    await chooseControls(page, ["take", "price", "own_stake"]);
    await choose(page, "embed-view-value");
    await choose(page, "embed-theme-light");
    await choose(page, `embed-detail-${detail}`);
    const [script, frame, picture] = [await copy(page, "embed-script"), await copy(page, "embed-frame"), await copy(page, "embed-picture")];
    assertQuiet(seen);
    await close();

    const controls = ["take", "own_stake", "price"];
    const check = async (frame) => {
      const shown = await shownIn(frame);
      assertShown(shown, QUERY);
      assert.deepEqual([shown.view, shown.theme], ["value", "light"]);
      assert.deepEqual(shown.fields.map(([key]) => key), controls);
      const { assumptions } = evaluate(await frame.evaluate(() => location.search));
      assert.deepEqual(assumptions, evaluate(QUERY).assumptions);
      assert.equal((await frame.evaluate(() => location.search)).includes("&was="), detail === "frozen");
      assert.equal(await frame.$("#was"), null);
      return shown.height;
    };
    const style = `display:block!important;height:0!important;padding:0 0 ${room("value", controls.join())}!important`;
    assert.ok(script.includes(` style="${style}"`), script);

    await article("script.html", script.replace("<tao-calculator ", '<tao-calculator id="first" '));
    for (const width of [360, 700]) {
      let release;
      const until = new Promise((done) => (release = done));
      here.site.server.rules.push({ path: /embed\.js$/, until });
      const noteTops = async (page) => {
        await page.evaluateOnNewDocument(track);
        // The loader comes once the article has been seen without it.
        page.waitForFunction(() => window.tops?.length > 2).finally(release);
      };
      const host = await here.articles.open("script.html", { width, before: noteTops });
      here.site.server.rules.splice(0);
      await check(host.frame);
      const tops = await host.page.evaluate(() => [...new Set(window.tops)]);
      assert.equal(tops.length, 1, `${tops}`);
      if (BROWSER === "chromium") assert.deepEqual(await host.page.evaluate(() => moved), []);
      assertQuiet(host.seen);
      await host.close();
    }

    await article("frame.html", `<div id="column">${frame.replace("<iframe ", '<iframe id="first" ')}</div>`);
    const host = await here.articles.open("frame.html", { width: 672 });
    const [wide, high] = await host.page.$eval("#first", (frame) => [frame.clientWidth, frame.clientHeight]);
    const height = await check(host.frame);
    assert.ok(high > heightAt(640, "value", controls.join()) && height <= heightAt(wide, "value", controls.join()), `${wide}: ${height} of ${high}`);
    assertQuiet(host.seen);
    await host.close();

    await article("picture.html", picture);
    const still = await here.articles.open("picture.html", { ready: false });
    await still.page.waitForFunction(() => document.querySelector("img").naturalWidth === 1200);
    const [link, words, fits] = await still.page.$eval("a", (a) => [a.href, a.nextSibling.textContent, a.firstChild.clientWidth <= innerWidth]);
    assert.ok(fits);
    assert.deepEqual(evaluate(new URL(link).search).assumptions, evaluate(QUERY).assumptions);
    assert.match(words, /“Bear”.*300\sUSD/);
    assertQuiet(still.seen);
    await still.close();
  });
}

/** Notes where what stands below the widget is, frame by frame. */
function track() {
  if (window !== top) return;
  window.tops = [];
  const note = () => {
    const below = document.getElementById("below");
    // Before its style sheet an article is not seen.
    if (below && document.styleSheets.length > 0) tops.push(Math.round(below.getBoundingClientRect().top));
    requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
}

test("a preset as it is has its own picture, and a preset's page writes the same addresses", async () => {
  for (const [query, picture] of [["?preset=bear", "bear"], ["bear.html", "bear"], ["bear.html?price=300", "calculator"], ["index.html?preset=bear", "bear"]]) {
    const { page, seen, close } = await openDialog(query);
    const codes = await page.$$eval("#embed textarea", (fields) => Object.fromEntries(fields.map(({ id, value }) => [id, value])));
    const { url } = here.site.server;
    for (const [id, source] of [["picture", `social/${picture}.png`], ["script", "embed.js"], ["frame", "embed.html?"]]) {
      const html = codes[`embed-${id}`];
      assert.ok(html.includes(`src="${url}${source}`), html);
    }
    assertQuiet(seen);
    await close();
  }
});

for (const scheme of ["light", "dark"]) {
  test(`axe finds nothing in it in ${scheme} colours, and it fits`, async () => {
    for (const width of [1280, 360, 280]) {
      const { page, seen, close } = await openDialog(`${QUERY}&theme=${scheme}`, { width });
      await chooseControls(page, ["validators", "price"]);
      await page.evaluate(AXE);
      const found = await page.evaluate(async (tags) => {
        const { violations, passes } = await window.axe.run("#embed", { runOnly: tags, iframes: false });
        if (!passes.some(({ id }) => id === "color-contrast")) throw new Error("colours were not looked at");
        return violations.map(({ id, nodes }) => [id, nodes.map(({ failureSummary, target }) => `${target}: ${failureSummary}`)]);
      }, TAGS);
      assert.deepEqual(found, [], `${width} px`);
      const runsOut = await page.$eval("#embed", (dialog) => dialog.scrollWidth > dialog.clientWidth);
      assert.equal(runsOut, false, `${width} px`);
      await page.keyboard.press("Escape");
      const focused = await page.evaluate(() => document.activeElement.matches("#open-embed, .opens-menu"));
      assert.ok(focused, `${width} px: the focus goes back to where it came from`);
      assertQuiet(seen);
      await close();
    }
  });
}

test("without the loader it says so, and the next opening tries again", async () => {
  here.site.server.rules.push({ path: /\/embed\.js$/, status: 404 });
  const { page, close } = await here.site.open(QUERY);
  await pressTool(page, "open-embed");
  await page.waitForFunction(() => /could not be downloaded/.test(document.querySelector("#embed-form").textContent));
  here.site.server.rules.splice(0);
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => !document.querySelector("#embed").open);
  await pressTool(page, "open-embed");
  await page.waitForFunction(() => document.querySelector("#embed-script")?.value);
  assert.equal(await page.$eval("#crashed", (notice) => notice.hidden), true);
  await close();
});
