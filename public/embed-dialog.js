// What stands in the embed dialog. Its form and the codes are written by requests (src/request/embed/); the preview is
// the widget itself, with the attributes that stand in the code.

/** Columns are this wide at most, where heights still change. */
const WIDEST = 1200;
/** What the element can be told. */
const ATTRIBUTES = ["scenario", "view", "controls", "theme", "title"];

const { search } = new URL(import.meta.url);
const element = (id) => document.getElementById(id);
const dialog = element("embed");

let prepared;
let requests;
let given;
let widget;
let lastWidth = 640;

/** Shows a scenario: as a link, with the address of the calculator, and in words. */
export async function show(link, address, words) {
  given = { link, address, words };
  prepared ??= prepare().catch((error) => {
    // The next opening tries again.
    prepared = undefined;
    throw error;
  });
  await prepared;
  if (dialog.open) follow();
}

/** Downloads what this stands on, and puts the form into the dialog. */
async function prepare() {
  const style = Object.assign(document.createElement("link"), { rel: "stylesheet", href: `embed-dialog.css${search}` });
  const loader = Object.assign(document.createElement("script"), { src: "embed.js" });
  [requests] = await Promise.all([window.taoRequests(), loaded(style), loaded(loader)]);
  const form = element("embed-form");
  form.innerHTML = requests.ask("embed-dialog", "", []);
  form.addEventListener("input", follow);
  form.addEventListener("click", ({ target }) => press(target.closest("button")));
  form.addEventListener("focusin", ({ target }) => target.localName === "textarea" && target.select());
  dialog.addEventListener("close", () => {
    widget?.remove();
    widget = undefined;
  });
}

/** Waits until the page has taken an element in. */
function loaded(element) {
  return new Promise((done, failed) => {
    element.onload = done;
    element.onerror = () => {
      element.remove();
      failed(new Error(element.localName));
    };
    document.head.append(element);
  });
}

/** Shows what the form says: the codes, and the preview. */
function follow() {
  const chosen = (name) => document.querySelector(`[name=embed-${name}]:checked`).value;
  const view = chosen("view");
  const controls = rows().map((row) => row.dataset.key).join(",");
  const field = element("embed-width");
  // What is no width, or none yet, is marked; the last one that was counts.
  const isWidth = field.validity.valid && field.value !== "";
  field.setAttribute("aria-invalid", !isWidth);
  if (isWidth) lastWidth = Math.round(field.valueAsNumber);
  const width = lastWidth;

  const settings = [`view=${view}`, controls && `controls=${controls}`, `theme=${chosen("theme")}`];
  const link = [given.link, ...settings].filter(Boolean).join("&");
  const words = [chosen("detail"), String(width), heights(view, controls || null), given.address, given.words];
  const codes = requests.ask("embed-code", link, words).split("\n\n");
  document.querySelectorAll("#embed textarea").forEach((field, nth) => (field.value = codes[nth]));
  preview(codes[0], width);
}

/** Widths from which on a view is so high, each with its height. */
function heights(view, controls) {
  const { heightAt } = customElements.get("tao-calculator");
  const steps = [];
  for (let width = 0; width <= WIDEST; width += 1) {
    const height = heightAt(width, view, controls);
    if (height !== steps.at(-1)) steps.push(width, height);
  }
  return steps.join(" ");
}

/** Shows the element of a code in a column of this width: the one there is takes over its attributes. */
function preview(code, width) {
  const column = element("embed-preview").firstChild;
  column.style.width = `${width}px`;
  // Styles in HTML are against the page's policy, even where they dress nothing; no value holds a quotation mark.
  const bare = code.replaceAll(/ style="[^"]*"/g, "");
  const written = new DOMParser().parseFromString(bare, "text/html").querySelector("tao-calculator");
  const shown = widget ?? document.createElement("tao-calculator");
  for (const name of ATTRIBUTES) {
    const value = written.getAttribute(name);
    // What was tried in the preview is in no code: the scenario is said again.
    const again = name === "scenario" && shown.state === "alive";
    if (again) shown.setAttribute(name, value ?? "");
    else if (value === null) shown.removeAttribute(name);
    else if (value !== shown.getAttribute(name)) shown.setAttribute(name, value);
  }
  if (widget) return;
  widget = shown;
  column.append(widget);
}

/** The controls that were chosen. */
const rows = () => [...element("embed-controls").children];

/** Does what a button says to the controls. */
function press(button) {
  const row = button?.closest("li");
  if (button?.id === "embed-add") add();
  else if (button?.dataset.act === "up") {
    row.previousElementSibling?.before(row);
    button.focus();
  } else if (button?.dataset.act === "remove") {
    const next = row.nextElementSibling ?? row.previousElementSibling;
    row.remove();
    (next?.querySelector("[data-act=remove]") ?? element("embed-more")).focus();
  } else return;
  mark();
  follow();
}

/** Puts the assumption that the list names behind the others. */
function add() {
  const option = element("embed-more").selectedOptions[0];
  if (!option || option.disabled) return;
  const row = document.createElement("li");
  row.dataset.key = option.value;
  const name = document.createElement("span");
  name.textContent = option.label;
  row.append(name, act("up", "↑", `Move up: ${option.label}`), act("remove", "✕", `Remove: ${option.label}`));
  element("embed-controls").append(row);
}

function act(what, sign, label) {
  const button = Object.assign(document.createElement("button"), { type: "button", textContent: sign });
  button.setAttribute("aria-label", label);
  button.dataset.act = what;
  return button;
}

/** Marks what cannot be done: adding what is there, moving up what is first. */
function mark() {
  const more = element("embed-more");
  const keys = rows().map((row) => row.dataset.key);
  for (const option of more.options) option.disabled = keys.includes(option.value);
  if (more.selectedOptions[0]?.disabled) more.value = [...more.options].find((option) => !option.disabled)?.value;
  rows().forEach((row, place) => row.querySelector("[data-act=up]").setAttribute("aria-disabled", String(place === 0)));
}
