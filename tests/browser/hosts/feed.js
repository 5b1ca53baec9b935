// Keeps what feed readers keep: known elements without scripts, styles and attributes of their own.
const KEPT = new Set(["ARTICLE", "H1", "P", "A", "IMG"]);

/** Children take the place of what is unknown; what runs is gone with all it holds. */
function strip(element) {
  for (const child of [...element.children]) {
    strip(child);
    if (child.localName === "script" || child.localName === "style") child.remove();
    else if (!KEPT.has(child.tagName)) child.replaceWith(...child.childNodes);
    else for (const { name } of [...child.attributes]) if (!["href", "src", "alt", "id"].includes(name)) child.removeAttribute(name);
  }
}

addEventListener("DOMContentLoaded", () => strip(document.querySelector("article")));
