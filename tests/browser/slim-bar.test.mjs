// The two answers as a bar along the top while they themselves are out of sight.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertQuiet, evaluate, openSite } from "./harness.mjs";
import { assertShows, read, scenarioOf } from "./reading.mjs";

let site;
before(async () => {
  site = await openSite();
});
after(() => site.close());

const shown = (page) => page.waitForSelector(".slim-bar", { visible: true });
const hidden = (page) => page.waitForSelector(".slim-bar", { hidden: true });

for (const width of [1280, 360]) {
  test(`at ${width} px the bar comes when the answers leave, and follows the sliders`, async () => {
    const { page, seen, close } = await site.open("", { width });
    await hidden(page);
    await page.$eval("#worth-chart", (chart) => chart.scrollIntoView());
    const bar = await shown(page);
    await page.focus("#discount_rate-slider");
    await page.keyboard.press("PageUp");
    const figures = await read(page);
    assertShows(figures, evaluate(scenarioOf(figures)));
    assert.ok(await bar.isIntersectingViewport());
    await page.evaluate(() => scrollTo(0, 0));
    await hidden(page);
    assertQuiet(seen);
    await close();
  });

  test(`at ${width} px nothing that gets the focus is hidden below the bar`, async () => {
    const { page, close } = await site.open("", { width });
    await page.evaluate(() => document.querySelector("#value-chart .data button").focus());
    await shown(page);
    const covered = [];
    let backwards = 0;
    // Backwards, since what comes into view from above comes in below the bar.
    for (; backwards < 60; backwards += 1) {
      await page.keyboard.down("Shift");
      await page.keyboard.press("Tab");
      await page.keyboard.up("Shift");
      await read(page);
      const state = await page.evaluate(() => {
        const { activeElement } = document;
        const bar = document.querySelector(".slim-bar");
        const isShown = bar.checkVisibility({ visibilityProperty: true });
        const { top } = activeElement.getBoundingClientRect();
        const bottom = isShown ? bar.getBoundingClientRect().bottom : 0;
        const name = activeElement.id || activeElement.className || activeElement.textContent;
        return { name, top, bottom, isShown, atEnd: activeElement === document.body };
      });
      if (state.atEnd || !state.isShown) break;
      if (state.top < state.bottom - 1) covered.push(state);
    }
    assert.ok(backwards >= 16, "the sliders and their fields were passed");
    assert.deepEqual(covered, []);
    await close();
  });
}

test("below long notices the answers are still to come: the bar waits, wherever one then goes", async () => {
  const unknown = Array.from({ length: 20 }, (_, nth) => `unknown_${nth}=1`).join("&");
  const { page, close } = await site.open(`?${unknown}`, { width: 360 });
  await read(page);
  assert.ok(await page.$eval("#answers", (answers) => answers.getBoundingClientRect().top > innerHeight), "they are out of sight");
  await hidden(page);
  await page.$eval("#claims", (claims) => claims.scrollIntoView());
  await shown(page);
  await page.evaluate(() => scrollTo(0, 0));
  await hidden(page);
  await close();
});

test("a link of the sentence brings its row into view", async () => {
  const { page, close } = await site.open("", { width: 360, height: 640 });
  await page.click("#sentence a[href='#stake_recovered']");
  await read(page);
  const field = await page.$("#stake_recovered");
  assert.ok(await field.isIntersectingViewport());
  assert.equal(await page.evaluate(() => location.hash), "");
  await close();
});

test("on a desk its links lead to the sections", async () => {
  const { page, close } = await site.open("", { width: 1280 });
  await page.evaluate(() => scrollTo(0, 3000));
  await shown(page);
  const sections = await page.$$eval(".slim-bar a", (links) => links.map(({ hash }) => hash));
  assert.ok(sections.length >= 5);
  for (const section of sections) {
    await page.click(`.slim-bar a[href="${section}"]`);
    const isInView = (section) => {
      const { top } = document.querySelector(section).getBoundingClientRect();
      return top >= 0 && top < innerHeight;
    };
    await page.waitForFunction(isInView, {}, section);
  }
  await close();
});
