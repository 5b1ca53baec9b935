// Writes style/fonts/ and style/fonts.css: `cargo xtask fonts` runs this.

import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import fontverter from "fontverter";
import subset from "subset-font";
import { FAMILIES, FEATURES, LETTERS } from "./families.mjs";
import { measured } from "./measure.mjs";
import { rename } from "./rename.mjs";

const STYLE = fileURLToPath(new URL("../../style/", import.meta.url));
const FOLDER = `${STYLE}fonts/`;
/** Regular and bold, as systems have their fonts. */
const WEIGHTS = [400, 700];
/** What browsers do not read. */
const UNREAD = ["BASE", "DSIG", "STAT"];

const packaged = (path) => readFile(new URL(`node_modules/${path}`, import.meta.url));
const unpack = async (path) => fontverter.convert(await packaged(path), "sfnt");
const percent = (part) => `${(100 * part).toFixed(2).replace(/\.?0+$/, "")}%`;

/** What the page needs of a font. */
async function cut({ from, axes, reserved, called }) {
  const font = await subset(await packaged(from), LETTERS, {
    targetFormat: "sfnt",
    keepFeatures: FEATURES,
    variationAxes: axes,
    noHinting: true,
    dropTables: UNREAD,
  });
  if (reserved) rename(font, reserved, called);
  return font;
}

/** Puts a file in the place of earlier ones, under a name that says what is in it. */
async function keep(family, bytes) {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
  const file = `${family.file}-${hash}.woff2`;
  const earlier = new RegExp(`^${family.file}-[0-9a-f]{16}\\.woff2$`);
  for (const name of await readdir(FOLDER)) {
    if (earlier.test(name) && name !== file) await rm(FOLDER + name);
  }
  await writeFile(FOLDER + file, bytes);
  await writeFile(`${FOLDER}OFL-${family.file}.txt`, await packaged(family.licence));
  console.log(`${file}: ${bytes.length} bytes`);
  return file;
}

const face = (lines) => `@font-face {\n${lines.map((line) => `  ${line};\n`).join("")}}\n`;

/** The font itself. */
function own({ name, axes }, file) {
  return face([
    `font-family: "${name}"`,
    `src: url("fonts/${file}") format("woff2")`,
    `font-weight: ${axes.wght.min} ${axes.wght.max}`,
    "font-display: swap",
  ]);
}

/** A system's font, made as wide and as high as ours is. */
async function standIn({ name, words }, font, { names, measured: files }) {
  const faces = WEIGHTS.map(async (weight, nth) => {
    const ours = measured(font, weight);
    const theirs = measured(await unpack(files[nth]), weight);
    const size = ours.width(words) / theirs.width(words);
    return face([
      `font-family: "${names[0][0]} as ${name}"`,
      `src: ${names[nth].map((name) => `local("${name}")`).join(", ")}`,
      `font-weight: ${weight}`,
      `size-adjust: ${percent(size)}`,
      `ascent-override: ${percent(ours.ascent / size)}`,
      `descent-override: ${percent(ours.descent / size)}`,
      `line-gap-override: ${percent(ours.gap / size)}`,
    ]);
  });
  return (await Promise.all(faces)).join("");
}

await mkdir(FOLDER, { recursive: true });
let css = "/* Written by `cargo xtask fonts`: the page’s fonts, and systems’ own made to fill the same lines until those are there. */\n";
for (const family of FAMILIES) {
  const font = await cut(family);
  css += own(family, await keep(family, await fontverter.convert(font, "woff2")));
  for (const system of family.standIns) css += await standIn(family, font, system);
}
await writeFile(`${STYLE}fonts.css`, css);
