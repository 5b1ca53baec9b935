// Articles on a host of their own, with the calculator in a frame from another origin.
//
//   const here = useArticles();
//   …
//   const { page, frame } = await here.articles.open("article.html");

import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before } from "node:test";
import { fileURLToPath } from "node:url";
import vm from "node:vm";
import { DIST, evaluate, openSite, running, watch } from "./harness.mjs";
import { assertMetric, atRest } from "./reading.mjs";
import { serveFolder } from "./server.mjs";

const HOSTS = fileURLToPath(new URL("hosts/", import.meta.url));

/** The height that the loader keeps for a view at a width, with so many controls: its own function. */
export const heightAt = await loaderFunction();

async function loaderFunction() {
  const defined = [];
  const nothing = class {};
  const customElements = { get: () => undefined, define: (_, element) => defined.push(element) };
  vm.runInNewContext(await readFile(`${DIST}/embed.js`, "utf8"), {
    self: { customElements },
    customElements,
    Document: class { get currentScript() { return { src: "https://example.org/" }; } },
    document: {},
    EventTarget: class { addEventListener() {} },
    addEventListener() {},
    setTimeout() {},
    URL,
    HTMLElement: nothing,
    CSSStyleSheet: class { replaceSync() {} },
  });
  return defined[0].heightAt;
}

/** The widths that embeds are made for. */
export const MADE_FOR = [276, 280, 360, 640, 800];

/** The base, usual scenarios, and such as lose money: their numbers break lines elsewhere. */
export const SCENARIOS = ["", "price=300", "preset=bear", "preset=chain-2026-03", "stake_recovered=0", "compute_cost=10000", "price=20"];

/** What a widget really takes at each of these widths. */
export async function widgetHeights(site, query, widths) {
  const { page, close } = await site.open(`embed.html?${query}#id=1`, { width: 640, height: 3600 });
  const all = [];
  for (const width of widths) {
    await page.setViewport({ width, height: 3600 });
    const [height, scrolls] = await page.evaluate(async (width) => {
      const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      while (innerWidth !== width) await frame();
      // The charts are drawn anew once they know how wide they are.
      for (let nth = 0; nth < 3; nth += 1) await frame();
      return [document.body.getBoundingClientRect().height, document.documentElement.scrollWidth > innerWidth];
    }, width);
    assert.ok(!scrolls, `${query} scrolls sideways at ${width} px`);
    all.push(height);
  }
  await close();
  return all;
}

/** That height in CSS, for whatever width there is: what reserves it before the loader is there. */
export function room(view, controls) {
  const height = (width) => heightAt(width, view, controls);
  let css = `calc(${height(0)}px`;
  for (let width = 1; width <= 1200; width += 1) {
    const step = height(width) - height(width - 1);
    if (step) css += ` ${step < 0 ? "-" : "+"} clamp(0px, (100% - ${width - 1}px) * 999, ${Math.abs(step)}px)`;
  }
  return `${css})`;
}

/** The calculator and articles on two sites of their own, for all tests of a file; rules hold for one test. */
export function useArticles() {
  const here = {};
  before(async () => {
    here.site = await openSite();
    here.articles = await openArticles(here.site);
  });
  after(async () => {
    await here.articles?.close();
    await here.site.close();
  });
  afterEach(() => here.site.server.rules.splice(0));
  return here;
}

/** Serves tests/browser/hosts with the address of the calculator filled in. */
export async function openArticles(site, { calculator = site.server.url } = {}) {
  const folder = await mkdtemp(join(tmpdir(), "hosts-"));
  await cp(HOSTS, folder, { recursive: true });
  const { origin } = new URL(calculator);
  for (const name of (await readdir(folder)).filter((name) => name.endsWith(".html"))) {
    const html = (await readFile(join(folder, name), "utf8"))
      .replaceAll("{{calculator}}", calculator)
      .replaceAll("{{origin}}", origin)
      .replaceAll(/\{\{room (\w+)\}\}/g, (_, view) => room(view));
    await writeFile(join(folder, name), html);
  }
  const server = await serveFolder(folder);
  // Another site, not only another port.
  const url = server.url.replace("127.0.0.1", "localhost");
  return {
    url,
    server,
    folder,
    /** An article in a profile of its own; with `ready` once its first widget shows its answers. */
    async open(name, { width = 700, height = 1400, ready = true, until = "load", before = () => {} } = {}) {
      const context = await site.browser.createBrowserContext();
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      await page.setViewport({ width, height });
      const seen = await watch(page, [url, site.server.url].map((address) => new URL(address).origin));
      await page.evaluateOnNewDocument(observe);
      await before(page);
      await page.goto(url + name, { waitUntil: until });
      const frame = ready ? await answering(page) : null;
      return { page, seen, frame, close: () => context.close() };
    },
    async close() {
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Notes in an article what its widgets say and how much of it moves. */
function observe() {
  if (window !== top) return;
  window.moved = [];
  window.told = [];
  for (const kind of ["ready", "change"]) {
    addEventListener(kind, (event) => event.target.id && told.push([event.target.id, kind, event.detail]), true);
  }
  const types = globalThis.PerformanceObserver?.supportedEntryTypes ?? [];
  if (types.includes("layout-shift")) {
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries()) {
        moved.push([value, sources.map(({ node }) => node?.outerHTML?.slice(0, 80))]);
      }
    }).observe({ type: "layout-shift", buffered: true });
  }
}

/** The frame of the widget with this id, once it shows its answers, says how high it is, and the article has heard so. */
export async function answering(page, id = "first") {
  const frame = await page.waitForFunction(
    (id) => {
      const element = document.getElementById(id);
      return element?.shadowRoot?.querySelector("iframe") ?? (element?.localName === "iframe" && element);
    },
    {},
    id,
  );
  const content = await frame.contentFrame();
  await running(content);
  // Before that, the loader would make another frame of a new attribute.
  await page.waitForFunction((id) => [undefined, "alive"].includes(document.getElementById(id).state), {}, id);
  return content;
}

/** What a widget shows, once it has drawn it. */
export async function shownIn(frame) {
  await atRest(frame);
  return frame.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const words = (element) => element.textContent.replace(/\s+/g, " ").trim();
    return {
      metrics: [...document.querySelectorAll("[data-metric]")].map((element) => [element.dataset.metric, words(element)]),
      sentence: words(document.querySelector("#sentence")),
      fields: [...document.querySelectorAll("[data-field]")].map((field) => [field.dataset.field, field.value]),
      view: document.querySelector(".embed").dataset.view,
      theme: document.documentElement.dataset.theme,
      height: document.body.getBoundingClientRect().height,
      scrolls: document.documentElement.scrollWidth > innerWidth,
    };
  });
}

/** Waits for the price of a query, and fails unless the figures in a frame are those of the query. */
export async function assertAnswers(frame, query) {
  const price = new URLSearchParams(query).get("price") ?? "";
  await frame.waitForFunction((price) => document.documentElement.dataset.query?.includes(price), {}, price);
  const shown = await shownIn(frame);
  assertShown(shown, query);
  return shown;
}

/** Fails unless the figures that a widget shows are those of the query. */
export function assertShown(shown, query) {
  const expected = evaluate(query);
  assert.ok(shown.metrics.length > 1);
  for (const [path, text] of shown.metrics) assertMetric(path, text, expected);
}
