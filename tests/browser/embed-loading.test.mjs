// The loader, however an article loads it and whatever else the article holds by the names that it uses.

import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { DIST } from "./harness.mjs";
import { assertAnswers, useArticles } from "./hosting.mjs";

const here = useArticles();

/** An article of these lines before and after its widget, which has these attributes. */
async function article(name, { before = "", attributes = "", after = "", ...options }) {
  const widget = `<tao-calculator id="first" scenario="price=300" view="breakeven" ${attributes}></tao-calculator>`;
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="icon.svg"><title>An article</title>${before}${widget}<p id="below">Below.</p>${after}`;
  await writeFile(join(here.articles.folder, name), html);
  return here.articles.open(name, options);
}

const home = () => `home="${here.site.server.url}"`;
const source = () => `${here.site.server.url}embed.js`;

const WAYS = {
  "a module": () => ({ before: `<script type="module" src="${source()}"></script>`, attributes: home() }),
  "import()": () => ({ before: `<script type="module">import("${source()}");</script>`, attributes: home() }),
  "an inlined script": async () => ({ after: `<script>${await readFile(`${DIST}/embed.js`, "utf8")}</script>`, attributes: home() }),
  "a bundle of another address": async () => {
    await writeFile(join(here.articles.folder, "bundle.js"), `var other = 1;\n${await readFile(`${DIST}/embed.js`, "utf8")}`);
    return { before: '<script async src="bundle.js"></script>', attributes: home() };
  },
  "two scripts": () => ({ before: `<script async src="${source()}"></script><script async src="${source()}"></script>` }),
};

for (const [what, way] of Object.entries(WAYS)) {
  test(`loaded as ${what} it shows its answers`, async () => {
    const { page, frame, close } = await article("loaded.html", await way());
    await assertAnswers(frame, "price=300");
    await page.$eval("#first", (widget) => widget.setAttribute("scenario", "price=150"));
    await frame.waitForFunction(() => document.querySelector("#price").value === "150");
    await close();
  });
}

/** What an article may hold, by whose names a script could be led astray. */
const CLOBBERS = {
  "an image called currentScript": '<img name="currentScript" src="icon.svg" alt="">',
  "images called as what the document does":
    '<img name="createElement" alt=""><img name="querySelectorAll" alt=""><img name="addEventListener" alt=""><img name="readyState" alt="">',
  "ids of the window's own": '<i id="customElements"></i><i id="URL"></i><i id="HTMLElement"></i><i id="setTimeout"></i><i id="ResizeObserver"></i>',
  "a form with a field called state": '<form id="tao-calculator"><input name="state"><input name="id"></form>',
  "another listener of messages": "<script>addEventListener('message', (event) => event.data.type.toString());</script>",
};

for (const [what, before] of Object.entries(CLOBBERS)) {
  test(`beside ${what} it is the calculator's own frame that is shown`, async () => {
    const { page, frame, close } = await article("clobbered.html", { before: `${before}<script async src="${source()}"></script>` });
    await assertAnswers(frame, "price=300");
    assert.equal(new URL(frame.url()).origin, new URL(here.site.server.url).origin);
    await page.$eval("#below", (below) => below.insertAdjacentHTML("beforeend", '<svg><a data-tao-calculator href="#below"><text y="20">a link of a drawing</text></a></svg>'));
    await page.$eval("svg a", (link) => link.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true })));
    await assertAnswers(frame, "price=300");
    await close();
  });
}

const REGISTRIES = { "another one": "{}", none: "undefined", "null": "null" };

for (const [what, registry] of Object.entries(REGISTRIES)) {
  test(`where the article has ${what} for the registry of elements nothing throws, and what it says itself stays`, async () => {
    const before = `<script>Object.defineProperty(window, "customElements", { value: ${registry} })</script><script async src="${source()}"></script>`;
    const { page, seen, close } = await article("registry.html", { before, ready: false });
    await page.$eval("#first", (widget) => widget.append("The article's own words."));
    assert.ok(await page.$eval("#first", (widget) => widget.innerText.includes("own words") && !widget.shadowRoot));
    assert.deepEqual(seen.errors, []);
    await close();
  });
}

const ODD = {
  "a lone surrogate for an id": (widget) => (widget.id = "\ud800"),
  "100,000 commas for controls": (widget) => widget.setAttribute("controls", ",".repeat(100_000)),
  "a view of a name of JavaScript's own": (widget) => widget.setAttribute("view", "constructor"),
  "a scenario with half an escape": (widget) => widget.setAttribute("scenario", "price=300&foo=%E0%A4"),
};

for (const [what, set] of Object.entries(ODD)) {
  test(`with ${what} it is no higher than it may be, and answers`, async () => {
    const { page, frame, close } = await article("odd.html", { before: `<script async src="${source()}"></script>` });
    await assertAnswers(frame, "price=300");
    const height = await page.evaluate((set) => {
      const [old] = document.getElementsByTagName("tao-calculator");
      const fresh = old.cloneNode();
      new Function("widget", `(${set})(widget)`)(fresh);
      old.replaceWith(fresh);
      window.fresh = fresh;
      return fresh.offsetHeight;
    }, set.toString());
    assert.ok(height > 0 && height < 8_000, `${height} px`);
    await page.waitForFunction(() => fresh.state === "alive");
    await close();
  });
}

test("moved into another document of the article it goes on there", async () => {
  const { page, close } = await article("moved.html", { before: `<script async src="${source()}"></script><iframe id="inner"></iframe>` });
  await page.evaluate(() => {
    const widget = document.getElementById("first");
    const inner = document.getElementById("inner");
    inner.width = 700;
    inner.height = 2000;
    inner.contentDocument.body.append(widget);
    window.widget = widget;
  });
  await page.waitForFunction(() => widget.state === "alive");
  await close();
});

test("without an address it says in the console what it lacks, and its content stays", async () => {
  const page = await here.site.browser.newPage();
  const said = [];
  page.on("console", (message) => said.push(message.text()));
  const loader = await readFile(`${DIST}/embed.js`, "utf8");
  await page.setContent(`<tao-calculator><a href="#">the calculator</a></tao-calculator><script>${loader}</script>`);
  assert.match(said.join(), /tao-calculator.*home/);
  assert.ok(await page.$eval("tao-calculator", (widget) => widget.shadowRoot === null && widget.innerText.includes("the calculator")));
  await page.close();
});
