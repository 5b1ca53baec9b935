// What every browser test starts from: the release page on a server of its own, open in the browser named by BROWSER.
//
//   const site = await openSite();
//   after(() => site.close());
//   const { page, seen } = await site.open("?price=300");
//   …
//   assertQuiet(seen);

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import puppeteer from "puppeteer-core";
import { serveFolder } from "./server.mjs";

/** "chromium" or "firefox". */
export const BROWSER = process.env.BROWSER ?? "chromium";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
/** The built page. */
export const DIST = `${ROOT}dist`;
const EVALUATE = process.env.EVALUATE ?? `${ROOT}target/release/evaluate`;
const PRERENDER = process.env.PRERENDER ?? `${ROOT}target/debug/prerender`;

const LAUNCH = {
  chromium: {
    browser: "chrome",
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--lang=en-US",
      // The address bar's suggestions are pages of the browser's own, which every window would load: a third of the
      // work of opening ours.
      "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup",
    ],
  },
  firefox: {
    browser: "firefox",
    executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr",
    extraPrefsFirefox: {
      "intl.locale.requested": "en-US",
      "intl.accept_languages": "en-US",
      // It would take the keys away from the page.
      "browser.download.alwaysOpenPanel": false,
    },
  },
};

/** Starts the browser, Firefox with these preferences, Chromium with these arguments. */
export function launchBrowser(preferences = {}, args = []) {
  const launch = LAUNCH[BROWSER];
  const extraPrefsFirefox = { ...launch.extraPrefsFirefox, ...preferences };
  return puppeteer.launch({ headless: true, ...launch, args: launch.args?.concat(args), extraPrefsFirefox });
}

