// Underlines under the words of a textarea. The same text, transparent, lies in a mirror of the same
// measures behind it; the CSS Custom Highlight API paints on ranges in that mirror. Nothing is put
// between the letters, so line breaks stay the same. Shapes and colours are in check.css.

import { isWhole } from "./spans.js";

/** @typedef {import("./answers.js").Finding} Finding */

const SEVERITIES = /** @type {const} */ (["advice", "warning", "critical"]);
const ACTIVE = "active";

export class Underlines {
  /** @param {HTMLElement} mirror */
  constructor(mirror) {
    this.text = document.createTextNode("");
    // A zero-width space at the end gives a last empty line its height.
    mirror.replaceChildren(this.text, document.createTextNode("\u200b"));
    // Without the API (browsers before 2024, about) the cards still say it all.
    this.canPaint = typeof Highlight === "function" && "highlights" in CSS;
  }

  /**
   * @param {string} text
   * @param {readonly Finding[]} findings
   * @param {Finding | undefined} active
   */
  show(text, findings, active) {
    if (this.text.data !== text) this.text.data = text;
    if (!this.canPaint) return;
    for (const [priority, severity] of SEVERITIES.entries()) {
      const same = findings.filter((finding) => finding.severity === severity);
      this.#paint(severity, same.filter((finding) => isUnderlined(finding, text)), priority);
    }
    this.#paint(ACTIVE, active && isUnderlined(active, text) ? [active] : [], SEVERITIES.length);
  }

  /** @param {Finding} finding @returns {DOMRect} where the words are in the window */
  place(finding) {
    return this.#range(finding).getBoundingClientRect();
  }

  /** @param {string} name @param {readonly Finding[]} findings @param {number} priority */
  #paint(name, findings, priority) {
    const highlight = new Highlight(...findings.map((finding) => this.#range(finding)));
    highlight.priority = priority;
    CSS.highlights.set(name, highlight);
  }

  /** @param {Finding} finding */
  #range(finding) {
    const range = document.createRange();
    range.setStart(this.text, finding.start);
    range.setEnd(this.text, finding.end);
    return range;
  }
}

/**
 * A finding about the draft as a whole has no words of its own to underline; a draft that is
 * nothing but a name has.
 * @param {Finding} finding
 * @param {string} text
 */
export function isUnderlined(finding, text) {
  return finding.end > finding.start && (finding.entity !== null || !isWhole(finding, text));
}
