// The page that most people would build instead: tests/bench/peer.

import { fileURLToPath } from "node:url";
import { openSite } from "../harness.mjs";

/** Where it is built. */
export const PEER = fileURLToPath(new URL("../../bench/peer/dist", import.meta.url));

/** The same pages of both kinds: those given, and the peer as `React and Chart.js`. */
export async function withPeer(sites) {
  const site = await openSite({ folder: PEER });
  return { pages: [...sites, { name: "React and Chart.js", site }], close: () => site.close() };
}
