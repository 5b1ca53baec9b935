// Another build takes the place of the one that a browser has kept, or has open: no page is ever made of both.

import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, beforeEach, test } from "node:test";
import { DIST, assertQuiet, evaluate, openSite, running } from "./harness.mjs";
import { assertShows, read } from "./reading.mjs";

const QUERY = "?price=300&validators=5000";
/** What carries a hash of its content. */
const HASHED = /-[0-9a-f]{12,16}(?=[._])/;

const folder = await mkdtemp(join(tmpdir(), "tao-redeploy-"));
const [served, next] = ["served", "next"].map((name) => join(folder, name));
const headers = {};
let site;
beforeEach(async () => {
  await makeNext();
  await rm(served, { recursive: true, force: true });
  await cp(DIST, served, { recursive: true });
  // The rules of both, since the server reads them once.
  await writeFile(join(served, "_headers"), `${await text(DIST, "_headers")}\n${await text(next, "_headers")}`);
  site = await openSite({ folder: served, headers });
});
afterEach(async () => {
  await site.close();
  delete headers["Cache-Control"];
});
after(() => rm(folder, { recursive: true }));

const text = (folder, name) => readFile(join(folder, name), "utf8");

/** The next build: all that is hashed is called otherwise, and pages say which build they are of. */
async function makeNext() {
  await rm(next, { recursive: true, force: true });
  await cp(DIST, next, { recursive: true });
  const names = await readdir(next);
  const renamed = new Map(names.filter((name) => HASHED.test(name)).map((name) => [name, name.replace(HASHED, "-0123456789abcdef")]));
  for (const name of names.filter((name) => /\.(html|js|css)$|^_headers$/.test(name))) {
    let words = await text(next, name);
    for (const [old, now] of renamed) words = words.replaceAll(old, now);
    if (name.endsWith(".html")) words = words.replace("<html", "<html data-build=2");
    await writeFile(join(next, name), words);
  }
  for (const [old, now] of renamed) await rename(join(next, old), join(next, now));
}

async function deploy() {
  for (const name of await readdir(served)) await rm(join(served, name), { recursive: true });
  await cp(next, served, { recursive: true });
}

/** The build that a page or a frame is of, and those of all that it loaded. */
const builds = (frame) =>
  frame.evaluate(() => {
    const files = performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname);
    // Fonts are called by what is in them, which no build changes.
    const hashed = files.filter((name) => /-[0-9a-f]{12,16}[._]/.test(name) && !name.endsWith(".woff2"));
    const of = hashed.map((name) => (name.includes("-0123456789abcdef") ? 2 : 1));
    return [...new Set([Number(document.documentElement.dataset.build ?? 1), ...of])];
  });

for (const path of ["", "bear.html", "embed.html"]) {
  test(`${path || "the index page"} opened again after another build came is of that build, whatever was kept`, async () => {
    const { page, close } = await site.open(path + QUERY);
    assert.deepEqual(await builds(page), [1]);
    await deploy();
    await page.goto(site.server.url + path + QUERY);
    await running(page);
    assert.deepEqual(await builds(page), [2]);
    await close();
  });
}

test("a host may let browsers keep pages: they are then of the old build as a whole", async () => {
  headers["Cache-Control"] = "max-age=600";
  const { page, close } = await site.open(QUERY);
  await deploy();
  await page.goto("about:blank");
  await page.goto(site.server.url + QUERY);
  await running(page);
  assert.equal((await builds(page)).length, 1);
  await close();
});

test("a page that is open while another build comes goes on as it was", async () => {
  const { page, seen, close } = await site.open(QUERY);
  await deploy();
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  await page.focus("#price");
  await page.keyboard.type("310");
  await page.keyboard.press("Enter");
  assertShows(await read(page), evaluate("price=310&validators=5000"), { baseline: evaluate("") });
  assert.deepEqual(await builds(page), [1]);
  assertQuiet(seen);
  await close();
});

test("a page whose parts go while they are on their way says so; “Try again” asks the host for the page, not the browser", async () => {
  headers["Cache-Control"] = "max-age=600";
  let release;
  site.server.rules.push({ path: /-0?[0-9a-f]+_bg\.wasm$/, until: new Promise((done) => (release = done)) });
  const { page, close } = await site.open(QUERY, { mounted: false });
  await deploy();
  release();
  await page.waitForSelector("#failed:not([hidden])");
  site.server.rules.splice(0);
  await Promise.all([page.waitForNavigation(), page.click("#failed [data-link=again]")]);
  await running(page);
  assert.deepEqual(await builds(page), [2]);
  assertShows(await read(page), evaluate(QUERY));
  await close();
});
