// Making and finding elements. Words only ever enter a panel as text, never as markup.

const SVG = "http://www.w3.org/2000/svg";
const ICONS = "/shared/icons.svg";

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {string} className
 * @param {(string | Node)[]} content
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function make(tag, className = "", ...content) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...content);
  return element;
}

/** @param {string} label @param {string} className @param {(event: MouseEvent) => void} act */
export function makeButton(label, className, act) {
  const button = make("button", className, label);
  button.type = "button";
  button.addEventListener("click", act);
  return button;
}

/** @param {string} name  one of the symbols in icons.svg */
export function makeIcon(name) {
  const icon = document.createElementNS(SVG, "svg");
  const use = document.createElementNS(SVG, "use");
  icon.setAttribute("aria-hidden", "true");
  icon.setAttribute("viewBox", "0 0 24 24");
  use.setAttribute("href", `${ICONS}#${name}`);
  icon.append(use);
  return icon;
}

/**
 * The element with this id, which must be of this type: a panel that misses one is broken at once.
 * @template {Element} E
 * @param {string} id
 * @param {new () => E} type
 * @returns {E}
 */
export function find(id, type) {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`no ${type.name} with the id ${id}`);
  return element;
}
