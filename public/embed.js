// <tao-calculator>: see src/app/embed/README.md.
(() => {
  if (customElements.get("tao-calculator")) return;

  const HOME = new URL(".", document.currentScript.src);
  // The page around is there, or hangs.
  const LOADED = new Promise((done) => {
    addEventListener("load", () => setTimeout(done));
    setTimeout(done, document.readyState === "complete" ? 0 : 5e3);
  });

  // Of each view: number of controls, then heights from these widths on, in 10 px: `npm run heights` in tests/browser measures them.
  const WIDTHS = [0, 325, 345, 360, 385, 485, 600, 640, 704, 800];
  const VIEWS = {
    __proto__: null,
    full: [8, 315, 298, 291, 287, 261, 255, 219, 217, 179, 174],
    breakeven: [2, 146, 133, 130, 128, 122, 116, 101, 98, 88, 86],
    value: [2, 145, 139, 132, 128, 120, 116, 98, 98, 88, 86],
    claims: [0, 265, 258, 253, 251, 249, 170, 151, 151, 151, 149],
  };

  const style = new CSSStyleSheet();
  style.replaceSync(":host([hidden]){display:none!important}:host{display:block;width:100%;height:auto!important;max-height:none!important;padding:0!important}iframe{display:block;width:100%;border:0}");

  class TaoCalculator extends HTMLElement {
    static observedAttributes = ["scenario", "view", "controls", "theme"];
    #frame;
    #query;

    static heightAt(width, view, controls) {
      const nth = WIDTHS.findLastIndex((least) => least <= width);
      const [columns, row] = nth < 4 ? [1, 126.8] : nth < 8 ? [1, 97.2] : [2, 97.2];
      const [usual, ...heights] = VIEWS[view] ?? VIEWS.full;
      const rows = (n) => Math.ceil(n / columns) * row;
      return Math.ceil(10 * heights[nth] + rows(controls ? controls.split(",").length : usual) - rows(usual));
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
        if (this.state !== "alive" && this.offsetWidth) room.style.height = (frame.height = TaoCalculator.heightAt(this.offsetWidth, this.getAttribute("view"), this.getAttribute("controls"))) + "px";
      };
      reserve();
      new ResizeObserver(reserve).observe(this);
      root.replaceChildren(room);
      LOADED.then(() => {
        if (this.#frame !== frame) return;
        frame.src = `${HOME}embed.html?${this.#query ?? this.#say("scenario")}${this.#say()}#id=${encodeURIComponent(this.id)}`;
        frame.onload = () => setTimeout(() => this.state === "new" && (this.state = ""), 5e3);
        root.replaceChildren(frame);
      });
      addEventListener("message", this);
    }

    disconnectedCallback() {
      removeEventListener("message", this);
      this.#frame = this.#frame.remove();
    }

    attributeChangedCallback(name) {
      if (name === "scenario") this.#query = null;
      if (!this.#frame) return;
      if (this.state !== "alive") return this.connectedCallback();
      this.#frame.contentWindow.postMessage({ type: name === "scenario" ? "tao-calculator:set" : "tao-calculator:show", query: this.#say(name) }, HOME.origin);
    }

    #say(name) {
      if (name === "scenario") return (this.getAttribute(name) ?? "").replace(/^.*\?|#.*/gs, "");
      return ["view", "controls", "theme"].map((name) => (this.hasAttribute(name) ? `&${name}=${encodeURIComponent(this.getAttribute(name))}` : "")).join("");
    }

    handleEvent({ source, origin, data }) {
      if (source !== this.#frame.contentWindow || origin !== HOME.origin) return;
      if (data.height) return (this.#frame.height = data.height);
      this.state = "alive";
      this.#query = data.query;
      this.dispatchEvent(new CustomEvent(data.type.slice(15), { detail: data }));
    }
  }
  customElements.define("tao-calculator", TaoCalculator);

  // Links drive the widget they name, or the nearest.
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[data-tao-calculator]");
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const id = link.dataset.taoCalculator;
    const gap = (widget) => Math.abs(widget.getBoundingClientRect().top - link.getBoundingClientRect().top);
    const widget = id ? document.getElementById(id) : [...document.querySelectorAll("tao-calculator")].sort((one, other) => gap(one) - gap(other))[0];
    if (!widget?.state || link.href.split(/[?#]/)[0] !== HOME.href) return;
    event.preventDefault();
    widget.setAttribute("scenario", link.search);
    if (gap(widget) > innerHeight) widget.scrollIntoView();
  });
})();
