// Sharing: what is copied, by whichever way the browser allows, and what is said where it does not.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertQuiet, evaluate, openSite, pressTool } from "./harness.mjs";
import { numbersIn } from "./numbers.mjs";

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

/** Clipboards as browsers have them; each leaves what was copied in `window.copied`. */
const CLIPBOARDS = {
  "the promise form, which Safari asks for": () => {
    window.ClipboardItem = class {
      constructor(parts) {
        this.parts = parts;
      }
    };
    const clipboard = {
      async write([{ parts }]) {
        window.copied = await (await parts["text/plain"]).text();
      },
      writeText() {
        throw new Error("not this way");
      },
    };
    Object.defineProperty(navigator, "clipboard", { value: clipboard });
  },
  "plain text": () => {
    delete window.ClipboardItem;
    const writeText = async (text) => {
      window.copied = text;
    };
    Object.defineProperty(navigator, "clipboard", { value: { writeText } });
  },
};

const QUERY = "?v=2&preset=bear&price=300";

async function openShare(before) {
  const opened = await site.open(QUERY, { before: (page) => page.evaluateOnNewDocument(before) });
  await pressTool(opened.page, "open-share");
  await opened.page.waitForFunction(() => document.querySelector("#share-link").value !== "");
  return opened;
}

for (const [what, clipboard] of Object.entries(CLIPBOARDS)) {
  test(`the link, the exact link and a paragraph are copied by ${what}`, async () => {
    const { page, seen, close } = await openShare(clipboard);
    const copy = async (id) => {
      await page.evaluate(() => delete window.copied);
      await page.click(`#${id}-copy`);
      await page.waitForFunction(() => window.copied !== undefined);
      await page.waitForFunction(() => document.querySelector("#share-said").textContent === "Copied.");
      return page.evaluate(() => window.copied);
    };
    const link = await copy("share-link");
    assert.equal(link, site.server.url + QUERY);
    const exact = await copy("share-exact");
    assert.deepEqual(evaluate(new URL(exact).search).assumptions, evaluate(QUERY).assumptions);
    assert.match(exact, /[?&]was=/);
    const source = await copy("share-citation");
    assert.ok(source.includes(exact.replace(/^.*\?/, "?")) && source.includes("“Bear”"), source);
    const [, query] = (await copy("share-command")).match(/^cargo run .*--bin evaluate -- '(.*)'$/);
    assert.deepEqual(evaluate(query), evaluate(QUERY), "the command answers the same");
    const paragraph = await copy("share-summary");
    assert.ok(paragraph.endsWith(` ${link}`), paragraph);
    const { run_rate, projection, valuation } = evaluate(QUERY);
    const numbers = numbersIn(paragraph.replace(link, "")).map(({ value }) => value);
    for (const figure of [run_rate.payback_months, projection.payback_months, valuation.value_per_tao]) {
      assert.ok(numbers.some((number) => Math.abs(number - figure) <= 0.005 * figure), `${figure} in “${paragraph}”`);
    }
    assertQuiet(seen);
    await close();
  });
}

/** A clipboard that takes pictures, and leaves in `window.copied` what was promised while the button was pressed. */
const takesPictures = () => {
  window.ClipboardItem = class {
    static supports(type) {
      return type === "image/png";
    }
    constructor(parts) {
      this.parts = parts;
    }
  };
  const clipboard = {
    async write([{ parts }]) {
      window.promised = parts["image/png"] instanceof Promise;
      window.copied = await parts["image/png"];
    },
  };
  Object.defineProperty(navigator, "clipboard", { value: clipboard });
};

const saidOfSharing = async (page) => {
  await page.waitForFunction(() => document.querySelector("#share-said").textContent !== "");
  return page.$eval("#share-said", (said) => said.textContent);
};

test("a picture is promised as soon as it is asked for, and then copied", async () => {
  const { page, seen, close } = await openShare(takesPictures);
  await page.click("#share-picture-copy");
  assert.match(await saidOfSharing(page), /copied/);
  const { type, width, height, n } = await page.evaluate(async () => {
    const { type } = window.copied;
    const image = await createImageBitmap(window.copied);
    const { width, height } = image;
    const context = new OffscreenCanvas(width, height).getContext("2d");
    context.drawImage(image, 0, 0);
    const pixels = new Uint32Array(context.getImageData(0, 0, width, height).data.buffer);
    return { type, width, height, n: new Set(pixels).size };
  });
  assert.ok(await page.evaluate(() => window.promised));
  assert.deepEqual([type, width, height], ["image/png", 1200, 628]);
  assert.ok(n > 50, `${n} colours`);
  assertQuiet(seen);
  await close();
});

