// The page without a network, and another version of it: a service worker keeps the site, and all of one version.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cp, mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, beforeEach, test } from "node:test";
import { fileURLToPath } from "node:url";
import { deploy, builds, makeNext } from "./builds.mjs";
import { DIST, assertQuiet, evaluate, openSite, presetPages, running } from "./harness.mjs";
import { assertShows, atRest, read } from "./reading.mjs";

const HOSTING = fileURLToPath(new URL("../../xtask/hosting/", import.meta.url));

const folder = await mkdtemp(join(tmpdir(), "tao-offline-"));
const served = join(folder, "served");
let site;
beforeEach(async () => {
  await cp(DIST, served, { recursive: true });
  site = await openSite({ folder: served });
});
afterEach(async () => {
  await site.close();
  await rm(served, { recursive: true });
});
after(() => rm(folder, { recursive: true }));

/** Opens a page for the first time, until the site is kept. */
async function openKept(query = "") {
  const opened = await site.open(query, { isKept: true });
  await opened.page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active.state === "activated") return;
    await new Promise((done) => active.addEventListener("statechange", () => active.state === "activated" && done()));
  });
  return opened;
}

async function goTo(page, path) {
  await page.goto(site.server.url + path);
  await running(page);
}

/** Waits until the next build has taken the place of this one. */
async function isBuild2(page) {
  // An address that follows is a navigation, too.
  await page.waitForFunction(() => document.documentElement.dataset.build === "2");
  await running(page);
}

test("once it was there the page opens without a network, with any scenario, and so does every preset’s", async () => {
  const { page, seen, close } = await openKept();
  site.server.rules.push({ path: /./, isGone: true });
  await goTo(page, "?price=300&validators=5000");
  assertShows(await read(page), evaluate("price=300&validators=5000"), { baseline: evaluate("") });
  await atRest(page);
  assert.match(await page.$eval("#market-origin", (origin) => origin.textContent), /2026/, "the figures beside the page are kept, too");
  const [preset] = await presetPages();
  await goTo(page, `${preset}.html?price=120`);
  assertShows(await read(page), evaluate(`preset=${preset}&price=120`), { baseline: evaluate(`preset=${preset}`) });
  assertQuiet(seen);
  // The widget is not kept: it is its article's.
  await assert.rejects(page.goto(`${site.server.url}embed.html`));
  await close();
});

test("a widget has nothing kept", async () => {
  const { page, seen, close } = await site.open("embed.html", { isKept: true });
  await atRest(page);
  assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
  assert.ok(!site.server.requests.some((path) => path.endsWith("/offline.js")));
  assertQuiet(seen);
  await close();
});

test("another version waits until the reader wants it, and then comes as a whole", async () => {
  const next = join(folder, "next");
  await makeNext(next);
  execFileSync("node", [`${HOSTING}worker.mjs`, next]);
  const { page, close } = await openKept();
  await deploy(next, served);
  const QUERY = "?price=300&validators=5000";
  await goTo(page, QUERY);
  assert.deepEqual(await builds(page), [1], "the old one, all of it, though the host has the new one");
  await page.waitForSelector("#newer-version");
  // Opened again it still waits.
  await page.reload();
  await running(page);
  assert.deepEqual(await builds(page), [1]);
  await page.waitForSelector("#show-newer");
  await page.focus("#price");
  await page.keyboard.type("310");
  // Without a rest: the address has not followed yet.
  await page.evaluate(() => {
    document.querySelector("#price").blur();
    document.querySelector("#show-newer").focus();
  });
  await page.keyboard.press("Enter");
  await isBuild2(page);
  assert.deepEqual(await builds(page), [2]);
  assertShows(await read(page), evaluate("price=310&validators=5000"), { baseline: evaluate("") });
  assert.equal(await page.$("#newer-version"), null);
  // And the new one opens without a network, too.
  site.server.rules.push({ path: /./, isGone: true });
  await goTo(page, QUERY);
  assert.deepEqual(await builds(page), [2]);
  await close();
});

test("a page that was there before anything was kept shows another version, too", async () => {
  const next = join(folder, "next");
  await makeNext(next);
  execFileSync("node", [`${HOSTING}worker.mjs`, next]);
  const { page, close } = await openKept();
  await deploy(next, served);
  assert.equal(await page.evaluate(() => navigator.serviceWorker.controller), null);
  assert.equal(await page.$("#newer-version"), null, "what is kept first is not newer than anything");
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  await page.waitForSelector("#show-newer");
  await page.click("#show-newer");
  await isBuild2(page);
  assert.deepEqual(await builds(page), [2]);
  await close();
});

test("what is kept and damaged is forgotten by trying again, for good", async () => {
  const { page, close } = await openKept();
  await page.evaluate(async () => {
    const cache = await caches.open((await caches.keys())[0]);
    const program = (await cache.keys()).find(({ url }) => url.endsWith(".wasm"));
    await cache.put(program, new Response("damaged", { headers: { "Content-Type": "application/wasm" } }));
  });
  await page.reload();
  const again = await page.waitForSelector("#failed:not([hidden]) [data-link=again]");
  await Promise.all([page.waitForNavigation(), again.click()]);
  await running(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  await page.reload();
  await running(page);
  await close();
});

test("a site takes back what was kept of it, where its worker is retired", async () => {
  const next = join(folder, "next");
  await makeNext(next);
  await cp(`${HOSTING}retired.js`, join(next, "offline.js"));
  const { page, close } = await openKept();
  await goTo(page, "");
  await deploy(next, served);
  await page.evaluate(async () => void (await navigator.serviceWorker.getRegistration()).update());
  await isBuild2(page);
  assert.deepEqual(await builds(page), [2]);
  await close();
});

test("the page can be installed: its manifest names pictures that are there", async () => {
  const { page, seen, close } = await site.open();
  const href = await page.$eval("link[rel=manifest]", (link) => link.href);
  const manifest = await (await fetch(href)).json();
  for (const { src, sizes, type } of manifest.icons) {
    const answer = await fetch(new URL(src, href));
    assert.equal(answer.headers.get("content-type"), type);
    const png = Buffer.from(await answer.arrayBuffer());
    assert.equal(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, sizes);
  }
  assert.equal(new URL(manifest.start_url, href).href, site.server.url);
  assertQuiet(seen);
  await close();
});

test("what keeps the site names every file that its pages ask for, and none of the widget's", async () => {
  const worker = await readFile(join(DIST, "offline.js"), "utf8");
  const isKept = (name) => worker.includes(`"${name}"`);
  const names = await readdir(DIST);
  const asked = names.filter((name) => /\.(css|js|wasm|html)$/.test(name) && !/^(embed|offline)/.test(name));
  assert.ok(asked.length > 15);
  assert.deepEqual(asked.filter((name) => !isKept(name)), []);
  assert.deepEqual(names.filter((name) => name.startsWith("embed")).filter(isKept), []);
});
