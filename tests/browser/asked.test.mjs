// Answers to questions: every figure is the one of `evaluate --all`, and what is pressed does what it says.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertQuiet, evaluate, openSite, pressTool, running } from "./harness.mjs";
import { assertNumber, assertProse, assertWords, numberIn, numbersIn } from "./numbers.mjs";
import { afterColon, drawn, read } from "./reading.mjs";

const QUERIES = ["", "preset=chain-2026-03", "compute_cost=20000&price=150"];
const PATHS = ["run_rate.payback_months", "projection.payback_months", "valuation.value_per_tao"];

let site, page, seen;
before(async () => {
  site = await openSite();
  ({ page, seen } = await site.open());
});
after(() => site.close());

async function open(query) {
  await page.goto(`${site.server.url}?${query}`);
  await running(page);
  await read(page);
}

/** The texts of all elements, by an attribute. */
const texts = (selector, name) =>
  page.$$eval(
    selector,
    (all, name) => Object.fromEntries(all.map((element) => [element.dataset[name], element.textContent])),
    name,
  );

const field = async (key) => numberIn(await page.$eval(`#${key}`, (field) => field.value)).value;

/** Opens a query and scrolls to a section. */
async function ask(query, section) {
  await open(query);
  await answered(section);
}

/** Unfolds the map: the sections above it may still grow, and a click would miss. */
async function openMap() {
  await page.$eval("#heatmap", (map) => (map.open = true));
  await page.waitForSelector("#heatmap .drawing path");
  return answered("heatmap");
}

/** Waits until a section says something, and something else than `before`. Returns it. */
async function answered(section, before = "") {
  await page.$eval(`#${section}`, (section) => section.scrollIntoView());
  const answer = await page.waitForFunction(
    (section, before) => {
      const { innerHTML } = document.querySelector(`#${section}`);
      return innerHTML !== before && innerHTML;
    },
    {},
    section,
    before,
  );
  return answer.jsonValue();
}

for (const query of QUERIES) {
  test(`thresholds of “${query}” are those of evaluate`, async () => {
    await ask(query, "thresholds");
    const { thresholds } = evaluate(query, { all: true });
    const rows = await page.$$eval("[data-threshold]", (rows) =>
      rows.map((row) => [row.dataset.threshold, [...row.cells].map((cell) => (cell.matches(".nowhere") ? null : cell.textContent))]),
    );
    assert.deepEqual(rows.map(([key]) => key), Object.keys(thresholds));
    // What is folded is asked for when it is opened.
    assert.equal(await page.$("#thresholds details :is(li, p)"), null);
    await page.$eval("#thresholds details", (details) => (details.open = true));
    await page.waitForSelector("#thresholds details :is(li, p)");
    const reasons = await page.$$eval("#thresholds details li", (all) => all.map((one) => one.textContent));
    for (const [key, [, here, ...cells]] of rows) {
      const expected = thresholds[key];
      assertNumber(numberIn(here), expected.here, `${key} here`);
      ["payback_at_target", "net_zero"].forEach((name, nth) => {
        if (expected[name] === null) {
          assert.equal(cells[nth], null, `${key} ${name}`);
          const reason = `${expected[`${name}_reason`]}.`.toLowerCase();
          return assert.ok(reasons.some((words) => words.toLowerCase() === reason), reason);
        }
        const [at, room] = numbersIn(cells[nth]);
        assertNumber(at, expected[name], `${key} ${name}`);
        if (expected[`${name}_room`] !== null) assertNumber(room, 100 * expected[`${name}_room`], `${key} ${name} room`);
      });
    }
  });

  test(`what the market price of “${query}” implies is what evaluate says`, async () => {
    await ask(query, "beliefs");
    const { reverse_dcf, assumptions } = evaluate(query, { all: true });
    const said = await texts("[data-belief]", "belief");
    assert.equal(Object.keys(said).length, 6);
    for (const [key, words] of Object.entries(said)) {
      if (reverse_dcf[key] === null) assertWords(words, `${reverse_dcf[`${key}_reason`]}.`, key);
      else assertProse(numbersIn(words)[0], reverse_dcf[key], key);
    }
    const solved = Object.keys(said).filter((key) => reverse_dcf[key] !== null);
    for (const key of solved) {
      await ask(query, "beliefs");
      await page.click(`#believe-${key}`);
      await read(page);
      assert.equal(await page.evaluate(() => document.activeElement.id), key, "its row has the focus");
      const value = Object.fromEntries((await read(page)).metrics)["valuation.value_per_tao"];
      assertNumber(numberIn(value), assumptions.price, `the value believing in ${key}`);
    }
  });

  test(`bars of “${query}” end where evaluate says`, async () => {
    await ask(query, "tornado");
    const { tornado } = evaluate(query, { all: true });
    let shown = await answered("tornado");
    for (const path of PATHS) {
      await page.select("#tornado-answer", path);
      if (path !== PATHS[0]) shown = await answered("tornado", shown);
      if (!(path in tornado)) continue;
      const ends = await page.$$eval("[data-bar]", (bars) =>
        bars.map((bar) => [bar.dataset.bar, [...bar.querySelectorAll(".ends > span")].map((end) => end.textContent)]),
      );
      assert.ok(ends.length > 3, "some bars");
      for (const [key, [low, high]] of ends) {
        for (const [words, name] of [[low, "low"], [high, "high"]]) {
          const value = tornado[path][key][name];
          if (value === null) assert.match(words, /no answer/, `${path} ${key} ${name}`);
          else assertNumber(numbersIn(words)[0], value, `${path} ${key} ${name}`);
        }
      }
    }
  });

  test(`value against price of “${query}” is what evaluate says`, async () => {
    await open(query);
    const { circularity, valuation } = evaluate(query, { all: true });
    const words = await page.$eval("#circle-chart .summary", (summary) => summary.textContent);
    if (valuation.a === null) return assertWords(words, valuation.a_reason, words);
    const [slope, intercept] = numbersIn(words);
    assertProse(slope, circularity.a, "value per dollar of price");
    assertProse(intercept, circularity.b, "value at a price of zero");
    const reason = circularity.self_consistent_value_reason;
    if (reason) assert.ok(words.includes(afterColon(reason)), words);
    else assert.ok(numbersIn(words).some(({ value }) => Math.abs(value / circularity.self_consistent_value - 1) < 0.01));
    const fees = circularity.fees_to_match_market;
    if (fees !== null) assertProse(numbersIn(words).at(-1), fees, "fees");
  });
}

