// The model in WebAssembly, as the page has it, beside the same in plain JavaScript, in turn in one page; and natively.

import { execFileSync } from "node:child_process";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { valuesOf } from "../../bench/javascript/assumptions.mjs";
import { openSite } from "../harness.mjs";

const JAVASCRIPT = fileURLToPath(new URL("../../bench/javascript", import.meta.url));
const EVALUATIONS = 2_000;
const ROUNDS = 15;

/** What is evaluated: running and delegating are harder to compare where both are taxed or taken into stake again. */
const SCENARIOS = {
  "the base": {},
  "tax and restaking": { tax_rate: 20, restake_share: 50 },
  "thirty years": { operating_months: 360, horizon_years: 30 },
};

export async function* models() {
  const { MODEL, NATIVE } = process.env;
  const folder = await mkdtemp(join(tmpdir(), "tao-models-"));
  await cp(JAVASCRIPT, join(folder, "javascript"), { recursive: true });
  await cp(MODEL, join(folder, "wasm"), { recursive: true });
  await writeFile(join(folder, "index.html"), "<!doctype html><title>Models</title>");
  const site = await openSite({ folder });
  const { page, close } = await site.open("", { mounted: false });
  for (const [what, given] of Object.entries(SCENARIOS)) {
    const values = [...valuesOf(given)];
    const { wasm, script } = await page.evaluate(race, values, EVALUATIONS, ROUNDS);
    const native = () => Number(execFileSync(NATIVE, [EVALUATIONS, ...values].map(String), { encoding: "utf8" }));
    const natively = Array.from({ length: ROUNDS }, native);
    const each = (times) => times.map((time) => (1_000 * time) / EVALUATIONS);
    yield [`an evaluation of ${what}, natively`, each(natively), "µs"];
    yield ["in WebAssembly", each(wasm), "µs"];
    yield ["in JavaScript", each(script), "µs"];
    yield ["JavaScript takes so many times as long", script.map((time, nth) => time / wasm[nth]), "×"];
  }
  await close();
  await site.close();
  await rm(folder, { recursive: true });
}

/** In the page: both in turn, after two rounds in which browsers find out what is worth compiling well. */
async function race(values, evaluations, rounds) {
  const script = await import("./javascript/times.mjs");
  const wasm = await import("./wasm/times.js");
  await wasm.default();
  const times = { wasm: [], script: [] };
  for (let round = -2; round < rounds; round += 1) {
    for (const [which, of] of [["wasm", wasm], ["script", script]]) {
      const from = performance.now();
      const sum = of.evaluate_times(Float64Array.from(values), evaluations);
      if (!Number.isFinite(sum)) throw new Error(`${which}: ${sum}`);
      if (round >= 0) times[which].push(performance.now() - from);
      await new Promise((done) => setTimeout(done));
    }
  }
  return times;
}
