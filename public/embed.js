// <tao-calculator>: see README.
(() => {
  if (customElements.get("tao-calculator")) return;

  const HOME = new URL(".", document.currentScript.src);
  // Frames come after the page around.
  const LOADED = new Promise((done) => (document.readyState === "complete" ? done() : addEventListener("load", () => setTimeout(done))));

  // Of each view: its number of controls, then its height from each width on, in 10 px.
  const WIDTHS = [0, 325, 345, 360, 385, 485, 600, 640, 704, 800];
  const VIEWS = {
    __proto__: null,
    full: [8, 289, 279, 266, 264, 239, 233, 201, 199, 167, 162],
    breakeven: [2, 136, 130, 123, 121, 116, 110, 94, 92, 82, 82],
    value: [2, 140, 133, 121, 121, 114, 110, 93, 93, 86, 84],
    claims: [0, 232, 226, 221, 221, 220, 154, 134, 134, 134, 132],
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
      return 10 * heights[nth] + rows(controls ? controls.split(",").length : usual) - rows(usual);
    }

    connectedCallback() {
      const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [style];
      const frame = (this.#frame = document.createElement("iframe"));
      frame.title = this.title || "TAO calculator";
      frame.loading = "lazy";
      this.state = "new";
      const room = document.createElement("div");
      const reserve = () => {
        if (this.state !== "alive") room.style.height = (frame.height = TaoCalculator.heightAt(this.offsetWidth, this.getAttribute("view"), this.getAttribute("controls"))) + "px";
      };
      reserve();
      new ResizeObserver(reserve).observe(this);
      root.replaceChildren(room);
      LOADED.then(() => {
        if (this.#frame !== frame) return;
        frame.src = `${HOME}embed.html?${this.#query ?? this.#say("scenario")}&${this.#say()}#id=${this.id}`;
        frame.onload = () => this.state === "new" && (this.state = "");
        root.replaceChildren(frame);
      });
      addEventListener("message", this);
    }

    disconnectedCallback() {
      removeEventListener("message", this);
      this.#frame = this.#frame.remove();
    }

    attributeChangedCallback(name) {
      const type = name === "scenario" ? "set" : "show";
      if (name === "scenario") this.#query = null;
      if (!this.#frame) return;
      if (this.state !== "alive") return this.connectedCallback();
      this.#frame.contentWindow.postMessage({ type: `tao-calculator:${type}`, query: this.#say(name) }, HOME.origin);
    }

    #say(name) {
      if (name === "scenario") return (this.getAttribute(name) ?? "").replace(/^.*\?|#.*/gs, "");
      const given = ["view", "controls", "theme"].filter((name) => this.hasAttribute(name));
      return given.map((name) => `${name}=${encodeURIComponent(this.getAttribute(name))}`).join("&");
    }

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

  // Links drive the widget they name, or the nearest.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-tao-calculator]");
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const id = link.dataset.taoCalculator;
    const gap = (widget) => Math.abs(widget.getBoundingClientRect().top - link.getBoundingClientRect().top);
    const [nearest] = [...document.querySelectorAll("tao-calculator")].sort((one, other) => gap(one) - gap(other));
    const widget = id ? document.getElementById(id) : nearest;
    if (!widget?.state || link.pathname !== HOME.pathname) return;
    event.preventDefault();
    widget.setAttribute("scenario", link.search);
    if (gap(widget) > innerHeight) widget.scrollIntoView();
  });
})();
