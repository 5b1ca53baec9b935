// What the page shows, read in one go, and compared with what `evaluate` says.

import assert from "node:assert/strict";
import { assertNumber, assertProse, assertWords, numberIn, numbersIn } from "./numbers.mjs";

/** The assumptions in sight, in the order of the page. */
export const IN_SIGHT = [
  "price",
  "validators",
  "own_stake",
  "stake_recovered",
  "compute_cost",
  "daily_emission",
  "price_growth",
  "discount_rate",
];

const DAYS_PER_MONTH = 365.25 / 12;

/** Everything that follows the scenario, once the page has drawn it. */
export function read(page) {
  return page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const all = (selector, of) => [...document.querySelectorAll(selector)].map(of);
    // Two drawings are only ever compared: a number is enough.
    const digest = (text) => [...text].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) | 0, 0);
    const words = (element) => element.textContent.replace(/\s+/g, " ").trim();
    return {
      metrics: all("[data-metric]", (element) => [element.dataset.metric, words(element)]),
      sentence: words(document.querySelector("#sentence")),
      links: all("#sentence a", (link) => [link.getAttribute("href"), words(link)]),
      changes: all(".change", (change) => (change.checkVisibility({ visibilityProperty: true }) ? words(change) : "")),
      upside: words(document.querySelector("[data-metric='valuation.value_per_tao'] ~ .qualifier")),
      slim: all(".slim-bar strong", words),
      summaries: all(".chart .summary", words),
      drawings: all(".chart .drawing", (drawing) => digest(drawing.innerHTML)),
      readers: all(".chart .reader", words).length,
      tables: all(".chart table", words),
      fields: all("[data-field]", (field) => [field.dataset.field, field.value]),
      sliders: all("[data-slider]", (slider) => ({
        key: slider.dataset.slider,
        stop: slider.valueAsNumber,
        last: Number(slider.max),
        words: slider.getAttribute("aria-valuetext"),
      })),
      errors: all(".error", words).filter(Boolean),
      unread: all("#unread li", words),
      flags: all(".flags li", words),
      pressed: all("[data-preset][aria-pressed=true]", (chip) => chip.dataset.preset),
      presetNote: words(document.querySelector(".preset-note")),
      kept: document.documentElement.dataset.query,
    };
  });
}

/** The scenario that the fields in sight show, as a query; `start` is the query for all that is not in sight. */
export function scenarioOf(shown, start = "", locale) {
  const pairs = shown.fields.map(([key, text]) => `${key}=${numberIn(text, locale).value}`);
  return [start, ...pairs].filter(Boolean).join("&");
}

/** Fails unless every figure on the page is the one of `expected`, what `evaluate` made of the scenario. */
export function assertShows(shown, expected, { baseline, locale = "en-US" } = {}) {
  assertFields(shown, expected, locale);
  assert.ok(shown.metrics.length >= 8, "the page has its figures");
  for (const [path, text] of shown.metrics) assertMetric(path, text, expected, locale);
  assertSentence(shown, expected, locale);
  assertSlimBar(shown.slim, expected, locale);
  assertSummaries(shown.summaries, expected, locale);
  assertUpside(shown.upside, expected, locale);
  if (baseline) assertChanges(shown.changes, expected, baseline, locale);
  const said = [...shown.unread, ...shown.flags];
  assert.equal(said.length, expected.warnings.length, said.join("\n"));
  said.forEach((words, nth) => assertWords(words, expected.warnings[nth], "a note", locale));
}

function assertFields(shown, { assumptions }, locale) {
  for (const [key, text] of shown.fields) {
    assert.equal(numberIn(text, locale).value, assumptions[key], `the field of ${key} shows “${text}”`);
  }
  for (const { key, words } of shown.sliders) {
    assert.equal(numberIn(words, locale).value, assumptions[key], `the slider of ${key} says “${words}”`);
  }
}

/** A figure of the results by its path, and the reason where there is none. */
function figure(path, expected) {
  const [section, key] = path.split(".");
  assert.ok(key in expected[section], `evaluate knows ${path}`);
  return [expected[section][key], expected[section][`${key}_reason`]];
}

