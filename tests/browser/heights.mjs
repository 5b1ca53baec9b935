// Prints what embed.js keeps free for each view, in steps of 10 px: the most that it needs at any width of a step. To be
// run after a change of what a widget shows, by `npm run heights`.

import { readFile } from "node:fs/promises";
import { DIST, openSite } from "./harness.mjs";
import { widgetHeights } from "./hosting.mjs";

const WIDEST = 964;
const CONTROLS = "price,validators,take,tax_rate,daily_emission,own_stake,uptime";

const loader = await readFile(`${DIST}/embed.js`, "utf8");
const steps = JSON.parse(loader.match(/WIDTHS = (\[[^\]]*\])/)[1]);
const site = await openSite();
for (const view of ["full", "breakeven", "value", "claims"]) {
  const most = [];
  for (const [nth, step] of steps.entries()) {
    const [least, end] = [Math.max(step, 280), steps[nth + 1] ?? WIDEST];
    const widths = [...Array(Math.ceil((end - least) / 4)).keys()].map((place) => least + 4 * place);
    most.push(Math.ceil(Math.max(...(await widgetHeights(site, `view=${view}`, [...widths, end - 1]))) / 10));
  }
  console.log(`${view}: [${most.join(", ")}]`);
}
for (const width of [280, 360, 640, 800]) {
  const of = async (controls) => (await widgetHeights(site, `view=breakeven&controls=${controls}`, [width]))[0];
  console.log(`six more controls at ${width} px: ${(await of(CONTROLS)) - (await of("price"))} px`);
}
await site.close();
