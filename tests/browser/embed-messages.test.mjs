// What is said between article and widget by those who should not: it changes nothing, and delays nothing.

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertQuiet } from "./harness.mjs";
import { assertShown, shownIn, useArticles } from "./hosting.mjs";

const here = useArticles();

/** Everything that a message could change: what the frame shows and where it is, its height, the article's address. */
async function state(page, frame) {
  const { height, ...shown } = await shownIn(frame);
  const around = await page.evaluate(() => {
    const frame = document.getElementById("first").shadowRoot.querySelector("iframe");
    return [frame.height, frame.src, location.href, history.length, told.filter(([, kind]) => kind === "change").length];
  });
  return { ...shown, around, query: await frame.evaluate(() => location.href) };
}

/** Waits until the article's messages so far have been heard in the frame, and what they led to is shown. */
async function heard(page, frame) {
  await frame.evaluate(() => {
    addEventListener("message", ({ data }) => data === "the last" && (document.body.dataset.heard = ""));
  });
  await page.evaluate(() => {
    document.getElementById("first").shadowRoot.querySelector("iframe").contentWindow.postMessage("the last", "*");
  });
  await frame.waitForSelector("body[data-heard]");
  await frame.evaluate(async () => {
    delete document.body.dataset.heard;
    // Scenarios are taken over at most ten times a second.
    const until = performance.now() + 250;
    while (performance.now() < until) await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  });
}

const LONG = "price=".padEnd(1_000_000, "9");

/** What the page around sends that is no scenario. */
const NONSENSE = {
  "an address": { type: "tao-calculator:set", query: "javascript:alert(1)" },
  "an address to go to": { type: "tao-calculator:set", query: "https://evil.example/?url=https://evil.example" },
  "1 MB": { type: "tao-calculator:set", query: LONG },
  "1 MB of settings": { type: "tao-calculator:show", query: `controls=${LONG}` },
  "prototype keys": { type: "tao-calculator:set", query: "__proto__=1&constructor=2&toString[price]=3" },
  "no value": { type: "tao-calculator:set", query: "price=NaN" },
  "settings instead of a scenario": { type: "tao-calculator:set", query: "view=claims&theme=dark" },
  "an object for a query": { type: "tao-calculator:set", query: { price: 1 } },
  "a kind that nobody knows": { type: "tao-calculator:go", query: "price=1" },
  "somebody else's kind": { type: "set", query: "price=1" },
  "no query": { type: "tao-calculator:set" },
  "nothing": null,
  "a text": "tao-calculator:set",
  "a number": 7,
  "an array": ["tao-calculator:set", "price=1"],
};

test("what is no scenario changes nothing", async () => {
  const { page, frame, seen, close } = await here.articles.open("article.html");
  const before = await state(page, frame);
  for (const [what, message] of Object.entries(NONSENSE)) {
    await page.evaluate((message) => {
      document.getElementById("first").shadowRoot.querySelector("iframe").contentWindow.postMessage(message, "*");
    }, message);
    await heard(page, frame);
    assert.deepEqual(await state(page, frame), before, what);
  }
  assertQuiet(seen);
  await close();
});

/** What an extension or a script inside the frame may send to the article around it. */
const FOREIGN = [
  null,
  undefined,
  7,
  "tao-calculator:ready",
  { hello: 1 },
  { height: 12 },
  { type: "mm-ext", height: 12 },
  { type: "tao-calculator:" },
  { type: "tao-calculator:go", query: "price=1" },
  { type: ["tao-calculator:change"], query: "price=1" },
  { type: "tao-calculator:change" },
  { type: "tao-calculator:change", query: { price: 1 } },
  { type: "tao-calculator:ready", query: null },
  ...[-5, 0, 1e9, NaN, Infinity, "12", [12], null].map((height) => ({ type: "tao-calculator:height", height })),
];

