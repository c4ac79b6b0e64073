// The column of findings beside the draft: where it is higher than the window it scrolls by itself,
// and a sign says how many findings are below the edge. Where it stands under the draft, style hides it.

import { find } from "./elements.js";

/** @typedef {import("./messages.js").Words} Words */

// A card of which so little can be seen (pixels) counts as below.
const LEAST = 40;

export class Column {
  /** @param {() => Words} words */
  constructor(words) {
    this.words = words;
    this.column = find("margin", HTMLElement);
    this.sign = find("more", HTMLElement);
    this.column.addEventListener("scroll", () => this.tell(), { passive: true });
    window.addEventListener("resize", () => this.tell());
    window.addEventListener("scroll", () => this.tell(), { passive: true });
  }

  /** Counts again what is below. */
  tell() {
    const below = this.#below();
    this.sign.hidden = below === 0;
    this.sign.textContent = below === 0 ? "" : this.words().more(below);
  }

  #below() {
    const edge = Math.min(this.column.getBoundingClientRect().bottom, window.innerHeight) - LEAST;
    const cards = [...this.column.querySelectorAll(".card")];
    return cards.filter((card) => card.getBoundingClientRect().top > edge).length;
  }
}
