// What anonymizing changed, in the text as a whole: what went out, what came in, and the choice of a
// style to do it in. The style is remembered, the words are not.

import { find, make } from "./elements.js";
import { pieces } from "./spans.js";

/** @typedef {import("./answers.js").Edit} Edit */
/** @typedef {import("./answers.js").Style} Style */
/** @typedef {import("./messages.js").Words} Words */

const STORED_AS = "secondlook.style";
const STYLES = /** @type {const} */ (["generalize", "placeholder", "mask"]);

/** @param {unknown} value @returns {value is Style} */
function isStyle(value) {
  return STYLES.some((style) => style === value);
}

export class Changes {
  /** @type {unknown[]} */ #shown = [];

  /**
   * @param {Pick<Storage, "getItem" | "setItem">} store
   * @param {{restyle: () => void, close: () => void}} acts
   */
  constructor(store, acts) {
    this.store = store;
    this.panel = find("changes", HTMLElement);
    this.words = find("diff", HTMLElement);
    this.choices = find("styles", HTMLFieldSetElement);
    for (const choice of this.#inputs()) choice.checked = choice.value === this.style;
    this.choices.addEventListener("change", (event) => this.#chosen(event, acts.restyle));
    find("changes-close", HTMLButtonElement).addEventListener("click", acts.close);
  }

  /** @returns {Style} the one that was chosen last; at first, words that say it more generally */
  get style() {
    const remembered = this.store.getItem(STORED_AS);
    return isStyle(remembered) ? remembered : "generalize";
  }

  /** @param {{before: string, edits: readonly Edit[]} | null} made @param {Words} words */
  show(made, words) {
    this.panel.hidden = made === null;
    if (made === null || (this.#shown[0] === made.edits && this.#shown[1] === words)) return;
    this.#shown = [made.edits, words];
    this.words.replaceChildren(...pieces(made.before, made.edits).map(({ is, words: text }) => {
      if (is === "same") return text;
      // Few screen readers tell <del> and <ins>; these words are for them alone.
      const label = make("span", "hidden", is === "out" ? words.goesOut : words.comesIn);
      return make(is === "out" ? "del" : "ins", "", label, text);
    }));
  }

  /** @param {Event} event @param {() => void} restyle */
  #chosen(event, restyle) {
    // A change in the form means another draft; this is none.
    event.stopPropagation();
    const { target } = event;
    if (!(target instanceof HTMLInputElement) || !isStyle(target.value)) return;
    this.store.setItem(STORED_AS, target.value);
    restyle();
  }

  #inputs() {
    return this.choices.querySelectorAll("input");
  }
}
