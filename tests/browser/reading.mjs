// What the page shows, read in one go, and compared with what `evaluate` says.

import assert from "node:assert/strict";
import { assertNumber, assertProse, assertWords, numberIn, numbersIn } from "./numbers.mjs";

/** The assumptions in sight of an article's reader, in the order of the page. */
export const IN_SIGHT = ["price", "validators", "stake_recovered", "price_growth", "discount_rate"];

/** Those that move chances alone, and no figure. */
export const OF_CHANCES = ["price_volatility", "validator_volatility", "validator_price_correlation", "deflation_uncertainty", "seed"];

const DAYS_PER_MONTH = 365.25 / 12;

/** Waits until what is out of sight has followed, too. */
export async function atRest(page) {
  // Firefox may still be about to tell the page of the input.
  await drawn(page);
  await page.waitForFunction(() => {
    // Before there is a program nothing is to follow.
    const { program, settled } = document.documentElement.dataset;
    return program !== "running" || (settled === "true" && !document.querySelector("[aria-busy=true]"));
  });
}

/** From here on inputs do not come to rest, however slow the machine is, until `letRest` and one more input. */
export function holdRest(page) {
  return page.evaluate(() => {
    const { setTimeout } = window;
    window.letRest = () => (window.setTimeout = setTimeout);
    window.setTimeout = (run, delay = 0, ...given) => setTimeout(run, delay < 100 ? delay : 1e9, ...given);
  });
}

/** Waits until what follows an input at once is drawn. */
export function drawn(page) {
  return page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
}

