// Renews the picture in README: the top of the real page. Run by `npm --prefix tests/browser run picture`.

import { fileURLToPath } from "node:url";
import { openSite } from "./harness.mjs";

const site = await openSite();
const { page } = await site.open("", { width: 1280, height: 1180 });
await page.screenshot({ path: fileURLToPath(new URL("../../.readme/page.png", import.meta.url)) });
await site.close();
