// What pages may use of a device, as hosts that read `_headers` tell browsers: what they do use still works.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { BROWSER, assertQuiet, openSite, pressTool } from "./harness.mjs";

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

/** What a frame may use of these, as the browser says; nothing where it does not. */
const allowed = (frame, features) =>
  frame.evaluate((features) => {
    const known = document.featurePolicy?.features() ?? [];
    return features.filter((name) => known.includes(name)).map((name) => [name, document.featurePolicy.allowsFeature(name)]);
  }, features);

test("what no page uses is switched off in pages and in the widget, and no browser complains of a name", async () => {
  for (const path of ["", "bear.html", "embed.html"]) {
    const { page, seen, close } = await site.open(path);
    const policy = (await fetch(site.server.url + path)).headers.get("permissions-policy");
    const off = policy.split(", ").map((feature) => feature.replace("=()", ""));
    const said = await allowed(page, off);
    if (BROWSER === "chromium") assert.ok(said.length > 5, `${said}`);
    assert.deepEqual(said.filter(([, may]) => may), []);
    assert.deepEqual((await allowed(page, ["clipboard-write", "web-share", "fullscreen"])).filter(([, may]) => !may), []);
    assertQuiet(seen);
    await close();
  }
});

test("a link is copied to the real clipboard", async () => {
  const { page, seen, close } = await site.open("?price=300");
  await page.bringToFront();
  await pressTool(page, "open-share");
  await page.waitForFunction(() => document.querySelector("#share-link").value !== "");
  await page.click("#share-link-copy");
  await page.waitForFunction(() => document.querySelector("#share-said").textContent !== "");
  assert.equal(await page.$eval("#share-said", (said) => said.textContent), "Copied.");
  assertQuiet(seen);
  await close();
});

test("hosts that obey `_headers` do not yet bind themselves to HTTPS", async () => {
  const { headers } = await fetch(site.server.url);
  assert.equal(headers.get("strict-transport-security"), null);
  assert.equal(headers.get("access-control-allow-origin"), "*");
});

/** What somebody's markup might try in a page, by the directive that forbids it. */
const FORBIDDEN = {
  "script-src-elem": () => document.head.append(Object.assign(document.createElement("script"), { textContent: "window.ran = 1" })),
  "script-src-attr": () => document.body.insertAdjacentHTML("beforeend", "<i onclick='window.ran = 1'></i>"),
  "style-src-attr": () => document.body.insertAdjacentHTML("beforeend", "<i style='color: red'></i>"),
  "img-src": () => (new Image().src = "https://elsewhere.invalid/picture.png"),
  "connect-src": () => fetch("https://elsewhere.invalid/").catch(() => {}),
  "frame-src": () => document.body.append(Object.assign(document.createElement("iframe"), { src: "https://elsewhere.invalid/" })),
  "base-uri": () => document.head.append(Object.assign(document.createElement("base"), { href: "https://elsewhere.invalid/" })),
  "form-action": () => {
    const form = Object.assign(document.createElement("form"), { action: "https://elsewhere.invalid/" });
    document.body.append(form);
    form.submit();
  },
};

test("the page's own policy stops what markup that got into it would do", async () => {
  const { page, close } = await site.open("");
  for (const [directive, attempt] of Object.entries(FORBIDDEN)) {
    await page.evaluate(() => {
      window.stopped = new Promise((done) => {
        addEventListener("securitypolicyviolation", ({ effectiveDirective }) => done(effectiveDirective), { once: true });
      });
    });
    // Firefox throws, too, where it does not let a form be sent.
    await page.evaluate(attempt).catch(() => {});
    const found = await page.evaluate(() => window.stopped);
    assert.equal(found, directive);
  }
  assert.equal(await page.evaluate(() => window.ran), undefined);
  await close();
});
