// What the page and its model take in a browser, as one table: `cargo xtask bench` runs it in both. It asserts nothing.
//
// What is compared is measured in turn in one run, so that a busy machine slows both down. Another build can be
// measured beside this one, as far as steps go: `BROWSER=chromium ONLY=steps node bench.mjs path/to/its/dist`. `cargo xtask
// bench` says where the models are.

import os from "node:os";
import { articles } from "./bench/articles.mjs";
import { models } from "./bench/models.mjs";
import { simulations } from "./bench/simulations.mjs";
import { sizes } from "./bench/sizes.mjs";
import { steps } from "./bench/steps.mjs";
import { visits } from "./bench/visits.mjs";
import { DIST, openSite } from "./harness.mjs";

const MEASURES = { models, steps, simulations, visits, articles, sizes };

const wanted = process.env.ONLY?.split(",") ?? Object.keys(MEASURES);
// Firefox's clock counts whole milliseconds unless told otherwise.
const OPTIONS = { preferences: { "privacy.reduceTimerPrecision": false } };
const sites = [];
for (const folder of [DIST, ...process.argv.slice(2)]) sites.push({ name: folder === DIST ? "this build" : folder, site: await openSite({ folder, ...OPTIONS }) });
const version = await sites[0].site.browser.version();
const day = new Date().toISOString().slice(0, 10);
console.log(`${version}, ${day}, ${os.cpus().length} × ${os.cpus()[0].model.trim()}\n\n| what | median | 95 in 100 below | unit |\n|---|---|---|---|`);
for (const measure of wanted) {
  for await (const [what, values, unit = "ms"] of MEASURES[measure](sites)) console.log(`| ${what} | ${below(values, 0.5)} | ${below(values, 0.95)} | ${unit} |`);
}
for (const { site } of sites) await site.close();

/** The value that so many of the others do not exceed; of one alone itself. */
function below(values, part) {
  const sorted = [values].flat().sort((one, next) => one - next);
  const value = sorted[Math.floor(part * (sorted.length - 1))];
  return value >= 1_000 ? Math.round(value).toLocaleString("en-US") : Number(value.toPrecision(3));
}
