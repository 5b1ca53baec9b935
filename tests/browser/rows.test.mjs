// The assumptions: whom they are in sight for, how one is found among all, and what a row says of itself.

import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { assertQuiet, evaluate, focusRow, openSite, running } from "./harness.mjs";
import { IN_SIGHT, assertShows, read } from "./reading.mjs";

const OPERATOR = ["own_stake", "delegated_stake", "take", "compute_cost", "hardware_cost", "entry_price", "price"];

let site, page, seen, close;
before(async () => {
  site = await openSite();
});
after(() => site.close());
beforeEach(async () => ({ page, seen, close } = await site.open()));
afterEach(async () => {
  assertQuiet(seen);
  await close();
});

/** The rows in sight, in the order in which they stand on the screen. */
const inSight = (page) =>
  page.$$eval(".assumptions > .row", (rows) => {
    const top = (row) => row.getBoundingClientRect().top;
    return rows.filter((row) => row.checkVisibility()).toSorted((a, b) => top(a) - top(b)).map((row) => row.dataset.key);
  });

/** Every row that can be seen. */
const shown = (page) =>
  page.$$eval(".assumptions .row", (rows) => rows.filter((row) => row.checkVisibility()).map((row) => row.dataset.key));

const openGroups = (page) => page.$$eval(".group", (groups) => groups.filter((group) => group.open).map(({ id }) => id));
const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.value);

async function look(page, text) {
  await page.focus("#find-assumption");
  await page.keyboard.type(text);
  await read(page);
}

test("the switch is one stop of the Tab key, and its arrows choose whose assumptions are in sight", async () => {
  assert.deepEqual(await inSight(page), IN_SIGHT);
  await page.focus(".who :checked");
  await page.keyboard.press("ArrowRight");
  await read(page);
  assert.deepEqual(await inSight(page), OPERATOR);
  assert.equal(await focused(page), "operator", "the focus stays on the switch");
  await page.keyboard.press("Tab");
  assert.equal(await focused(page), "own_stake", "the first row follows");
});

test("the first field is fewer than ten stops of the Tab key from the top", async () => {
  await page.evaluate(() => scrollTo(0, 0));
  await page.focus("#sentence a:last-of-type");
  const stops = await page.evaluate(() => {
    const all = [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")];
    const isStop = (one) => one.checkVisibility({ visibilityProperty: true }) && !(one.type === "radio" && !one.checked);
    const stops = all.filter(isStop);
    const from = stops.indexOf(document.querySelector(".starts a, .presets summary"));
    return stops.indexOf(document.querySelector("#price")) - from;
  });
  assert.ok(stops < 10, `${stops} stops from what to start with`);
});

test("the choice is in the address, and kept for the next visit; a link's own wins and stays", async () => {
  await page.click(".who [value=operator]");
  await page.waitForFunction(() => location.search.includes("who=operator"));
  await page.goto(site.server.url);
  await running(page);
  assert.deepEqual(await inSight(page), OPERATOR);
  await page.goto(`${site.server.url}?who=reader`);
  await running(page);
  assert.deepEqual(await inSight(page), IN_SIGHT);
  await page.focus("#price-slider");
  await page.keyboard.press("ArrowRight");
  await page.waitForFunction(() => location.search.includes("price=") && location.search.includes("who=reader"));
  await page.click(".who [value=operator]");
  await page.click(".who [value=reader]");
  await page.waitForFunction(() => !location.search.includes("who="));
  await page.goto(site.server.url);
  await running(page);
  assert.deepEqual(await inSight(page), IN_SIGHT);
});

test("what is typed into a row stays whosever page it is, and groups say what is the reader's in them", async () => {
  await focusRow(page, "take");
  await page.keyboard.type("9");
  await page.keyboard.press("Enter");
  await read(page);
  assert.match(await page.$eval("#validator-group summary", (summary) => summary.textContent), /1 yours/);
  await page.click(".who [value=operator]");
  await read(page);
  assert.equal(await page.$eval("#take", (field) => field.value), "9");
  assertShows(await read(page), evaluate("take=9"), { baseline: evaluate("") });
  assert.doesNotMatch(await page.$eval("#validator-group summary", (summary) => summary.textContent), /yours/);
});

test("what is looked for stays, the rest goes; emptied, all is as it was", async () => {
  await page.click("#costs-group > summary");
  const before = await shown(page);
  await look(page, "take");
  const found = await shown(page);
  assert.ok(found.includes("take") && !found.includes("price"), found.join());
  const [n] = (await page.$eval("#found", (found) => found.textContent)).match(/\d+/);
  assert.equal(Number(n), found.length);
  assert.ok((await openGroups(page)).includes("validator-group"));
  await page.keyboard.press("Escape");
  await read(page);
  assert.deepEqual([await shown(page), await openGroups(page)], [before, ["costs-group"]]);
  assert.equal(await page.$eval("#find-assumption", (field) => field.value), "");
  assert.equal(await focused(page), "find-assumption");
});

test("where nothing is called that the page says so, with a way back", async () => {
  const before = await shown(page);
  await look(page, "blockchain pizza");
  assert.deepEqual(await shown(page), []);
  assert.match(await page.$eval("#found", (found) => found.textContent), /“blockchain pizza”/);
  await page.click("#found button");
  await read(page);
  assert.deepEqual(await shown(page), before);
  assert.equal(await focused(page), "find-assumption");
});

test("a number in a sentence leads to its row, in whatever group it is, whatever is looked for", async () => {
  await page.click("#sentence a[href='#own_stake']");
  assert.equal(await focused(page), "own_stake");
  await look(page, "tax");
  await page.click("#sentence a[href='#validators']");
  await page.waitForFunction(() => document.activeElement.id === "validators");
  await page.click(".who [value=operator]");
  await page.click("#sentence a[href='#stake_recovered']");
  assert.equal(await focused(page), "stake_recovered");
});

test("a row that was moved says what it was; it takes the room of its help, and nothing moves", async () => {
  const tops = () => page.$$eval(".assumptions .row", (rows) => rows.map((row) => row.getBoundingClientRect().top));
  await page.focus("#validators-slider");
  const before = await tops();
  await page.keyboard.press("PageUp");
  await read(page);
  assert.deepEqual(await tops(), before);
  const isSeen = (selector) => page.$eval(selector, (one) => one.checkVisibility({ visibilityProperty: true }));
  assert.ok(await isSeen("#validators-row .was"));
  assert.ok(!(await isSeen("#validators-help")));
  await page.click("#validators-row .back");
  await read(page);
  assert.ok(await isSeen("#validators-help"));
  assert.equal(await focused(page), "validators-slider");
});

test("the curve is in the row with the focus alone, until every row is to have its", async () => {
  const curves = () =>
    page.$$eval(".assumptions > .row .curve", (all) =>
      all.filter((one) => one.checkVisibility({ visibilityProperty: true })).map((one) => one.closest(".row").dataset.key),
    );
  await page.mouse.move(1, 1);
  assert.deepEqual(await curves(), []);
  await page.focus("#validators-slider");
  assert.deepEqual(await curves(), ["validators"]);
  await page.click("#every-curve");
  assert.deepEqual(await curves(), IN_SIGHT);
});

test("at 1440×900 five rows stand beside the chart, with the switch above and the search below", async () => {
  await page.setViewport({ width: 1440, height: 900 });
  const bottom = await page.$eval("#discount_rate-row", (row) => row.getBoundingClientRect().bottom);
  assert.ok(bottom <= 900, `${bottom}`);
});
