// Each assumption in sight, moved by keyboard and by typing: the page shows what `evaluate` computes.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertQuiet, evaluate, openSite } from "./harness.mjs";
import { numberIn, numbersIn } from "./numbers.mjs";
import { IN_SIGHT, assertInFrame, assertShows, read, scenarioOf } from "./reading.mjs";

/** What is typed, and what it means. */
const TYPED = {
  price: ["300", 300],
  validators: ["5,000", 5_000],
  own_stake: ["2.5k", 2_500],
  stake_recovered: ["55.5%", 55.5],
  compute_cost: ["1,234", 1_234],
  daily_emission: ["3600", 3_600],
  price_growth: ["-12.5", -12.5],
  discount_rate: ["22", 22],
};

const baseline = evaluate("");
let site, page, seen;
before(async () => {
  site = await openSite();
  ({ page, seen } = await site.open());
});
after(() => site.close());

/** Lets `act` happen and returns what the page then shows, which has to be what `evaluate` computes. */
async function follow(act) {
  await act();
  const shown = await read(page);
  assertShows(shown, evaluate(scenarioOf(shown)), { baseline });
  return shown;
}

const press = (key) => follow(() => page.keyboard.press(key));
const sliderOf = (shown, key) => shown.sliders.find((slider) => slider.key === key);
const fieldOf = (shown, key) => numberIn(new Map(shown.fields).get(key)).value;

/** The bounds of an assumption, as `evaluate` says them of a value that is no number. */
function boundsOf(key) {
  const allowed = evaluate(`${key}=x`).warnings[0].match(/a number from (.*?)\. /)[1];
  return numbersIn(allowed).map(({ value }) => value);
}

/** The figures that each chart draws. */
function drawn(shown) {
  const { assumptions, run_rate, projection, alternatives, valuation } = evaluate(scenarioOf(shown));
  const { net_per_month, capital_at_risk } = run_rate;
  return {
    "balance-chart": [net_per_month, capital_at_risk, projection.payback_months, projection.exit_payback_months],
    "worth-chart": [projection.npv, alternatives.delegate_npv, alternatives.hold_npv],
    "value-chart": [valuation.forecast_per_tao, valuation.terminal_per_tao],
    "circle-chart": [valuation.a, valuation.b, assumptions.price],
  };
}

/** Fails unless each chart changed exactly when the figures that it draws did; returns those that changed. */
function assertCharts(before, after) {
  const [was, is] = [drawn(before), drawn(after)];
  const charts = Object.keys(was);
  // What is simulated follows at rest, and what the market did not at all: simulation.test.mjs and market.test.mjs look.
  const others = ["chances-chart", "futures-chart", "day-chart"];
  assert.deepEqual(Object.keys(after.drawings), [...charts, ...others]);
  const follows = charts.filter((chart) => String(was[chart]) !== String(is[chart]));
  const changed = charts.filter((chart) => before.drawings[chart] !== after.drawings[chart]);
  assert.deepEqual(changed, follows, "each chart changes with its figures, and with nothing else");
  return changed;
}

async function startOver() {
  // Not where the slim bar lies over it.
  await page.evaluate(() => scrollTo(0, 0));
  if (await page.$("#reset-all")) await page.click("#reset-all");
  const shown = await read(page);
  assertShows(shown, baseline, { baseline });
  return shown;
}

test("the page opens on the base, with a reader's assumptions in their order", async () => {
  const shown = await follow(() => {});
  assertShows(shown, baseline);
  assert.deepEqual(shown.inSight, IN_SIGHT);
  assert.deepEqual(shown.sliders.slice(0, IN_SIGHT.length).map(({ key }) => key), IN_SIGHT);
});

