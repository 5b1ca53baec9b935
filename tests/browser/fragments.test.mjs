// A link to a part of the page leads there, and stays there when the program takes the place of what was prerendered.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openSite, running } from "./harness.mjs";

let site, ids;
before(async () => {
  site = await openSite();
  const { page, close } = await site.open();
  ids = await page.evaluate(() => {
    const parts = "#app :is(section[id], details[id], h2[id]), #app .row :is(input:not([type=range]), select)";
    return [...document.querySelectorAll(parts)].filter((part) => !part.closest("dialog")).map(({ id }) => id);
  });
  await close();
});
after(() => site.close());

test("there are parts to lead to: rows in open and in closed groups, sections, and what is folded", () => {
  for (const id of ["price", "take", "what-if", "claims", "sources"]) assert.ok(ids.includes(id), id);
});

test("every part is in view once the page is at rest", async () => {
  const { page, close } = await site.open("", { width: 800, height: 700 });
  for (const id of ids) {
    await page.goto("about:blank");
    await page.goto(`${site.server.url}#${id}`);
    await running(page);
    await page.waitForFunction(() => document.documentElement.dataset.settled === "true");
    await inView(page, id);
  }
  await close();
});

test("a part that is reached before the program is there stays in view when it comes", async () => {
  for (const id of ["price", "claims"]) {
    const { page, release, close } = await site.openHeld(`#${id}`, { width: 390, height: 700 });
    release();
    await running(page);
    await page.waitForFunction(() => document.documentElement.dataset.settled === "true");
    await inView(page, id);
    await close();
  }
});

/** Waits until a part begins in view and what fills above it has come to rest. */
async function inView(page, id) {
  const isThere = (id) => {
    const part = document.getElementById(id);
    const { top } = part.getBoundingClientRect();
    return part.checkVisibility() && top >= 0 && top < innerHeight;
  };
  await page.waitForFunction(isThere, {}, id).catch(() => assert.fail(`#${id} is not in view`));
}
