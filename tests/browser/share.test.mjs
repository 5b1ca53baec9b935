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
