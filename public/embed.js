// <tao-calculator>: the TAO calculator in an article. README documents it.
(() => {
  if (customElements.get("tao-calculator")) return;

  const HOME = new URL(".", document.currentScript.src);

  // Of each view: how many controls it has, and its height from each width on. Tests measure them.
  const WIDTHS = [0, 325, 345, 360, 385, 485, 600, 640, 704, 800];
  const VIEWS = {
    __proto__: null,
    full: [8, 2890, 2790, 2660, 2640, 2390, 2330, 2010, 1990, 1670, 1620],
    breakeven: [2, 1360, 1300, 1230, 1210, 1160, 1100, 940, 920, 820, 820],
    value: [2, 1400, 1330, 1210, 1210, 1140, 1100, 930, 930, 860, 840],
    claims: [0, 2320, 2260, 2210, 2210, 2200, 1540, 1340, 1340, 1340, 1320],
  };

  const style = new CSSStyleSheet();
  style.replaceSync(":host{display:block!important;width:100%;height:auto!important;max-height:none!important;padding:0!important}iframe{display:block;width:100%;border:0}");

  class TaoCalculator extends HTMLElement {
    static observedAttributes = ["scenario", "view", "controls", "theme"];
    #frame;
    #query;

    static heightAt(width, view, controls) {
      const nth = WIDTHS.findLastIndex((least) => least <= width);
      const [columns, row] = nth < 4 ? [1, 105] : nth < 8 ? [1, 76] : [2, 80];
      const [usual, ...heights] = VIEWS[view] ?? VIEWS.full;
      const rows = (n) => Math.ceil(n / columns) * row;
      return heights[nth] + rows(controls ? controls.split(",").length : usual) - rows(usual);
    }

    connectedCallback() {
      const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [style];
      const frame = (this.#frame = document.createElement("iframe"));
      frame.title = this.title || "TAO calculator";
      frame.loading = "lazy";
      this.state = "new";
      const reserve = () => {
        if (this.state !== "alive") frame.height = TaoCalculator.heightAt(this.offsetWidth, this.getAttribute("view"), this.getAttribute("controls"));
      };
      reserve();
      new ResizeObserver(reserve).observe(this);
      root.replaceChildren(frame);
      const load = () => {
        frame.src = `${HOME}embed.html?${this.#query ?? this.#say("scenario")}&${this.#say()}#id=${this.id}`;
        frame.onload = () => this.state === "new" && (this.state = "");
      };
      // After the page around.
      document.readyState === "complete" ? load() : addEventListener("load", load);
      addEventListener("message", this);
    }

    disconnectedCallback() {
      removeEventListener("message", this);
      this.#frame = this.#frame.remove();
    }

    attributeChangedCallback(name) {
      const type = name === "scenario" ? "set" : "show";
      if (type === "set") this.#query = null;
      if (!this.#frame) return;
      if (this.state !== "alive") return this.connectedCallback();
      this.#frame.contentWindow.postMessage({ type: `tao-calculator:${type}`, query: this.#say(name) }, HOME.origin);
    }

    #say(name) {
      if (name === "scenario") return (this.getAttribute(name) ?? "").replace(/^.*\?|#.*/gs, "");
      const given = ["view", "controls", "theme"].filter((name) => this.hasAttribute(name));
      return given.map((name) => `${name}=${encodeURIComponent(this.getAttribute(name))}`).join("&");
    }

    // Only its own frame is heard.
    handleEvent({ source, origin, data }) {
      if (source !== this.#frame.contentWindow || origin !== HOME.origin) return;
      const { type, height, ...detail } = data;
      if (height) return (this.#frame.height = height);
      this.state = "alive";
      this.#query = detail.query;
      this.dispatchEvent(new CustomEvent(type.slice(15), { detail }));
    }
  }
  customElements.define("tao-calculator", TaoCalculator);

  // A link drives the widget that data-tao-calculator names, or the nearest; without one it stays a link.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-tao-calculator]");
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const id = link.dataset.taoCalculator;
    const top = (element) => element.getBoundingClientRect().top;
    const gap = (widget) => Math.abs(top(widget) - top(link));
    const [nearest] = [...document.querySelectorAll("tao-calculator")].sort((one, other) => gap(one) - gap(other));
    const widget = id ? document.getElementById(id) : nearest;
    if (!widget?.state || link.pathname !== HOME.pathname) return;
    event.preventDefault();
    widget.setAttribute("scenario", link.search);
    if (gap(widget) > innerHeight) widget.scrollIntoView();
  });
})();
