// Everything that leaves the page as a file, saved by the browser and read by Python's own parsers: its figures are
// those of `evaluate`, its colours those of the page.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { BROWSER, assertQuiet, choosePreset, evaluate, openSite, pressTool } from "./harness.mjs";
import { OF_CHANCES } from "./reading.mjs";

const QUERY = "preset=chain-2026-03&price=300";
const SCENARIO = "Chain, March 2026 (understated); TAO price 300\u00a0USD/TAO; compared with “Chain, March 2026 (understated)”";
const INDEPENDENT = fileURLToPath(new URL("independent.py", import.meta.url));
const expected = evaluate(QUERY);

const near = (actual, wanted, what) =>
  assert.ok(Math.abs(actual - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted)), `${what}: ${actual} instead of ${wanted}`);

/** Fails unless two objects say the same; the last digit of a number may be the machine's. */
function assertSame(actual, wanted, what) {
  if (typeof wanted === "number") return near(actual, wanted, what);
  if (typeof wanted !== "object" || wanted === null) return assert.equal(actual, wanted, what);
  assert.deepEqual(Object.keys(actual), Object.keys(wanted), what);
  for (const key of Object.keys(wanted)) assertSame(actual[key], wanted[key], `${what}.${key}`);
}

/** A site whose browser saves into a folder of its own, in light or dark colours. */
async function openSaving(scheme, t) {
  const folder = await mkdtemp(join(tmpdir(), "tao-exports-"));
  const preferences = {
    "browser.download.dir": folder,
    "browser.download.folderList": 2,
    "browser.download.useDownloadDir": true,
    "browser.download.always_ask_before_handling_new_types": false,
    "layout.css.prefers-color-scheme.content-override": scheme === "dark" ? 0 : 1,
  };
  const site = await openSite({ preferences });
  t.after(async () => {
    await site.close();
    await rm(folder, { recursive: true, force: true });
  });
  const before = async (page) => {
    if (BROWSER !== "chromium") return;
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    const session = await page.createCDPSession();
    await session.send("Page.setDownloadBehavior", { behavior: "allow", downloadPath: folder });
  };
  return { folder, ...(await site.open(`?${QUERY}`, { before })) };
}

/** Clicks a button and gives what an independent parser reads in the file that comes, and the file's name. */
async function take({ page, folder }, button, kind) {
  for (const name of await readdir(folder)) await rm(join(folder, name));
  // A dialog may hold the button: it is pressed wherever it is.
  await page.$eval(button, (button) => button.click());
  for (let tries = 0; tries < 600; tries += 1) {
    const names = await readdir(folder);
    // While it is written it has another name, or another beside it.
    if (names.length === 1 && names[0].endsWith(`.${kind}`) && (await sizeOf(join(folder, names[0]))) > 0) {
      return { name: names[0], read: parse(kind, join(folder, names[0])) };
    }
    await sleep(25);
  }
  throw new Error(`no file came of ${button}`);
}

/** Bytes of a file; none once it has got another name. */
const sizeOf = (file) => stat(file).then(({ size }) => size, () => 0);

function parse(kind, file) {
  return JSON.parse(execFileSync("python3", [INDEPENDENT, kind, file], { encoding: "utf8", maxBuffer: 1 << 24 }));
}

const exportOf = (chart, format) => `#${chart} .exports button[aria-label*="download ${format}"]`;
/** A column of a CSV by its header. */
const column = ({ head, rows }, name) => {
  assert.ok(head.includes(name), `“${name}” is among ${head}`);
  return rows.map((row) => row[head.indexOf(name)]);
};

/** Every chart on the page that can be downloaded, the inks that are drawn in it, and its other colours. */
const CHARTS = [
  ["balance-chart", ["first", "second", "third"]],
  ["worth-chart", ["first", "second", "third"]],
  ["value-chart", ["first", "pale", "ink"]],
  ["circle-chart", ["first", "second"]],
  ["chances-chart", ["second", "third"]],
  ["futures-chart", ["gain", "pale", "loss"]],
  ["day-chart", ["loss"]],
  ["tornado", ["first", "pale", "hush"]],
  ["heatmap", ["ink-shade-0", "ink-shade-2", "ink-shade-8", "ink"]],
];
/** What the map is opened for, and what the bars are. */
const [ACROSS, UP, PATH] = ["price", "compute_cost", "run_rate.payback_months"];
const MAP = { across: ACROSS, up: UP, answer: PATH };