for (const key of IN_SIGHT) {
  test(`${key} moves by keyboard, and every figure and the charts follow`, async () => {
    const start = await startOver();
    const [least, most] = boundsOf(key);
    await page.focus(`#${key}-slider`);
    const atHome = await press("Home");
    assert.equal(fieldOf(atHome, key), least, "Home goes to the lower bound");
    const atEnd = await press("End");
    assert.equal(fieldOf(atEnd, key), most, "End goes to the upper bound");
    const { last } = sliderOf(atEnd, key);
    assert.equal(sliderOf(atEnd, key).stop, last);
    const steps = [["ArrowLeft", -1], ["ArrowDown", -1], ["ArrowRight", 1], ["ArrowUp", 1], ["PageDown", -10], ["PageUp", 10]];
    await press("Home");
    let stop = 20;
    for (const _ of [1, 2]) await press("PageUp");
    for (const [name, by] of steps) {
      stop += by;
      assert.equal(sliderOf(await press(name), key).stop, stop, `${name} goes ${by} stops`);
    }
    assertCharts(start, atHome);
    assertCharts(atHome, atEnd);
  });

  test(`${key} follows what is typed, and so does its slider`, async () => {
    const start = await startOver();
    const [text, expected] = TYPED[key];
    await page.focus(`#${key}`);
    await page.keyboard.type(text);
    const typing = await read(page);
    assert.equal(new Map(typing.fields).get(key), text, "what is being typed is left alone");
    const shown = await press("Enter");
    assert.equal(fieldOf(shown, key), expected);
    assert.deepEqual(typing.metrics, shown.metrics, "the figures follow before Enter");
    const [{ stop }, from] = [sliderOf(shown, key), sliderOf(start, key).stop];
    assert.equal(Math.sign(stop - from), Math.sign(expected - baseline.assumptions[key]), "the thumb moves");
    const changed = assertCharts(start, shown);
    // What a validator stakes and gets back does not bear on the value, nor discounting on the balance.
    const still = {
      own_stake: ["value-chart", "circle-chart"],
      stake_recovered: ["value-chart", "circle-chart"],
      discount_rate: ["balance-chart"],
    }[key] ?? [];
    assert.deepEqual(changed, Object.keys(drawn(shown)).filter((chart) => !still.includes(chart)));
  });
}

test("Page Up goes as far as ten arrows, also from a value between two stops", async () => {
  await startOver();
  for (const key of IN_SIGHT) {
    await page.focus(`#${key}-slider`);
    await page.keyboard.press("PageUp");
    const paged = fieldOf(await read(page), key);
    await page.click(`#${key}-row .back`);
    await page.focus(`#${key}-slider`);
    for (let nth = 0; nth < 10; nth += 1) await page.keyboard.press("ArrowRight");
    assert.equal(fieldOf(await read(page), key), paged, key);
    await page.focus(`#${key}`);
    for (let nth = 0; nth < 10; nth += 1) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("PageUp");
    assert.equal(fieldOf(await read(page), key), paged, `${key} in its field`);
  }
});

test("a slider is dragged, and the page follows", async () => {
  await startOver();
  const slider = await page.$("#price-slider");
  await slider.scrollIntoView();
  const box = await slider.boundingBox();
  const [y, x] = [box.y + box.height / 2, (part) => box.x + box.width * part];
  await page.mouse.move(x(0.3), y);
  await page.mouse.down();
  const from = await follow(() => {});
  await follow(() => page.mouse.move(x(0.5), y));
  const to = await follow(() => page.mouse.move(x(0.8), y, { steps: 4 }));
  await page.mouse.up();
  assert.ok(sliderOf(to, "price").stop > sliderOf(from, "price").stop + 10);
  assertCharts(from, to);
});

test("a value in the sentence leads to its row", async () => {
  await page.click("#sentence a[href='#validators']");
  assert.equal(await page.evaluate(() => document.activeElement.id), "validators");
});

test("all of this is quiet", () => assertQuiet(seen));

test("breakeven, value and charts follow in the frame of the input itself", async () => {
  const { page, close } = await site.open("", { height: 1600 });
  const metrics = ["run_rate.payback_months", "valuation.value_per_tao"].map((path) => `[data-metric='${path}']`);
  await assertInFrame(page, [...metrics, "#balance-chart .drawing"]);
  await close();
});
