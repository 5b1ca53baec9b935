// Fifteen locales that write numbers differently, and the fields of the page in each of them.

import { setLocale } from "./harness.mjs";

/** Among them: a comma or a point before the fraction; points, commas, spaces, apostrophes and Indian groups. */
export const LOCALES = ["en", "de", "de-CH", "fr", "es", "it", "pt-BR", "pl", "sv", "tr", "ru", "hi", "ar", "fa", "ja"];

/** Where people also write digits of their own, which neither the page nor every browser does. */
const OWN_DIGITS = { ar: "ar-EG", fa: "fa", hi: "hi-u-nu-deva", ja: "ja-u-nu-fullwide" };

/** The locale with the digits of the page. */
export const inLatin = (locale) => `${locale}-u-nu-latn`;

/** Opens a query in a browser of this locale. */
export const openIn = (site, locale, query) =>
  site.open(query, { shared: true, before: (page) => setLocale(page, locale) });

/** The scenario as the address keeps it, once the page has come to rest. */
export async function keptAtRest(page) {
  await page.waitForFunction(() => document.documentElement.dataset.settled === "true");
  return page.evaluate(() => document.documentElement.dataset.query);
}

/** What this browser puts before the fraction and between thousands in that locale. */
export function separators(page, locale) {
  return page.evaluate((locale) => {
    const parts = new Intl.NumberFormat(locale).formatToParts(-1234567.5);
    return ["decimal", "group"].map((type) => parts.find((part) => part.type === type).value);
  }, inLatin(locale));
}

/** How the page writes these values, with all their digits; plainly without groups, which nothing else can mean. */
export function written(page, locale, values, { plainly = false } = {}) {
  const write = (locale, values, useGrouping) => {
    const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 20, useGrouping });
    return values.map((value) => format.format(value).replace("-", "−"));
  };
  return page.evaluate(write, inLatin(locale), values, plainly ? false : "auto");
}

/** Numbers as another program writes them for readers of this locale: a row, the text, and what it means there. */
export function copied(page, locale) {
  return page.evaluate((locale) => {
    const write = (value, options) => new Intl.NumberFormat(locale, options).format(value);
    return [
      ["price", write(1234.5), 1234.5],
      ["price_growth", write(-2.5), -2.5],
      ["compute_cost", write(1e5), 1e5],
      ["stake_recovered", write(0.415, { style: "percent", maximumFractionDigits: 1 }), 41.5],
      ["price", write(272.72, { style: "currency", currency: "USD" }), 272.72],
      ["volume_24h", write(1.5e6, { notation: "engineering" }), 1.5e6],
    ];
  }, OWN_DIGITS[locale] ?? locale);
}

/** Puts each text into the field of its row and leaves it; returns what stands there then: what was understood. */
export async function enter(page, spellings) {
  await withPut(page);
  return page.evaluate(async (spellings) => {
    const shown = [];
    for (const [key, text] of spellings) {
      const field = await put(key, text, "input", "change");
      shown.push(field.value);
    }
    return shown;
  }, spellings);
}

/** Asks goal seek for each target of an answer, `null` for the one offered; returns what it says. */
export async function ask(page, targets) {
  await withPut(page);
  // Most answers depend on it: of one that nothing moves the target is not said.
  await page.select("#goal-row", "daily_emission");
  return page.evaluate(async (targets) => {
    document.getElementById("goal").scrollIntoView();
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const found = [];
    for (const [metric, text] of targets) {
      if (document.getElementById("goal-metric").value !== metric) await put("goal-metric", metric, "change");
      if (text !== null) await put("goal-target", text, "input");
      const answer = document.getElementById("goal-found");
      found.push((answer.querySelector(".error") ? "refused: " : "") + answer.textContent.replace(/\s+/g, " "));
    }
    return found;
  }, targets);
}

/** Gives the page `put`, which sets a field, tells of it, and waits each time until the page has followed. */
const withPut = (page) =>
  page.evaluate(() => {
    // All that follows at once follows in microtasks: nothing is painted a thousand times.
    const followed = async () => {
      for (let turn = 0; turn < 20; turn += 1) await null;
    };
    window.put = async (id, text, ...kinds) => {
      const field = document.getElementById(id);
      field.value = text;
      for (const kind of kinds) {
        field.dispatchEvent(new Event(kind, { bubbles: true }));
        await followed();
      }
      return field;
    };
  });