/** Opens what is only there when asked for. */
async function unfold(page) {
  await page.$eval("#tornado", (section) => section.scrollIntoView());
  await page.waitForSelector("#tornado [data-bar]");
  await page.$eval("#heatmap", (map) => (map.open = true));
  for (const [which, choice] of Object.entries(MAP)) await page.select(`#map-${which}`, choice);
  await page.waitForFunction(() => /Compute cost/.test(document.querySelector("#heatmap .drawing")?.textContent));
  await page.waitForSelector("#futures-chart .exports");
}

/** The colours and the families of letters that hold on the page. */
const tokens = (page) =>
  page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement("i"));
    const style = getComputedStyle(probe);
    const names = ["paper", "ink", "muted", "first", "second", "third", "pale", "gain", "loss", "reference", "hush", "card"];
    const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
    // What is mixed is told in other units: a pixel of it is not.
    const hex = (color) => {
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      const channels = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
      return "#" + channels.map((number) => number.toString(16).padStart(2, "0")).join("");
    };
    const colors = names.map((name) => {
      probe.style.color = `var(--${name})`;
      return [name, hex(style.color)];
    });
    // As the map has them, where it is open.
    const shades = [...document.querySelectorAll("#heatmap .drawing [class^=ink-shade]")].map((shade) => [
      shade.getAttribute("class"),
      hex(getComputedStyle(shade).fill),
    ]);
    const letters = ["serif", "sans"].map((name) => [name, style.getPropertyValue(`--${name}`).trim()]);
    probe.remove();
    return Object.fromEntries([...colors, ...shades, ...letters]);
  });

/** Notes the words that are written on canvases, with their fonts; and whether the page's own fonts are there by then. */
const noteLetters = (families) => {
  window.written = [];
  const { fillText } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.fillText = function (words, ...at) {
    const ours = [...document.fonts].filter(({ family }) => families.includes(family.replaceAll('"', "")));
    window.written.push({ words, font: this.font, areThere: ours.every(({ status }) => status === "loaded") });
    return fillText.call(this, words, ...at);
  };
};
const FAMILIES = ["Source Serif 4", "Hanken Grotesk"];

/** How far two colours `#rrggbb` are apart in the channel that differs most. */
const apart = (one, other) =>
  Math.max(...[1, 3, 5].map((at) => Math.abs(parseInt(one.slice(at, at + 2), 16) - parseInt(other.slice(at, at + 2), 16))));

