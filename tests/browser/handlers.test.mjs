// Events that come at odd times: made by scripts and extensions, and while an input method composes a word.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertQuiet, evaluate, openSite, pressTool } from "./harness.mjs";
import { assertShows, read } from "./reading.mjs";

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

const KINDS = ["focus", "focusin", "blur", "focusout", "select", "change", "toggle", "close", "cancel", "keydown", "keyup", "pointerdown", "pointermove", "pointerup", "pointercancel", "pointerleave", "touchend", "dragover", "dragleave", "drop", "popstate"];

test("no event that a script makes stops the page, wherever it is sent, or changes a figure", async () => {
  const { page, seen, close } = await site.open("?price=300");
  await page.$$eval("#open-share, #open-embed, #open-files", (buttons) => buttons.forEach((button) => button.click()));
  await page.evaluate(() => document.querySelectorAll("details").forEach((fold) => (fold.open = true)));
  await read(page);
  await page.evaluate((kinds) => {
    for (const element of document.querySelectorAll("#app, #app :is(input, select, textarea, button, a, summary, details, dialog, [tabindex])")) {
      for (const kind of kinds) {
        const Kind = kind.startsWith("pointer") ? PointerEvent : kind.startsWith("key") ? KeyboardEvent : Event;
        // Of its own kind, and as bare as some make it.
        for (const made of [Kind, Event]) element.dispatchEvent(new made(kind, { bubbles: true, cancelable: true }));
      }
      element.focus?.();
      element.select?.();
    }
    document.querySelectorAll("dialog").forEach((dialog) => dialog.close());
  }, KINDS);
  assert.equal(await page.$eval("#crashed .detail", (detail) => detail.textContent), "");
  assertShows(await read(page), evaluate("price=300"));
  assertQuiet(seen);
  await close();
});

test("a field that is focused again and again by others stays as it is", async () => {
  const { page, close } = await site.open();
  for (const id of ["price", "share-exact"]) {
    if (id === "share-exact") await pressTool(page, "open-share");
    await page.waitForSelector(`#${id}`);
    await page.$eval(`#${id}`, (field) => {
      // As some password managers do: the field is taken, and given back, from inside its own events.
      for (const kind of ["focus", "select", "click"]) {
        let left = 3;
        field.addEventListener(kind, () => left-- > 0 && (field.blur(), field.focus(), field.select(), field.dispatchEvent(new Event("focus"))));
      }
      field.dispatchEvent(new Event("focus"));
      field.click();
      field.focus();
    });
  }
  assert.equal(await page.$eval("#crashed .detail", (detail) => detail.textContent), "");
  assertShows(await read(page), evaluate(""));
  await close();
});

const KEYS = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "PageUp", "PageDown", "Home", "End", "Enter", "Escape", "z", "y"];

test("keys that an input method composes with are its own", async () => {
  const { page, close } = await site.open();
  await page.$eval("#heatmap", (fold) => (fold.open = true));
  await page.waitForSelector("#heatmap .cells");
  await page.focus("#price-slider");
  await page.keyboard.press("PageUp");
  await page.focus("#price");
  await page.keyboard.type("3");
  const before = await read(page);
  const taken = await page.evaluate((keys) => {
    const taken = [];
    for (const selector of ["#price", "#price-slider", ".reader", "#heatmap .cells", "#goal-target", "body"]) {
      for (const key of keys) {
        for (const composing of [{ isComposing: true }, { keyCode: 229, which: 229 }]) {
          for (const ctrlKey of [false, true]) {
            const event = new KeyboardEvent("keydown", { key, ctrlKey, ...composing, bubbles: true, cancelable: true });
            document.querySelector(selector).dispatchEvent(event);
            if (event.defaultPrevented) taken.push([selector, key]);
          }
        }
      }
    }
    return taken;
  }, KEYS);
  assert.deepEqual(taken, []);
  assert.deepEqual(await read(page), before);
  // The same keys without it do something.
  await page.keyboard.press("ArrowUp");
  assert.notDeepEqual(await read(page), before);
  await close();
});
