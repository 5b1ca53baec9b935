// A site that knows its address: what others ask for to show a link is there, absolute, and true.

import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { assertQuiet, evaluate, makeSite, openSite, presetPages } from "./harness.mjs";

/** Each page that may be found, and the scenario it shows. */
const PAGES = { "": "" };
for (const preset of await presetPages()) PAGES[`${preset}.html`] = `preset=${preset}`;

let folder, site;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "tao-site-"));
  site = await openSite({ folder, base: "/tao/" });
  // With or without the slash at its end.
  makeSite(folder, site.server.url.slice(0, -1));
});
after(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

for (const [path, scenario] of Object.entries(PAGES)) {
  test(`/${path} says where it is, and what others show of it is there`, async () => {
    const { page, seen, close } = await site.open(path);
    const url = site.server.url + path;
    const head = await page.evaluate(() => {
      const all = (selector, of) => Object.fromEntries([...document.querySelectorAll(selector)].map(of));
      return {
        title: document.title,
        metas: all("meta[property], meta[name]", (meta) => [meta.getAttribute("property") ?? meta.name, meta.content]),
        links: all("link[rel=canonical], link[rel=alternate]", (link) => [link.rel, link.getAttribute("href")]),
      };
    });
    assert.equal(head.links.canonical, url);
    assert.equal(head.metas["og:url"], url);
    assert.equal(head.metas["og:title"], head.title);
    assert.equal(head.metas["twitter:card"], "summary_large_image");
    await assertPicture(page, head.metas["og:image"], [head.metas["og:image:width"], head.metas["og:image:height"]]);
    assert.equal(head.metas["twitter:image"], head.metas["og:image"]);

    assertQuiet(seen);

    const answer = await fetch(head.links.alternate);
    assert.equal(answer.headers.get("content-type"), "application/json");
    const json = await answer.json();
    assert.equal(json.title, head.title);
    assert.equal(json.thumbnail_url, head.metas["og:image"]);
    const frame = await page.evaluate((html) => {
      const { body } = new DOMParser().parseFromString(html, "text/html");
      const [only, ...others] = body.children;
      return { others: others.length, src: only.src, size: [only.width, only.height], title: only.title };
    }, json.html);
    assert.deepEqual(frame, { others: 0, src: frame.src, size: ["640", String(json.height)], title: head.title });
    const embed = new URL(frame.src);
    assert.equal(embed.origin + embed.pathname, `${site.server.url}embed.html`);
    assert.equal((await fetch(embed)).status, 200);
    assert.deepEqual(evaluate(embed.search).assumptions, evaluate(scenario).assumptions);
    await close();
  });
}

async function assertPicture(page, address, size) {
  assert.ok(address.startsWith(`${site.server.url}social/`), address);
  const found = await page.evaluate(async (address) => {
    const image = new Image();
    image.src = address;
    await image.decode();
    return [image.naturalWidth, image.naturalHeight].map(String);
  }, address);
  assert.deepEqual(found, size);
}

test("the embed says nothing of where it is", async () => {
  const html = await (await fetch(`${site.server.url}embed.html`)).text();
  assert.ok(!html.includes(site.server.url));
  assert.doesNotMatch(html, /canonical|og:|oembed/);
});
