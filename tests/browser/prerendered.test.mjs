// What lies in the pages before the program is there: the answers, to be read at once; but never those of another scenario.

import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { BROWSER, DIST, assertQuiet, evaluate, launchBrowser, openSite, running } from "./harness.mjs";
import { assertMetric, assertShows, read } from "./reading.mjs";
import { GOOD, shifted, watchShifts } from "./shifts.mjs";

const PAGES = { "": "", "bear.html": "preset=bear", "chain-2026-03.html": "preset=chain-2026-03" };

const headers = {};
let site;
before(async () => {
  site = await openSite({ headers });
});
after(() => site.close());
afterEach(() => {
  site.server.rules.splice(0);
  delete headers["Content-Security-Policy"];
});

/** Whether a reader sees an element. */
const isSeen = (page, selector) =>
  page.$eval(selector, (element) => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }));

/** Every text that a reader sees in the page's place, and every control and drawing but those of the article's claims. */
const seenIn = (page) =>
  page.evaluate(() => {
    const isSeen = (element) => element.checkVisibility({ visibilityProperty: true });
    const texts = [];
    const walker = document.createTreeWalker(document.getElementById("app"), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode;
      if (data.trim() && isSeen(parentElement)) texts.push(data.trim());
    }
    const others = [...document.querySelectorAll("#app :is(input, select, button, svg:not(#claims svg))")].filter(isSeen);
    return { texts, others: others.map((element) => element.outerHTML.slice(0, 80)) };
  });

for (const [path, scenario] of Object.entries(PAGES)) {
  test(`${path || "the index page"} shows every answer before its program is there, and the same with it`, async () => {
    const { page, seen, release, close } = await site.openHeld(path);
    const expected = evaluate(scenario);
    assertShows(await read(page), expected, { baseline: expected });
    assert.ok(await isSeen(page, "#sentence"));
    assert.ok(await isSeen(page, "#balance-chart .wide > svg"));
    release();
    await running(page);
    assertShows(await read(page), expected, { baseline: expected });
    assertQuiet(seen);
    await close();
  });

  test(`${path || "the index page"} can be read without scripts, and says whose figures these are`, async () => {
    // Sandboxed pages run no scripts, which both browsers treat as JavaScript switched off.
    headers["Content-Security-Policy"] = "sandbox allow-same-origin";
    const { page, close } = await site.open(path, { mounted: false });
    await page.reload({ waitUntil: "load" });
    const expected = evaluate(scenario);
    const metrics = await page.$$eval("[data-metric]", (all) => all.map((one) => [one.dataset.metric, one.textContent.trim()]));
    assert.ok(metrics.length > 20);
    for (const [path, text] of metrics) assertMetric(path, text, expected);
    for (const selector of ["#sentence", ".answer .number", "#balance-chart .wide > svg", "#price"]) {
      assert.ok(await isSeen(page, selector), selector);
    }
    const notices = await page.$$eval(".notice, #start p", (all) =>
      all.filter((one) => one.checkVisibility({ visibilityProperty: true })).map((one) => one.textContent.trim()),
    );
    assert.equal(notices.length, 1, notices.join("\n"));
    assert.match(notices[0], /^These are the figures of the scenario that this page starts from\..*JavaScript/);
    assert.ok(!(await isSeen(page, ".toolbar")) && !(await isSeen(page, "#price-slider")), "there is nothing to press");
    await close();
  });
}

test("with a query nothing is seen that depends on the scenario in the page", async () => {
  const all = [];
  for (const path of Object.keys(PAGES)) {
    const { page, close } = await site.openHeld(`${path}?price=300`);
    all.push(await seenIn(page));
    await close();
    site.server.rules.splice(0);
  }
  assert.ok(all[0].texts.length > 20, "what never changes stays in sight");
  for (const one of all) assert.deepEqual(one, all[0]);
  assert.deepEqual(all[0].others, []);
});

/** Notes the sentence whenever a frame shows one. */
function watchSentence() {
  window.sentences = new Set();
  const note = () => {
    const sentence = document.getElementById("sentence");
    if (sentence?.checkVisibility({ visibilityProperty: true })) sentences.add(sentence.textContent);
    requestAnimationFrame(note);
  };
  note();
}

for (const path of ["", "bear.html", "embed.html"]) {
  test(`opened with a query ${path || "the index page"} shows one sentence: the one asked for`, async () => {
    const { page, release, close } = await site.openHeld(`${path}?price=300&view=breakeven`, {
      before: (page) => page.evaluateOnNewDocument(watchSentence),
    });
    assert.deepEqual(await page.evaluate(() => [...sentences]), []);
    release();
    await running(page);
    await page.waitForFunction(() => sentences.size > 0);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    const [first, ...others] = await page.evaluate(() => [...sentences]);
    assert.match(first, /^At 300\sUSD/);
    assert.deepEqual(others, []);
    await close();
  });
}

