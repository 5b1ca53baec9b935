// Numbers as people write them all over the world: one table of spellings, ../spellings.json, in rows, in goal seek and
// in links, and whatever the page itself shows. Native tests read the same table in links and files.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, test } from "node:test";
import { assertQuiet, evaluate, openSite } from "./harness.mjs";
import { LOCALES, ask, copied, enter, inLatin, keptAtRest, openIn, separators, written } from "./locales.mjs";
import { numberIn } from "./numbers.mjs";
import { read } from "./reading.mjs";
import { shownOfAnswers, shownOfRows, unitsOf } from "./shown.mjs";

const TABLE = JSON.parse(await readFile(new URL("../spellings.json", import.meta.url), "utf8"));

/** An answer in the unit that a row says. */
const ANSWER_IN = {
  USD: "projection.npv",
  "USD a month": "run_rate.net_per_month",
  TAO: "alternatives.take_covers_costs_from",
  "TAO a day": "run_rate.tao_per_day",
  "%": "valuation.terminal_share",
  "% a year": "run_rate.apr",
  months: "run_rate.payback_months",
  "×": "valuation.a",
};

/** One of each unit that has a singular, and a sign. */
const SINGULAR = "?target_payback=1&growth_half_life=1&horizon_years=1&subnets=1&price_growth=-2.5";

/** The same where a price is in US dollars for each TAO, which goes without saying in its row. */
const answerLike = (key, units) => (/price$/.test(key) ? "valuation.value_per_tao" : ANSWER_IN[units.get(key)]);

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

/** The spellings that have a field here, with the reader's separators: a row, the text, and what it means. */
async function spellingsIn(page, locale) {
  const [decimal, group] = await separators(page, locale);
  const fill = (text) => text.replaceAll("{d}", decimal).replaceAll("{g}", group);
  const all = TABLE.flatMap(({ spellings }) => spellings);
  const spellings = [...all.map(([key, text, value]) => [key, fill(text), value]), ...(await copied(page, locale))];
  // Where a value stays as it is, the page has nothing to compute.
  return spellings.toSorted((one, other) => one[0].localeCompare(other[0]) || one[2] - other[2]);
}

/** Fails unless each spelling came to what was expected of it, and names all that did not. */
function assertEach(spellings, came, expected) {
  const misread = spellings.flatMap(([key, text], nth) =>
    came[nth] === expected[nth] ? [] : `${key} “${text}”: ${came[nth]}, not ${expected[nth]}`,
  );
  assert.deepEqual(misread, []);
}

/** Fails unless the fields understand each spelling as its value. */
async function assertInRows(page, locale, spellings) {
  const values = spellings.map(([, , value]) => value);
  assertEach(spellings, await enter(page, spellings), await written(page, locale, values));
}

/** Fails unless goal seek answers each target as it does its value in plain digits; returns those answers. */
async function assertInGoalSeek(page, locale, targets) {
  const values = await written(page, locale, targets.map(([, , value]) => value), { plainly: true });
  const plain = new Map(targets.map(([answer], nth) => [`${answer} ${values[nth]}`, [answer, values[nth]]]));
  const said = await ask(page, [...plain.values()]);
  assert.deepEqual(said.filter((words) => words.startsWith("refused")), []);
  const expected = new Map([...plain.keys()].map((target, nth) => [target, said[nth]]));
  const expectedOf = ([answer], nth) => expected.get(`${answer} ${values[nth]}`);
  assertEach(targets, await ask(page, targets), targets.map(expectedOf));
  return said;
}

/** Texts with the numbers that they show; of those of one `kind` that only differ in their digits, the last. */
function withNumbers(texts, locale, kind) {
  const forms = new Map(texts.map(([key, text]) => [`${kind(key)} ${text.replace(/\d+/g, "0")}`, [key, text]]));
  return [...forms.values()].map(([key, text]) => [key, text, numberIn(text, inLatin(locale)).value]);
}

/** Types over what stands in a field, key by key, as a reader does. */
async function type(page, id, text) {
  await page.$eval(`#${id}`, (field) => field.select());
  await page.type(`#${id}`, text);
  await page.keyboard.press("Enter");
}

for (const locale of LOCALES) {
  describe(locale, () => {
    let page, seen, close;
    before(async () => {
      ({ page, seen, close } = await openIn(site, locale, SINGULAR));
    });
    after(() => close());

    test("goal seek understands what the page shows, and every spelling", async () => {
      const answers = await shownOfAnswers(page, evaluate(await keptAtRest(page)));
      assert.ok(answers.length > 50);
      // An answer is shown with its unit.
      await assertInGoalSeek(page, locale, withNumbers(answers, locale, () => ""));
      const offered = await ask(page, ["valuation.value_per_tao", ...Object.values(ANSWER_IN)].map((answer) => [answer, null]));
      assert.deepEqual(offered.filter((said) => said.startsWith("refused")), []);

      const units = await unitsOf(page);
      const spellings = await spellingsIn(page, locale);
      const asAnswers = spellings.map(([key, ...rest]) => [answerLike(key, units), ...rest]);
      const said = await assertInGoalSeek(page, locale, asAnswers.filter(([answer]) => answer));
      assert.equal(new Set(said).size, said.length, "each target is answered in a way of its own");

      const [[key, text, value]] = await copied(page, locale);
      const answer = answerLike(key, units);
      const [plain] = await written(page, locale, [value], { plainly: true });
      const [expected] = await ask(page, [[answer, plain], [answer, "soon"]]);
      await type(page, "goal-target", text);
      assert.deepEqual(await ask(page, [[answer, null]]), [expected], `“${text}” typed into goal seek`);
    });

    test("rows understand what the page shows, and every spelling", async () => {
      await keptAtRest(page);
      const [units, rows] = [await unitsOf(page), await shownOfRows(page)];
      assert.ok(rows.some(([, text]) => /^1\s(month|year)$/.test(text)) && rows.length > 100);
      await assertInRows(page, locale, withNumbers(rows, locale, (key) => units.get(key)));

      const spellings = await spellingsIn(page, locale);
      await assertInRows(page, locale, spellings);
      const [[key, text, value]] = await copied(page, locale);
      await type(page, key, text);
      const { assumptions } = evaluate(await keptAtRest(page));
      const last = { ...Object.fromEntries(spellings.map(([key, , value]) => [key, value])), [key]: value };
      for (const [key, value] of Object.entries(last)) assert.equal(assumptions[key], value, `${key} as it is kept`);
      assertQuiet(seen);
    });
  });
}

/** Spellings that mean the same everywhere, in as few links as name no row twice. */
function links() {
  const links = [];
  for (const [key, text, value] of TABLE.filter((group) => group.links).flatMap(({ spellings }) => spellings)) {
    let link = links.find((link) => !link.has(key));
    if (!link) links.push((link = new Map()));
    link.set(key, [text, value]);
  }
  return links;
}

test("links mean the same in every locale", async () => {
  for (const link of links()) {
    const query = [...link].map(([key, [text]]) => `${key}=${encodeURIComponent(text)}`).join("&");
    const { page, seen, close } = await openIn(site, "de", `?${query}`);
    const { unread, fields } = await read(page);
    assert.deepEqual(unread, []);
    const shown = new Map(fields);
    const spellings = [...link].map(([key, [text]]) => [key, text]);
    const values = await written(page, "de", [...link.values()].map(([, value]) => value));
    assertEach(spellings, spellings.map(([key]) => shown.get(key)), values);
    assertQuiet(seen);
    await close();
  }
});
