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
  ".mjs": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
  ".xml": "application/xml",
};

/**
 * Serves `folder` below the path `base` on `port` (0: any that is free) with extra `headers`, which win over those that
 * the folder's file `_headers` asks for, as some hosts read it; `obeys: false` leaves that file aside, as other hosts do.
 * `compresses` sends the compressed copies that lie beside files, as some hosts do.
 *
 * `rules` may be changed at any time; the first whose `path` (a RegExp) matches applies:
 * `delay` waits so many milliseconds, `until` waits for a promise, `status` answers with that status,
 * `isGone` hangs up as if there were no network, `body` answers with that instead of the file, `type` calls it of this
 * type, `cut` breaks the connection after half of it,
 * `held: [text, promise]` sends what stands before that text, and the rest once the promise is kept.
 */
export async function serveFolder(folder, { port = 0, base = "/", headers = {}, rules = [], obeys = true, compresses = false } = {}) {
  const root = resolve(folder);
  const asked = obeys ? await readHeaders(root) : [];
  const requests = [];
  async function respond(request, response) {
    const path = decodeURIComponent(new URL(`http://localhost${request.url}`).pathname);
    requests.push(path);
    const rule = rules.find((rule) => rule.path.test(path)) ?? {};
    if (rule.delay) await sleep(rule.delay);
    if (rule.until) await rule.until;
    if (rule.isGone) return request.socket.destroy();
    const spoilt = ruled(rule, path);
    const found = spoilt ?? (await find(root, base, path));
    const { status, file = "words.txt", location } = found;
    const copy = compresses && !spoilt && (await readFile(`${file}.br`).catch(() => null));
    const body = copy || (found.body ?? `${status}\n`);
    response.writeHead(status, {
      ...(copy && { "Content-Encoding": "br" }),
      "Content-Type": rule.type ?? TYPES[extname(file)] ?? "application/octet-stream",
      "Content-Length": Buffer.byteLength(body),
      "Cache-Control": "no-cache",
      ...joined(asked, `/${path.slice(base.length)}`),
      // What a rule spoils is not to be kept for a year.
      ...(spoilt && { "Cache-Control": "no-store" }),
      ...(location && { Location: location }),
      ...headers,
    });
    if (rule.held && body.includes(rule.held[0])) {
      const [text, until] = rule.held;
      const at = body.indexOf(text);
      response.write(body.subarray(0, at));
      await until;
      return response.end(body.subarray(at));
    }
    if (!rule.cut) return response.end(request.method === "HEAD" ? undefined : body);
    response.write(Buffer.from(body).subarray(0, Buffer.byteLength(body) / 2), () => response.destroy());
  }
  // Node refuses addresses above 16 kB unless told otherwise; hosts of static files take longer ones.
  const server = createServer({ maxHeaderSize: 1 << 20 }, (request, response) => {
    respond(request, response).catch(() => response.writeHead(400).end());
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

/** The rules of the folder's file `_headers`: a path each, and what is sent with it. */
async function readHeaders(root) {
  const text = await readFile(join(root, "_headers"), "utf8").catch(() => "");
  const rules = [];
  const isMeant = (line) => line && !line.trim().startsWith("#");
  for (const line of text.split("\n").filter(isMeant)) {
    if (!line.startsWith(" ")) rules.push({ path: line, headers: [] });
    else rules.at(-1).headers.push(line.trim().split(/: (.*)/));
  }
  return rules;
}

/** The headers for a path: hosts join the values that several rules have for one. */
function joined(rules, path) {
  const matches = (rule) => (rule.endsWith("*") ? path.startsWith(rule.slice(0, -1)) : path === rule);
  const headers = {};
  for (const [name, value] of rules.filter((rule) => matches(rule.path)).flatMap((rule) => rule.headers)) {
    headers[name] = name in headers ? `${headers[name]}, ${value}` : value;
  }
  return headers;
}

/** The answer that a rule dictates. */
function ruled({ status, body }, path) {
  if (body !== undefined) return { status: status ?? 200, body, file: path };
  return status && { status };
}

/** The answer from the folder: the bytes of a file or page, the index of a folder, or 404. */
async function find(root, base, path) {
  let file = resolve(root, `.${sep}${path.slice(base.length)}`);
  const isInside = path.startsWith(base) && (file === root || file.startsWith(root + sep));
  if (!isInside) return { status: 404 };
  let found = await stat(file).catch(() => null);
  if (!found) {
    // Many hosts find a page without its ending.
    file += ".html";
    found = await stat(file).catch(() => null);
  }
  if (!found) return { status: 404 };
  if (found.isDirectory()) {
    if (!path.endsWith("/")) return { status: 301, location: `${path}/` };
    file = join(file, "index.html");
  }
  const body = await readFile(file).catch(() => null);
  return body ? { status: 200, body, file } : { status: 404 };
}

/** Takes the first free port of `tries`. */
async function serveFromPort(folder, port, tries = 20) {
  // What is served here changes all the time: browsers are to keep nothing of it, and to forget what they kept.
  const retired = await readFile(new URL("../../xtask/hosting/retired.js", import.meta.url));
  try {
    return await serveFolder(folder, { port, rules: [{ path: /\/offline\.js$/, body: retired }] });
  } catch (error) {
    if (error.code !== "EADDRINUSE" || tries <= 1) throw error;
    return serveFromPort(folder, port + 1, tries - 1);
  }
}

// node server.mjs FOLDER PORT
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, port] = process.argv.slice(2);
  const { url } = await serveFromPort(folder, Number(port));
  console.log(`The page is at ${url} until Ctrl+C`);
}