test("an embed with a query keeps the way out: which parts it is to show is not known yet", async () => {
  const { page, close } = await site.openHeld("embed.html?price=300&view=breakeven");
  const { texts, others } = await seenIn(page);
  assert.deepEqual(texts, ["Open the full calculator", "Not a forecast."]);
  assert.deepEqual(others, []);
  assert.equal(await page.$eval("#full-page", (link) => link.href), `${site.server.url}?price=300&view=breakeven`);
  await close();
});

test("colours asked for are there from the beginning", async () => {
  for (const theme of ["light", "dark"]) {
    const { page, close } = await site.openHeld(`?theme=${theme}`);
    assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme), theme);
    await close();
    site.server.rules.splice(0);
  }
});

for (const query of ["", "?price=300"]) {
  test(`opened as a file${query && " with a query"} it says what it needs, and shows no other scenario`, async () => {
    // As browsers have it; puppeteer lets Firefox run whatever lies in files.
    const browser = await launchBrowser({ "security.fileuri.strict_origin_policy": true });
    const page = await browser.newPage();
    await page.goto(`${pathToFileURL(DIST)}/bear.html${query}`);
    assert.equal(await page.$eval("html", (root) => root.dataset.program), "file");
    const notice = await page.$eval("#as-file", (notice) => notice.innerText);
    assert.match(notice, /opened as a file.*web server/);
    assert.equal(await isSeen(page, "#start"), false);
    assert.equal(await isSeen(page, "#sentence"), query === "");
    assert.match(notice, query ? /asks for another scenario/ : /figures of the scenario that it starts from/);
    if (query) {
      await Promise.all([page.waitForNavigation(), page.click("#as-file a")]);
      assert.ok(await isSeen(page, "#sentence"));
    }
    const metrics = await page.$$eval("[data-metric]", (all) => all.map((one) => [one.dataset.metric, one.textContent.trim()]));
    for (const [path, text] of metrics) assertMetric(path, text, evaluate("preset=bear"));
    await browser.close();
  });
}

/** Where everything is that has a name, and every drawing. */
const places = (page) =>
  page.evaluate(() => {
    const named = [...document.querySelectorAll("#app [id], #app :is(.drawing, .legend, .readout, .hint, .beside)")];
    return named.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const name = element.id || `${element.closest("[id]").id} ${element.className}`;
      return [name, [x, y + scrollY, width, height].map(Math.round)];
    });
  });

for (const width of [320, 390, 768, 1280, 1440]) {
  test(`at ${width} px nothing moves when the program takes over`, async () => {
    for (const path of ["", "squeeze.html"]) {
      const { page, release, close } = await site.openHeld(path, {
        width,
        before: (page) => BROWSER === "chromium" && page.evaluateOnNewDocument(watchShifts),
      });
      // Fonts come when they come; how little that moves is asked in typeface.test.mjs.
      await page.evaluate(() => document.fonts.ready.then(() => void (window.shifts = [])));
      const before = new Map(await places(page));
      assert.ok(before.size > 300);
      release();
      await running(page);
      await read(page);
      // What follows words in a line may be rounded to the pixel beside.
      const isThere = ([, , width, height]) => width > 0 && height > 0;
      const isMoved = (name, place) =>
        (isThere(place) || isThere(before.get(name))) && before.get(name).some((at, nth) => Math.abs(at - place[nth]) > 1);
      const moved = (await places(page)).filter(([name, place]) => before.has(name) && isMoved(name, place));
      assert.deepEqual(moved.map(([name, place]) => [name, before.get(name), place]), []);
      if (BROWSER === "chromium") assert.deepEqual(await page.evaluate(() => shifts), []);
      await close();
      site.server.rules.splice(0);
    }
  });
}

for (const width of [390, 768]) {
  test(`at ${width} px nothing that is there already is pushed away while the rest of the page arrives`, async (t) => {
    if (BROWSER !== "chromium") return t.skip("Chromium alone measures it");
    let release;
    const held = ['id="balance-chart"', new Promise((done) => (release = done))];
    site.server.rules.push({ path: /\/$/, held });
    const { page, close } = await site.open("", {
      width,
      before: async (page) => {
        await page.exposeFunction("release", () => release());
        await page.evaluateOnNewDocument(watchShifts);
        await page.evaluateOnNewDocument(() => {
          // Once what comes first has been painted.
          const painted = () => requestAnimationFrame(() => requestAnimationFrame(window.release));
          const look = () => (document.querySelector(".assumptions .row") ? painted() : requestAnimationFrame(look));
          requestAnimationFrame(look);
        });
      },
    });
    const { sum, shifts } = await shifted(page);
    assert.ok(sum < GOOD, JSON.stringify(shifts));
    await close();
  });
}
