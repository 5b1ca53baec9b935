// The charts: drawn from the figures of `evaluate`, read by pointer, touch, keys and table alike.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertQuiet, evaluate, openSite } from "./harness.mjs";
import { assertNumber, numberIn } from "./numbers.mjs";
import { holdRest, read } from "./reading.mjs";

const CHARTS = ["balance-chart", "worth-chart", "value-chart", "circle-chart"];

let site, page, seen;
before(async () => {
  site = await openSite();
  ({ page, seen } = await site.open("?price=300"));
});
after(() => site.close());

/** The table of a chart: head and rows as texts. */
async function tableOf(chart, of = page) {
  const button = await of.$(`#${chart} .data button`);
  if ((await button.evaluate((button) => button.getAttribute("aria-expanded"))) === "false") await button.click();
  await read(of);
  return of.$eval(`#${chart} table`, (table) => ({
    head: [...table.tHead.rows[0].cells].map((cell) => ({
      label: cell.firstChild.textContent.trim(),
      unit: cell.querySelector("small")?.textContent ?? "",
    })),
    rows: [...table.tBodies[0].rows].map((row) => [...row.cells].map((cell) => cell.textContent)),
  }));
}

/** What the crosshair has to say at a row of the table. */
function rowWords({ head, rows }, place) {
  const [name, ...figures] = rows[place];
  const parts = figures.map((figure, nth) => figure && `${head[nth + 1].label} ${figure}\u00a0${head[nth + 1].unit}`);
  return `${/^\d/.test(name) ? `${head[0].label} ` : ""}${name}: ${parts.filter(Boolean).join("; ")}`;
}

/** What a reader, with eyes or without, reads at the crosshair. */
async function readCrosshair(chart, of = page) {
  await read(of);
  return of.$eval(`#${chart}`, (figure) => {
    const cardOf = (figure) => {
      const card = figure.querySelector(".pointed");
      if (!card) return null;
      const texts = (selector, of = card) => [...of.querySelectorAll(selector)].map((part) => part.textContent);
      const frame = card.getBoundingClientRect();
      const drawing = figure.querySelector(".drawing svg").getBoundingClientRect();
      const sides = ({ left, top, right, bottom }) => ({ left, top, right, bottom });
      return {
        place: texts("p b").join(),
        rows: [...card.querySelectorAll("li")].map((row) => ({
          label: row.querySelector(".sign + span").textContent,
          figure: row.querySelector(".amount > span").textContent,
          before: row.querySelector(".amount small")?.textContent ?? "",
          hasSign: row.querySelector(".sign svg") !== null,
        })),
        frame: sides(frame),
        drawing: sides(drawing),
        overflows: card.scrollWidth > card.clientWidth + 1,
      };
    };
    const reader = figure.querySelector(".reader");
    const line = figure.querySelector(".crosshair path");
    const box = figure.querySelector(".crosshair").getBoundingClientRect();
    return {
      words: reader.getAttribute("aria-valuetext"),
      place: Number(reader.getAttribute("aria-valuenow")),
      last: Number(reader.getAttribute("aria-valuemax")),
      card: cardOf(figure),
      x: line.getAttribute("d") && box.left + Number(line.getAttribute("d").match(/^M([\d.]+)/)[1]),
    };
  });
}

/** The card says what is in a row of the table, within the drawing and beside the line. */
function assertCard({ card, x }, { head, rows }, place) {
  const [name, ...figures] = rows[place];
  assert.equal(card.place, /^\d/.test(name) ? `${head[0].label} ${name}` : name);
  const said = card.rows.flatMap(({ figure, before }) => [figure, before]).filter(Boolean);
  assert.deepEqual(said.map((text) => numberIn(text).value).toSorted(), figures.filter(Boolean).map((text) => numberIn(text).value).toSorted());
  // The lines in the order of the table; what they were before stands with them.
  const labels = head.slice(1).map(({ label }) => label.replace(/, compared with$/, ""));
  assert.deepEqual(card.rows.map(({ label }) => label), [...new Set(labels)].filter((_, nth) => figures[nth]));
  const { frame, drawing } = card;
  assert.ok(frame.left >= drawing.left - 1 && frame.right <= drawing.right + 1, JSON.stringify(card));
  assert.ok(frame.top >= drawing.top - 1 && frame.bottom <= drawing.bottom + 1, JSON.stringify(card));
  assert.ok(frame.right < x - 6 || frame.left > x + 6, `the card from ${frame.left} to ${frame.right} is off the dots at ${x}`);
  assert.equal(card.overflows, false);
}

