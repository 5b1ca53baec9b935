// A page whose parts do not come, or come damaged, says so in words and offers a way on.

import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { assertQuiet, evaluate, openSite, running } from "./harness.mjs";
import { assertShows, read } from "./reading.mjs";

const QUERY = "?price=300&validators=5000";

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());
afterEach(() => site.server.rules.splice(0));

/** What of the notices a reader sees. */
const notices = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("#start p, #failed p, #crashed p")]
      .filter((paragraph) => paragraph.checkVisibility({ visibilityProperty: true }))
      .map((paragraph) => paragraph.textContent.trim())
      .filter(Boolean),
  );

/** Lets what comes into view by and by come: it waits in the style sheet, whose clock a test may turn. Returns how long. */
const turnClock = (page, state) =>
  page.$eval(`#start [data-state=${state}]`, (sentence) => {
    const [animation] = sentence.getAnimations();
    const { endTime } = animation.effect.getComputedTiming();
    animation.finish();
    return endTime;
  });

/** Opens the page with rules that spoil it. */
function openSpoilt(rules, options = {}) {
  site.server.rules.push(...rules);
  return site.open(QUERY, { mounted: false, ...options });
}

const failed = (page) => page.waitForSelector("#failed:not([hidden])", { visible: true });

/** Follows the link of the notice, once nothing is spoilt any more, and finds the scenario of the address. */
async function tryAgain(page) {
  site.server.rules.splice(0);
  await Promise.all([page.waitForNavigation(), page.click("#failed [data-link=again]")]);
  await running(page);
  assert.equal(new URL(page.url()).search, QUERY);
  assertShows(await read(page), evaluate(QUERY));
}

const DAMAGED = Buffer.alloc(500_000, "no WebAssembly at all ");
const SPOILT = {
  "a .wasm that is not there": [[{ path: /\.wasm$/, status: 404 }], /could not be downloaded/],
  "a .wasm that the host refuses": [[{ path: /\.wasm$/, status: 503 }], /could not be downloaded/],
  "a .wasm that is damaged": [[{ path: /\.wasm$/, body: DAMAGED }], /download was damaged/],
  "a .wasm that is empty": [[{ path: /\.wasm$/, body: "" }], /download was damaged/],
  "a connection cut within the .wasm": [[{ path: /\.wasm$/, cut: true }], /could not be downloaded/],
  "bindings that are not there": [[{ path: /calculator.*\.js$/, status: 404 }], /could not be downloaded/],
  "a connection cut within the bindings": [[{ path: /calculator.*\.js$/, cut: true }], /could not be downloaded/],
};

for (const [what, [rules, words]] of Object.entries(SPOILT)) {
  test(`${what}: the page says so and can be tried again`, async () => {
    const { page, close } = await openSpoilt(rules);
    await failed(page);
    const said = await notices(page);
    assert.equal(said.filter((sentence) => words.test(sentence)).length, 1, said.join("\n"));
    assert.equal(said.length, 3, "one reason, the browser's words, a link");
    assert.equal(await page.$("#start"), null, "it no longer says that it is loading");
    const isSeen = await page.$eval("#sentence", (sentence) => sentence.checkVisibility({ visibilityProperty: true }));
    assert.ok(!isSeen, "the figures in the page are not those asked for");
    await tryAgain(page);
    await close();
  });
}