test("a threshold's assumption leads to its row, folded or not", async () => {
  await ask("", "thresholds");
  for (const key of ["price", "failure_rate"]) {
    await page.click(`#thresholds a[href='#${key}']`);
    assert.equal(await page.evaluate(() => document.activeElement.id), key);
  }
});

test("the map sets both assumptions by keys, in one step that is undone at once", async () => {
  await open("");
  await openMap();
  await page.focus("#heatmap .cells");
  for (const key of ["ArrowRight", "ArrowRight", "ArrowUp"]) await page.keyboard.press(key);
  await read(page);
  const words = await page.$eval("#heatmap-words", (words) => words.textContent);
  const [price, validators, answer] = numbersIn(words);
  await page.keyboard.press("Enter");
  await read(page);
  assert.equal(await field("price"), price.value);
  assert.equal(await field("validators"), validators.value);
  const { run_rate } = evaluate(`price=${price.value}&validators=${validators.value}`);
  assertNumber(answer, run_rate.payback_months, words);
  await pressTool(page, "undo");
  await read(page);
  assert.deepEqual([await field("price"), await field("validators")], [272.72, 4100]);
});

test("the map sets both assumptions by a click, for any answer", async () => {
  await open("");
  let map = await openMap();
  const choices = { across: "discount_rate", up: "terminal_growth", answer: "valuation.value_per_tao" };
  for (const [which, choice] of Object.entries(choices)) {
    await page.select(`#map-${which}`, choice);
    map = await answered("heatmap", map);
  }
  const cells = await page.$("#heatmap .cells");
  await cells.scrollIntoView();
  const box = await cells.boundingBox();
  await page.mouse.click(box.x + 0.7 * box.width, box.y + 0.4 * box.height);
  // At rest another map takes the place of the one that is pointed at.
  await drawn(page);
  const words = await page.$eval("#heatmap-words", (words) => words.textContent);
  const [rate, growth] = [await field("discount_rate"), await field("terminal_growth")];
  const [shownRate, shownGrowth, value] = numbersIn(words);
  assert.deepEqual([shownRate.value, shownGrowth.value], [rate, growth]);
  assert.ok(rate > 15, "right of the middle");
  const { valuation } = evaluate(`discount_rate=${rate}&terminal_growth=${growth}`);
  assertNumber(value, valuation.value_per_tao, words);
  map = await answered("heatmap", map);
  const paths = await page.$$eval("#heatmap .drawing path[class^=ink-shade]", (paths) => paths.length);
  assert.ok(paths > 1 && paths <= 9, `${paths} colours`);
  await page.select("#map-up", "discount_rate");
  const why = await page.waitForSelector("#heatmap .error");
  assert.match(await why.evaluate((why) => why.textContent), /two different/);
});

