// Another build of the site, as a host might get it while pages of the one before are open.

import { cp, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DIST } from "./harness.mjs";

/** What carries a hash of its content. */
const HASHED = /-[0-9a-f]{12,16}(?=[._])/;

export const text = (folder, name) => readFile(join(folder, name), "utf8");

/** Makes the next build in a folder: all that is hashed is called otherwise, and pages say which build they are of. */
export async function makeNext(next) {
  await rm(next, { recursive: true, force: true });
  await cp(DIST, next, { recursive: true });
  const names = await readdir(next);
  const renamed = new Map(names.filter((name) => HASHED.test(name)).map((name) => [name, name.replace(HASHED, "-0123456789abcdef")]));
  for (const name of names.filter((name) => /\.(html|js|css)$|^_headers$/.test(name))) {
    let words = await text(next, name);
    for (const [old, now] of renamed) words = words.replaceAll(old, now);
    if (name.endsWith(".html")) words = words.replace("<html", "<html data-build=2");
    await writeFile(join(next, name), words);
  }
  for (const [old, now] of renamed) await rename(join(next, old), join(next, now));
}

/** Puts a build in the place of the one that is served. */
export async function deploy(next, served) {
  for (const name of await readdir(served)) await rm(join(served, name), { recursive: true });
  await cp(next, served, { recursive: true });
}

/** The build that a page or a frame is of, and those of all that it loaded. */
export const builds = (frame) =>
  frame.evaluate(() => {
    const files = performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname);
    // Fonts are called by what is in them, which no build changes.
    const hashed = files.filter((name) => /-[0-9a-f]{12,16}[._]/.test(name) && !name.endsWith(".woff2"));
    const of = hashed.map((name) => (name.includes("-0123456789abcdef") ? 2 : 1));
    return [...new Set([Number(document.documentElement.dataset.build ?? 1), ...of])];
  });
