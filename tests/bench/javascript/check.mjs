// Compares this model with the program, figure by figure, on random scenarios.
//
//   EVALUATE=target/release/evaluate node tests/bench/javascript/check.mjs
//
// What is faster only counts if it says the same: every number to 1e-9 of its size, and null where there is no answer.

import { spawnSync } from "node:child_process";
import { BASE } from "./assumptions.mjs";
import { evaluate } from "./evaluation.mjs";
import { queries } from "./scenarios.mjs";

const SCENARIOS = 200;
const SEED = 1;
const TOLERANCE = 1e-9;
/** How many differences are shown. */
const SHOWN = 10;
const SECTIONS = ["run_rate", "projection", "alternatives", "valuation", "network"];

const asked = queries(SCENARIOS, SEED);
const answers = ask(process.env.EVALUATE, asked);
const differences = [];
const counts = { numbers: 0, nulls: 0 };
for (const [key, value] of Object.entries(BASE)) compare(asked[0], `assumptions.${key}`, value, answers[0].assumptions[key], 0);
for (const [nth, query] of asked.entries()) {
  const theirs = answers[nth];
  const ours = evaluate(theirs.assumptions);
  for (const section of SECTIONS) {
    const keys = Object.keys(theirs[section]).filter((key) => !key.endsWith("_reason"));
    for (const key of keys) {
      const figure = ours[section][key];
      const agrees = compare(query, `${section}.${key}`, figure, theirs[section][key], TOLERANCE);
      if (agrees) counts[figure === null ? "nulls" : "numbers"] += 1;
    }
  }
}
console.log(`${asked.length} scenarios: ${counts.numbers} numbers and ${counts.nulls} nulls agree, ${differences.length} figures differ`);
for (const difference of differences.slice(0, SHOWN)) console.log(difference);
process.exitCode = differences.length > 0 ? 1 : 0;

/** The program's answers, one a query. */
function ask(program, lines) {
  if (!program) fail("EVALUATE names no program");
  const { stdout, status, error } = spawnSync(program, { input: `${lines.join("\n")}\n`, encoding: "utf8", maxBuffer: 2 ** 28 });
  if (error || status !== 0) fail(`${program} ended with ${error?.message ?? `code ${status}`}`);
  const answers = stdout.trimEnd().split("\n").map((line) => JSON.parse(line));
  if (answers.length !== lines.length) fail(`${program} gave ${answers.length} of ${lines.length} answers`);
  return answers;
}

/** Whether both say the same, within a part of their size; notes it if not. */
function compare(query, what, ours, theirs, tolerance) {
  const areNumbers = typeof ours === "number" && typeof theirs === "number";
  const agree = areNumbers
    ? Math.abs(ours - theirs) <= tolerance * Math.max(Math.abs(ours), Math.abs(theirs))
    : ours === theirs;
  if (!agree) differences.push(`${query || "(base)"}\n    ${what}: here ${ours}, there ${theirs}`);
  return agree;
}

function fail(why) {
  console.error(why);
  process.exit(1);
}
