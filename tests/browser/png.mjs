// Writes PNGs with a palette: drawings have few colours, and a browser writes three times as many bytes.

import { deflateSync } from "node:zlib";

/** Pixels as a browser's canvas has them, four bytes each, to at most 256 opaque colours; and where they come from. */
export function palettePng({ width, height, data }, source) {
  const counts = new Map();
  for (let at = 0; at < data.length; at += 4) {
    const color = (data[at] << 16) | (data[at + 1] << 8) | data[at + 2];
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  const palette = choose(counts);
  const nearest = new Map();
  const place = (color) => {
    if (!nearest.has(color)) {
      const far = palette.map((other) => distance(color, other));
      nearest.set(color, far.indexOf(Math.min(...far)));
    }
    return nearest.get(color);
  };
  // A byte in front of each line says that it stands as it is.
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = 4 * (y * width + x);
      lines[y * (width + 1) + 1 + x] = place((data[at] << 16) | (data[at + 1] << 8) | data[at + 2]);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    chunk("tEXt", Buffer.from(`Source\0${source}`, "latin1")),
    chunk("PLTE", Buffer.from(palette.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]))),
    chunk("IDAT", deflateSync(lines, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** What a picture says of where it comes from. */
export function sourceOf(png) {
  const at = png.indexOf("tEXtSource\0");
  return at < 0 ? undefined : png.toString("latin1", at + 11, at + 4 + png.readUInt32BE(at - 4));
}

/** The colours that leave the least to be wished for: one after the other, what most pixels are furthest from. */
function choose(counts) {
  const left = [...counts].map(([color, count]) => ({ color, count, far: Infinity }));
  const palette = [];
  const worst = (a, b) => (b.far * b.count > a.far * a.count ? b : a);
  let next = left.reduce((a, b) => (b.count > a.count ? b : a));
  while (next.far > 0 && palette.length < 256) {
    palette.push(next.color);
    for (const one of left) one.far = Math.min(one.far, distance(one.color, next.color));
    next = left.reduce(worst);
  }
  return palette;
}

/** How far two colours are from each other. */
function distance(a, b) {
  return [16, 8, 0].reduce((sum, shift) => sum + (((a >> shift) & 255) - ((b >> shift) & 255)) ** 2, 0);
}

function chunk(type, data) {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** The sum that ends each part of a PNG. */
function crc32(bytes) {
  let sum = -1;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}