test("the article hears nothing of what others say inside the frame", async () => {
  const { page, frame, seen, close } = await here.articles.open("article.html");
  const before = [await state(page, frame), await page.evaluate(() => told.length)];
  await page.evaluate((count) => {
    window.heard = 0;
    addEventListener("message", () => (window.heard += 1));
    window.allHeard = () => window.heard >= count;
  }, FOREIGN.length);
  for (const message of FOREIGN) {
    // Not as JSON, which has no NaN.
    const literal = JSON.stringify(message, (_, value) => (typeof value === "number" && !Number.isFinite(value) ? `${value}` : value));
    await frame.evaluate((literal) => {
      const revived = literal && JSON.parse(literal, (_, value) => (["NaN", "Infinity"].includes(value) ? Number(value) : value));
      parent.postMessage(revived, "*");
    }, literal);
  }
  await page.waitForFunction(() => allHeard());
  assert.deepEqual([await state(page, frame), await page.evaluate(() => told.length)], before);
  assertQuiet(seen);
  await close();
});

test("of a scenario only its assumptions count", async () => {
  const { page, frame, close } = await here.articles.open("article.html");
  const { view, theme, query } = await state(page, frame);
  await page.evaluate(() => {
    const query = "price=200&validators=5000&view=claims&theme=dark&controls=take&url=https://evil.example";
    const { contentWindow } = document.getElementById("first").shadowRoot.querySelector("iframe");
    contentWindow.postMessage({ type: "tao-calculator:set", query }, "*");
  });
  await frame.waitForFunction(() => document.querySelector("#price").value === "200");
  const after = await state(page, frame);
  assert.deepEqual([after.view, after.theme, after.query], [view, theme, query]);
  assertShown(after, "price=200&validators=5000");
  await close();
});

/** Adds a frame of the article's own beside the widget, which forges messages. */
async function openForger(page) {
  await page.evaluate(() => {
    const forger = document.createElement("iframe");
    forger.id = "forger";
    forger.src = "article.css";
    document.body.append(forger);
    return new Promise((done) => (forger.onload = done));
  });
  const frame = await (await page.$("#forger")).contentFrame();
  // The widget's frame is in a shadow, but the forger is of the article's origin.
  await frame.evaluate(() => {
    window.widget = parent.document.getElementById("first").shadowRoot.querySelector("iframe").contentWindow;
  });
  return frame;
}

/** Counts in the widget what arrives from others than the article. */
const countStrangers = (frame) =>
  frame.evaluate(() => {
    window.strangers = 0;
    addEventListener("message", ({ source }) => (strangers += Number(source !== parent)));
  });

test("the frame hears nobody but the article around it", async () => {
  const { page, frame, close } = await here.articles.open("article.html");
  const forger = await openForger(page);
  const before = await state(page, frame);
  await countStrangers(frame);
  await forger.evaluate(() => {
    for (const query of ["price=1", "preset=bear"]) widget.postMessage({ type: "tao-calculator:set", query }, "*");
    widget.postMessage({ type: "tao-calculator:show", query: "theme=dark&view=claims" }, "*");
  });
  await heard(page, frame);
  assert.equal(await frame.evaluate(() => strangers), 3, "they arrived");
  assert.deepEqual(await state(page, frame), before);
  await close();
});

test("the article hears nobody but the frame", async () => {
  const { page, frame, close } = await here.articles.open("article.html");
  const forger = await openForger(page);
  const before = await state(page, frame);
  const forged = [
    { type: "tao-calculator:height", height: 5 },
    { type: "tao-calculator:change", query: "price=1", results: {} },
    { type: "tao-calculator:ready", query: "price=1", results: {} },
    null,
    "tao-calculator:height",
  ];
  const post = (forged) => forged.forEach((message) => parent.postMessage(message, "*"));
  await forger.evaluate(post, forged);
  await page.evaluate(post, forged);
  await heard(page, frame);
  assert.deepEqual(await state(page, frame), before);

  // The frame itself, gone to another origin.
  const goTo = (widget) => {
    const frame = widget.shadowRoot.querySelector("iframe");
    frame.src = new URL("article.css", location.href);
    return new Promise((done) => frame.addEventListener("load", () => done(frame), { once: true }));
  };
  const gone = await page.$("#first").then((widget) => widget.evaluateHandle(goTo));
  await (await gone.contentFrame()).evaluate(post, forged);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  assert.equal(await gone.evaluate((frame) => frame.height), before.around[0]);
  assert.equal(await page.evaluate(() => told.length), 1);
  await close();
});

