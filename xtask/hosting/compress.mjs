// Leaves a copy of each file of a site beside it, compressed as browsers ask for it, for hosts that send such copies:
//   node compress.mjs ../../dist

import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";

/** What is not compressed already. */
const TEXT = /\.(css|html|js|json|svg|wasm|webmanifest)$/;
/** Below so many bytes a copy saves nothing. */
const LEAST = 1_000;
const COPIES = { br: (bytes) => promisify(brotliCompress)(bytes), gz: (bytes) => promisify(gzip)(bytes, { level: 9 }) };

const folder = process.argv[2];
const names = (await readdir(folder, { recursive: true })).filter((name) => TEXT.test(name));
let copies = 0;
await Promise.all(
  names.map(async (name) => {
    const bytes = await readFile(join(folder, name));
    if (bytes.length < LEAST) return;
    for (const [ending, compressed] of Object.entries(COPIES)) await writeFile(join(folder, `${name}.${ending}`), await compressed(bytes));
    copies += 2;
  }),
);
console.log(`${copies} compressed copies`);