function assertMetric(path, text, expected, locale) {
  const [value, reason] = figure(path, expected);
  if (value === null) return assertWords(text, reason, path, locale);
  const isPart = /share|upside|apr|irr|turnover|inflation|ratio|issuance_to_volume/.test(path);
  assert.equal(text.includes("%"), isPart, `${path}: “${text}” has the right unit`);
  if (path.endsWith("_months")) assert.match(text, /months$/);
  assertNumber(numberIn(text, locale), isPart ? 100 * value : value, path);
}

/** Fails unless the numbers of the sentence are those of the results, in their order. */
function assertSentence({ sentence, links }, { assumptions, run_rate }, locale) {
  const { price, validators, own_stake, stake_recovered } = assumptions;
  const net = run_rate.net_per_month / DAYS_PER_MONTH;
  const expected = [price, validators, own_stake, run_rate.revenue_per_month / DAYS_PER_MONTH, Math.abs(net)];
  if (net > 0) {
    if (run_rate.capital_at_risk > 0) expected.push(run_rate.capital_at_risk, run_rate.payback_months);
    else assert.match(sentence, /nothing to repay/);
    const returning = (stake_recovered / 100) * own_stake * price;
    if (returning > 0) expected.push(returning);
  } else {
    assert.match(sentence, /loses/);
  }
  const numbers = numbersIn(sentence, locale);
  assert.equal(numbers.length, expected.length, sentence);
  numbers.forEach((number, nth) => assertProse(number, expected[nth], sentence));
  for (const [href, text] of links.slice(0, 3)) {
    assert.equal(numberIn(text, locale).value, assumptions[href.slice(1)], `${href} in the sentence`);
  }
}

function assertSlimBar(slim, expected, locale) {
  const paths = ["run_rate.payback_months", "projection.payback_months", "valuation.value_per_tao"];
  assert.equal(slim.length, paths.length);
  paths.forEach((path, nth) => {
    const [value] = figure(path, expected);
    if (value === null) assert.doesNotMatch(slim[nth], /\d/);
    else assertProse(numberIn(slim[nth], locale), value, `${path} in the slim bar`);
  });
}

function assertSummaries([balance, bridge], expected, locale) {
  const { run_rate, projection, valuation } = expected;
  const whens = balance.match(/zero (.*?); as projected, (.*?)\. Quitting .* lost (.*)\.$/).slice(1);
  const paths = ["run_rate.payback_months", "projection.payback_months", "projection.exit_payback_months"];
  paths.forEach((path, nth) => {
    const [value, reason] = figure(path, expected);
    if (value === null) return assertWords(whens[nth], `not (${reason})`, path, locale);
    assert.match(whens[nth], /^after .* months$/);
    assertProse(numberIn(whens[nth], locale), value, `${path} in the summary`);
  });
  const value = valuation.value_per_tao;
  if (value === null) return assert.match(bridge.toLowerCase(), /there is no value to draw: .*\./);
  const figures = [expected.assumptions.horizon_years, valuation.forecast_per_tao, valuation.terminal_per_tao, value];
  const numbers = numbersIn(bridge, locale);
  assert.equal(numbers.length, figures.length, bridge);
  numbers.forEach((number, nth) => assertProse(number, figures[nth], bridge));
}

function assertUpside(words, { assumptions, valuation }, locale) {
  if (valuation.upside === null) return assert.equal(words, "");
  const [upside, price] = numbersIn(words, locale);
  assertProse(upside, 100 * Math.abs(valuation.upside), words);
  assert.ok(words.includes(valuation.upside < 0 ? "below" : "above"), words);
  assert.equal(price.value, assumptions.price);
}

function assertChanges(changes, expected, baseline, locale) {
  ["run_rate.payback_months", "valuation.value_per_tao"].forEach((path, nth) => {
    const [[now], [before]] = [figure(path, expected), figure(path, baseline)];
    if (now === before) return assert.match(changes[nth], /^(as in .*)?$/, path);
    if (now === null || before === null) return;
    assertProse(numbersIn(changes[nth], locale)[0], Math.abs(now - before), `the change of ${path}`);
    assert.ok(changes[nth].includes(now > before ? "more" : "less"), changes[nth]);
  });
}