/** Serves `folder` (see server.mjs for the options) and starts the browser, with these preferences or arguments. */
export async function openSite({ folder = DIST, preferences = {}, args = [], ...options } = {}) {
  const server = await serveFolder(folder, options);
  const browser = await launchBrowser(preferences, args);
  return {
    server,
    browser,
    /**
     * A fresh page of its own profile, once the calculator is mounted; `mounted: false` does not wait for that.
     * `before` is called with the page before it goes anywhere. `shared` takes the profile of all pages opened so, to
     * which the program is no news. No page is kept for later, unless it is about that: `isKept`.
     */
    async open(query = "", { width = 1280, height = 900, mounted = true, shared = false, isKept = false, before = () => {} } = {}) {
      const context = shared ? browser.defaultBrowserContext() : await browser.createBrowserContext();
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      await page.setViewport({ width, height });
      const seen = await watch(page, [new URL(server.url).origin]);
      if (!isKept) await page.evaluateOnNewDocument(() => delete Navigator.prototype.serviceWorker);
      await before(page);
      await page.goto(server.url + query, { waitUntil: mounted ? "load" : "domcontentloaded" });
      if (mounted) await running(page);
      return { page, seen, close: () => (shared ? page.close() : context.close()) };
    },
    /** The same while the program is held back, until `release` is called. */
    async openHeld(query = "", options = {}) {
      let release;
      server.rules.push({ path: /\.wasm$/, until: new Promise((done) => (release = done)) });
      const opened = await this.open(query, { ...options, mounted: false });
      // What is not to be seen for a moment is not to be painted even once.
      await opened.page.evaluate(async () => {
        for (let nth = 0; nth < 3; nth += 1) await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      });
      return { ...opened, release };
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** Waits until the program has taken the place of what was prerendered, in a page or a frame. */
export async function running(frame) {
  const isRunning = () => document.documentElement.dataset.program === "running";
  // Puppeteer may go on waiting in the empty page that a frame held before, which is gone: it is asked again.
  for (let patience = 4; patience > 1; patience -= 1) {
    const found = await frame.waitForFunction(isRunning, { timeout: 5_000 }).catch(() => null);
    if (found) return;
  }
  await frame.waitForFunction(isRunning, { timeout: 5_000 });
}

/** Collects what a page that may ask these origins should never do. The lists grow while the page lives. */
export async function watch(page, origins) {
  const seen = { messages: [], errors: [], failures: [], violations: [], elsewhere: [] };
  await page.evaluateOnNewDocument(() => {
    addEventListener("securitypolicyviolation", (event) => {
      console.error(`securitypolicyviolation ${event.effectiveDirective} ${event.blockedURI}`);
    });
  });
  page.on("console", (message) => {
    const isViolation = message.text().startsWith("securitypolicyviolation ");
    (isViolation ? seen.violations : seen.messages).push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => seen.errors.push(String(error?.message ?? error)));
  page.on("requestfailed", (request) => {
    const why = request.failure()?.errorText ?? "";
    // What somebody left by going elsewhere, or a frame by being replaced, is not missing. Firefox has three words for
    // it; the last it has for other things, too, but not where it was to show a document.
    const isLeft = /ABORT|Browsing context already closed/.test(why) || (why === "NS_ERROR_FAILURE" && request.isNavigationRequest());
    if (!isLeft) seen.failures.push(`${request.url()}: ${why}`);
  });
  page.on("request", (request) => {
    // Firefox reads fonts of its own from data: addresses.
    const url = new URL(request.url());
    if (/^(http|ws)/.test(url.protocol) && !origins.includes(url.origin)) seen.elsewhere.push(url.href);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) seen.failures.push(`${response.url()}: ${response.status()}`);
  });
  return seen;
}

/** Gives a page that has not gone anywhere yet another locale. */
export async function setLocale(page, locale) {
  if (BROWSER === "chromium") {
    const session = await page.createCDPSession();
    return session.send("Emulation.setLocaleOverride", { locale });
  }
  // Puppeteer has no call for it, so this is WebDriver BiDi's own command.
  const { id, userContext } = page.mainFrame().browsingContext;
  return userContext.browser.session.send("emulation.setLocaleOverride", { locale, contexts: [id] });
}

/** Fails when the page wrote to the console, threw, missed a file, broke its Content-Security-Policy or asked another host. */
export function assertQuiet(seen) {
  assert.deepEqual(seen, { messages: [], errors: [], failures: [], violations: [], elsewhere: [] });
}

/** Puts the focus on a row's field or slider, in whatever group it is folded. */
export async function focusRow(page, id) {
  await page.$eval(`#${id}`, (control) => {
    const group = control.closest("details");
    if (group) group.open = true;
  });
  await page.focus(`#${id}`);
}

/** Loads a preset as readers do, by its chip among those that fold. */
export async function choosePreset(page, key) {
  await page.$eval(".presets", (fold) => (fold.open = true));
  await page.click(`[data-preset="${key}"]`);
}

/** Presses a button of the toolbar by key, on a narrow page in its menu; a dialog that it opens is there then. */
export async function pressTool(page, id) {
  const inMenu = await page.$eval(`#${id}`, (button) => !button.checkVisibility());
  if (inMenu) {
    await page.focus(".opens-menu");
    await page.keyboard.press("Enter");
    await page.waitForSelector(`#${id}`, { visible: true });
  }
  await page.focus(`#${id}`);
  await page.keyboard.press("Enter");
  // What is in a dialog is made once it opens.
  const [, dialog] = id.match(/^open-(.*)/) ?? [];
  if (dialog) await page.waitForSelector(`#${dialog} > form + *`);
}

/** What the calculator's own command line makes of a query: the numbers a page must show; with `all` every answer, too. */
export function evaluate(query, { all = false } = {}) {
  return JSON.parse(execFileSync(EVALUATE, all ? ["--all"] : [], { input: `${query}\n`, encoding: "utf8" }));
}

/** The presets that have a page in dist/. */
export async function presetPages() {
  const pages = (await readdir(DIST)).filter((name) => name.endsWith(".html")).map((name) => name.replace(".html", ""));
  return pages.filter((name) => !["index", "embed", "third-party"].includes(name));
}

/** Makes the site in an empty folder, for this address; its pages get live figures from these `sources`. */
export function makeSite(folder, url, sources = {}) {
  const told = Object.entries(sources).flatMap(([name, source]) => [`--${name}`, source]);
  execFileSync(PRERENDER, [`${ROOT}target/page`, folder, "--url", url, ...told]);
}
