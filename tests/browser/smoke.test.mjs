import assert from "node:assert/strict";
import { after, test } from "node:test";
import { assertQuiet, openSite } from "./harness.mjs";

const site = await openSite();
after(() => site.close());

test("the page loads, has a title, and is quiet", async () => {
  const { page, seen } = await site.open();
  assert.notEqual(await page.title(), "");
  // Complaints about a preload that nobody used come some seconds after the load.
  await new Promise((done) => setTimeout(done, 5_000));
  assertQuiet(seen);
  const downloads = site.server.requests.filter((path) => path.endsWith(".wasm"));
  assert.equal(downloads.length, 1, "the preloaded module is the one that is used");
});
