// Light or dark colours, as the reader chooses at the foot of the page: kept, and there from the first frame.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { BROWSER, assertQuiet, openSite, running } from "./harness.mjs";

const KEY = "tao-calculator:theme";

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

const look = (page) =>
  page.evaluate((key) => {
    const { colorScheme } = getComputedStyle(document.documentElement);
    const [red, green, blue] = getComputedStyle(document.body).backgroundColor.match(/\d+/g).map(Number);
    let kept;
    try {
      kept = localStorage.getItem(key);
    } catch {
      kept = "refused";
    }
    return {
      scheme: colorScheme,
      isDark: red + green + blue < 3 * 128,
      chosen: document.querySelector("#theme")?.value ?? null,
      kept,
      search: location.search,
    };
  }, KEY);

const DARK = { scheme: "dark", isDark: true, chosen: "dark", kept: "dark", search: "" };
const LIGHT = { scheme: "light", isDark: false, chosen: "light", kept: "light", search: "" };
const AS_THE_DEVICE = { scheme: "light dark", isDark: false, chosen: "auto", kept: null, search: "" };

/** Notes the colours at the first frame that is painted. */
function noteFirstFrame() {
  requestAnimationFrame(() => {
    window.first = getComputedStyle(document.documentElement).colorScheme;
  });
}

test("colours that are chosen are kept for every page of the site, from the first frame on, until the device is to choose", async () => {
  const { page, seen, close } = await site.open("", { before: (page) => page.evaluateOnNewDocument(noteFirstFrame) });
  assert.deepEqual(await look(page), AS_THE_DEVICE);
  await page.select("#theme", "dark");
  assert.deepEqual(await look(page), DARK);
  for (const path of ["", "bear.html"]) {
    await page.goto(site.server.url + path);
    await running(page);
    assert.equal(await page.evaluate(() => window.first), "dark");
    assert.deepEqual(await look(page), DARK);
  }
  await page.select("#theme", "light");
  assert.deepEqual(await look(page), LIGHT);
  await page.select("#theme", "auto");
  assert.deepEqual(await look(page), AS_THE_DEVICE);
  await page.reload();
  await running(page);
  assert.deepEqual(await look(page), AS_THE_DEVICE);
  assertQuiet(seen);
  await close();
});

test("what was chosen is there before the program, and over what the device has", async () => {
  const { page, release, close } = await site.openHeld("", {
    before: async (page) => {
      if (BROWSER === "chromium") await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
      await page.evaluateOnNewDocument((key) => localStorage.setItem(key, "light"), KEY);
    },
  });
  const { scheme, isDark } = await look(page);
  assert.deepEqual({ scheme, isDark }, { scheme: "light", isDark: false });
  release();
  await running(page);
  assert.deepEqual(await look(page), LIGHT);
  await close();
  site.server.rules.splice(0);
});

/** Keeps light colours before the first page alone. */
function keepOnce(key) {
  if (!sessionStorage.done) localStorage.setItem(key, "light");
  sessionStorage.done = 1;
}

test("a link that asks for colours shows them once, until the reader chooses; the choice is in no link", async () => {
  const { page, seen, close } = await site.open("?price=300&theme=dark", {
    before: (page) => page.evaluateOnNewDocument(keepOnce, KEY),
  });
  assert.deepEqual(await look(page), { ...DARK, kept: "light", search: "?price=300&theme=dark" });
  await page.select("#theme", "auto");
  await page.waitForFunction(() => !location.search.includes("theme"));
  assert.deepEqual(await look(page), { ...AS_THE_DEVICE, search: "?v=2&price=300" });
  await page.reload();
  await running(page);
  assert.deepEqual(await look(page), { ...AS_THE_DEVICE, search: "?v=2&price=300" });
  assertQuiet(seen);
  await close();
});

test("what is kept says nothing to a widget, nor to a page in a frame", async () => {
  const { page, close } = await site.open("embed.html", {
    before: (page) => page.evaluateOnNewDocument((key) => localStorage.setItem(key, "dark"), KEY),
  });
  // There is nothing to choose in it.
  assert.deepEqual(await look(page), { ...LIGHT, chosen: null, kept: "dark" });
  await page.evaluate((address) => {
    document.body.replaceChildren(Object.assign(document.createElement("iframe"), { src: address }));
  }, site.server.url);
  const frame = await page.waitForFrame((frame) => frame.url() === site.server.url);
  await running(frame);
  assert.deepEqual(await look(frame), { ...AS_THE_DEVICE, kept: "dark" });
  await close();
});

const REFUSED = {
  "to read and to write": () => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("no", "SecurityError");
      },
    });
  },
  "to write": () => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  },
};

for (const [what, refuse] of Object.entries(REFUSED)) {
  test(`where storage is refused ${what}, colours hold for the visit`, async () => {
    const { page, seen, close } = await site.open("", { before: (page) => page.evaluateOnNewDocument(refuse) });
    const kept = (await look(page)).kept;
    await page.select("#theme", "dark");
    assert.deepEqual(await look(page), { ...DARK, kept });
    await page.select("#theme", "auto");
    assert.deepEqual(await look(page), { ...AS_THE_DEVICE, kept });
    assertQuiet(seen);
    await close();
  });
}

test("nonsense that is kept is left aside", async () => {
  const { page, seen, close } = await site.open("", {
    before: (page) => page.evaluateOnNewDocument((key) => localStorage.setItem(key, "moon"), KEY),
  });
  assert.deepEqual(await look(page), { ...AS_THE_DEVICE, kept: "moon" });
  assertQuiet(seen);
  await close();
});
