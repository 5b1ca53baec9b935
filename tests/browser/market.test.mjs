// The market's figures of now: asked for when the reader presses, taken over when the reader says so, and in words what
// goes wrong. What answers is a stand-in, named to the site as any host names its source.

import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { assertQuiet, evaluate, makeSite, openSite, running } from "./harness.mjs";
import { assertNumber, numbersIn } from "./numbers.mjs";
import { atRest } from "./reading.mjs";
import { standIn } from "./standin.mjs";

const NOW = Math.floor(Date.now() / 1000);
const coin = (usd, change, more = {}) => ({ usd, usd_24h_change: change, last_updated_at: NOW, ...more });
const MARKET = {
  bittensor: coin(241.1, -2.5, { usd_market_cap: 2.3e9, usd_24h_vol: 120500000 }),
  bitcoin: coin(91000, 1.25),
  "fetch-ai": coin(0.25, -4),
};
const changed = (change) => {
  const market = structuredClone(MARKET);
  change(market.bittensor);
  return { body: JSON.stringify(market) };
};

let folder, site, market, chain;
before(async () => {
  [market, chain] = [await standIn(), await standIn()];
  folder = await mkdtemp(join(tmpdir(), "tao-market-"));
  site = await openSite({ folder });
  makeSite(folder, site.server.url, { market: `${market.origin}/price?ids=bittensor`, chain: `${chain.origin}/rpc` });
});
after(async () => {
  await site.close();
  await Promise.all([market.stop(), chain.stop()]);
  await rm(folder, { recursive: true });
});

/** What the keys go to. */
const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.dataset.use);

const words = (page, selector) => page.$eval(selector, (element) => element.textContent);

/** Asks, and waits until that came to something. */
async function ask(page, of = "market") {
  await page.$eval(`#get-${of}`, (button) => button.click());
  await page.waitForFunction((of) => document.querySelector(`#get-${of}`).ariaDisabled === "false", { timeout: 20_000 }, of);
}

test("nobody is asked before the reader asks; then once, with nothing of the reader in it", async () => {
  market.answer = { body: JSON.stringify(MARKET) };
  market.requests.length = chain.requests.length = 0;
  const { page, seen, close } = await site.open("?price=300");
  await atRest(page);
  await page.$eval("#market", (section) => section.scrollIntoView());
  await page.$$eval("details", (folds) => folds.forEach((fold) => (fold.open = true)));
  await atRest(page);
  assertQuiet(seen);
  assert.deepEqual([...market.requests, ...chain.requests], []);
  await ask(page);
  const [{ url, headers }, ...more] = market.requests;
  assert.deepEqual([...more, ...chain.requests], []);
  const { pathname, searchParams } = new URL(url, market.origin);
  assert.deepEqual([pathname, ...searchParams], ["/price", ["ids", "bittensor"]]);
  assert.deepEqual([headers.cookie, headers.referer], [undefined, undefined]);
  await close();
});