test("claims have the verdicts and figures of evaluate", async () => {
  await ask("", "claims");
  const { claims } = evaluate("", { all: true });
  // Figures are made when a claim is opened.
  await page.$$eval("[data-claim] summary", (all) => all.forEach((summary) => summary.click()));
  await page.waitForFunction(() => [...document.querySelectorAll("[data-claim]")].every((claim) => claim.querySelector("table")));
  const rows = await page.$$eval("[data-claim]", (rows) =>
    rows.map((row) => ({
      key: row.dataset.claim,
      verdict: row.querySelector(".verdict").textContent,
      figures: [...row.querySelectorAll("[data-figure]")].map((line) => [
        line.dataset.figure,
        ...[...line.cells].slice(1).map((cell) => cell.textContent),
      ]),
    })),
  );
  assert.deepEqual(rows.map(({ key }) => key).toSorted(), Object.keys(claims).toSorted());
  for (const { key, verdict, figures } of rows) {
    assert.equal(verdict.replace("true only if", "holds only if"), claims[key].verdict, key);
    assert.ok(figures.length > 0, key);
    for (const [name, published, recomputed] of figures) {
      for (const [shown, values] of [[published, claims[key].published], [recomputed, claims[key].recomputed]]) {
        const ends = [values[name] ?? [], values[`${name}_from`] ?? [], values[`${name}_to`] ?? []].flat();
        if (!ends.length) {
          assert.equal(shown, "–", `${key} ${name}`);
          continue;
        }
        // A range's two numbers are joined by a dash; both are the same where they read the same.
        const written = shown.split("–").flatMap((end) => numbersIn(end));
        const scale = shown.includes("billion") ? 1e9 : shown.includes("million") ? 1e6 : 1;
        ends.forEach((value, nth) => {
          const number = written[Math.min(nth, written.length - 1)];
          // Whole figures are written to the digits that their rounding bears.
          const zeros = number.decimals ? "" : number.written.replaceAll(",", "").match(/0*$/)[0];
          const expected = [value / scale, 100 * value].map((value) => Math.abs(value - number.value));
          const off = shown.includes("%") ? Math.min(...expected) : expected[0];
          const most = 0.5 * 10 ** -number.decimals * 10 ** zeros.length * (1 + 1e-9);
          assert.ok(off <= most, `${key} ${name}: ${shown} instead of ${value}`);
        });
      }
    }
  }
  const main = await page.$$eval(".main-claim", (rows) => rows.map((row) => row.dataset.claim));
  assert.deepEqual(main, ["payback", "value"]);
  const n = Object.values(claims).filter(({ verdict }) => verdict === "reproduces").length;
  const title = await page.$eval("#claims-heading", (title) => title.textContent);
  assert.deepEqual(numbersIn(title).map(({ value }) => value), [n, rows.length]);
  const folded = rows.slice(main.length).map(({ verdict }) => verdict.startsWith("contradicts"));
  assert.deepEqual(folded, folded.toSorted((one, other) => other - one), "the worst come first");
});

test("a square opens its claim, which has the focus", async () => {
  await ask("", "claims");
  for (const [key, tag] of [["validators", "SUMMARY"], ["payback", "H3"]]) {
    await page.focus(`.squares a[href="#claim-${key}"]`);
    await page.keyboard.press("Enter");
    await page.waitForFunction((key) => document.activeElement.closest(`[data-claim=${key}]`), {}, key);
    const { name, isOpen, top } = await page.evaluate(() => ({
      name: document.activeElement.tagName,
      isOpen: document.activeElement.closest("[data-claim]").open ?? true,
      top: document.activeElement.getBoundingClientRect().top,
    }));
    assert.deepEqual([name, isOpen], [tag, true]);
    assert.ok(top >= 0 && top < 900, `in view, at ${top}`);
  }
  assert.equal(await page.evaluate(() => location.hash), "");
});

test("a claim's scenario loads where it stands, and its link leads there, too", async () => {
  await ask("price=300", "claims");
  await page.click('.squares a[href="#claim-validators"]');
  await page.waitForSelector("[data-claim=validators] a");
  const href = await page.$eval("[data-claim=validators] a", (link) => link.getAttribute("href"));
  await page.click("[data-claim=validators] a");
  const loaded = await read(page);
  assert.equal(await field("validators"), 3008);
  assert.equal(await field("price"), 272.72);
  assert.deepEqual(loaded.pressed, [], "it is the article with another number");
  await pressTool(page, "undo");
  await read(page);
  assert.equal(await field("price"), 300);
  await open(href.slice(1));
  assert.equal(await field("validators"), 3008);
});

test("all of this is quiet", () => assertQuiet(seen));
