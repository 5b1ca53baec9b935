// The page opened with a query: its figures are the scenario's, whatever the query says.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertQuiet, evaluate, openSite } from "./harness.mjs";
import { assertWords } from "./numbers.mjs";
import { assertShows, read } from "./reading.mjs";

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

/** Opens a query and returns what the page shows, what `evaluate` says of the same query, and the page's own text. */
async function openQuery(query) {
  const { page, seen, close } = await site.open(query);
  const shown = await read(page);
  const search = await page.evaluate(() => location.search);
  const text = await page.evaluate(() => {
    const notes = document.querySelector("#opened")?.innerText ?? "";
    const labels = [...document.querySelectorAll("[aria-label], [aria-valuetext], [title]")].flatMap((element) =>
      ["aria-label", "aria-valuetext", "title"].map((name) => element.getAttribute(name) ?? ""),
    );
    return [document.body.innerText.replace(notes, ""), ...labels].join("\n");
  });
  assertQuiet(seen);
  assert.doesNotMatch(text, /\b(NaN|inf|infinity|undefined|null)\b|∞/i, "no number is shown that is none");
  await close();
  return { shown, text, expected: evaluate(search), address: page.url() };
}

const SCENARIOS = [
  "?preset=chain-2026-03&price=300&validators=5000",
  "?preset=breakthrough&horizon_years=5&value_basis=diluted&cash_flows=fees",
  "?take=10&delegated_stake=20000&tax_rate=30&selling_cost=1&restake_share=50&price_anchor=self",
  "?price=0.1e4&validators=%34100&own_stake=+500",
  "?stake_recovered=100&hardware_cost=0",
];

for (const query of SCENARIOS) {
  test(`${query} shows that scenario`, async () => {
    const { shown, expected } = await openQuery(query);
    assert.deepEqual(shown.unread, []);
    assertShows(shown, expected, { baseline: evaluate(query.match(/preset=[^&]*/)?.[0] ?? "") });
  });
}

test("a link keeps its address when it is opened", async () => {
  const query = "?foo=1&price=300&v=2#part";
  const { address } = await openQuery(query);
  assert.ok(address.endsWith(query), address);
});

test("what of a link cannot be used is named, with what is used instead, and can be dismissed", async () => {
  const query = "?price=abc&foo=1&horizon_years=2.5&v=9&preset=none&validators=0";
  const { page, seen, close } = await site.open(query);
  const [shown, expected] = [await read(page), evaluate(query)];
  assertShows(shown, expected);
  const names = [/preset.*“none”.*bear.*article-2026-03/, /TAO price \(price\).*“abc”.*272\.72/, /“foo”/, /horizon_years.*“2\.5”.*10/, /v cannot be “9”.*0, 1, 2/];
  assert.equal(shown.unread.length, 6);
  for (const name of [...names, /\(validators\).*“0”.*1 to 100,000.*4,100/]) {
    assert.equal(shown.unread.filter((note) => name.test(note)).length, 1, `${name} in ${shown.unread}`);
  }
  await page.click("#opened button");
  assert.equal(await page.$("#opened"), null);
  assertQuiet(seen);
  await close();
});

const HOSTILE = {
  "64 kB of one value": `?price=${"9".repeat(65_000)}`,
  "64 kB of one name": `?${"x".repeat(65_000)}=1`,
  "thousands of pairs": `?${"a=1&price=300&".repeat(4_600)}`,
  "thousands of names": `?${Array.from({ length: 4_600 }, (_, nth) => `a${nth}=1`).join("&")}`,
  "broken escapes": "?price=%&validators=%zz&own_stake=%F&%E0%A4%A=1&compute_cost=%FF%FE",
  "numbers that are none": "?price=NaN&validators=1e309&own_stake=-Infinity&compute_cost=0x10&discount_rate=١٥",
  "zero with a sign": "?compute_cost=-0&daily_emission=-0.0&price_growth=-0&stake_recovered=-0e5",
  "names of JavaScript's own": "?__proto__=1&constructor=1&toString=1&hasOwnProperty=x&price[]=1",
  duplicates: "?price=1&price=2&price=oops&price=300&preset=bear&preset=nope&preset=squeeze",
  markup: "?price=<img src=x onerror=alert(1)>&<script>alert(1)</script>=1&preset=%22%3E%3Cb%3E",
  "signs alone": "?&&&=&==&?&#?price=5",
  "numbers as small and as great as they come": "?discount_rate=1e-1&price=10000&volume_24h=1e-7&validators=1",
};

for (const [what, query] of Object.entries(HOSTILE)) {
  test(`a hostile link opens as just another one: ${what}`, async () => {
    const { shown, expected } = await openQuery(query);
    const unread = expected.warnings.length - shown.flags.length;
    if (unread <= 20) return assertShows(shown, expected);
    assert.equal(shown.unread.length, 20, "the rest is counted");
    shown.unread.forEach((note, nth) => assertWords(note, expected.warnings[nth], note));
    assertShows({ ...shown, unread: expected.warnings.slice(0, unread) }, expected);
  });
}

const WITHOUT_ANSWER = {
  "compute_cost=1000000": /never: it loses/i,
  "terminal_growth=10&discount_rate=5": /growth must stay below the required return/i,
  "daily_emission=0": /never: it loses/i,
  "stake_recovered=0&price_growth=-90&validators=100000": /never: it loses/i,
  "price_anchor=self&compute_cost=100000": /emission alone supports no price/i,
  "daily_emission=0&compute_cost=0": /never/i,
};

for (const [query, words] of Object.entries(WITHOUT_ANSWER)) {
  test(`${query}: where there is no answer its reason stands, in words`, async () => {
    const { shown, expected, text } = await openQuery(`?${query}`);
    assertShows(shown, expected, { baseline: evaluate("") });
    assert.match(text, words);
    const hasValue = expected.valuation.value_per_tao !== null;
    assert.equal(shown.readers.includes("value-chart"), hasValue, "a chart without data has no crosshair");
  });
}

for (const tiny of ["1e-120", "5e-324"]) {
  test(
    `a hostile link opens as just another one: compute_cost=${tiny}`,
    async () => {
      const { page, close } = await site.open(`?compute_cost=${tiny}`, { mounted: false });
      await page.waitForSelector("[data-program=running], [data-program=failed]");
      const field = await page.evaluate(() => document.querySelector("#compute_cost")?.value);
      await close();
      assert.equal(Number(field), Number(tiny));
    },
  );
}

test(
  "where there is no answer the page does not say that it is the preset's",
  async () => {
    const { shown } = await openQuery("?compute_cost=1000000&terminal_growth=10&discount_rate=5");
    for (const [, change] of shown.changes) assert.doesNotMatch(change, /^as in/);
  },
);