test("the table of the balance starts at what does not come back and gains the net income each month", async () => {
  const { rows } = await tableOf("balance-chart");
  const { run_rate, projection } = evaluate("price=300");
  const { run_rate: base } = evaluate("");
  const figures = rows.map((row) => row.map((text) => numberIn(text).value));
  figures.forEach(([month, atTodaysRates], nth) => {
    assert.equal(month, nth);
    const expected = month * run_rate.net_per_month - run_rate.capital_at_risk;
    assertNumber(numberIn(rows[nth][1]), expected, `month ${month}`);
    assert.equal(figures[nth].length, 7, "three lines, and three compared with");
    const compared = month * base.net_per_month - base.capital_at_risk;
    assertNumber(numberIn(rows[nth][4]), compared, `month ${month} in the article`);
    assert.equal(month >= run_rate.payback_months, atTodaysRates >= 0);
    assert.equal(month >= projection.payback_months, figures[nth][2] >= 0);
    assert.equal(month >= projection.exit_payback_months, figures[nth][3] >= 0);
  });
  assert.ok(figures.length > run_rate.payback_months);
});

test("the table of the alternatives has their net present values at the end assumed", async () => {
  const { head, rows } = await tableOf("worth-chart");
  const { assumptions, projection, alternatives } = evaluate("price=300");
  const [month, run, delegate, hold] = rows[assumptions.operating_months];
  assert.equal(Number(month), assumptions.operating_months);
  assertNumber(numberIn(run), projection.npv, head[1].label);
  assertNumber(numberIn(delegate), alternatives.delegate_npv, head[2].label);
  assertNumber(numberIn(hold), alternatives.hold_npv, head[3].label);
});

test("the table of the value adds up to the value", async () => {
  const { rows } = await tableOf("value-chart");
  const { assumptions, valuation } = evaluate("price=300");
  assert.equal(rows.length, assumptions.horizon_years + 4);
  const [horizon, later, value, price, compared] = rows.slice(-5);
  assertNumber(numberIn(horizon[2]), valuation.forecast_per_tao, "up to the horizon");
  assertNumber(numberIn(later[1]), valuation.terminal_per_tao, "later");
  assertNumber(numberIn(later[2]), valuation.value_per_tao, "in all");
  assertNumber(numberIn(value[2]), valuation.value_per_tao, "the value");
  assertNumber(numberIn(price[2]), assumptions.price, "the market price");
  assertNumber(numberIn(compared[2]), evaluate("").valuation.value_per_tao, "the article's value");
});

for (const chart of CHARTS) {
  test(`${chart}: arrow keys read out the rows of its table`, async () => {
    const table = await tableOf(chart);
    await page.focus(`#${chart} .reader`);
    const last = table.rows.length - 1;
    const steps = [["Home", 0], ["ArrowRight", 1], ["ArrowUp", 2], ["PageUp", 8], ["ArrowLeft", 7], ["PageDown", 1]];
    for (const [key, place] of [...steps, ["ArrowDown", 0], ["ArrowLeft", 0], ["End", last], ["ArrowRight", last]]) {
      await page.keyboard.press(key);
      const crosshair = await readCrosshair(chart);
      assert.equal(crosshair.place, place, key);
      assert.equal(crosshair.words, rowWords(table, place));
      assertCard(crosshair, table, place);
      assert.equal(crosshair.last, last);
      assert.ok(crosshair.x > 0, "the line is drawn");
    }
    await page.keyboard.press("Escape");
    const { x, card } = await readCrosshair(chart);
    assert.deepEqual([x, card], ["", null], "Escape takes the line and the card away");
  });

  test(`${chart}: the pointer reads out what it points at`, async () => {
    const table = await tableOf(chart);
    const reader = await page.$(`#${chart} .reader`);
    await reader.scrollIntoView();
    const box = await reader.boundingBox();
    let before = -1;
    for (const part of [0.2, 0.5, 0.8]) {
      const x = box.x + part * box.width;
      await page.mouse.move(x, box.y + box.height / 2);
      const crosshair = await readCrosshair(chart);
      assert.ok(crosshair.place > before, "further right is later");
      assert.equal(crosshair.words, rowWords(table, crosshair.place));
      assertCard(crosshair, table, crosshair.place);
      const spacing = box.width / table.rows.length;
      assert.ok(Math.abs(crosshair.x - x) <= spacing, `the line at ${crosshair.x} is at the pointer, ${x}`);
      before = crosshair.place;
    }
    await page.mouse.move(box.x + box.width / 2, box.y - 30);
    assert.equal((await readCrosshair(chart)).x, "", "the line leaves with the pointer");
  });

  test(`${chart}: a touch reads out what it touches, and that stays`, async () => {
    const table = await tableOf(chart);
    const reader = await page.$(`#${chart} .reader`);
    await reader.scrollIntoView();
    const box = await reader.boundingBox();
    await page.touchscreen.tap(box.x + 0.6 * box.width, box.y + box.height / 2);
    const crosshair = await readCrosshair(chart);
    assert.ok(crosshair.place > 0);
    assert.equal(crosshair.words, rowWords(table, crosshair.place));
    assertCard(crosshair, table, crosshair.place);
    await page.keyboard.press("Escape");
    assert.equal((await readCrosshair(chart)).card, null);
  });
}

