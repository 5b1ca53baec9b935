// The loader under its hash: browsers run it in an article of another site if it is that one to the byte, else not at all.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { DIST, assertQuiet, openSite, pressTool } from "./harness.mjs";
import { answering, assertAnswers, openArticles, useArticles } from "./hosting.mjs";

const here = useArticles();
const PINNED = (await readdir(DIST)).filter((name) => /^embed-[0-9a-f]+\.js$/.test(name));

const digest = async (name) => `sha384-${createHash("sha384").update(await readFile(`${DIST}/${name}`)).digest("base64")}`;

/** An article with this code, whose widget is called `first`. */
async function write(articles, code) {
  const widget = code.replace("<tao-calculator ", '<tao-calculator id="first" ');
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="icon.svg"><title>An article</title>${widget}`;
  await writeFile(join(articles.folder, "pinned.html"), html);
}

/** The codes that the page offers, in their order. */
async function offered(query) {
  const { page, seen, close } = await here.site.open(query);
  await pressTool(page, "open-embed");
  await page.waitForFunction(() => document.querySelector("#embed-pinned")?.value);
  const codes = await page.$$eval("#embed textarea", (fields) => fields.map(({ id, value }) => [id, value]));
  assertQuiet(seen);
  await close();
  return codes;
}

test("the plain loader is offered first, then this one pinned, and that code shows its answers", async () => {
  for (const query of ["?price=300", "bear.html?price=300"]) {
    const [[, plain], [id, pinned]] = await offered(query);
    assert.ok(plain.includes("/embed.js\"") && !plain.includes("integrity"), plain);
    const [, name, integrity] = pinned.match(/^<script async src="[^"]*\/(embed-\w+\.js)" integrity="([^"]+)" crossorigin="anonymous">/);
    assert.equal(id, "embed-pinned");
    assert.equal(integrity, await digest(name));
    assert.equal(await digest(name), await digest("embed.js"));
    await write(here.articles, pinned);
    const { frame, seen, close } = await here.articles.open("pinned.html");
    await assertAnswers(frame, query.startsWith("?") ? "price=300" : "preset=bear&price=300");
    assertQuiet(seen);
    await close();
  }
});

const code = async (name) =>
  `<script async src="${here.site.server.url}${name}" integrity="${await digest(name)}" crossorigin="anonymous"></script><tao-calculator scenario="price=300" view="breakeven"><a href="#">the calculator</a></tao-calculator>`;

for (const name of PINNED) {
  test(`articles that pinned ${name} go on`, async () => {
    await write(here.articles, await code(name));
    const { frame, page, seen, close } = await here.articles.open("pinned.html");
    await assertAnswers(frame, "price=300");
    await page.$eval("#first", (widget) => widget.setAttribute("scenario", "price=150"));
    await frame.waitForFunction(() => document.querySelector("#price").value === "150");
    assertQuiet(seen);
    await close();
  });

  test(`with one byte of ${name} changed nothing of it runs, and the article keeps its link`, async () => {
    const spoilt = (await readFile(`${DIST}/${name}`, "utf8")).replace(/\n$/, " ");
    here.site.server.rules.push({ path: new RegExp(name), body: spoilt });
    await write(here.articles, await code(name));
    const { page, close } = await here.articles.open("pinned.html", { ready: false });
    const [isDefined, words] = await page.$eval("#first", (widget) => [customElements.get("tao-calculator") !== undefined, widget.innerText]);
    assert.deepEqual([isDefined, words], [false, "the calculator"]);
    // The very bytes run where nobody compares them.
    await write(here.articles, (await code(name)).replace(/ integrity="[^"]*"/, ""));
    await page.reload();
    await assertAnswers(await answering(page), "price=300");
    await close();
  });
}

test("a host has to let other sites read the loader, or no browser can compare it", async () => {
  const site = await openSite({ obeys: false });
  const articles = await openArticles(site);
  const pinned = (await code(PINNED[0])).replace(here.site.server.url, site.server.url);
  await write(articles, pinned);
  const { page, close } = await articles.open("pinned.html", { ready: false });
  assert.equal(await page.evaluate(() => customElements.get("tao-calculator") !== undefined), false);
  await close();
  await articles.close();
  await site.close();
});