test("what is answered stands beside the article's, and is taken over one by one or together, in a step to undo", async () => {
  market.answer = { body: JSON.stringify(MARKET) };
  const { page, close } = await site.open();
  // By keys alone: the focus stays where it is.
  await page.focus("#get-market");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#market-table");
  assert.equal(await focused(page), "get-market");
  const rows = await page.$$eval("#market-table tbody tr", (rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent)));
  const [price] = rows;
  assert.deepEqual([numbersIn(price[1])[0].value, numbersIn(price[2])[0].value], [272.72, 241.1]);
  const inBitcoin = numbersIn(rows.find(([label]) => /bitcoin/.test(label))[2])[0];
  assert.ok(Math.abs(inBitcoin.value - 100 * (0.975 / 1.0125 - 1)) < 0.01, inBitcoin.written);
  assert.equal(await page.$eval("#price", (field) => field.value), "272.72", "nothing is taken over unasked");

  await page.focus("[data-use=price]");
  await page.keyboard.press("Enter");
  await atRest(page);
  assert.equal(await focused(page), "price");
  const query = await page.evaluate(() => location.search);
  const today = new Date(NOW * 1000).toISOString().slice(0, 10);
  const pairs = new URLSearchParams(query);
  assert.deepEqual([pairs.get("price"), pairs.get("at"), pairs.get("volume_24h")], ["241.1", today, null]);
  const { run_rate } = evaluate(query.slice(1));
  const shown = numbersIn(await words(page, "[data-metric='run_rate.payback_months']"))[0];
  assert.ok(Math.abs(shown.value - run_rate.payback_months) < 0.05, shown.written);
  const time = new Date(NOW * 1000).toISOString().slice(11, 16);
  assert.match(await words(page, "#price-row .source"), new RegExp(`^observed.*${time}`));

  // Who takes today's price over is asked whether the stake was bought at it.
  await page.focus("#buy-now");
  await page.keyboard.press("Enter");
  await atRest(page);
  assert.equal(await focused(page), "use-market");
  assert.equal(new URLSearchParams(await page.evaluate(() => location.search)).get("entry_price"), "241.1");
  await page.$eval("#undo", (button) => button.click());
  await page.$eval("#undo", (button) => button.click());
  await atRest(page);
  assert.equal(await page.$eval("#price", (field) => field.value), "272.72");
  assert.equal(await words(page, "#price-row .source"), "published");

  await page.$eval("#use-market", (button) => button.click());
  await atRest(page);
  const both = new URLSearchParams(await page.evaluate(() => location.search));
  assert.deepEqual([both.get("price"), both.get("volume_24h")].map(Number), [241.1, 120500000]);
  await page.reload();
  await running(page);
  await atRest(page);
  assert.equal(await page.$eval("#price", (field) => field.value), "241.1");
  await close();
});

test("figures over an hour old say how old they are, even if they age while the page is open", async () => {
  const { page, close } = await site.open("", {
    // Minutes pass when the test says so.
    before: (page) =>
      page.evaluateOnNewDocument(() => {
        window.minutes = [];
        const original = setInterval;
        window.setInterval = (tick, pause) => (pause === 60_000 ? window.minutes.push(tick) : original(tick, pause));
      }),
  });
  market.answer = { body: JSON.stringify(MARKET) };
  await ask(page);
  const fresh = await words(page, "#market-when");
  await page.evaluate(() => {
    const { now } = Date;
    Date.now = () => now() + 3 * 3_600_000 + 60_000;
    window.minutes.forEach((tick) => tick());
  });
  await page.waitForFunction((length) => document.querySelector("#market-when").textContent.length > length, {}, fresh.length);
  assert.match((await words(page, "#market-when")).slice(fresh.length), /\b3\b/);
  market.answer = changed((tao) => (tao.last_updated_at = NOW - 5 * 3600));
  await ask(page);
  assert.match((await words(page, "#market-when")).slice(fresh.length), /\b8\b/);
  await close();
});

