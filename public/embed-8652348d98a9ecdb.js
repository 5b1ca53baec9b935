// <tao-calculator>: the calculator in an article. See src/app/embed/README.md.
(() => {
  if (!self.customElements?.get || customElements.get("tao-calculator")) return;

  // By their prototypes: an image with such a name in the article stands before what the document itself has.
  const ofDocument = (name) => Object.getOwnPropertyDescriptor(Document.prototype, name);
  const script = ofDocument("currentScript").get.call(document);
  const find = (selector) => [...ofDocument("querySelectorAll").value.call(document, selector)];

  /** Where the calculator is: the folder of this script, unless the element's attribute `home` names another. */
  const HOME = script?.src ? new URL(".", script.src).href : null;

  /** Milliseconds after which the article around is not waited for any longer, nor a widget that stays silent. */
  const PATIENCE = 5000;

  /** The article is there, or something in it hangs. */
  const LOADED = new Promise((done) => {
    addEventListener("load", () => setTimeout(done));
    setTimeout(done, document.readyState === "complete" ? 0 : PATIENCE);
  });

  // From which widths on a widget has which height; of each view the number of controls, then its heights in 10 px.
  // Measured by `npm run heights` in tests/browser, which writes what stands between these lines.
  // heights:
  const WIDTHS = [0, 280, 325, 345, 360, 385, 485, 600, 640, 704, 800];
  const VIEWS = {
    full: [8, 314, 312, 295, 290, 286, 261, 252, 221, 219, 182, 176],
    compact: [2, 83, 81, 76, 72, 67, 63, 56, 50, 48, 50, 51],
    breakeven: [2, 146, 144, 133, 130, 128, 122, 116, 103, 100, 90, 88],
    value: [2, 147, 147, 139, 134, 130, 122, 117, 102, 100, 90, 88],
    claims: [0, 270, 268, 261, 257, 252, 250, 173, 155, 153, 152, 150],
  };
  // :heights

  /** CSS pixels of a row of controls in a narrow and in a wide widget, and of two abreast; and from which width on it is so. */
  const ROWS = {
    compact: { narrow: 80, wide: 57, two: 68, wideFrom: 360, twoFrom: 600 },
    listed: { narrow: 129, wide: 100, two: 100, wideFrom: 385, twoFrom: 704 },
  };
  /** There are no more controls, and no widget is higher, than this. */
  const MOST_CONTROLS = 50;
  const HIGHEST = 50_000;

  const STYLE = `
    :host([hidden]) { display: none !important }
    :host { display: block; width: 100%; height: auto !important; max-height: none !important; padding: 0 !important }
    iframe { display: block; width: 100%; border: 0 }
    slot { display: none }
    @media print {
      :is(div, iframe:not(.alive)) { display: none }
      :is(div, iframe:not(.alive)) + slot { display: block }
    }`;

  class TaoCalculator extends HTMLElement {
    static observedAttributes = ["scenario", "view", "controls", "theme"];

    /** "new" until it answers, then "alive"; empty where it does not. */
    state = "new";
    #frame;
    /** The scenario that it shows, once it has said so; the attribute is what it began with. */
    #query;
    #window;
    #watch;

    /** The height to keep free, CSS pixels, for a view with these controls in a column. */
    static heightAt(width, view, controls) {
      const nth = WIDTHS.findLastIndex((least) => least <= width);
      const { narrow, wide, two, wideFrom, twoFrom } = ROWS[view === "compact" ? view : "listed"];
      const columns = WIDTHS[nth] < twoFrom ? 1 : 2;
      const row = columns === 2 ? two : WIDTHS[nth] < wideFrom ? narrow : wide;
      const [usual, ...heights] = Object.hasOwn(VIEWS, view) ? VIEWS[view] : VIEWS.full;
      const rows = (n) => Math.ceil(Math.min(n, MOST_CONTROLS) / columns) * row;
      return Math.ceil(10 * heights[nth] + rows(controls ? controls.split(",").length : usual) - rows(usual));
    }

    get #home() {
      try {
        return new URL(this.getAttribute("home") ?? HOME);
      } catch {
        return null;
      }
    }

    connectedCallback() {
      const home = this.#home;
      if (!home) return console.error("<tao-calculator>: its script was not loaded by its address, so the attribute home has to say it.");
      // It may have come from another document, which keeps its style sheets.
      this.#window = this.ownerDocument.defaultView ?? window;
      const style = new this.#window.CSSStyleSheet();
      style.replaceSync(STYLE);
      const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [style];

      const make = (name) => ofDocument("createElement").value.call(this.ownerDocument, name);
      const frame = (this.#frame = make("iframe"));
      frame.title = this.title || "TAO calculator";
      frame.loading = "lazy";
      this.state = "new";

      const room = make("div");
      const keepFree = () => {
        if (this.state === "alive" || !this.offsetWidth) return;
        frame.height = TaoCalculator.heightAt(this.offsetWidth, this.getAttribute("view"), this.getAttribute("controls"));
        room.style.height = `${frame.height}px`;
      };
      // What the article itself says in this place is printed as long as the widget is not there.
      const instead = make("slot");
      root.replaceChildren(room, instead);
      keepFree();
      // That may have brought the article's scroll bar, which takes some of its width.
      keepFree();
      this.#watch = new ResizeObserver(keepFree);
      this.#watch.observe(this);

      LOADED.then(() => {
        if (this.#frame !== frame) return;
        const id = new URLSearchParams({ id: this.id });
        frame.src = `${home}embed.html?${this.#query ?? this.#said("scenario")}${this.#settings()}#${id}`;
        frame.onload = () => setTimeout(() => this.state === "new" && (this.state = ""), PATIENCE);
        room.replaceWith(frame);
      });
      this.#window.addEventListener("message", this);
    }

    disconnectedCallback() {
      this.#window?.removeEventListener("message", this);
      this.#watch?.disconnect();
      this.#frame?.remove();
      this.#frame = null;
    }

    attributeChangedCallback(name) {
      if (name === "scenario") this.#query = null;
      if (!this.#frame) return;
      if (this.state !== "alive") {
        this.disconnectedCallback();
        return this.connectedCallback();
      }
      const message = name === "scenario" ? { type: "tao-calculator:set", query: this.#said(name) } : { type: "tao-calculator:show", query: this.#settings() };
      this.#frame.contentWindow.postMessage(message, this.#home.origin);
    }

    /** The query of an attribute, which may be a whole link. */
    #said(name) {
      return (this.getAttribute(name) ?? "").replace(/^.*\?|#.*/gs, "");
    }

    #settings() {
      const given = ["view", "controls", "theme"].filter((name) => this.hasAttribute(name));
      const settings = new URLSearchParams(given.map((name) => [name, this.getAttribute(name)])).toString();
      return settings && `&${settings}`;
    }

    handleEvent({ source, origin, data }) {
      if (source !== this.#frame?.contentWindow || origin !== this.#home?.origin) return;
      // What else runs in the frame, extensions among it, may say anything.
      const { type, query, height } = Object(data);
      if (type === "tao-calculator:height" && Number.isFinite(height) && height > 0 && height <= HIGHEST) {
        this.#frame.height = height;
      }
      if (["tao-calculator:ready", "tao-calculator:change"].includes(type) && typeof query === "string") {
        this.state = this.#frame.className = "alive";
        this.#query = query;
        this.dispatchEvent(new CustomEvent(type.split(":")[1], { detail: data }));
      }
    }

    /** Shows the scenario of a link to the page that it is of; whether it does. */
    follows(link) {
      if (!this.state || link.href.split(/[?#]/)[0] !== this.#home?.href) return false;
      this.setAttribute("scenario", link.search);
      return true;
    }
  }
  customElements.define("tao-calculator", TaoCalculator);

  // Links drive the widget they name, or the nearest.
  EventTarget.prototype.addEventListener.call(document, "click", (event) => {
    const link = event.target.closest?.("a[data-tao-calculator]");
    if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const id = link.dataset.taoCalculator;
    const gap = (widget) => Math.abs(widget.getBoundingClientRect().top - link.getBoundingClientRect().top);
    const widgets = find("tao-calculator");
    const widget = id ? widgets.find((widget) => widget.id === id) : widgets.sort((one, other) => gap(one) - gap(other))[0];
    if (!widget?.follows(link)) return;
    event.preventDefault();
    if (gap(widget) > innerHeight) widget.scrollIntoView();
  });
})();
