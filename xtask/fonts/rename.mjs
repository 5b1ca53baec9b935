// Takes a name that its authors reserve out of a font that was changed.

/** Names that stay as they are: whose work it is, whose trademark, under which licence. */
const KEPT = [0, 7, 13, 14];

/** Writes another name of as many letters over it, in the bytes of an unpacked font. */
export function rename(font, reserved, called) {
  if (reserved.length !== called.length) throw new Error(`“${called}” is to have as many letters as “${reserved}”`);
  const [from, to] = [reserved, called].map(wide);
  const table = find(font, "name");
  const texts = table + font.readUInt16BE(table + 4);
  for (let nth = 0; nth < font.readUInt16BE(table + 2); nth += 1) {
    const row = table + 6 + 12 * nth;
    if (KEPT.includes(font.readUInt16BE(row + 6))) continue;
    const start = texts + font.readUInt16BE(row + 10);
    const text = font.subarray(start, start + font.readUInt16BE(row + 8));
    for (let at = text.indexOf(from); at >= 0; at = text.indexOf(from)) to.copy(text, at);
  }
}

/** Where a table begins. */
function find(font, tag) {
  for (let row = 12; row < 12 + 16 * font.readUInt16BE(4); row += 16) {
    if (font.toString("latin1", row, row + 4) === tag) return font.readUInt32BE(row + 8);
  }
  throw new Error(`the font has no table “${tag}”`);
}

/** A text as fonts hold it: two bytes a letter, the higher first. */
function wide(text) {
  return Buffer.from(text, "utf16le").swap16();
}
