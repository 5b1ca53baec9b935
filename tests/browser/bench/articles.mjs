// What ten widgets cost the article around them.

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openArticles } from "../hosting.mjs";

const LOADS = 30;

/** When an article's load event comes: with ten widgets, and the same without them. */
export async function* articles([{ site }]) {
  const here = await openArticles(site);
  const html = await readFile(join(here.folder, "ten.html"), "utf8");
  const without = html.replace(/<script.*embed\.js.*<\/script>/, "").replaceAll(/<(\/?)tao-calculator/g, "<$1div");
  await writeFile(join(here.folder, "none.html"), without);
  const times = { with: [], without: [] };
  for (let load = 0; load < LOADS; load += 1) {
    for (const [which, name] of [["with", "ten.html"], ["without", "none.html"]]) {
      const { page, close } = await here.open(name, { ready: false });
      times[which].push(await page.evaluate(() => performance.getEntriesByType("navigation")[0].loadEventStart));
      await close();
    }
  }
  yield ["an article's load event without widgets", times.without];
  yield ["with ten of them", times.with];
  await here.close();
}
