// The findings beside the draft: one card each, in the order of the text. A card is a button that
// points at the words; opened, it says why, by which clause, what to do and what may stand instead.

import { make, makeButton, makeIcon } from "./elements.js";
import { isUnderlined } from "./underlines.js";

/** @typedef {import("./answers.js").Finding} Finding */
/** @typedef {import("./messages.js").Words} Words */
/**
 * @typedef {object} Acts
 * @property {(finding: Finding, focus: boolean) => void} open
 * @property {() => void} close
 * @property {(finding: Finding) => void} anonymize
 * @property {(finding: Finding, replacement: string) => void} replace
 */
/**
 * @typedef {object} Shown
 * @property {string} text
 * @property {readonly Finding[]} findings
 * @property {ReadonlyMap<string, string>} titles  rule → its title
 * @property {string | null} active
 * @property {Words} words
 */

const LONGEST_QUOTE = 60;

/** Anonymizing does something about words that are an entity, and nothing about a tone. @param {Finding} finding */
export function isReplaceable(finding) {
  return finding.entity !== null;
}

export class Cards {
  /** @type {Map<string, {seen: string, element: HTMLLIElement}>} */
  #cards = new Map();

  /** @param {HTMLOListElement} list @param {Acts} acts */
  constructor(list, acts) {
    this.list = list;
    this.acts = acts;
  }

  /** Draws what changed and leaves the rest alone, so that the keyboard stays where it is. @param {Shown} shown */
  show(shown) {
    const ids = new Set(shown.findings.map((finding) => finding.id));
    for (const [id, card] of this.#cards) {
      if (ids.has(id)) continue;
      card.element.remove();
      this.#cards.delete(id);
    }
    for (const [index, finding] of shown.findings.entries()) {
      const element = this.#card(finding, shown);
      const there = this.list.children[index];
      if (there !== element) this.list.insertBefore(element, there ?? null);
    }
    this.list.hidden = shown.findings.length === 0;
  }

  /** Brings the keyboard to a card's button. @param {string} id */
  focus(id) {
    this.#cards.get(id)?.element.querySelector("button")?.focus();
  }

  /** Scrolls the column of cards, never the page, to this card. @param {string} id */
  reveal(id) {
    const card = this.#cards.get(id)?.element;
    const column = this.list.parentElement;
    if (!card || !column || column.scrollHeight <= column.clientHeight) return;
    const [inner, outer] = [card.getBoundingClientRect(), column.getBoundingClientRect()];
    if (inner.top < outer.top) column.scrollTop += inner.top - outer.top;
    else if (inner.bottom > outer.bottom) column.scrollTop += inner.bottom - outer.bottom;
  }

  /** @param {Finding} finding @param {Shown} shown @returns {HTMLLIElement} */
  #card(finding, shown) {
    const open = shown.active === finding.id;
    const { start, end, score, ...said } = finding;
    const quote = quoted(finding, shown);
    const title = shown.titles.get(finding.rule) ?? shown.words[/** @type {"tone"} */ (finding.category)];
    const seen = JSON.stringify([said, quote, title, open, shown.words.close]);
    const card = this.#cards.get(finding.id);
    if (card?.seen === seen) {
      current.set(card.element, finding);
      return card.element;
    }
    const element = this.#drawn(finding, { title, quote, open, words: shown.words });
    if (card) swap(card.element, element);
    this.#cards.set(finding.id, { seen, element });
    return element;
  }

  /**
   * @param {Finding} finding
   * @param {{title: string, quote: string, open: boolean, words: Words}} parts
   */
  #drawn(finding, { title, quote, open, words }) {
    const card = make("li", "card");
    current.set(card, finding);
    card.dataset["severity"] = finding.severity;
    card.dataset["finding"] = finding.id;
    const head = makeButton("", "head", (event) => this.#toggled(card, open, event));
    const label = make("span", "hidden", `${words[finding.severity]}: `);
    head.append(makeIcon(finding.severity), make("span", "", label, make("span", "title", title),
      " ", make("q", "quote", quote)));
    head.setAttribute("aria-expanded", String(open));
    card.append(head, make("p", "message", finding.message));
    if (open) card.append(this.#details(card, finding, words));
    card.addEventListener("keydown", (event) => this.#escaped(event, finding));
    return card;
  }

  /**
   * @param {HTMLLIElement} card
   * @param {Finding} finding
   * @param {Words} words
   */
  #details(card, finding, words) {
    const now = () => current.get(card) ?? finding;
    const { document: source, section } = finding.clause;
    const facts = make("dl", "reasons",
      make("dt", "", words.whatToDo), make("dd", "", finding.advice),
      make("dt", "", words.why), make("dd", "clause", source, make("span", "section", section)));
    const acts = make("div", "choices");
    if (isReplaceable(finding)) {
      acts.append(makeButton(words.anonymizeThis, "main", () => this.acts.anonymize(now())));
    }
    acts.append(makeButton(words.showWords, "link", () => this.acts.open(now(), true)));
    if (finding.replacements.length === 0) return make("div", "details", facts, acts);
    const label = make("p", "instead", words.replaceBy);
    const chips = finding.replacements.map((replacement) => {
      const chip = makeButton(replacement, "chip", () => this.acts.replace(now(), replacement));
      chip.setAttribute("aria-label", `${words.replaceBy}: ${replacement}`);
      return chip;
    });
    return make("div", "details", facts, acts, label, make("div", "choices", ...chips));
  }

  /** A mouse click goes on to the text; from the keyboard one stays on the card. @param {HTMLLIElement} card @param {boolean} open @param {MouseEvent} event */
  #toggled(card, open, event) {
    const finding = current.get(card);
    if (open || !finding) this.acts.close();
    else this.acts.open(finding, event.detail > 0 && matchMedia("(hover: hover)").matches);
  }

  /** @param {KeyboardEvent} event @param {Finding} finding */
  #escaped(event, finding) {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    this.acts.close();
    this.focus(finding.id);
  }
}

// The finding behind a card at its present place: typing moves it while the card stays as drawn.
/** @type {WeakMap<HTMLElement, Finding>} */
const current = new WeakMap();

/** Puts a redrawn card in the place of the old one, with the keyboard on the same button. @param {HTMLLIElement} old @param {HTMLLIElement} fresh */
function swap(old, fresh) {
  const focused = [...old.querySelectorAll("button")].findIndex((one) => one === document.activeElement);
  old.replaceWith(fresh);
  if (focused < 0) return;
  const buttons = fresh.querySelectorAll("button");
  (buttons[focused] ?? buttons[0])?.focus();
}

/** @param {Finding} finding @param {Shown} shown */
function quoted(finding, shown) {
  if (!isUnderlined(finding, shown.text)) return shown.words.wholeDraft;
  const words = shown.text.slice(finding.start, finding.end).replace(/\s+/g, " ").trim();
  const letters = [...words];
  return letters.length > LONGEST_QUOTE ? `${letters.slice(0, LONGEST_QUOTE).join("")}…` : words;
}
