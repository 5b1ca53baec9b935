// What the browser asks for when it comes for the first time: little, and from nowhere else.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { after, test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { DIST, assertQuiet, evaluate, openSite } from "./harness.mjs";
import { assertShows, read } from "./reading.mjs";

const BASE = "/some/sub/path/";
const site = await openSite({ base: BASE });
after(() => site.close());

/** The file of dist/ that a path names. */
const file = (path) => path.slice(BASE.length) || "index.html";

test("below a sub-path the page works, quietly, with files of its own folder only", async () => {
  const { page, seen, close } = await site.open("?price=300");
  assertShows(await read(page), evaluate("price=300"));
  assertQuiet(seen);
  const strangers = site.server.requests.filter((path) => !path.startsWith(BASE));
  assert.deepEqual(strangers, []);
  await close();
});

/** Brotli's bytes of what was asked for. */
async function bytesOf(paths) {
  let bytes = 0;
  for (const path of paths) bytes += brotliCompressSync(await readFile(`${DIST}/${file(path)}`)).length;
  return bytes;
}

test("the page with its styles is under 50 kB brotli", async (t) => {
  const html = await readFile(`${DIST}/index.html`, "utf8");
  const styles = html.match(/[\w-]+\.css/g);
  assert.equal(styles.length, 2, `each costs a request: ${styles}`);
  const bytes = await bytesOf(["", ...styles].map((name) => BASE + name));
  t.diagnostic(`${bytes} bytes in ${styles.length + 1} files`);
  assert.ok(bytes < 50_000, `${bytes} bytes`);
});

test("the first visit is under 770 kB brotli and 50 kB of fonts, and nothing is asked for after it", async (t) => {
  site.server.requests.splice(0);
  const { page, close } = await site.open();
  await read(page);
  const asked = [...new Set(site.server.requests)].map((path) => path.split("?")[0]);
  for (const kind of [/\.css$/, /\.js$/, /\.wasm$/, /\/$/]) {
    assert.ok(asked.some((path) => kind.test(path)), `${kind} is among ${asked}`);
  }
  const isFont = (path) => path.endsWith(".woff2");
  const [fonts, bytes] = [await bytesOf(asked.filter(isFont)), await bytesOf(asked.filter((path) => !isFont(path)))];
  t.diagnostic(`${bytes} bytes and ${fonts} of fonts in ${asked.length} files`);
  assert.ok(bytes < 770_000 && fonts < 50_000, `${bytes} bytes and ${fonts} of fonts`);
  await page.$eval("#claims", (claims) => claims.scrollIntoView());
  await page.$$eval("summary", (summaries) => summaries.forEach((summary) => summary.click()));
  await read(page);
  assert.deepEqual([...new Set(site.server.requests)].map((path) => path.split("?")[0]), asked);
  await close();
});

test("no file is asked for twice", () => {
  const { requests } = site.server;
  assert.deepEqual(requests, [...new Set(requests)]);
});

test("every file that the page names is there, its icon too", async () => {
  const { page, close } = await site.open();
  const named = await page.$$eval("[href], [src]", (elements) =>
    elements
      .map((element) => element.href ?? element.src)
      .filter((address) => typeof address === "string" && !address.includes("#") && address.startsWith(location.origin)),
  );
  assert.ok(named.some((address) => /icon-[0-9a-f]+\.svg$/.test(address)));
  for (const address of named) assert.equal((await fetch(address)).status, 200, address);
  const isIcon = await page.evaluate(async () => {
    const image = new Image();
    image.src = document.querySelector("link[rel=icon]").href;
    await image.decode();
    return image.naturalWidth > 0;
  });
  assert.ok(isIcon, "the icon is a picture");
  await close();
});

test("no script and no style stands inline", async () => {
  const pages = (await readdir(DIST)).filter((name) => name.endsWith(".html"));
  for (const name of pages) {
    const html = await readFile(`${DIST}/${name}`, "utf8");
    assert.doesNotMatch(html, /<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/i, name);
  }
});
