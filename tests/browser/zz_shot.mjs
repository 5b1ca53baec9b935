import { openSite } from "./harness.mjs";
const site = await openSite();
const { page } = await site.open("?preset=chain-2026-03&price=300");
await page.$eval("#tornado", (s) => s.scrollIntoView());
await page.waitForSelector("#tornado [data-bar]");
await page.$eval("#heatmap", (m) => (m.open = true));
await page.waitForSelector("#heatmap .axis");
for (const d of await page.$$("#tornado details, #heatmap details")) { const t = await d.$eval("summary", (s) => s.textContent); if (/table/.test(t)) await d.$eval("summary", (s) => s.click()); }
await page.waitForSelector("#heatmap table"); await page.waitForSelector("#tornado table");
await (await page.$("#tornado")).screenshot({ path: "/tmp/w/e_shots/tornado.png" });
await (await page.$("#heatmap")).screenshot({ path: "/tmp/w/e_shots/heatmap.png" });
await site.close();