const FAILURES = {
  "a request refused": { answer: { status: 404, body: "{}" }, says: /404/ },
  "too many requests, with a time to wait": { answer: { status: 429, headers: { "Retry-After": "30" }, body: "{}" }, says: /\b30\b/ },
  "too many requests, with a date to wait for": {
    answer: (response) => {
      const until = new Date(Date.now() + 90_500).toUTCString();
      response.writeHead(429, { "Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "Retry-After", "Retry-After": until });
      response.end();
    },
    says: /\b(8[5-9]|90|91)\b/,
  },
  "too many requests": { answer: { status: 429, body: "{}" }, says: /minute/ },
  "trouble of their own": { answer: { status: 503, body: "<h1>x</h1>" }, says: /503/ },
  "an answer that this page may not read": { answer: { isOpen: false, body: JSON.stringify(MARKET) }, says: /reachable/ },
  "a page to sign in": { answer: { headers: { "Content-Type": "text/html" }, body: "<!doctype html><title>Welcome</title>" }, says: /sign in/ },
  "no JSON": { answer: { body: "price: 241.1" }, says: /JSON/ },
  "half an answer": { answer: { body: JSON.stringify(MARKET).slice(0, 60) }, says: /middle/ },
  "a connection that breaks": {
    answer: (response) => {
      response.writeHead(200, { "Access-Control-Allow-Origin": "*", "Content-Length": "9999" });
      response.write("{", () => response.destroy());
    },
    says: /broke while/,
  },
  "a figure that is missing": { answer: changed((tao) => delete tao.usd), says: /usd/ },
  "markup in place of a figure": { answer: changed((tao) => (tao.usd = "<b>241</b>")), says: /<b>241<\/b>/ },
  "a negative price": { answer: changed((tao) => (tao.usd = -5)), says: /−5\b/ },
  "an absurd price": { answer: changed((tao) => (tao.usd = 1e12)), says: /1,000,000,000,000/ },
  "a date in the future": { answer: changed((tao) => (tao.last_updated_at = NOW + 86_400)), says: /future/ },
  "more than is read": { answer: { body: `{"x": "${"x".repeat(1_200_000)}"}` }, says: /1,000,000/ },
};

test("every failure has words of its own, and leaves the inputs alone", async () => {
  const { page, close } = await site.open("?price=300");
  await atRest(page);
  const inputs = () => page.evaluate(() => [location.search, document.querySelector("#price").value]);
  const before = await inputs();
  const said = new Set();
  const fails = async (what, says = / /) => {
    await ask(page);
    const failure = await words(page, "#market-error");
    assert.match(failure, says, what);
    assert.ok(!said.has(failure), `${what}: ${failure}`);
    said.add(failure);
    assert.deepEqual(await inputs(), before, what);
    assert.equal(await page.$("#market-error b, #market-table"), null, what);
  };
  for (const [what, { answer, says }] of Object.entries(FAILURES)) {
    market.answer = answer;
    await fails(what, says);
  }
  market.isGone = true;
  await fails("a host that is not there", /not found/);
  await page.evaluate(() => Object.defineProperty(navigator, "onLine", { get: () => false, configurable: true }));
  await fails("no network", /offline/);
  await page.evaluate(() => delete navigator.onLine);
  market.isGone = false;
  market.answer = { body: JSON.stringify(MARKET) };
  await ask(page);
  assert.equal(await words(page, "#market-error"), "");
  await page.waitForSelector("#market-table");
  // What was answered stays when the next question fails.
  market.answer = { status: 500 };
  await ask(page);
  assert.match(await words(page, "#market-error"), /500/);
  assert.ok(await page.$("#market-table"));
  await close();
});

test("one question at a time; it can be stopped, and is given up by itself", async () => {
  const { page, close } = await site.open();
  market.requests.length = 0;
  const arrived = new Promise((done) => (market.answer = done));
  await page.$eval("#get-market", (button) => (button.click(), button.click()));
  await page.waitForSelector("#stop-market");
  await arrived;
  await page.focus("#stop-market");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector("#get-market").ariaDisabled === "false");
  assert.equal(await words(page, "#market-error"), "", "who stops it needs no words");
  assert.equal(await focused(page), "get-market");
  assert.equal(market.requests.length, 1);
  // Whoever stands on “Stop” when the end comes by itself is not left nowhere either.
  await page.$eval("#get-market", (button) => button.click());
  await page.waitForSelector("#stop-market");
  await page.focus("#stop-market");
  await page.waitForFunction(() => document.querySelector("#get-market").ariaDisabled === "false", { timeout: 20_000 });
  assert.equal(await focused(page), "get-market");
  assert.match(await words(page, "#market-error"), /\b8\b/);
  assert.equal(market.requests.length, 2);
  await close();
});

const MOVING_PRICE = "0x658faa385070e074c85bf6b568cf05551abf1b0f4fd14f7b72ee50f9d91d5915";
const ALPHA_OUT = "0x658faa385070e074c85bf6b568cf055525257fbc5458419b7bc7e8c44c521521";
/** 0.086481 and 0.073255 TAO per alpha, and one alpha a block; in the map 64 is `4000`. */
const [PRICES, ONE] = [{ 4000: "0x6b9e2316000000000000000000000000", "0100": "0xf5d6c012000000000000000000000000" }, "0x00ca9a3b00000000"];
const ISSUANCE = "0x0040600704882600";
const BLOCK = "0xf0c365c3cf59d671eb72da0e7a4113c49f1f0515f462cdcf84e0f1d6045dfcbb";
const rpc = (result) => JSON.stringify({ jsonrpc: "2.0", id: 1, result });
/** What subnets pay at the block of a moment, milliseconds. */
function subnetsAt(moment) {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(moment));
  const pay = Object.entries(PRICES).flatMap(([netuid, price]) => [[MOVING_PRICE + netuid, price], [ALPHA_OUT + netuid, ONE]]);
  return rpc([{ block: "0x1", changes: [...pay, [BLOCK, `0x${bytes.toString("hex")}`]] }]);
}
const SUBNETS = subnetsAt(NOW * 1000);

