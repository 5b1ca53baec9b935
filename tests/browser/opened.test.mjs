// What the page says of a link it was opened with, of the last visit, and of a browser that keeps nothing.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertQuiet, choosePreset, evaluate, openSite, pressTool, running } from "./harness.mjs";
import { assertShows, read } from "./reading.mjs";

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

const text = (page, selector) => page.$eval(selector, (element) => element.innerText.replace(/\s+/g, " "));
const exists = async (page, selector) => (await page.$(selector)) !== null;

test("the base and a preset as they are need no note", async () => {
  for (const query of ["", "?preset=bear", "?v=2", "?vs=bear"]) {
    const { page, seen, close } = await site.open(query);
    assert.equal(await exists(page, "#opened"), false, query);
    assertQuiet(seen);
    await close();
  }
});

test("a link says what differs from its preset, and can be dismissed", async () => {
  const { page, close } = await site.open("?preset=bear&price=300&horizon_years=5");
  const words = await text(page, "#opened");
  assert.match(words, /This link’s scenario/);
  assert.match(words, /“Bear” with 2 .*: TAO price 300\s.*272\.72\s.*; Horizon 5\s.* 10\s/);
  await page.click("#opened button");
  assert.equal(await exists(page, "#opened"), false);
  await close();
});

test("an exact link has every value, and says nothing while the model answers as it did", async () => {
  const { page, seen, close } = await site.open("?preset=bear&price=300");
  await pressTool(page, "open-share");
  await page.waitForFunction(() => document.querySelector("#share-exact").value.includes("was="));
  const exact = await page.$eval("#share-exact", (field) => field.value);
  const { assumptions, run_rate, valuation } = evaluate("preset=bear&price=300");
  const query = new URL(exact).searchParams;
  for (const [key, value] of Object.entries(assumptions)) {
    assert.equal(typeof value === "number" ? Number(query.get(key)) : query.get(key), value, key);
  }
  const [payback, value] = query.get("was").split(",").map(Number);
  assert.ok(Math.abs(payback - run_rate.payback_months) < 0.001 && Math.abs(value - valuation.value_per_tao) < 0.001);
  await page.goto(exact);
  await running(page);
  assertShows(await read(page), evaluate("preset=bear&price=300"), { baseline: evaluate("preset=bear") });
  assert.equal(await exists(page, "#was"), false);
  await page.goto(exact.replace(/was=[^&]*/, "was=11.5,none"));
  await running(page);
  assert.match(await text(page, "#was"), /11\.5\smonths.*no value/);
  assertQuiet(seen);
  await close();
});

test("a link of version 0 names some assumptions otherwise, and reads correctly", async () => {
  const { page, seen, close } = await site.open("?v=0&stake=2000&cost=1000");
  const shown = await read(page);
  assertShows(shown, evaluate("own_stake=2000&compute_cost=1000"), { baseline: evaluate("") });
  assert.deepEqual(shown.unread, []);
  assertQuiet(seen);
  await close();
});

test("a hostile link opens with its notes, and what it had of use", async () => {
  const query = `?price=NaN&validators=1e309&own_stake=%FF&__proto__=1&preset=nope&v=9&compute_cost=1000&compute_cost=-0&x=${"y".repeat(60_000)}`;
  const { page, seen, close } = await site.open(query);
  const shown = await read(page);
  assertShows(shown, evaluate(query.slice(1)), { baseline: evaluate("") });
  assert.ok(shown.unread.length >= 6);
  assertQuiet(seen);
  await close();
});

