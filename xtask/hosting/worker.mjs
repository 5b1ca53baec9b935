// Writes the service worker of a site, with which its pages open without a network:
//   node worker.mjs ../../dist

import { generateSW } from "workbox-build";

const folder = process.argv[2];
const { count, size, warnings } = await generateSW({
  globDirectory: folder,
  swDest: `${folder}/offline.js`,
  globPatterns: ["**/*.{css,html,js,json,svg,wasm,webmanifest,woff2}"],
  // The widget belongs to the pages around it, and what answers oEmbed to their hosts.
  globIgnores: ["embed*", "*.oembed.json", "offline.js", "vercel.json"],
  // A name with a hash says already which version it is.
  dontCacheBustURLsMatching: /-[0-9a-f]{12,16}[._]/,
  maximumFileSizeToCacheInBytes: 10_000_000,
  // Whatever scenario an address asks for, it is the same page.
  ignoreURLParametersMatching: [/./],
  // A new version waits until no page of the old one is left, or the reader asks for it.
  skipWaiting: false,
  cleanupOutdatedCaches: true,
  // One file, since browsers compare that one to see whether there is a new version.
  inlineWorkboxRuntime: true,
  sourcemap: false,
});
if (count === 0 || warnings.length > 0) {
  console.error(`${folder}: ${count} files to keep. ${warnings.join(" ")}`);
  process.exit(1);
}
console.log(`${count} files to keep, ${size} bytes`);
