// Writes into public/embed.js what it keeps free for each view: the most that it needs at any width of a step, in 10 px.
// To be run after a change of what a widget shows, by `npm run heights`: Chromium measures, then Firefox adds what it
// needs more.
//
//   node heights.mjs                  # as measured
//   node heights.mjs at-least         # and nowhere less than it says already
//   node heights.mjs at-least compact # of this view alone

import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { openSite } from "./harness.mjs";
import { MADE_FOR, SCENARIOS, widgetHeights } from "./hosting.mjs";

const LOADER = fileURLToPath(new URL("../../public/embed.js", import.meta.url));
const NARROWEST = 260;
const WIDEST = 964;
/** CSS pixels for other figures than were measured: part of a line. */
const SPARE = 20;
const BETWEEN_MARKS = /(\/\/ heights:\n)(.*?)( *\/\/ :heights)/s;

const loader = await readFile(LOADER, "utf8");
const [, , now] = loader.match(BETWEEN_MARKS);
const [steps, views] = new Function(`${now} return [WIDTHS, VIEWS];`)();
const least = process.argv.includes("at-least") ? views : {};
const asked = Object.keys(views).filter((view) => process.argv.includes(view));

const site = await openSite();
const lines = [];
for (const [view, [controls, ...known]] of Object.entries(views)) {
  if (asked.length && !asked.includes(view)) {
    lines.push(`    ${view}: [${[controls, ...known].join(", ")}],`);
    continue;
  }
  const most = [];
  for (const [nth, step] of steps.entries()) {
    const [from, end] = [Math.max(step, NARROWEST), steps[nth + 1] ?? WIDEST];
    const widths = [...Array(Math.ceil((end - from) / 4)).keys()].map((place) => from + 4 * place);
    const made = MADE_FOR.filter((width) => width >= from && width < end);
    let height = 0;
    for (const scenario of SCENARIOS) {
      const measured = scenario ? made : [...widths, end - 1];
      height = Math.max(height, ...(await widgetHeights(site, `view=${view}&${scenario}`, measured)));
    }
    most.push(Math.max(Math.ceil((height + SPARE) / 10), least[view]?.[nth + 1] ?? 0));
  }
  lines.push(`    ${view}: [${[controls, ...most].join(", ")}],`);
}
await site.close();
const table = `  const WIDTHS = [${steps.join(", ")}];\n  const VIEWS = {\n${lines.join("\n")}\n  };\n`;
await writeFile(LOADER, loader.replace(BETWEEN_MARKS, (_, begin, __, end) => begin + table + end));
console.log(table);