test("a thousand forged messages a second delay no slider by a frame", async () => {
  const { page, frame, close } = await here.articles.open("article.html");
  const steps = async (key) => {
    const seen = [];
    for (let nth = 0; nth < 10; nth += 1) {
      await page.keyboard.press(key);
      // One frame later the field and the figures are those of the slider.
      const { metrics, fields } = await shownIn(frame);
      seen.push([Object.fromEntries(fields).price, metrics]);
    }
    return seen;
  };
  await frame.focus("#price-slider");
  const up = await steps("ArrowRight");
  const down = await steps("ArrowLeft");
  assert.equal(new Set(up.map(String)).size, 10);
  const [height] = (await state(page, frame)).around;
  const forger = await openForger(page);
  await countStrangers(frame);
  await forger.evaluate(() => {
    let sent = 0;
    const started = performance.now();
    window.flood = setInterval(() => {
      for (; sent < performance.now() - started; sent += 1) {
        widget.postMessage({ type: "tao-calculator:set", query: `price=${sent}` }, "*");
        parent.postMessage({ type: "tao-calculator:height", height: sent }, "*");
      }
      window.sent = sent;
    }, 4);
  });
  await forger.waitForFunction(() => window.sent > 200);
  await frame.focus("#price-slider");
  // For at least a second of it: the same figures at the same keys.
  for (let rounds = 0; rounds < 2 || (await forger.evaluate(() => window.sent)) < 1_200; rounds += 1) {
    assert.deepEqual(await steps("ArrowRight"), up);
    assert.deepEqual(await steps("ArrowLeft"), down);
  }
  assert.ok((await frame.evaluate(() => strangers)) > 1_000, "they arrived");
  assert.equal((await state(page, frame)).around[0], height);
  await close();
});

test("a second's worth of forged messages costs less than a few steps of a slider", async () => {
  const { frame, close } = await here.articles.open("article.html");
  const [flood, step] = await frame.evaluate(async () => {
    const timed = async (act) => {
      const from = performance.now();
      await act();
      return performance.now() - from;
    };
    // Nobody but the article around counts, which this window is not.
    const message = (nth) => new MessageEvent("message", { source: window, data: { type: "tao-calculator:set", query: `price=${nth}` } });
    const flood = () => {
      for (let nth = 0; nth < 1_000; nth += 1) dispatchEvent(message(nth));
    };
    const slider = document.querySelector("#price-slider");
    const steps = async () => {
      for (let nth = 0; nth < 20; nth += 1) {
        slider.value = 400 + nth;
        slider.dispatchEvent(new Event("input", { bubbles: true }));
        // What follows an input is done in microtasks.
        for (let hop = 0; hop < 20; hop += 1) await null;
      }
    };
    await steps();
    return [await timed(flood), (await timed(steps)) / 20];
  });
  assert.ok(flood < 16 * step, `1,000 messages take ${flood} ms, a step ${step} ms`);
  await close();
});

test("a thousand scenarios a second from the article itself end on the last one, and are told a few times", async () => {
  const { page, frame, close } = await here.articles.open("article.html");
  await page.evaluate(() => {
    const { contentWindow } = document.getElementById("first").shadowRoot.querySelector("iframe");
    for (let price = 1; price <= 1_000; price += 1) {
      contentWindow.postMessage({ type: "tao-calculator:set", query: `price=${price}` }, "*");
    }
  });
  await page.waitForFunction(() => told.at(-1)[2].query === "v=2&price=1000");
  const n = await page.evaluate(() => told.length);
  assert.ok(n < 20, `${n} answers to 1,000 scenarios`);
  assertShown(await shownIn(frame), "price=1000");
  await close();
});
