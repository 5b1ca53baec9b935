// How wide words are in a font, and how high its lines, in ems.

import { Blob, Buffer, Face, Font, Variation, shape } from "harfbuzzjs";

/** A font from the bytes of its file, unpacked; of this weight if it has several. */
export function measured(bytes, weight) {
  const face = new Face(new Blob(new Uint8Array(bytes)));
  const font = new Font(face);
  font.setVariations([new Variation("wght", weight)]);
  const { ascender, descender, lineGap } = font.hExtents();
  return {
    width: (words) => advance(font, words) / face.upem,
    ascent: ascender / face.upem,
    descent: -descender / face.upem,
    gap: lineGap / face.upem,
  };
}

function advance(font, words) {
  const buffer = new Buffer();
  buffer.addText(words);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  if (buffer.getGlyphInfos().some(({ codepoint }) => codepoint === 0)) throw new Error(`a font lacks a letter of “${words}”`);
  return buffer.getGlyphPositions().reduce((sum, { xAdvance }) => sum + xAdvance, 0);
}
