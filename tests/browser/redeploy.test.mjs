// Another build takes the place of the one that a browser has kept, or has open: no page is ever made of both.

import assert from "node:assert/strict";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, beforeEach, test } from "node:test";
import { builds, deploy, makeNext, text } from "./builds.mjs";
import { DIST, assertQuiet, evaluate, openSite, running } from "./harness.mjs";
import { assertShows, read } from "./reading.mjs";

const QUERY = "?price=300&validators=5000";
const folder = await mkdtemp(join(tmpdir(), "tao-redeploy-"));
const [served, next] = ["served", "next"].map((name) => join(folder, name));
const headers = {};
let site;
beforeEach(async () => {
  await makeNext(next);
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

for (const path of ["", "bear.html", "embed.html"]) {
  test(`${path || "the index page"} opened again after another build came is of that build, whatever was kept`, async () => {
    const { page, close } = await site.open(path + QUERY);
    assert.deepEqual(await builds(page), [1]);
    await deploy(next, served);
    await page.goto(site.server.url + path + QUERY);
    await running(page);
    assert.deepEqual(await builds(page), [2]);
    await close();
  });
}

test("a host may let browsers keep pages: they are then of the old build as a whole", async () => {
  headers["Cache-Control"] = "max-age=600";
  const { page, close } = await site.open(QUERY);
  await deploy(next, served);
  await page.goto("about:blank");
  await page.goto(site.server.url + QUERY);
  await running(page);
  assert.equal((await builds(page)).length, 1);
  await close();
});

test("a page that is open while another build comes goes on as it was", async () => {
  const { page, seen, close } = await site.open(QUERY);
  await deploy(next, served);
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
  await deploy(next, served);
  release();
  await page.waitForSelector("#failed:not([hidden])");
  site.server.rules.splice(0);
  await Promise.all([page.waitForNavigation(), page.click("#failed [data-link=again]")]);
  await running(page);
  assert.deepEqual(await builds(page), [2]);
  assertShows(await read(page), evaluate(QUERY));
  await close();
});
