// Bytes of a first visit, by what is looked at: brotli, fonts included.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { DIST } from "../harness.mjs";
import { PEER, withPeer } from "./peer.mjs";

const VIEWS = ["", "bear.html", ...["compact", "breakeven", "value", "claims", "full"].map((view) => `embed.html?view=${view}`)];

export async function* sizes([{ site }]) {
  for (const view of VIEWS) yield [`first visit of ${view || "the page"}`, (await bytesOf(site, DIST, view)) / 1_000, "kB"];
  const { pages, close } = await withPeer([]);
  for (const { name, site } of pages) yield [`first visit of ${name}`, (await bytesOf(site, PEER, "")) / 1_000, "kB"];
  await close();
}

async function bytesOf(site, folder, view) {
  site.server.requests.splice(0);
  const { page, close } = await site.open(view, { mounted: false });
  await page.waitForNetworkIdle();
  let bytes = 0;
  for (const path of new Set(site.server.requests)) bytes += brotliCompressSync(await readFile(join(folder, path.endsWith("/") ? `${path}index.html` : path))).length;
  await close();
  return bytes;
}
