// A static file server as plain as any host's. `cargo xtask serve` uses it, and so do the browser tests, which make it misbehave.

import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".xml": "application/xml",
};

/**
 * Serves `folder` below the path `base` on `port` (0: any that is free) with extra `headers`.
 *
 * `rules` may be changed at any time; the first whose `path` (a RegExp) matches applies:
 * `delay` waits so many milliseconds, `until` waits for a promise, `status` answers with that status,
 * `body` answers with that instead of the file, `cut` breaks the connection after half of it.
 */
export async function serveFolder(folder, { port = 0, base = "/", headers = {}, rules = [] } = {}) {
  const root = resolve(folder);
  const requests = [];
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    requests.push(path);
    const rule = rules.find((rule) => rule.path.test(path)) ?? {};
    if (rule.delay) await sleep(rule.delay);
    if (rule.until) await rule.until;
    const file = path.startsWith(base) && resolve(root, `.${sep}${path.slice(base.length)}`);
    const answer = rule.status ? { status: rule.status } : await find(root, file, path);
    const body = rule.body ?? answer.body ?? `${answer.status}\n`;
    response.writeHead(answer.status, {
      "Content-Type": TYPES[extname(answer.file ?? ".txt")] ?? "application/octet-stream",
      "Content-Length": Buffer.byteLength(body),
      "Cache-Control": "no-cache",
      ...answer.headers,
      ...headers,
    });
    if (!rule.cut) return response.end(request.method === "HEAD" ? undefined : body);
    response.write(Buffer.from(body).subarray(0, Buffer.byteLength(body) / 2), () => response.destroy());
  });
  await new Promise((done, failed) => server.once("error", failed).listen(port, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${server.address().port}${base}`,
    /** The paths asked for so far. */
    requests,
    rules,
    close() {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}

/** The answer for a file: its bytes, its index when it is a folder, or 404. */
async function find(root, file, path) {
  const found = file && (file === root || file.startsWith(root + sep)) && (await stat(file).catch(() => null));
  if (found && found.isDirectory()) {
    if (!path.endsWith("/")) return { status: 301, headers: { Location: `${path}/` } };
    file = join(file, "index.html");
  }
  const body = found && (await readFile(file).catch(() => null));
  return body ? { status: 200, body, file } : { status: 404 };
}

// node server.mjs FOLDER [PORT]
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, wanted] = process.argv.slice(2);
  const server = await serveFromPort(folder, Number(wanted ?? 8080), wanted ? 1 : 20);
  console.log(`Serving ${folder}/ at ${server.url} until Ctrl+C`);
}

/** Takes the first free port of `tries`. */
async function serveFromPort(folder, port, tries) {
  try {
    return await serveFolder(folder, { port });
  } catch (error) {
    if (error.code !== "EADDRINUSE" || tries <= 1) throw error;
    return serveFromPort(folder, port + 1, tries - 1);
  }
}
