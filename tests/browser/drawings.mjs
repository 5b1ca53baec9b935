// The drawings that go with links: golden SVGs, and the pictures made of them, which lie in public/social/.

import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const GOLDEN = fileURLToPath(new URL("../golden/", import.meta.url));
const PICTURES = fileURLToPath(new URL("../../public/social/", import.meta.url));
const DRAWING = /^social-(.*)\.svg$/;

/** Every drawing, and where its picture lies. */
export async function drawings() {
  const names = (await readdir(GOLDEN)).map((name) => name.match(DRAWING)?.[1]).filter(Boolean);
  return names.map((name) => ({ name, drawing: `${GOLDEN}social-${name}.svg`, picture: `${PICTURES}${name}.png` }));
}

/** A sum over the drawing, by which its picture names it. */
export async function sumOf({ drawing }) {
  return createHash("sha256").update(await readFile(drawing)).digest("hex");
}

/** Names of the pictures that are there. */
export async function pictures() {
  return (await readdir(PICTURES)).map((name) => name.replace(/\.png$/, ""));
}

/** Pixels of an SVG or PNG, drawn by the browser in a page of its own: width, height, four bytes each. */
export async function pixels(browser, file) {
  return pixelsOf(browser, await readFile(file), file.endsWith(".svg") ? "image/svg+xml" : "image/png");
}

/** The same of one that is in memory. */
export async function pixelsOf(browser, bytes, type = "image/png") {
  const url = `data:${type};base64,${bytes.toString("base64")}`;
  const page = await browser.newPage();
  const { width, height, base64 } = await page.evaluate(async (url) => {
    const image = new Image();
    image.src = url;
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    const context = Object.assign(document.createElement("canvas"), { width, height }).getContext("2d");
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    const blob = new Blob([data]);
    const reader = new FileReader();
    await new Promise((done) => {
      reader.onload = done;
      reader.readAsDataURL(blob);
    });
    return { width, height, base64: reader.result.split(",")[1] };
  }, url);
  await page.close();
  return { width, height, data: Buffer.from(base64, "base64") };
}