test("while the .wasm is held back the page says that it loads, and after ten seconds that it takes longer", async () => {
  let release;
  const until = new Promise((done) => {
    release = done;
  });
  // The clock of the page: what waits for seconds is kept until the test lets them pass.
  const keepTimers = () => {
    const { setTimeout, clearTimeout } = window;
    window.kept = [];
    window.setTimeout = (run, delay, ...rest) =>
      delay >= 5_000 ? -window.kept.push({ run, delay }) : setTimeout(run, delay, ...rest);
    window.clearTimeout = (id) => (id < 0 ? delete window.kept[-id - 1] : clearTimeout(id));
  };
  const before = (page) => page.evaluateOnNewDocument(keepTimers);
  const { page, seen, close } = await openSpoilt([{ path: /\.wasm$/, until }], { before });
  await page.waitForFunction(() => window.kept.length === 1);
  assert.deepEqual(await notices(page), [], "whoever gets it at once sees nothing of it");
  await turnClock(page, "loading");
  assert.deepEqual(await notices(page), ["The calculator is loading…"]);
  assert.equal(await page.evaluate(() => window.kept[0].delay), 10_000);
  await page.evaluate(() => window.kept[0].run());
  assert.match((await notices(page)).join(), /longer than usual/);
  assert.equal(await page.$eval("#start a", (link) => link.search), QUERY);
  release();
  await running(page);
  assert.equal(await page.$("#start"), null);
  assertShows(await read(page), evaluate(QUERY));
  assertQuiet(seen);
  await close();
});

test("where there is no memory left for the calculator, that is what is said", async () => {
  const { page, close } = await site.open(QUERY, {
    mounted: false,
    before: (page) =>
      page.evaluateOnNewDocument(() => {
        WebAssembly.instantiate = () => Promise.reject(new RangeError("WebAssembly.instantiate(): Out of memory: Cannot allocate Wasm memory for new instance"));
      }),
  });
  await failed(page);
  const [said] = await notices(page);
  assert.match(said, /memory/);
  assert.doesNotMatch(said, /damaged|too old/);
  await close();
});

test("scripts that the host calls plain text are no fault of the reader’s browser", async () => {
  const { page, close } = await openSpoilt([{ path: /start-.*\.js$/, type: "text/plain" }]);
  await failed(page);
  const [said, detail] = await notices(page);
  assert.match(said, /server/);
  assert.match(detail, /start-.*text\/plain/);
  await tryAgain(page);
  await close();
});

test("a page that could not be downloaded comes by itself once the connection is back", async () => {
  const { page, close } = await openSpoilt([{ path: /\.wasm$/, cut: true }]);
  await failed(page);
  site.server.rules.splice(0);
  await Promise.all([page.waitForNavigation(), page.evaluate(() => dispatchEvent(new Event("online")))]);
  await running(page);
  assertShows(await read(page), evaluate(QUERY));
  await close();
});

for (const name of ["ResizeObserver", "Intl", "WebAssembly", "IntersectionObserver"]) {
  test(`a browser without ${name} is told what it lacks`, async () => {
    const { page, seen, close } = await site.open(QUERY, {
      mounted: false,
      before: (page) => page.evaluateOnNewDocument((name) => delete window[name], name),
    });
    await failed(page);
    const said = await notices(page);
    assert.match(said[0], /This browser lacks something/);
    assert.equal(said[1], name);
    assert.deepEqual(seen.errors, []);
    await close();
  });
}

test(
  "a calculator that comes whole but stops at once is not blamed on the download",
  async () => {
    const { page, close } = await site.open(QUERY, {
      mounted: false,
      before: (page) =>
        page.evaluateOnNewDocument(() => {
          Intl.NumberFormat = class {
            constructor() {
              throw new Error("probe");
            }
          };
        }),
    });
    await failed(page);
    const said = await notices(page);
    await close();
    assert.match(said[0], /could not start/);
  },
);

test("a page whose own script is blocked says so by and by", async () => {
  const { page, close } = await openSpoilt([{ path: /start-.*\.js$/, status: 404 }]);
  await turnClock(page, "loading");
  assert.deepEqual(await notices(page), ["The calculator is loading…"]);
  const waited = await turnClock(page, "blocked");
  assert.ok(waited >= 10_000 && waited <= 15_000, `${waited} ms`);
  assert.match((await notices(page))[1], /this page.s script from running/);
  await close();
});

for (const type of ["application/wasm; charset=utf-8", "Application/WASM", "application/octet-stream", "text/plain"]) {
  test(`a .wasm that the host calls ${type} works: its bytes are right`, async () => {
    site.server.rules.push({ path: /\.wasm$/, type });
    const { page, seen, close } = await site.open(QUERY);
    assertShows(await read(page), evaluate(QUERY));
    assertQuiet(seen);
    await close();
  });
}
