// embed.html around the calculator: the way out of it when nothing starts, what hosts send with it, frames without an origin.

import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { BROWSER, assertQuiet, openSite, running } from "./harness.mjs";
import { serveFolder } from "./server.mjs";

const FOLDER = fileURLToPath(new URL(".", import.meta.url));

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());
afterEach(() => site.server.rules.splice(0));

const headersOf = async (path) => Object.fromEntries((await fetch(site.server.url + path)).headers);

test("it starts quietly, is not to be found alone, and keeps its address", async () => {
  const { page, seen, close } = await site.open("embed.html?price=300");
  assert.equal(await page.$eval("meta[name=robots]", (meta) => meta.content), "noindex");
  assert.equal(await page.$("link[rel=canonical], meta[property]"), null);
  assert.equal(page.url(), `${site.server.url}embed.html?price=300`);
  assertQuiet(seen);
  await close();
});

test("it is light, before its program is there and with it, unless somebody asks otherwise", async () => {
  const dark = { before: (page) => page.emulateMediaFeatures?.([{ name: "prefers-color-scheme", value: "dark" }]) };
  const schemes = { "": "light", "?theme=dark": "dark", "?theme=moon": "light" };
  // Firefox follows its own preference, which is light here.
  if (BROWSER === "chromium") schemes["?theme=auto"] = "light dark";
  for (const [query, scheme] of Object.entries(schemes)) {
    const { page, release, close } = await site.openHeld(`embed.html${query}`, BROWSER === "chromium" ? dark : {});
    const shown = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
    assert.equal(await shown(), scheme, query);
    release();
    await running(page);
    assert.equal(await shown(), scheme, query);
    await close();
  }
});

test("an embed whose script does not run keeps a link to the page, and states no figure", async () => {
  site.server.rules.push({ path: /start-.*\.js$/, status: 404 });
  const { page, close } = await site.open("embed.html?price=300", { mounted: false });
  const link = await page.waitForSelector("#full-page", { visible: true });
  assert.equal(await link.evaluate((link) => link.href), site.server.url);
  assert.doesNotMatch(await page.evaluate(() => document.body.innerText), /\d/);
  await close();
});

test("an embed that fails keeps a link to the same scenario on the page", async () => {
  site.server.rules.push({ path: /\.wasm$/, status: 404 });
  const { page, close } = await site.open("embed.html?price=300", { mounted: false });
  await page.waitForSelector("#failed:not([hidden])", { visible: true });
  const link = await page.waitForSelector("#full-page", { visible: true });
  assert.equal(await link.evaluate((link) => link.href), `${site.server.url}?price=300`);
  await close();
});

test("an embed that stopped is loaded again as an embed", async () => {
  const { page, close } = await site.open("embed.html?price=300");
  await page.evaluate(() => dispatchEvent(new CustomEvent("tao:panic", { detail: "probe" })));
  const link = await page.waitForSelector("#crashed [data-link=inputs]", { visible: true });
  assert.equal(await link.evaluate((link) => link.href), `${site.server.url}embed.html?v=2&price=300`);
  await close();
});

test("hosts that read the file of headers send each path its own", async () => {
  const names = { "access-control-allow-origin": "*", "x-content-type-options": "nosniff" };
  const expected = {
    "": { "content-security-policy": "frame-ancestors 'self'", "cache-control": "no-cache" },
    "bear.html": { "content-security-policy": "frame-ancestors 'self'", "cache-control": "no-cache" },
    "embed.html": { "content-security-policy": "frame-ancestors *", "cache-control": "no-cache" },
  };
  const html = await (await fetch(site.server.url)).text();
  const hashed = html.match(/[\w-]+_bg\.wasm/)[0];
  expected[hashed] = { "cache-control": "public, max-age=31536000, immutable" };
  for (const [path, own] of Object.entries(expected)) {
    const sent = await headersOf(path);
    for (const [name, value] of Object.entries({ ...names, ...own })) assert.equal(sent[name], value, `${path}: ${name}`);
  }
});

test("other hosts leave the file aside", async () => {
  const other = await openSite({ obeys: false, headers: { "Referrer-Policy": "origin" } });
  const { headers } = await fetch(`${other.server.url}embed.html`);
  assert.equal(headers.get("access-control-allow-origin"), null);
  assert.equal(headers.get("referrer-policy"), "origin");
  await other.close();
});

test("in a frame without an origin it starts, in its own style, where the host lets anybody read its files", async () => {
  const { page, close } = await site.open("", { mounted: false });
  const frame = `<iframe sandbox="allow-scripts" src="${site.server.url}embed.html"></iframe>`;
  const around = await serveFolder(FOLDER, { rules: [{ path: /^\/around\.html$/, body: frame }] });
  try {
    await page.goto(`${around.url}around.html`);
    const inside = await page.waitForFrame((frame) => frame.url().endsWith("embed.html"));
    await running(inside);
    const style = await inside.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--paper"));
    assert.notEqual(style, "", "the style sheets are there");
  } finally {
    await close();
    await around.close();
  }
});