/** Answers each of the two requests with this. */
const answers = (issuance, subnets) => (response, sent) => {
  const { status = 200, body } = JSON.parse(sent).method === "state_getStorage" ? issuance : subnets;
  response.writeHead(status, { "Content-Type": "application/json", "Access-Control-Allow-Origin": "*" });
  response.end(body);
};

/** The rows that the chain's figures are taken over into. */
const fields = (page) => page.$$eval("#issued_supply, #circulating_supply, #daily_emission, #reward_factor, #subnets", (all) => all.map(({ value }) => value));

test("the chain is asked how much is issued and, a second later, what subnets pay; all of it can be taken over", async () => {
  chain.requests.length = 0;
  chain.answer = answers({ body: rpc(ISSUANCE) }, { body: SUBNETS });
  const { page, close } = await site.open();
  await ask(page, "chain");
  assert.deepEqual(chain.requests.map(({ body }) => JSON.parse(body).method), ["state_getStorage", "state_queryStorageAt"]);
  assert.ok(chain.requests[1].at - chain.requests[0].at >= 950, "a node accepts no more than a request a second");
  const drawn = await page.$$eval("#subnets-chart .drawing text", (texts) => texts.map((text) => text.textContent));
  assert.ok(drawn.includes("64") && drawn.includes("1"), drawn.join());
  const options = await page.$$eval("#subnet option", (options) => options.map((option) => option.value));
  assert.deepEqual(options, ["all", "64", "1"], "the best paid first");

  await page.$eval("#use-chain", (button) => button.click());
  await atRest(page);
  const query = () => page.evaluate(() => location.search);
  const taken = new URLSearchParams(await query());
  const of = (...keys) => keys.map((key) => Number(taken.get(key)));
  assert.deepEqual(of("issued_supply", "circulating_supply", "daily_emission", "subnets"), [10845600, 10845600, 3600, 2]);
  assert.ok(Math.abs(of("reward_factor")[0] - 0.319472) < 1e-6);
  assert.equal(taken.get("at"), new Date(NOW * 1000).toISOString().slice(0, 10));
  const { run_rate } = evaluate((await query()).slice(1));
  const shown = await words(page, "[data-metric='run_rate.tao_per_day']");
  assert.ok(Math.abs(numbersIn(shown)[0].value - run_rate.tao_per_day) < 0.0005, shown);
  const [link, chosen] = [await query(), await fields(page)];
  await page.$eval("#undo", (button) => button.click());
  await atRest(page);
  assert.equal(new URLSearchParams(await query()).get("reward_factor"), null);

  // Whoever is sent the link sees the same, without asking anybody.
  const asked = chain.requests.length;
  const other = await site.open(link);
  await atRest(other.page);
  assert.deepEqual(await fields(other.page), chosen);
  assert.equal(await words(other.page, "[data-metric='run_rate.tao_per_day']"), shown);
  assert.equal(chain.requests.length, asked);
  await other.close();

  await page.select("#subnet", "64");
  await page.$eval("#chain-table [data-use=reward_factor]", (button) => button.click());
  await atRest(page);
  const one = new URLSearchParams(await query());
  assert.ok(Math.abs(Number(one.get("reward_factor")) - (0.086481 * 7200) / 3600) < 1e-6);
  assert.deepEqual([one.get("subnets"), one.get("daily_emission")], [null, null]);

  // Asked again at once, the node still gets its second; when it lags behind, the page says so.
  chain.answer = answers({ body: rpc(ISSUANCE) }, { body: subnetsAt((NOW - 5 * 3600) * 1000) });
  await ask(page, "chain");
  await ask(page, "chain");
  const times = chain.requests.map(({ at }) => at);
  assert.equal(times.length, 6);
  times.slice(1).forEach((at, nth) => assert.ok(at - times[nth] >= 950, `${at - times[nth]} ms after request ${nth + 1}`));
  assert.match(await words(page, "#chain-when"), /\b5 hours\b/);

  // What subnets paid then is not dated by a request that came to half an answer.
  const before = [await words(page, "#chain-when"), await words(page, "#chain-table")];
  chain.answer = answers({ body: rpc(ISSUANCE) }, { status: 503, body: "" });
  await ask(page, "chain");
  assert.match(await words(page, "#chain-error"), /503/);
  assert.deepEqual([await words(page, "#chain-when"), await words(page, "#chain-table")], before);

  // Stopped in its second, it is not asked any more.
  chain.requests.length = 0;
  const arrived = new Promise((done) => (chain.answer = (response) => done(response.writeHead(200, { "Access-Control-Allow-Origin": "*" }).end(rpc(ISSUANCE)))));
  await page.$eval("#get-chain", (button) => button.click());
  await arrived;
  await page.$eval("#stop-chain", (button) => button.click());
  await page.waitForFunction(() => document.querySelector("#get-chain").ariaDisabled === "false");
  assert.equal(chain.requests.length, 1);
  await close();
});