for (const scheme of ["light", "dark"]) {
  test(`drawings look as they do in ${scheme} colours`, async (t) => {
    const saving = await openSaving(scheme, t);
    const { page, seen } = saving;
    assert.ok(await page.evaluate((scheme) => matchMedia(`(prefers-color-scheme: ${scheme})`).matches, scheme));
    await unfold(page);
    await page.evaluate(noteLetters, FAMILIES);
    const colors = await tokens(page);
    const downloadable = await page.$$eval(".exports", (all) => all.map((one) => one.closest("[id]").id));
    assert.deepEqual(downloadable.toSorted(), CHARTS.map(([chart]) => chart).toSorted());
    for (const [chart, inks] of CHARTS) {
      await t.test(chart, async () => {
        const svg = await take(saving, exportOf(chart, "SVG"), "svg");
        const slug = chart.replace("-chart", "");
        assert.match(svg.name, new RegExp(`^tao-${slug}-\\d{4}-\\d\\d-\\d\\d\\.svg$`));
        const { title, desc, texts, width, height } = svg.read;
        const words = (part) => page.$eval(`#${chart} ${part}`, (element) => element.textContent);
        // Of what the reader chooses, title and summary say what that is.
        const isChosen = ["tornado", "heatmap"].includes(chart);
        if (isChosen) {
          assert.match(title[0], /^(What matters most|A map of two assumptions): Breakeven at today’s rates$/);
          assert.match(desc[0], /^Breakeven at today’s rates/);
        } else {
          assert.deepEqual(title, [await words("figcaption :is(h2, h3)")]);
          assert.deepEqual(desc, [await words(".summary")]);
          assert.ok(texts.includes(await words(".axis")));
        }
        const keys = `#${chart} .legend li:not(.hidden)`;
        const legend = await page.$$eval(keys, (keys) => keys.map((key) => key.textContent.trim()));
        const credit = (await words(".credit")).replace(/^Source: /, "");
        const source = `${credit} ${page.url().split("?")[0]}?v=2&${QUERY}, ${svg.name.match(/\d{4}-\d\d-\d\d/)}`;
        // What is long takes several lines.
        const all = texts.join(" ");
        for (const text of [...legend, title[0], SCENARIO, source]) assert.ok(all.includes(text), `“${text}” is in ${all}`);
        assert.deepEqual(svg.read.fonts, [colors.serif, colors.sans].toSorted());
        // The last digit of a mixed colour may be the machine's.
        const seen = (all, ink) => all.find((color) => /^#\w{6}$/.test(color) && apart(color, colors[ink]) <= 1);
        for (const ink of ["paper", "muted", ...inks]) assert.ok(seen(svg.read.colors, ink), ink);
        assert.deepEqual(svg.read.colors.filter((color) => !/^#\w{6}$/.test(color)), []);

        await page.evaluate(() => (window.written = []));
        const png = await take(saving, exportOf(chart, "PNG"), "png");
        const written = await page.evaluate(() => window.written);
        assert.equal(written.map(({ words }) => words).join(""), texts.join(""), "words are those of the SVG");
        assertOwnLetters(written);
        assert.equal(png.name, svg.name.replace("svg", "png"));
        assert.deepEqual([png.read.width, png.read.height], [2 * width, 2 * height]);
        assert.ok(png.read.opaque);
        if (chart !== "heatmap") assert.equal(Object.keys(png.read.colors)[0], colors.paper, "most of it is paper");
        const drawn = Object.keys(png.read.colors);
        for (const ink of inks) assert.ok(png.read.colors[seen(drawn, ink)] > 500, `${ink} is drawn`);
      });
    }
    await t.test("quietly", () => assertQuiet(seen));
  });
}

/** Fails unless words are written in the page's own two fonts, which are there. */
function assertOwnLetters(written) {
  for (const { words, font, areThere } of written) assert.ok(areThere, `${words} in ${font}`);
  for (const family of FAMILIES) assert.ok(written.some(({ font }) => font.includes(`"${family}"`)), family);
}

test("the scenario as a picture is another one for another scenario", async (t) => {
  const saving = await openSaving("light", t);
  const { page, seen } = saving;
  await page.evaluate(noteLetters, FAMILIES);
  const colors = await tokens(page);
  const save = async () => {
    await page.evaluate(() => (window.written = []));
    await pressTool(page, "open-share");
    const { name, read } = await take(saving, "#share-picture-save", "png");
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => !document.querySelector("#share").open);
    const written = await page.evaluate(() => window.written);
    assertOwnLetters(written);
    return { name, read, words: written.map(({ words }) => words).join(" ") };
  };
  const first = await save();
  assert.match(first.name, /^tao-scenario-\d{4}-\d\d-\d\d\.png$/);
  assert.deepEqual([first.read.width, first.read.height], [1200, 628]);
  assert.ok(first.read.opaque);
  assert.equal(Object.keys(first.read.colors)[0], colors.paper, "most of it is paper");
  for (const ink of ["ink", "first", "muted"]) assert.ok(first.read.colors[colors[ink]] > 500, `${ink} is drawn`);
  const finding = () => page.$eval(".verdict-of-all", (verdict) => verdict.textContent);
  const says = async ({ words }) => {
    // Where its lines break there is another space.
    const bare = (words) => words.replace(/\s+/g, " ").trim();
    assert.ok(bare(words).includes(bare(await finding())), `“${await finding()}” is in ${words}`);
  };
  await says(first);
  await choosePreset(page, "bear");
  await page.waitForFunction((before) => !before.includes(document.querySelector(".verdict-of-all").textContent), {}, first.words);
  const second = await save();
  await says(second);
  assert.ok(second.words.includes("Bear"), second.words);
  assert.notDeepEqual(second.read.colors, first.read.colors);
  assertQuiet(seen);
});

test("the figures of every file are those of evaluate", async (t) => {
  const saving = await openSaving("light", t);
  const { run_rate, projection, alternatives, valuation, assumptions } = expected;
  const end = assumptions.operating_months;

  await t.test("the dots of the drawn balance", async () => {
    const { read } = await take(saving, exportOf("balance-chart", "SVG"), "svg");
    const table = (await take(saving, exportOf("balance-chart", "CSV"), "csv")).read;
    const months = table.rows.at(-1)[0];
    assert.deepEqual(read.moves, ["translate(0.0 0.0) scale(1)"]);
    const paybacks = [run_rate, projection].map(({ payback_months }) => payback_months);
    const has = (payback) =>
      read.dots.some(([, x, y]) => {
        const [left, , right] = read.levels.find(([, level]) => level === y);
        return Math.abs(((x - left) / (right - left)) * months - payback) < 0.05;
      });
    for (const payback of paybacks) assert.equal(has(payback), payback <= months, `the dot of ${payback}`);
  });

  await t.test("the balance", async () => {
    const { name, read } = await take(saving, exportOf("balance-chart", "CSV"), "csv");
    assert.match(name, /^tao-balance-.*\.csv$/);
    assert.deepEqual(read.head.slice(0, 4), [
      "Month",
      "at today's rates (USD)",
      "as projected (USD)",
      "if you quit that month (USD)",
    ]);
    for (const [month, atTodaysRates] of read.rows) {
      near(atTodaysRates, month * run_rate.net_per_month - run_rate.capital_at_risk, `month ${month}`);
    }
  });

  await t.test("run, delegate or hold", async () => {
    const { read } = await take(saving, exportOf("worth-chart", "CSV"), "csv");
    const figures = ["run a validator", "delegate", "hold"].map((label) => column(read, `${label} (USD)`)[end]);
    assertSame(figures, [projection.npv, alternatives.delegate_npv, alternatives.hold_npv], "worths");
  });

  await t.test("the value", async () => {
    const { read } = await take(saving, exportOf("value-chart", "CSV"), "csv");
    const [steps, sums] = ["adds", "up to here"].map((label) => column(read, `${label} (USD/TAO)`));
    const at = (name) => read.rows.findIndex(([row]) => row === name);
    assert.equal(at("later"), assumptions.horizon_years);
    near(steps[at("later")], valuation.terminal_per_tao, "later");
    assert.equal(steps[at("value")], null, "a cell without a value is empty");
    near(sums[at("value")], valuation.value_per_tao, "the value");
    near(sums[at("market price")], assumptions.price, "the market price");
    near(steps.reduce((sum, step) => sum + step), valuation.value_per_tao, "the sum of the steps");
  });

  await t.test("the circle", async () => {
    const { read } = await take(saving, exportOf("circle-chart", "CSV"), "csv");
    const [values, prices] = ["value", "price"].map((label) => column(read, `${label} (USD/TAO)`));
    assert.deepEqual(prices, column(read, "Price (USD/TAO)"));
    values.forEach((value, row) => near(value, valuation.a * prices[row] + valuation.b, `at ${prices[row]} USD`));
    near(values[prices.indexOf(300)], valuation.value_per_tao, "today");
  });

  await t.test("what matters most", async () => {
    await unfold(saving.page);
    const { tornado } = evaluate(QUERY, { all: true });
    for (const path of Object.keys(tornado)) {
      await saving.page.select("#tornado-answer", path);
      const { name, read } = await take(saving, exportOf("tornado", "CSV"), "csv");
      assert.match(name, /^tao-tornado-\d{4}-\d\d-\d\d\.csv$/);
      const bars = Object.entries(tornado[path]).filter(([key]) => !OF_CHANCES.includes(key));
      const ends = bars.map(([, bar]) => bar).map(({ low, high, swing }) => [low, high, swing].map(String));
      const saved = read.rows.map((row) => [row[3], row[5], row[6]].map(String));
      assert.deepEqual(saved.toSorted(), ends.toSorted(), path);
      const of = (label) => read.rows.find((row) => row[0] === label);
      const [, unit, low, atLow] = of("TAO price");
      assert.deepEqual([unit, low], ["USD/TAO", 150]);
      const [section, key] = path.split(".");
      near(atLow, evaluate(`${QUERY}&price=150`)[section][key], path);
    }
  });

  await t.test("the map", async () => {
    const { name, read } = await take(saving, exportOf("heatmap", "CSV"), "csv");
    assert.match(name, /^tao-heatmap-\d{4}-\d\d-\d\d\.csv$/);
    assert.deepEqual(read.head, ["TAO price (USD/TAO)", "Compute cost (USD/month)", "Breakeven at today's rates (months)"]);
    assert.equal(read.rows.length, 41 * 31);
    for (let n = 0; n < 2; n += 1) {
      const [price, cost, payback] = read.rows[Math.floor(Math.random() * read.rows.length)];
      const { payback_months } = evaluate(`${QUERY}&${ACROSS}=${price}&${UP}=${cost}`).run_rate;
      assertSame(payback, payback_months, `at ${price} and ${cost}`);
    }
  });

  await t.test("both as tables, one button away", async () => {
    const { page } = saving;
    for (const [chart, n] of [["tornado", Object.keys(assumptions).length - OF_CHANCES.length], ["heatmap", 31]]) {
      const details = await page.$$(`#${chart} details`);
      const summaries = await Promise.all(details.map((one) => one.$eval("summary", (words) => words.textContent)));
      await details[summaries.indexOf("Show as a table")].$eval("summary", (summary) => summary.click());
      await page.waitForSelector(`#${chart} table`);
      const rows = await page.$$eval(`#${chart} tbody tr`, (rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent)));
      assert.equal(rows.length, n, chart);
    }
  });

  await t.test("month by month", async () => {
    await pressTool(saving.page, "open-files");
    const { name, read } = await take(saving, "[data-download=months]", "csv");
    assert.match(name, /^tao-months-\d{4}-\d\d-\d\d\.csv$/);
    assert.deepEqual(column(read, "Month"), [...Array(361).keys()]);
    assert.equal(column(read, "price (USD/TAO)")[0], 300);
    assert.equal(column(read, "validators")[0], assumptions.validators);
    const of = (label) => column(read, `${label} (USD)`);
    const [income, cost, tax, net] = ["income with fees", "cost", "tax", "net income"].map(of);
    assert.deepEqual([income[0], net[0]], [null, null], "nothing flows today");
    let earned = 0;
    for (let month = 1; month <= 360; month += 1) {
      near(income[month] - cost[month] - tax[month], net[month], `net of month ${month}`);
      earned += net[month];
      near(of("balance as projected")[month], earned - run_rate.capital_at_risk, `balance of month ${month}`);
    }
    const worths = ["running", "delegating", "holding"].map((way) => of(`worth of ${way} until then`)[end]);
    assertSame(worths, [projection.npv, alternatives.delegate_npv, alternatives.hold_npv], "worths");
    const first = of("balance as projected").findIndex((balance) => balance >= 0);
    assert.equal(first, Math.ceil(projection.payback_months));
  });

  await t.test("all results", async () => {
    const { name, read } = await take(saving, "[data-download=results]", "json");
    assert.match(name, /^tao-results-\d{4}-\d\d-\d\d\.json$/);
    assertSame(read, expected, "results");
  });

  await t.test("quietly", () => assertQuiet(saving.seen));
});

test("a browser that hands nothing over is said to, at the button", async (t) => {
  const site = await openSite();
  t.after(() => site.close());
  const { page, seen } = await site.open();
  const said = () => page.$eval("#value-chart .refused", (words) => words.textContent);
  const press = (format) => page.$eval(exportOf("value-chart", format), (button) => button.click());
  const saysAfter = async (format, pattern) => {
    await press(format);
    await page.waitForFunction(
      (pattern) => new RegExp(pattern).test(document.querySelector("#value-chart .refused").textContent),
      {},
      pattern,
    );
  };
  await page.evaluate(() => {
    HTMLElement.prototype.click = new Proxy(HTMLElement.prototype.click, {
      apply: (click, element, args) => element.download || Reflect.apply(click, element, args),
    });
    HTMLCanvasElement.prototype.toBlob = (done) => done(null);
  });
  assert.equal(await said(), "");
  await saysAfter("PNG", "did not make a picture");
  await saysAfter("SVG", "^$");
  await page.evaluate(() => {
    HTMLCanvasElement.prototype.toBlob = () => {
      throw new DOMException("tainted", "SecurityError");
    };
  });
  await saysAfter("PNG", "did not make a picture");
  await saysAfter("CSV", "^$");
  await page.evaluate(() => {
    HTMLImageElement.prototype.decode = () => Promise.reject(new DOMException("broken", "EncodingError"));
  });
  await saysAfter("PNG", "did not make a picture");
  await page.evaluate(() => {
    URL.createObjectURL = () => {
      throw new TypeError("no");
    };
  });
  for (const format of ["SVG", "CSV"]) await saysAfter(format, "did not take the file");
  assertQuiet(seen);
});

/** How a browser or an extension keeps pages from knowing it by what it draws. */
const SPOILS = {
  "stripes in all of it": (data) => data.forEach((_, at) => (data[at] = (at * 7) % 256)),
  "all of it white": (data) => data.fill(255),
  "one step in one pixel": (data) => (data[4 * 40] ^= 1),
};

for (const [what, spoil] of Object.entries(SPOILS)) {
  test(`a canvas that gives out ${what} makes no picture, and the page says so`, async (t) => {
    const site = await openSite();
    t.after(() => site.close());
    const opened = await site.open("", {
      before: (page) =>
        page.evaluateOnNewDocument((spoil) => {
          const change = new Function(`return ${spoil}`)();
          const { getImageData } = CanvasRenderingContext2D.prototype;
          CanvasRenderingContext2D.prototype.getImageData = function (...at) {
            const image = getImageData.apply(this, at);
            change(image.data);
            return image;
          };
        }, spoil.toString()),
    });
    assert.match(await saidAfterPicture(opened.page), /spoil.*SVG/);
    assertQuiet(opened.seen);
  });
}

test("a canvas that never answers is not waited for, and the page says so", async (t) => {
  const site = await openSite();
  t.after(() => site.close());
  const opened = await site.open();
  await opened.page.evaluate(() => {
    const later = window.setTimeout;
    // Ten seconds pass at once.
    window.setTimeout = (done, delay, ...more) => later(done, delay === 10_000 ? 0 : delay, ...more);
    HTMLCanvasElement.prototype.toBlob = () => {};
  });
  assert.match(await saidAfterPicture(opened.page), /did not make a picture.*SVG/);
});

test("Firefox with its protection against fingerprinting says so, too", { skip: BROWSER !== "firefox" }, async (t) => {
  const site = await openSite({ preferences: { "privacy.resistFingerprinting": true } });
  t.after(() => site.close());
  const { page } = await site.open();
  assert.match(await saidAfterPicture(page), /spoil.*SVG/);
});

/** What is said once a chart is asked for as PNG. */
async function saidAfterPicture(page) {
  await page.$$eval("#balance-chart .exports button", (buttons) => buttons.find((button) => button.textContent === "PNG").click());
  await page.waitForFunction(() => document.querySelector("#balance-chart .exports .refused").textContent !== "");
  return page.$eval("#balance-chart .exports .refused", (said) => said.textContent);
}
