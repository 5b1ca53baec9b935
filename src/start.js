// Starts the calculator, and finds words when it cannot start or stops. The words are in index.html.

const SLOW_AFTER = 10_000;

const start = document.getElementById("start");
/** Which page of the site this is: a preset's key, "embed", or undefined for the index page. */
const ROLE = document.querySelector("meta[name=page]")?.content;
const isEmbed = ROLE === "embed";
/** The address of this page, with its host: a path such as //index.html alone would name another. */
const HERE = location.origin + location.pathname;

/** What the calculator uses and this browser lacks. */
function missingFeatures() {
  return ["WebAssembly", "Intl", "ResizeObserver", "IntersectionObserver"].filter((name) => !(name in window));
}

/** Downloads both halves of the calculator at once, then mounts it. */
async function load() {
  const { js, wasm } = document.getElementById("program").dataset;
  const [bindings, response] = await Promise.all([
    import(new URL(js, document.baseURI)),
    fetch(wasm),
  ]).catch((error) => {
    throw new Failure("download", error);
  });
  if (!response.ok) {
    throw new Failure("download", `${response.url}: ${response.status} ${response.statusText}`);
  }
  const module = await compile(response).catch((error) => {
    throw new Failure(error instanceof WebAssembly.CompileError ? reasonOf(error) : "download", error);
  });
  await bindings.default({ module_or_path: module }).catch((error) => {
    throw new Failure(reasonOf(error), error);
  });
}

/** Why what was downloaded does not start: browsers say in many ways that there is no memory left. */
function reasonOf(error) {
  return /memory/i.test(error?.message ?? error) ? "memory" : "start";
}

/** Compiles while it downloads, where the host names the type that browsers ask for, and nothing beside it. */
async function compile(response) {
  const isTyped = response.headers.get("Content-Type") === "application/wasm";
  return isTyped ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

/** Why the calculator did not start: a `data-reason` of #failed, and the words of the browser. */
class Failure {
  constructor(reason, error) {
    this.reason = reason;
    this.error = error;
  }
}

function showFailure({ reason, error }) {
  start.remove();
  // Once the connection is back nobody has to ask.
  if (reason === "download") addEventListener("online", () => location.reload());
  document.documentElement.dataset.program = "failed";
  const failed = document.getElementById("failed");
  failed.querySelector(`[data-reason="${reason}"]`).hidden = false;
  show(failed, error);
}

/** Shows the first error only: what follows it is its consequence. */
function showCrash(error) {
  const crashed = document.getElementById("crashed");
  if (!crashed.hidden || !document.getElementById("failed").hidden) return;
  start.remove();
  const { query } = document.documentElement.dataset;
  link(crashed, "inputs", query === undefined ? HERE + location.search : indexPage(query));
  link(crashed, "over", indexPage(""));
  show(crashed, error);
}

function show(notice, error) {
  notice.querySelector(".detail").textContent = String(error?.message ?? error);
  notice.hidden = false;
  notice.scrollIntoView({ block: "nearest" });
}

function link(notice, name, address) {
  notice.querySelector(`[data-link="${name}"]`).href = address;
}

/** Where a query means the same as on the index page: there, but an embed stays one. */
function indexPage(query) {
  return (ROLE && !isEmbed ? "./" : HERE) + (query && `?${query}`);
}

/** Ours is what happened in a file of ours. Extensions throw and reject what they like, in every page. */
function isOurs(error) {
  const { js, wasm } = document.getElementById("program").dataset;
  const files = [import.meta.url, ...[js, wasm].map((name) => new URL(name, document.baseURI).href)];
  return typeof error?.stack === "string" && files.some((file) => error.stack.includes(file));
}

function onError(event) {
  const error = event.error ?? event.reason;
  if (isOurs(error)) showCrash(error);
}

start.querySelector('[data-state="blocked"]').remove();
addEventListener("click", (event) => {
  const link = event.target.closest?.(":is(#start, #failed, #crashed) a");
  if (!link || event.defaultPrevented) return;
  const isHere = link.href === location.href.split("#")[0];
  if (!isHere && !isEmbed) return;
  event.preventDefault();
  // Going where one is already may show the page that the browser kept, whose parts are gone; loading it anew does not.
  if (isHere) location.reload();
  // A frame keeps its name, and adds no step to Back.
  else location.replace(link.href + location.hash);
});
// The way out of an embed that does not start.
if (isEmbed) document.getElementById("full-page").search = location.search;
// A panic says why before WebAssembly stops with the error `unreachable`.
addEventListener("tao:panic", ({ detail }) => showCrash(detail));

const missing = missingFeatures();
if (missing.length > 0) {
  showFailure(new Failure("browser", missing.join(", ")));
} else {
  const slow = setTimeout(() => {
    start.querySelector('[data-state="slow"]').hidden = false;
  }, SLOW_AFTER);
  try {
    await load();
    start.remove();
    addEventListener("error", onError);
    addEventListener("unhandledrejection", onError);
  } catch (failure) {
    if (document.getElementById("crashed").hidden) showFailure(failure);
  } finally {
    clearTimeout(slow);
  }
}