test("what the chain does not answer has words, and what it did answer stays", async () => {
  const { page, close } = await site.open();
  const before = await page.evaluate(() => location.search);
  const said = new Set();
  const denied = JSON.stringify({ jsonrpc: "2.0", id: 1, error: { code: -32601, message: "Method not allowed" } });
  for (const [issuance, subnets, says, isKnown] of [
    [{ status: 429, body: "{}" }, {}, /minute/, false],
    [{ status: 500, body: "" }, {}, /500/, false],
    [{ body: denied }, {}, /Method not allowed/, false],
    [{ body: rpc("0x00") }, {}, /0x00/, false],
    [{ body: rpc(null) }, {}, /result/, false],
    [{ body: rpc("0xffffffffffffffff") }, {}, /21,000,000/, false],
    [{ body: "<!doctype html>" }, {}, / /, false],
    [{ body: rpc(ISSUANCE) }, { status: 503, body: "" }, /503/, true],
    [{ body: rpc(ISSUANCE) }, { body: rpc([{ changes: [] }]) }, /no subnet/, true],
  ]) {
    chain.answer = answers(issuance, subnets);
    await ask(page, "chain");
    const failure = await words(page, "#chain-error");
    assert.match(failure, says);
    assert.ok(!said.has(failure), failure);
    said.add(failure);
    assert.equal(Boolean(await page.$("#chain-table")), isKnown, failure);
    assert.equal(await page.$("[data-use=reward_factor]"), null, "what is not known is not offered");
    assert.equal(await page.$("#subnets-chart"), null, failure);
    assert.equal(await page.evaluate(() => location.search), before, failure);
  }
  await close();
});