/** Everything that follows the scenario, once the page is at rest and has drawn it. */
export async function read(page) {
  await atRest(page);
  return page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const all = (selector, of) => [...document.querySelectorAll(selector)].map(of);
    // Two drawings are only ever compared: a number is enough.
    const digest = (text) => [...text].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) | 0, 0);
    // What is drawn, in whatever order its attributes were written.
    const drawn = (drawing) =>
      [...drawing.querySelectorAll("*")]
        .map((mark) => `${mark.localName} ${[...mark.attributes].map(({ name, value }) => `${name}=${value}`).toSorted()} ${mark.children.length ? "" : mark.textContent}`)
        .join();
    const words = (element) => element.textContent.replace(/\s+/g, " ").trim();
    const ofCharts = (selector, of) =>
      Object.fromEntries(all(`.chart ${selector}`, (part) => [part.closest(".chart").id, of(part)]));
    return {
      metrics: all("[data-metric]", (element) => [element.dataset.metric, words(element)]),
      who: document.querySelector(".who :checked")?.value ?? "reader",
      sentence: words(document.querySelector("#sentence")),
      links: all("#sentence a", (link) => [link.getAttribute("href"), words(link)]),
      changes: all(".change", (change) => [
        change.closest("article").querySelector("[data-metric]").dataset.metric,
        change.checkVisibility({ visibilityProperty: true }) ? words(change) : "",
      ]),
      upside: words(document.querySelector("[data-metric='valuation.value_per_tao'] ~ .qualifier")),
      slim: all(".slim-bar strong", words),
      titles: ofCharts("h2", words),
      summaries: ofCharts(".summary", words),
      drawings: ofCharts(".drawing", (drawing) => digest(drawn(drawing))),
      readers: Object.keys(ofCharts(".reader", words)),
      tables: all(".chart table", words),
      fields: all("[data-field]", (field) => [field.dataset.field, field.value]),
      choices: all("[data-choice]", (choice) => [choice.dataset.choice, choice.value]),
      inSight: all("[data-field]", (field) => (field.closest("details") ? [] : field.dataset.field)).flat(),
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

/** Waits until every field shows this scenario, however long the browser takes to get there; then compares every figure. */
export async function comesToShow(page, expected, { baseline } = {}) {
  await page.waitForFunction(
    (assumptions) =>
      [...document.querySelectorAll("[data-field]")].every(
        ({ dataset, value }) => Number(value.replaceAll(",", "").replace("−", "-")) === assumptions[dataset.field],
      ),
    {},
    expected.assumptions,
  );
  assertShows(await read(page), expected, { baseline });
}

/** Fails unless these parts of the page follow the slider of the price in the frame of the input itself. */
export async function assertInFrame(page, parts) {
  const [before, inFrame, later] = await page.evaluate(async (parts) => {
    const look = () => parts.map((part) => document.querySelector(part).outerHTML);
    const slider = document.querySelector("#price-slider");
    const before = look();
    // Both callbacks belong to one frame: what the second sees is what is painted.
    const inFrame = await new Promise((done) => {
      requestAnimationFrame(() => {
        slider.value = slider.valueAsNumber + 25;
        slider.dispatchEvent(new Event("input", { bubbles: true }));
      });
      requestAnimationFrame(() => done(look()));
    });
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    return [before, inFrame, look()];
  }, parts);
  inFrame.forEach((part, nth) => assert.notEqual(part, before[nth], parts[nth]));
  assert.deepEqual(inFrame, later, "nothing is left to follow");
}

/** The scenario that the fields show, as a query; `preset` is one it started from, which some notes go by. */
export function scenarioOf(shown, preset = "", locale) {
  const values = shown.fields.map(([key, text]) => [key, numberIn(text, locale).value]);
  const pairs = [...values, ...shown.choices].map(([key, value]) => `${key}=${value}`);
  return [preset, ...pairs].filter(Boolean).join("&");
}

/** Fails unless every figure on the page is the one of `expected`, what `evaluate` made of the scenario. */
export function assertShows(shown, expected, { baseline, locale = "en-US" } = {}) {
  assertFields(shown, expected, locale);
  for (const [path, text] of shown.metrics) assertMetric(path, text, expected, locale);
  assertComplete(shown.metrics.map(([path]) => path), expected);
  assertSentence(shown, expected, locale);
  assertSlimBar(shown.slim, expected, locale);
  assertSummaries(shown, expected, locale);
  assertUpside(shown.upside, expected, locale);
  if (baseline) assertChanges(shown.changes, expected, baseline, locale);
  const said = [...shown.unread, ...shown.flags];
  assert.equal(said.length, expected.warnings.length, said.join("\n"));
  said.forEach((words, nth) => assertWords(words, expected.warnings[nth], "a note", locale));
}

function assertFields(shown, { assumptions }, locale) {
  const keys = [...shown.fields, ...shown.choices].map(([key]) => key);
  assert.deepEqual(keys.toSorted(), Object.keys(assumptions).toSorted(), "every assumption has its row");
  for (const [key, name] of shown.choices) assert.equal(name, assumptions[key], `the choice of ${key}`);
  for (const [key, text] of shown.fields) {
    assert.equal(numberIn(text, locale).value, assumptions[key], `the field of ${key} shows “${text}”`);
  }
  for (const { key, words } of shown.sliders) {
    assert.equal(numberIn(words, locale).value, assumptions[key], `the slider of ${key} says “${words}”`);
  }
}

/** Fails unless every figure of the results stands somewhere on the page. */
function assertComplete(paths, expected) {
  const keys = (section) => Object.keys(expected[section] ?? {}).filter((key) => !key.endsWith("_reason"));
  const sections = ["run_rate", "projection", "alternatives", "valuation", "network"];
  const missing = sections.flatMap((section) => keys(section).map((key) => `${section}.${key}`));
  assert.deepEqual(missing.filter((path) => !paths.includes(path)), [], "figures that the page does not show");
}

/** A figure of the results by its path, and the reason where there is none. */
function figure(path, expected) {
  const [section, key] = path.split(".");
  assert.ok(key in expected[section], `evaluate knows ${path}`);
  return [expected[section][key], expected[section][`${key}_reason`]];
}

/** Fails unless a figure in words is the one of `expected`. */
export function assertMetric(path, text, expected, locale) {
  const [value, reason] = figure(path, expected);
  if (value === null) return assertWords(text, reason, path, locale);
  const isPart = /[._](share|upside|apr|irr|return|turnover|inflation|ratio|to_volume)$/.test(path);
  assert.equal(text.includes("%"), isPart, `${path}: “${text}” has the right unit`);
  if (path.endsWith("_months")) assert.match(text, /months?$/);
  assertNumber(numberIn(text, locale), isPart ? 100 * value : value, path);
}

/** Fails unless the numbers of the sentence are those of the results, in their order. */
/** What the sentence says to somebody who runs a validator, in its order. */
function saidToOperators({ assumptions, run_rate }) {
  const { own_stake, entry_price, delegated_stake, take, compute_cost, other_cost, hardware_cost } = assumptions;
  const { net_per_month, capital_at_risk, payback_months } = run_rate;
  const costs = other_cost > 0 ? [compute_cost, other_cost] : [compute_cost];
  const said = [own_stake, entry_price, delegated_stake, take, ...costs, hardware_cost];
  if (net_per_month !== 0) said.push(Math.abs(net_per_month));
  if (net_per_month <= 0) return said;
  if (assumptions.tax_rate > 0) said.push(assumptions.tax_rate);
  if (capital_at_risk > 0) said.push(payback_months);
  return assumptions.stake_recovered > 0 ? [...said, assumptions.stake_recovered] : said;
}

function assertSentence({ sentence, links, who }, { assumptions, run_rate }, locale) {
  if (who === "operator") return assertNumbers(sentence, saidToOperators({ assumptions, run_rate }), locale);
  const { price, validators, own_stake, delegated_stake, stake_recovered } = assumptions;
  const { compute_cost, other_cost } = assumptions;
  const net = run_rate.net_per_month / DAYS_PER_MONTH;
  const expected = [price, validators, own_stake, delegated_stake].filter((value) => value > 0);
  expected.push(run_rate.revenue_per_month / DAYS_PER_MONTH);
  if (net > 0) expected.push(net);
  expected.push(compute_cost + other_cost);
  if (net < 0) expected.push(-net);
  if (net > 0 && assumptions.tax_rate > 0) expected.push(assumptions.tax_rate);
  if (net > 0) {
    if (run_rate.capital_at_risk > 0) expected.push(run_rate.capital_at_risk, run_rate.payback_months);
    else assert.match(sentence, /nothing to repay/);
    if (stake_recovered > 0) expected.push(stake_recovered);
  } else {
    assert.match(sentence, net < 0 ? /loses/ : /nothing/);
  }
  assertNumbers(sentence, expected, locale);
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

/** A reason as it reads behind a colon: “never, since it loses 312 USD a month”. */
export function afterColon(reason) {
  return reason.replace(/^(never|none|none are needed): /, "$1, since ");
}

function assertSummaries({ titles, summaries }, expected, locale) {
  const { projection, alternatives, valuation, assumptions } = expected;
  const balance = summaries["balance-chart"];
  const lines = /at today’s rates, (.*?); as projected, (.*?); if you quit and sell the stake that comes back, (.*)\.$/;
  // Each with the month that it is, counted from the day of the figures.
  const whens = balance.replace(/ \([A-Z][a-z]+ \d{4}\)/g, "").match(lines).slice(1);
  const paths = ["run_rate.payback_months", "projection.payback_months", "projection.exit_payback_months"];
  paths.forEach((path, nth) => {
    const [value, reason] = figure(path, expected);
    if (value === null) return assertWords(whens[nth], afterColon(reason), path, locale);
    assert.match(whens[nth], /^after .* months?$/);
    assertProse(numberIn(whens[nth], locale), value, `${path} in the summary`);
  });
  const { hold_npv, delegate_npv } = alternatives;
  const worths = { running: projection.npv, delegating: delegate_npv, holding: hold_npv };
  const { operating_months, stake_recovered } = assumptions;
  // Where all of it comes back there is nothing to tell apart.
  const recovered = stake_recovered < 100 ? [stake_recovered] : [];
  // Which does best is said by the title, in a widget by the summary.
  const bests = /(?:^|\. )([A-Za-z, ]+) (?:does best|loses least|come out about equal) after/;
  const numbers = [operating_months, ...Object.values(worths), ...recovered];
  if (bests.test(summaries["worth-chart"])) numbers.push(operating_months);
  assertNumbers(summaries["worth-chart"], numbers, locale);
  const best = `${titles["worth-chart"]}. ${summaries["worth-chart"]}`.match(bests)[1];
  const most = Math.max(...Object.values(worths));
  const leaders = Object.keys(worths).filter((way) => most - worths[way] <= 0.02 * expected.run_rate.outlay);
  assert.deepEqual(best.toLowerCase().split(/, | and /).toSorted(), leaders.toSorted(), summaries["worth-chart"]);
  const { forecast_per_tao, terminal_per_tao, value_per_tao } = valuation;
  const words = summaries["value-chart"];
  const reason = valuation.value_per_tao_reason;
  if (value_per_tao === null) return assertWords(words, `There is no value to draw: ${afterColon(reason)}.`, words, locale);
  const { discount_rate, price_growth, horizon_years } = assumptions;
  // What takes away from the value is said without a sign, in another word.
  const parts = [forecast_per_tao, terminal_per_tao].map(Math.abs);
  assertNumbers(words, [discount_rate, price_growth, horizon_years, ...parts, value_per_tao], locale);
}

/** Fails unless the numbers of a text are these. */
function assertNumbers(text, expected, locale) {
  const numbers = numbersIn(text, locale);
  assert.equal(numbers.length, expected.length, text);
  numbers.forEach((number, nth) => assertProse(number, expected[nth], text));
}

function assertUpside(words, { assumptions, valuation }, locale) {
  if (valuation.upside === null) return assert.equal(words, "");
  const numbers = numbersIn(words, locale);
  if (valuation.upside < -1) {
    assert.match(words, /costs exceed income/);
  } else {
    assertProse(numbers.shift(), 100 * Math.abs(valuation.upside), words);
    assert.ok(words.includes(valuation.upside < 0 ? "below" : "above"), words);
  }
  // A widget names the price, too.
  for (const { value } of numbers) assert.equal(value, assumptions.price);
}

function assertChanges(changes, expected, baseline, locale) {
  for (const [path, words] of changes) {
    const [[now], [before]] = [figure(path, expected), figure(path, baseline)];
    // Two reasons may differ; that nothing does may go without saying.
    if (now === before) assert.match(words, now === null ? /^$|^(as|no answer) in / : /^$|^as in /, path);
    else if (before === null) assert.match(words, /^no answer in /, path);
    else if (now === null) assertProse(numbersIn(words, locale)[0], before, `${path} in the preset`);
    else {
      assertProse(numbersIn(words, locale)[0], Math.abs(now - before), `the change of ${path}`);
      assert.ok(words.includes(now > before ? "more" : "less"), words);
    }
  }
}
