// The draft in its textarea: reading it, pointing at words, and replacing words so that the
// browser's own undo (Ctrl+Z) takes the replacement back.

import { difference } from "./spans.js";

/** @typedef {import("./answers.js").Span} Span */

export class DraftField {
  /** @param {HTMLTextAreaElement} area */
  constructor(area) {
    this.area = area;
  }

  get text() {
    return this.area.value;
  }

  get caret() {
    return this.area.selectionStart;
  }

  get hasFocus() {
    return document.activeElement === this.area;
  }

  focus() {
    this.area.focus({ preventScroll: true });
  }

  /** Selects the words; with `focus` the keyboard goes there too. @param {Span} span @param {boolean} focus */
  select(span, focus) {
    this.area.setSelectionRange(span.start, span.end);
    if (focus) this.area.focus({ preventScroll: true });
  }

  /**
   * Makes the text `wanted` in one undo step, by retyping only the stretch that differs.
   * `execCommand` is the one way to write that the undo of every browser knows; where it does
   * nothing, setRangeText writes without undo. False: the text is not what was wanted.
   * @param {string} wanted
   */
  retype(wanted) {
    const { start, end, words } = difference(this.text, wanted);
    if (start === end && words === "") return true;
    this.area.focus({ preventScroll: true });
    this.area.setSelectionRange(start, end);
    if (words === "") document.execCommand("delete");
    else document.execCommand("insertText", false, words);
    if (this.text !== wanted) this.#overwrite(start, end, words, wanted);
    return this.text === wanted;
  }

  /** @param {number} start @param {number} end @param {string} words @param {string} wanted */
  #overwrite(start, end, words, wanted) {
    const untouched = this.text.length === wanted.length - words.length + (end - start);
    if (!untouched) return;
    this.area.setRangeText(words, start, end, "end");
    this.area.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /** Back to `wanted`, by the browser's undo where that leads there. @param {string} wanted */
  undo(wanted) {
    this.area.focus({ preventScroll: true });
    document.execCommand("undo");
    return this.text === wanted || this.retype(wanted);
  }

  async copy() {
    try {
      await navigator.clipboard.writeText(this.text);
      return true;
    } catch {
      // Plain http on an office name has no clipboard object: the old command still copies there.
      const { selectionStart, selectionEnd } = this.area;
      this.area.select();
      const copied = document.execCommand("copy");
      this.area.setSelectionRange(selectionStart, selectionEnd);
      return copied;
    }
  }
}