test("a node that refuses pages, breaks off or stays silent gets the same words as the market’s site", async () => {
  const { page, close } = await site.open();
  chain.isClosed = true;
  chain.answer = answers({ body: rpc(ISSUANCE) }, { body: SUBNETS });
  await ask(page, "chain");
  assert.match(await words(page, "#chain-error"), /reachable/);
  chain.isClosed = false;
  chain.answer = answers({ body: rpc(ISSUANCE) }, { body: SUBNETS.slice(0, 90) });
  await ask(page, "chain");
  assert.match(await words(page, "#chain-error"), /middle/);
  chain.answer = answers({ body: rpc(ISSUANCE) }, { body: JSON.stringify({ error: { code: -32601, message: "<b>Method not allowed</b>" } }) });
  await ask(page, "chain");
  assert.match(await words(page, "#chain-error"), /<b>Method not allowed<\/b>/);
  assert.equal(await page.$("#chain-error b"), null, "words, not markup");
  const silent = (response, sent) => JSON.parse(sent).method === "state_getStorage" && response.writeHead(200, { "Access-Control-Allow-Origin": "*" }).end(rpc(ISSUANCE));
  chain.answer = silent;
  await ask(page, "chain");
  assert.match(await words(page, "#chain-error"), /\b8\b/);
  assert.ok(await page.$("#chain-table"), "what it did answer stays");
  await close();
});

test("nobody else is asked while somebody is", async () => {
  const { page, close } = await site.open();
  market.requests.length = 0;
  chain.answer = () => {};
  await page.$eval("#get-chain", (button) => button.click());
  await page.waitForSelector("#stop-chain");
  assert.equal(await page.$eval("#get-market", (button) => (button.click(), button.ariaDisabled)), "true");
  await page.$eval("#stop-chain", (button) => button.click());
  await page.waitForFunction(() => document.querySelector("#get-market").ariaDisabled === "false");
  assert.deepEqual(market.requests, []);
  await close();
});

for (const query of ["", "price=300&volume_24h=5000000&own_stake=2500", "preset=chain-2026-07"]) {
  test(`with “${query}” every fact matches evaluate and the figures beside the page`, async () => {
    const { page, close } = await site.open(`?${query}`);
    await atRest(page);
    const { assumptions, network } = evaluate(query);
    const beside = JSON.parse(await readFile(new URL("../../public/data/market.json", import.meta.url), "utf8"));
    const shown = async (fact) => numbersIn((await words(page, `[data-fact=${fact}] dd`)).replace(/2026/g, ""));
    const checked = ["halving", "floors"];
    const ofHalving = (await shown("halving")).map(({ value }) => value);
    assert.ok(ofHalving.some((days) => Math.abs(days - network.next_halving_days) < 1), `${ofHalving}`);
    const check = async (fact, ...expected) => {
      checked.push(fact);
      const numbers = await shown(fact);
      expected.forEach((value, nth) => assertNumber(numbers[nth], value, `${fact} ${nth}`));
    };
    const { market_cap, turnover, issuance_usd_per_day, issuance_to_volume, inflation, staking_ratio } = network;
    await check("turnover", 100 * turnover, ...beside.usual_turnover.map((share) => 100 * share));
    await check("issuance", issuance_usd_per_day);
    const days = (issuance_to_volume * 365.25) / 4;
    await check("absorption", 100 * issuance_to_volume, days < 2 ? 100 * days : days);
    await check("inflation", 100 * inflation);
    await check("staking", 100 * staking_ratio);
    const interest = beside.open_interest;
    await check("interest", interest, (100 * interest) / assumptions.volume_24h, (100 * interest) / market_cap);
    await check("subnets-growth", beside.subnets, 100 * (beside.subnets / beside.subnets_before - 1), 128);
    const stake = assumptions.own_stake + assumptions.delegated_stake;
    const floors = await shown("floors");
    const facts = await page.$$eval("[data-fact]", (facts) => facts.map(({ dataset }) => dataset.fact));
    assert.deepEqual(checked.sort(), facts.sort(), "every row of the table is checked");
    assertNumber(floors.at(-2), stake, "the stake here");
    assertNumber(floors.at(-1), 0.18 * stake, "its weight on root");
    const finding = numbersIn(await words(page, "#market-heading"));
    [100 * issuance_to_volume, 100 * inflation].forEach((value, nth) => assertNumber(finding[nth], value, "the finding"));
    assert.match(await words(page, "#market-origin"), /21 March 2026/);
    const age = Math.round((Date.parse(new Date().toISOString().slice(0, 10)) - Date.parse(beside.date)) / 86_400_000);
    assert.ok(Math.abs(numbersIn(await words(page, "#market-age"))[0].value - age) <= 1, "as old as the reader's day says");
    await page.$eval("#concentration", (fold) => (fold.open = true));
    await page.waitForSelector("#concentration li");
    const shares = numbersIn(await page.$$eval("#concentration li strong", (all) => all.map((one) => one.textContent).join(" ")));
    assert.deepEqual(shares.map(({ value }) => value), beside.concentration.map(({ share }) => Math.round(100 * share)));
    await close();
  });
}