/** Why there is no picture, and what is said then of copying and of saving it. */
const WITHOUT_PICTURE = {
  "the canvas gives out what was not drawn": [
    () => {
      const { getImageData } = CanvasRenderingContext2D.prototype;
      CanvasRenderingContext2D.prototype.getImageData = function (...at) {
        const image = getImageData.apply(this, at);
        image.data[0] ^= 1;
        return image;
      };
    },
    /spoil/,
  ],
  "the canvas makes none": [() => (HTMLCanvasElement.prototype.toBlob = (done) => done(null)), /did not make a picture/],
};

for (const [why, [break_, pattern]] of Object.entries(WITHOUT_PICTURE)) {
  test(`where ${why} that is said, and nothing is copied`, async () => {
    const { page, seen, close } = await openShare(takesPictures);
    await page.evaluate(break_);
    await page.click("#share-picture-copy");
    assert.match(await saidOfSharing(page), pattern);
    assert.equal(await page.evaluate(() => window.copied), undefined);
    assertQuiet(seen);
    await close();
  });
}

test("where the clipboard refuses a picture, or takes none, it can be saved", async () => {
  const refused = await openShare(() => {
    window.ClipboardItem = class {};
    const write = () => Promise.reject(new DOMException("no", "NotAllowedError"));
    Object.defineProperty(navigator, "clipboard", { value: { write } });
  });
  await refused.page.click("#share-picture-copy");
  assert.match(await saidOfSharing(refused.page), /[Ss]ave/);
  assertQuiet(refused.seen);
  await refused.close();
  for (const without of [
    () => Object.defineProperty(navigator, "clipboard", { value: undefined }),
    () => delete window.ClipboardItem,
    () => (ClipboardItem.supports = () => false),
  ]) {
    const { page, close } = await openShare(without);
    assert.equal(await page.$("#share-picture-copy"), null);
    assert.ok(await page.$("#share-picture-save"));
    await close();
  }
});

const REFUSALS = {
  "has no clipboard": () => Object.defineProperty(navigator, "clipboard", { value: undefined }),
  "refuses": () => {
    const refuse = () => Promise.reject(new DOMException("no", "NotAllowedError"));
    Object.defineProperty(navigator, "clipboard", { value: { write: refuse, writeText: refuse } });
  },
};

for (const [what, refusal] of Object.entries(REFUSALS)) {
  test(`where the browser ${what} the text is selected, and that is said`, async () => {
    const { page, seen, close } = await openShare(refusal);
    await page.click("#share-link-copy");
    await page.waitForFunction(() => document.querySelector("#share-said").textContent !== "");
    assert.match(await page.$eval("#share-said", (said) => said.textContent), /selected/);
    const selected = await page.$eval("#share-link", (field) => [
      document.activeElement === field,
      field.value.slice(field.selectionStart, field.selectionEnd),
    ]);
    assert.deepEqual(selected, [true, site.server.url + QUERY]);
    assertQuiet(seen);
    await close();
  });
}

test("the system's share sheet is offered where there is one", async () => {
  const without = await openShare(() => Object.defineProperty(Navigator.prototype, "share", { value: undefined }));
  assert.equal(await without.page.$("#share-sheet"), null);
  await without.close();
  const { page, seen, close } = await openShare(() => {
    Navigator.prototype.share = async (data) => {
      window.shared = data;
    };
  });
  await page.click("#share-sheet");
  await page.waitForFunction(() => window.shared);
  const { title, text, url } = await page.evaluate(() => window.shared);
  assert.equal(url, site.server.url + QUERY);
  assert.match(title + text, /TAO.*“Bear”/);
  assertQuiet(seen);
  await close();
});

test("Escape closes the dialog and gives the focus back", async () => {
  const { page, close } = await openShare(() => {});
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => !document.querySelector("#share").open);
  assert.equal(await page.evaluate(() => document.activeElement.id), "open-share");
  await close();
});