test("on a phone the card stays within the chart and off the dots, wherever it is read, with and without a comparison", async () => {
  for (const [query, width] of [["?price=300", 360], ["", 360], ["?price=300", 280]]) {
    const { page: narrow, close } = await site.open(query, { width, height: 740 });
    for (const chart of CHARTS) {
      const table = await tableOf(chart, narrow);
      await narrow.focus(`#${chart} .reader`);
      for (const key of ["Home", "PageUp", "PageUp", "ArrowRight", "End", "PageDown", "PageDown"]) {
        await narrow.keyboard.press(key);
        const crosshair = await readCrosshair(chart, narrow);
        assertCard(crosshair, table, crosshair.place);
      }
    }
    await close();
  }
});

test("a card moves nothing", async () => {
  const heights = () => page.evaluate(() => [document.documentElement.scrollHeight, document.documentElement.scrollWidth]);
  const before = await heights();
  for (const chart of CHARTS) {
    await page.focus(`#${chart} .reader`);
    await page.keyboard.press("End");
    assert.ok((await readCrosshair(chart)).card);
    assert.deepEqual(await heights(), before);
  }
  await page.keyboard.press("Escape");
});

test("Escape takes away what a mouse reads, wherever the keys go", async () => {
  const reader = await page.$("#worth-chart .reader");
  await reader.scrollIntoView();
  const box = await reader.boundingBox();
  await page.focus("#price");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  assert.ok((await readCrosshair("worth-chart")).card);
  await page.keyboard.press("Escape");
  assert.equal((await readCrosshair("worth-chart")).card, null);
  await page.mouse.move(0, 0);
});

test("an open table follows the sliders, and closes again", async () => {
  const before = await tableOf("value-chart");
  await page.focus("#price-slider");
  await page.keyboard.press("PageUp");
  // Out of sight it follows once the slider rests.
  const shown = () => page.$eval("#value-chart tbody", (body) => body.textContent);
  const old = before.rows.flat().join("");
  await page.waitForFunction((old) => document.querySelector("#value-chart tbody").textContent !== old, {}, old);
  assert.notEqual(await shown(), old);
  const after = await tableOf("value-chart");
  const price = numberIn(await page.$eval("#price", (field) => field.value)).value;
  const { valuation } = evaluate(`price=${price}`);
  assertNumber(numberIn(after.rows.at(-3)[2]), valuation.value_per_tao, "the value");
  assert.notDeepEqual(after.rows, before.rows);
  for (const chart of CHARTS) await page.click(`#${chart} .data button`);
  assert.deepEqual((await read(page)).tables, []);
});