test("nothing fetched ever becomes markup", async () => {
  // Every text in the file beside the page gets a tag, which would be markup if it were not escaped.
  const hostile = '<img src="x" class="hostile">';
  const beside = await readFile(new URL("../../public/data/market.json", import.meta.url), "utf8");
  const isDate = (text) => /^\d{4}-/.test(text);
  const body = JSON.stringify(JSON.parse(beside, (_, value) => (typeof value === "string" && !isDate(value) ? `${value} ${hostile}` : value)));
  site.server.rules.push({ path: /market\.json$/, body });
  const { page, close } = await site.open();
  await atRest(page);
  await page.$eval("#concentration", (fold) => (fold.open = true));
  await page.waitForSelector("#concentration li");
  assert.ok((await words(page, "#concentration")).includes(hostile), "it is shown, as words");
  site.server.rules.pop();
  assert.equal(await page.$(".hostile"), null);
  // Every member of an answer in turn.
  for (const [coin, members] of Object.entries(MARKET)) {
    for (const member of Object.keys(members)) {
      const answer = structuredClone(MARKET);
      answer[coin][member] = hostile;
      market.answer = { body: JSON.stringify(answer) };
      await ask(page);
      assert.equal(await page.$(".hostile"), null, `${coin}.${member}`);
    }
  }
  for (const body of [rpc(hostile), rpc({ [hostile]: hostile }), JSON.stringify({ error: { message: hostile } })]) {
    chain.answer = { body };
    await ask(page, "chain");
    assert.notEqual(await words(page, "#chain-error"), "", body);
  }
  chain.answer = answers({ body: rpc(ISSUANCE) }, { body: rpc([{ block: hostile, changes: [[hostile, ONE], [MOVING_PRICE + "0100", hostile]] }]) });
  await ask(page, "chain");
  assert.ok((await words(page, "#chain-error")).includes("img"));
  assert.equal(await page.$(".hostile"), null);
  await close();
});

test("without the figures beside the page it says what is missing, and the rest is there", async () => {
  site.server.rules.push({ path: /market\.json$/, status: 404 });
  const { page, close } = await site.open();
  await atRest(page);
  assert.match(await words(page, "#market-origin"), /404/);
  assert.ok(numbersIn(await words(page, "[data-fact=turnover] dd")).length > 0);
  assert.equal(await page.$eval("#day-chart .drawing", (drawing) => drawing.childElementCount), 0);
  assert.equal(await page.$("#concentration"), null);
  // Trying again is up to the reader, and may fail again.
  await page.focus("#get-snapshot");
  const again = page.waitForResponse((response) => response.url().endsWith("market.json"));
  await page.keyboard.press("Enter");
  await again;
  await page.waitForFunction(() => /404/.test(document.querySelector("#market-origin").textContent));
  assert.equal(await focused(page), "get-snapshot");
  site.server.rules.pop();
  await page.keyboard.press("Enter");
  await page.waitForSelector("#day-chart .drawing path");
  await page.waitForFunction(() => !document.querySelector("#get-snapshot"));
  assert.equal(await focused(page), "get-market");
  assert.match(await words(page, "#market-origin"), /21 March 2026/);
  await close();
});
