// Time, and what counts as an answer.

/** Days in a year. */
export const DAYS_PER_YEAR = 365.25;
/** Days in a month: a twelfth of a Julian year. */
export const DAYS_PER_MONTH = DAYS_PER_YEAR / 12;
/** Months looked at before an answer is "never": 30 years. */
export const LONGEST = 360;

/** Annual growth in per cent as a factor a month. */
export function monthly(percentPerYear) {
  return Math.pow(1 + percentPerYear / 100, 1 / 12);
}

/** A number if it is finite, else null: no answer. Adding zero turns -0 into 0: what is nothing has no sign. */
export function figure(value) {
  return Number.isFinite(value) ? value + 0 : null;
}