test("the dots stand where the lines reach zero", async () => {
  const query = "price=272.72";
  const { page, close } = await site.open(`?${query}`);
  const { run_rate, projection } = evaluate(query);
  const drawing = await page.$eval("#balance-chart .drawing svg", (svg) => ({
    zero: [...svg.querySelectorAll("path.ink-words")].map((line) => line.getBBox()).map(({ x, width }) => ({ x, width }))[0],
    dots: [...svg.querySelectorAll("circle")].map((dot) => [dot.getAttribute("class"), dot.cx.baseVal.value]),
    last: Number(svg.closest("figure").querySelector(".reader").getAttribute("aria-valuemax")),
  }));
  const inks = { "ink-first": run_rate, "ink-second": projection };
  for (const [ink, { payback_months }] of Object.entries(inks)) {
    const [, x] = drawing.dots.find(([name]) => name === ink);
    const month = ((x - drawing.zero.x) / drawing.zero.width) * drawing.last;
    assert.ok(Math.abs(month - payback_months) < 0.05, `${month} instead of ${payback_months}`);
  }
  await close();
});

test("while a slider moves, a thin line shows how the balance was; once it rests there is none", async () => {
  const { page, seen, close } = await site.open("?price=300");
  // The line of today's rates and its ghost.
  await page.evaluate(() => {
    const line = (ink) => document.querySelector(`#balance-chart .drawing path.${ink}`).getAttribute("d");
    window.lines = () => ["ink-first", "ink-ghost"].map(line);
    // In the frame of a key: it has not rested then.
    const note = () => requestAnimationFrame(() => (window.moving = lines()));
    document.addEventListener("keydown", note);
  });
  const lines = () => page.evaluate(() => window.lines());
  const [before, none] = await lines();
  assert.equal(none, "");
  await page.focus("#price-slider");
  await page.keyboard.press("ArrowRight");
  await page.waitForFunction(() => window.moving);
  const [moving, ghost] = await page.evaluate(() => window.moving);
  assert.notEqual(moving, before);
  assert.ok(ghost !== "" && ghost !== moving, `${ghost} beside ${moving}`);
  await read(page);
  assert.deepEqual(await lines(), [moving, ""]);
  assertQuiet(seen);
  await close();
});

test("a step of a slider writes to the elements that are there, unless a tick or a label comes or goes", async () => {
  const { page, close } = await site.open("?price=300");
  // What rests bring is there, and what they would bring and take meanwhile does not come.
  await read(page);
  await holdRest(page);
  const steps = await page.evaluate(async () => {
    const seen = [];
    const watcher = new MutationObserver((changes) => seen.push(...changes));
    for (const drawing of document.querySelectorAll(".drawing")) {
      watcher.observe(drawing, { subtree: true, childList: true, attributes: true, characterData: true });
    }
    const slider = document.querySelector("#price-slider");
    const steps = [];
    for (let nth = 0; nth < 11; nth += 1) {
      slider.value = slider.valueAsNumber + 1;
      slider.dispatchEvent(new Event("input", { bubbles: true }));
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      steps.push(seen.splice(0).map(({ type, attributeName, target }) => `${type} ${attributeName ?? ""} ${target.nodeName}`));
    }
    // With the first one lines to compare with appear.
    return steps.slice(1);
  });
  for (const kinds of steps) assert.ok(kinds.some((kind) => kind === "attributes d path"), kinds.join());
  // The text of a label is its only child.
  const built = steps.map((kinds) => kinds.filter((kind) => !/^(attributes |characterData |childList  tspan)/.test(kind)));
  // Ticks and labels come and go; most steps are without.
  const more = built.filter((kinds) => kinds.length > 0);
  assert.ok(more.length <= 0.2 * steps.length, more.flat().join());
  await close();
});

test("all of this is quiet", () => assertQuiet(seen));

test("a step of a slider writes to a chart what has changed, not all of it", async () => {
  const { page, close } = await site.open("", { width: 1440 });
  await read(page);
  await holdRest(page);
  const [n_written, n_attributes] = await page.evaluate(async () => {
    const drawing = document.querySelector("#balance-chart .drawing");
    const slider = document.querySelector("#price-slider");
    let n_written = 0;
    new MutationObserver((records) => (n_written += records.length)).observe(drawing, { subtree: true, attributes: true });
    for (let step = 0; step < 10; step += 1) {
      slider.value = slider.valueAsNumber + 1;
      slider.dispatchEvent(new Event("input", { bubbles: true }));
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    }
    return [n_written / 10, [...drawing.querySelectorAll("*")].reduce((sum, element) => sum + element.attributes.length, 0)];
  });
  assert.ok(n_written > 5, "it was drawn anew");
  assert.ok(n_written < n_attributes / 4, `${n_written} of ${n_attributes} attributes`);
  await close();
});
