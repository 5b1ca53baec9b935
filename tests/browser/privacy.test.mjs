// The sentence at the foot of the page names what is stored: that, and nothing else, is there after a visit.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertQuiet, choosePreset, openSite, pressTool, running } from "./harness.mjs";
import { loggingProxy } from "./proxy.mjs";
import { atRest } from "./reading.mjs";

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

/** Every place in which a page can store something, and the names of what is there. The page keeps itself as it will. */
const stored = (page) =>
  page.evaluate(async () => ({
    localStorage: Object.keys({ ...localStorage }).sort(),
    sessionStorage: Object.keys({ ...sessionStorage }),
    cookies: document.cookie,
    databases: (await indexedDB.databases()).length,
  }));

/** What a page keeps of itself, once it does: the scopes of its workers, and what their caches are for. */
const keptOfItself = (page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    const workers = (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope);
    const answers = (await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))).flat();
    return { workers, origins: [...new Set(answers.map(({ url }) => new URL(url).origin))], hasQuestions: answers.some(({ url }) => /price|preset=/.test(url)) };
  });

const named = (page) => page.$$eval("#privacy code", (names) => names.map((name) => name.textContent).sort());

const NOTHING = { localStorage: [], sessionStorage: [], cookies: "", databases: 0 };

test("after a visit with everything in it, what is stored is what the foot of the page names", async () => {
  const { page, seen, close } = await site.open("", { isKept: true });
  assert.deepEqual(await stored(page), NOTHING, "nobody has done anything yet");
  await choosePreset(page, "bear");
  await page.click("#pin");
  await page.focus("#price");
  await page.keyboard.type("300");
  await page.keyboard.press("Enter");
  await page.click(".who [value=operator]");
  await page.select("#theme", "dark");
  for (const dialog of ["share", "embed"]) {
    await pressTool(page, `open-${dialog}`);
    await page.waitForFunction((dialog) => document.querySelector(`#${dialog} textarea`)?.value, {}, dialog);
    await page.click(`#${dialog} .close`);
  }
  await page.$$eval("summary", (summaries) => summaries.forEach((summary) => summary.click()));
  await page.waitForFunction(() => localStorage.length > 0 && location.search.includes("price=300"));
  assert.deepEqual(await stored(page), { ...NOTHING, localStorage: await named(page) });
  await page.reload();
  await running(page);
  await choosePreset(page, "squeeze");
  assert.deepEqual(await stored(page), { ...NOTHING, localStorage: await named(page) });
  const { url } = site.server;
  assert.deepEqual(await keptOfItself(page), { workers: [url], origins: [new URL(url).origin], hasQuestions: false });
  assertQuiet(seen);
  await close();
});

test("through a whole visit nobody but the page's own host is asked, until the reader asks somebody", async () => {
  const proxy = await loggingProxy();
  const site = await openSite(proxy);
  const own = new URL(site.server.url).host;
  const { page, seen, close } = await site.open("?price=300");
  await choosePreset(page, "bear");
  for (const dialog of ["share", "embed"]) {
    await pressTool(page, `open-${dialog}`);
    await page.waitForFunction((dialog) => document.querySelector(`#${dialog} textarea`)?.value, {}, dialog);
    await page.click(`#${dialog} .close`);
  }
  await page.$$eval("details", (folds) => folds.forEach((fold) => (fold.open = true)));
  await atRest(page);
  assertQuiet(seen);
  // Browsers ask their makers now and then, whatever the page does; that the page does not is asserted above.
  const others = () => proxy.asked.filter((host) => host !== own && !/(google|googleapis|gstatic|mozilla|firefox)\.(com|net|org)(:\d+)?$/.test(host));
  assert.ok(proxy.asked.includes(own), "the proxy sees what is asked");
  assert.deepEqual(others(), []);
  for (const [of, host] of [["market", "api.coingecko.com:443"], ["chain", "entrypoint-finney.opentensor.ai:443"]]) {
    const before = others().length;
    await page.$eval(`#get-${of}`, (button) => button.click());
    await page.waitForFunction((of) => document.querySelector(`#${of}-error`).textContent, {}, of);
    assert.deepEqual([...new Set(others().slice(before))], [host]);
  }
  await close();
  await site.close();
  await proxy.close();
});

test("the page's foot leads to the notices, which name what the program is made of", async () => {
  const { page, seen, close } = await site.open("bear.html");
  await Promise.all([page.waitForNavigation(), page.click("footer a")]);
  const named = await page.$$eval("li", (items) => items.map((item) => item.textContent));
  for (const name of ["leptos ", "serde_json ", "plotters "]) {
    assert.ok(named.some((item) => item.startsWith(name)), name);
  }
  assertQuiet(seen);
  await close();
});
