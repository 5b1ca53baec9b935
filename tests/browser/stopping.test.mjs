// A calculator that stops while it is in use says so, and keeps what the reader had entered.

import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { evaluate, focusRow, openSite, running } from "./harness.mjs";
import { assertShows, read } from "./reading.mjs";

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());
afterEach(() => site.server.rules.splice(0));

const CHANGED = "price=350&validators=5000";

/** Opens the page, changes two inputs, and runs a script of the page's own origin: browsers hide errors of others. */
async function openWith(script) {
  const opened = await site.open("?price=350");
  const { page } = opened;
  await page.focus("#validators");
  await page.keyboard.type("5000");
  await read(page);
  site.server.rules.push({ path: /probe\.js$/, body: script });
  await page.evaluate(
    () =>
      new Promise((done) => {
        const script = document.createElement("script");
        script.src = "probe.js";
        script.onload = () => setTimeout(done);
        document.body.append(script);
      }),
  );
  return opened;
}

/** A script that has an error as one of the program's own files would. */
const ours = (message = "probe") => `(() => {
  const error = new Error("${message}");
  const file = new URL(document.getElementById("program").dataset.js, document.baseURI);
  error.stack = "Error: ${message}\\n    at ours (" + file + ":1:1)";
  return error;
})()`;

/** What breaks, and what has to happen for the calculator to meet it. */
const BREAKS = {
  "an error that nobody caught": [`setTimeout(() => { throw ${ours()}; });`],
  "a promise that nobody minded": [`Promise.reject(${ours()});`],
  "a drawing that the browser refuses": [
    "Document.prototype.createElementNS = () => { throw new Error('probe'); };",
    (page) => page.setViewport({ width: 700, height: 900 }),
  ],
  "a panic of the program": [
    "Node.prototype.cloneNode = () => { throw new Error('probe'); };",
    (page) => page.click(".data button"),
  ],
};

for (const [what, [script, use = () => {}]] of Object.entries(BREAKS)) {
  test(`after ${what} the page says that it stopped, and reloads with these inputs`, async () => {
    const { page, close } = await openWith(script);
    await use(page);
    const notice = await page.waitForSelector("#crashed:not([hidden])", { visible: true });
    assert.match(await notice.evaluate((notice) => notice.innerText), /stopped.*\n+.*probe/s);
    const links = await notice.$$eval("a", (links) => links.map((link) => [link.textContent, link.search]));
    assert.deepEqual(links, [["Reload with these inputs", `?v=2&${CHANGED}`], ["Start over", ""]]);
    // Pressed wherever it is: Firefox scrolls past what is sticky in a page whose layout stopped halfway.
    const follow = page.$eval("[data-link=inputs]", (link) => link.click());
    await Promise.all([page.waitForNavigation(), follow]);
    await running(page);
    assertShows(await read(page), evaluate(CHANGED));
    await close();
  });
}

/** Types a number, of which the page can say nothing any more; an answer that comes late to what was before still can. */
async function typeInVain(key) {
  const opened = await openWith(`
    const { set, get } = Object.getOwnPropertyDescriptor(Node.prototype, "textContent");
    Object.defineProperty(Node.prototype, "textContent", { get, set(words) {
      if (document.documentElement.dataset.query.includes("${key}=")) return reportError(${ours()});
      set.call(this, words);
    } });`);
  await focusRow(opened.page, key);
  await opened.page.keyboard.type("1");
  await opened.page.waitForSelector("#crashed:not([hidden])", { visible: true });
  await opened.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  return opened;
}

test(
  "the notice stays in view while a field further down is typed in",
  async () => {
    const { page, close } = await typeInVain("discount_rate");
    const notice = await page.$("#crashed");
    assert.ok(await notice.isIntersectingViewport());
    await close();
  },
);

test(
  "the link holds the very input at which the calculator stopped",
  async () => {
    const { page, close } = await typeInVain("compute_cost");
    const search = await page.$eval("[data-link=inputs]", (link) => link.search);
    assert.equal(search, "?v=2&price=350&validators=5000&compute_cost=1");
    await close();
  },
);

test("“Start over” opens the base", async () => {
  const { page, close } = await openWith(BREAKS["an error that nobody caught"][0]);
  await page.waitForSelector("#crashed:not([hidden])", { visible: true });
  await Promise.all([page.waitForNavigation(), page.click("[data-link=over]")]);
  await running(page);
  assertShows(await read(page), evaluate(""));
  await close();
});

test("only the first error is shown: what follows is its consequence", async () => {
  const { page, close } = await openWith(`
    setTimeout(() => { throw ${ours("the first")}; });
    setTimeout(() => { throw ${ours("the second")}; }, 1);
    setTimeout(() => { document.body.dataset.both = ""; }, 2);`);
  await page.waitForSelector("body[data-both]");
  assert.equal(await page.$eval("#crashed .detail", (detail) => detail.textContent), "the first");
  await close();
});

/** What others throw and reject in every page: extensions, ad blockers, scripts that a host adds. */
const FOREIGN = {
  "an extension's error": `
    const foreign = new Error("not ours");
    foreign.stack = "Error: not ours\\n at chrome-extension://abc/content.js:1:1";
    dispatchEvent(new ErrorEvent("error", { error: foreign }));`,
  "a note without an error": 'dispatchEvent(new ErrorEvent("error", { message: "ResizeObserver loop completed" }));',
  "an error of another script of this site": "setTimeout(() => { throw new Error('not ours'); });",
  "a wallet's refusal": "Promise.reject({ code: 4001, message: 'User rejected the request' });",
  "a rejected string": "Promise.reject('no');",
  "nothing rejected": "Promise.reject();",
  "a rejected DOMException": "Promise.reject(new DOMException('Aborted', 'AbortError'));",
  "a plain object thrown": "setTimeout(() => { throw { code: 1, stack: 7 }; });",
  "a frozen one": "Promise.reject(Object.freeze({ get stack() { return undefined; } }));",
};

for (const [what, script] of Object.entries(FOREIGN)) {
  test(`${what} does not stop anything`, async () => {
    const { page, close } = await openWith(script);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    assert.equal(await page.$("#crashed:not([hidden])"), null);
    await page.keyboard.press("Enter");
    assertShows(await read(page), evaluate(CHANGED));
    await close();
  });
}