test("the last scenario is offered on the next visit, not forced, and taking it is one step", async () => {
  const { page, seen, close } = await site.open();
  assert.equal(await exists(page, "#last-visit"), false, "there was no visit yet");
  await choosePreset(page, "bear");
  await page.focus("#price");
  await page.keyboard.type("300");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => localStorage.length > 0 && Object.values(localStorage).join().includes("price=300"));
  await page.goto(site.server.url);
  await running(page);
  assertShows(await read(page), evaluate(""), { baseline: evaluate("") });
  assert.match(await text(page, "#last-visit"), /Your last scenario here: “Bear” with one .*: TAO price 300/);
  await page.click("#go-on");
  assertShows(await read(page), evaluate("preset=bear&price=300"), { baseline: evaluate("preset=bear") });
  assert.equal(await exists(page, "#last-visit"), false);
  await pressTool(page, "undo");
  assertShows(await read(page), evaluate(""), { baseline: evaluate("") });
  assertQuiet(seen);
  await close();
});

test("what has not settled when the page is loaded again is offered", async () => {
  const { page, close } = await site.open();
  // In one turn, lest it settle on a slow machine.
  const setAndReload = page.$eval("#price", (field) => {
    field.value = "300";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    location.reload();
  });
  await Promise.all([page.waitForNavigation(), setAndReload]);
  await page.waitForSelector("#go-on");
  await page.click("#go-on");
  assertShows(await read(page), evaluate("price=300"), { baseline: evaluate("") });
  await close();
});

test("a comparison alone is offered, too, and going on keeps what is not ours in the address", async () => {
  const { page, close } = await site.open("?price=444");
  await page.click("#pin");
  await choosePreset(page, "article-2026-03");
  await page.waitForFunction(() => localStorage.getItem("tao-calculator:last-scenario") === "v=2&vs=price%3D444");
  await page.goto(`${site.server.url}?lang=de#part`);
  await page.waitForSelector("#go-on");
  await page.click("#go-on");
  await page.waitForFunction(() => location.search + location.hash === "?v=2&vs=price%3D444&lang=de#part");
  await close();
});

test("the model is not blamed for what could not be read, and what was said of a link goes with its scenario", async () => {
  const { page, close } = await site.open("?price=30000&was=13.46,199.111");
  assert.doesNotMatch(await text(page, "#was"), /model/);
  assert.match(await text(page, "#was"), /read.* 13\.985\smonths/);
  await choosePreset(page, "squeeze");
  assert.equal(await exists(page, "#opened"), false);
  await close();
});

const STORAGE = {
  "is full": () => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  },
  "is forbidden": () => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("no", "SecurityError");
      },
    });
  },
};

for (const [what, break_] of Object.entries(STORAGE)) {
  test(`storage that ${what} is said once there is something to keep, and loses nothing`, async () => {
    const { page, seen, close } = await site.open("", { before: (page) => page.evaluateOnNewDocument(break_) });
    assert.equal(await text(page, "#storage"), "");
    await page.focus("#price");
    await page.keyboard.type("300");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.querySelector("#storage").textContent !== "");
    assert.match(await text(page, "#storage"), /save.*the address holds/);
    assertShows(await read(page), evaluate("price=300"), { baseline: evaluate("") });
    assert.equal(await page.evaluate(() => location.search), "?v=2&price=300");
    assertQuiet(seen);
    await close();
  });
}

for (const nonsense of ["\u0000", "[object Object]", "v=2&price=oops", "v=9&what=ever", "x".repeat(100_000)]) {
  test(`nonsense in storage is said and left aside: ${nonsense.slice(0, 20)}`, async () => {
    const { page, seen, close } = await site.open("?price=300", {
      before: (page) =>
        page.evaluateOnNewDocument((nonsense) => {
          if (!sessionStorage.done) localStorage.setItem("tao-calculator:last-scenario", nonsense);
          sessionStorage.done = 1;
        }, nonsense),
    });
    assertShows(await read(page), evaluate("price=300"), { baseline: evaluate("") });
    assert.match(await text(page, "#last-visit"), /cannot be read/);
    await page.click("#last-visit button");
    await page.reload();
    await running(page);
    assert.equal(await exists(page, "#last-visit"), false, "it is forgotten");
    assertQuiet(seen);
    await close();
  });
}
