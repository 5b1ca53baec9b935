// The page of React and Chart.js: tests/bench/peer.

import { fileURLToPath } from "node:url";
import { openSite } from "../harness.mjs";

/** Where it is built. */
export const PEER = fileURLToPath(new URL("../../bench/peer/dist", import.meta.url));

/** These sites, and the peer as `React and Chart.js`, on a server of these options. */
export async function withPeer(sites, options = {}) {
  const site = await openSite({ folder: PEER, ...options });
  return { pages: [...sites, { name: "React and Chart.js", site }], close: () => site.close() };
}
