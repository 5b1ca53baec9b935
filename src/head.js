// What has to be known before anything is painted. It is a classic script, which browsers run from files, too.
{
  const root = document.documentElement;
  root.dataset.program = location.protocol === "file:" ? "file" : "starting";
  const isEmbed = document.querySelector("meta[name=page]")?.content === "embed";
  // What the reader chose last (src/app/state/theme.rs). Browsers may refuse to say.
  const kept = () => {
    try {
      return localStorage.getItem("tao-calculator:theme");
    } catch {
      return null;
    }
  };
  const themes = [new URLSearchParams(location.search).get("theme")?.trim()];
  // What is in a frame belongs to the page around it.
  if (isEmbed) themes.push("light");
  else if (self === top) themes.push(kept());
  const theme = themes.find((name) => ["auto", "light", "dark"].includes(name));
  if (theme) root.dataset.theme = theme;
  // The figures that lie in the page are hidden, not to be taken for those that the address asks for: the program
  // shows these (src/web/handover.rs).
  if (location.search.length > 1) root.dataset.waiting = "";
  if (self !== top) root.dataset.framed = "";
  // The whole document is parsed: nothing that comes late in it pushes anything away any more (style/layout.css).
  document.addEventListener("readystatechange", () => (root.dataset.whole = ""), { once: true });
  // What the reader puts in or presses before the program is there goes along to it. Browsers, too, fill the fields of
  // a page that is loaded again, without a word.
  const touch = ({ target }) => {
    const control = target.closest?.("#app :is(input, select, button)");
    if (control && root.dataset.program === "starting") control.dataset.touched = "";
  };
  addEventListener("input", touch, true);
  addEventListener("click", ({ target }) => target.closest?.("button") && touch({ target }), true);
  // Browsers run no module that the host calls anything but JavaScript, and say so only to developers.
  addEventListener("error", async ({ target }) => {
    if (!target.matches?.("script[type=module]")) return;
    const { ok, headers } = await fetch(target.src);
    const type = headers.get("Content-Type") ?? "";
    if (!ok || /(java|ecma)script/i.test(type)) return;
    document.getElementById("start").remove();
    root.dataset.program = "failed";
    const failed = document.getElementById("failed");
    failed.querySelector("[data-reason=type]").hidden = false;
    failed.querySelector(".detail").textContent = `${target.src}: ${type}`;
    failed.hidden = false;
  }, true);
  // What is kept for days without a network (src/web/worker.rs) may be the very thing that failed. It is the page's own,
  // not an article's, nor another site's of the same host.
  const forget = async () => {
    const scope = new URL("./", location.href).href;
    const registration = await navigator.serviceWorker.getRegistration();
    if (self !== top || registration?.scope !== scope) return;
    for (const name of await caches.keys()) if (name.endsWith(scope)) await caches.delete(name);
    await registration.unregister();
  };
  // To try again is to fetch every file anew, to its end: what the browser keeps may be the very thing that failed. A
  // host that is silent is not waited for.
  const anew = async ({ name }) => {
    const response = await fetch(name, { cache: "reload", signal: AbortSignal.timeout(10_000) });
    await response.arrayBuffer();
  };
  addEventListener("click", async (event) => {
    const link = event.target.closest?.("[data-link=again]");
    if (!link) return;
    event.preventDefault();
    link.textContent = "Trying again…";
    await forget().catch(() => {});
    await Promise.allSettled(performance.getEntriesByType("resource").map(anew));
    location.reload();
  });
}
