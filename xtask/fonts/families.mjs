// The page's two typefaces: what of them it needs, and what stands in for them until they are there.

/** Latin as the page and its translations write it, and its signs; what a font lacks of them the next one has. */
export const LETTERS = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}–—‘’“”…−≤≥≈←→↑↓↶↷↺⇄τ€▸▾\u2009\u202f`;

/** Figures of one width and height, pairs, fi. Marks that combine with letters are not among the letters. */
export const FEATURES = ["tnum", "lnum", "kern", "liga"];

const dejavu = (name) => ["", "-Bold"].map((bold) => `dejavu-fonts-ttf/ttf/${name}${bold}.ttf`);
const fontsource = (name) => [400, 700].map((weight) => `@fontsource/${name}/files/${name}-latin-${weight}-normal.woff2`);

/**
 * `called` is the name in the file, of as many letters as `reserved`, which its authors keep for what they made
 * themselves: the licence asks that of whoever cuts a font down.
 *
 * `standIns` are the fonts of systems, in the order in which they are tried: their names for `local()`, regular and
 * bold, and where their widths are known from. Gelasio, Tinos and Arimo were made to be as wide as Georgia, Liberation
 * Serif and Arial, letter by letter.
 */
export const FAMILIES = [
  {
    name: "Source Serif 4",
    file: "source-serif-4",
    from: "source-serif/WOFF2/VAR/SourceSerif4Variable-Roman.ttf.woff2",
    licence: "source-serif/LICENSE.md",
    reserved: "Source",
    called: "Answer",
    axes: { opsz: 20, wght: { min: 400, max: 700 } },
    words:
      "At today’s rates a validator breaks even after 14 months; holding the same TAO does better only while its price rises by more than 3.2 % a month. What stakers earn before tax is worth 58 to 220 USD per TAO.",
    standIns: [
      { names: [["Georgia"], ["Georgia Bold", "Georgia-Bold"]], measured: fontsource("gelasio") },
      { names: [["Liberation Serif", "LiberationSerif"], ["Liberation Serif Bold", "LiberationSerif-Bold"]], measured: fontsource("tinos") },
      { names: [["DejaVu Serif", "DejaVuSerif"], ["DejaVu Serif Bold", "DejaVuSerif-Bold"]], measured: dejavu("DejaVuSerif") },
      { names: [["Noto Serif", "NotoSerif-Regular"], ["Noto Serif Bold", "NotoSerif-Bold"]], measured: fontsource("noto-serif") },
    ],
  },
  {
    name: "Hanken Grotesk",
    file: "hanken-grotesk",
    from: "@fontsource-variable/hanken-grotesk/files/hanken-grotesk-latin-wght-normal.woff2",
    licence: "@fontsource-variable/hanken-grotesk/LICENSE",
    axes: { wght: { min: 400, max: 750 } },
    words: "Price of a TAO 312.50 USD · Validators 41 % · Reset · Undo · Share… · 13.7 months · −1,204 USD · Compute cost · Copy the link",
    standIns: [
      { names: [["Arial", "ArialMT", "Liberation Sans", "LiberationSans"], ["Arial Bold", "Arial-BoldMT", "Liberation Sans Bold", "LiberationSans-Bold"]], measured: fontsource("arimo") },
      { names: [["Roboto", "Roboto-Regular"], ["Roboto Bold", "Roboto-Bold"]], measured: fontsource("roboto") },
      { names: [["DejaVu Sans", "DejaVuSans"], ["DejaVu Sans Bold", "DejaVuSans-Bold"]], measured: dejavu("DejaVuSans") },
    ],
  },
];

function range(first, last) {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, nth) => first + nth));
}
