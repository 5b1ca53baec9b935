// Numbers in the words of a page, and whether they are those that `evaluate` computed.

import assert from "node:assert/strict";

/** What a locale writes between digits, in groups of three or, as in India, two: a regular expression of its numbers. */
function pattern(locale) {
  const parts = new Intl.NumberFormat(locale).formatToParts(1234567.5);
  const mark = (type) => `\\${parts.find((part) => part.type === type).value}`;
  return new RegExp(`[−-]?\\d+(?:${mark("group")}\\d{2,3})*(?:${mark("decimal")}\\d+)?(?:e\\d+)?`, "g");
}

/** Every number in a text: its value, and how many digits after the point and in all it shows. */
export function numbersIn(text, locale = "en-US") {
  const decimal = new Intl.NumberFormat(locale).formatToParts(0.5).find((part) => part.type === "decimal").value;
  return (text.match(pattern(locale)) ?? []).map((written) => {
    // Too large for digits: a power of ten, to three of them.
    if (written.includes("e")) {
      const value = Number(written.replace("−", "-"));
      return { written, value, decimals: 2 - Number(written.split("e")[1]), significant: 3 };
    }
    const plain = written.replace("−", "-").split(decimal).map((part) => part.replace(/[^\d-]/g, ""));
    return {
      written,
      value: Number(plain.join(".")),
      decimals: plain[1]?.length ?? 0,
      significant: plain.join("").replace(/^-?0*/, "").length,
    };
  });
}

/** The only number of a text. */
export function numberIn(text, locale) {
  const numbers = numbersIn(text, locale);
  assert.equal(numbers.length, 1, `one number in “${text}”`);
  return numbers[0];
}

/** Fails unless `shown` is `expected` at the digits shown. */
export function assertNumber(shown, expected, what) {
  const off = Math.abs(shown.value - expected);
  const most = 0.5 * 10 ** -shown.decimals + 1e-12 * Math.abs(expected);
  assert.ok(Number.isFinite(expected) && off <= most, `${what}: ${shown.written} instead of ${expected}`);
}

/** The same in prose, where three digits are promised unless fewer say it all; of months, tenths do. */
export function assertProse(shown, expected, what) {
  assertNumber(shown, expected, what);
  const isExact = Math.abs(shown.value - expected) <= 1e-12 * Math.abs(expected);
  const isTenth = shown.decimals === 1 && what.includes("months");
  const isPrecise = shown.significant >= 3 || shown.decimals === 6 || isTenth || isExact;
  assert.ok(isPrecise, `${what}: ${shown.written} is too short for ${expected}`);
}

/** Fails unless both texts say the same with the same numbers, whatever the locale of the first. */
export function assertWords(shown, expected, what, locale = "en-US") {
  const words = (text, locale) => text.replace(pattern(locale), "#").replace(/\s+/g, " ").trim().toLowerCase();
  if (shown.toLowerCase() === expected.toLowerCase()) return;
  assert.equal(words(shown, locale), words(expected, "en-US"), what);
  const written = (text, locale) => numbersIn(text, locale).map(({ value, decimals }) => [value, decimals]);
  assert.deepEqual(written(shown, locale), written(expected), what);
}
