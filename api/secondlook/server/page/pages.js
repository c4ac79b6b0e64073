// The check page as a whole: what is known about the draft, and what happens when the user types,
// chooses, opens a finding or has words replaced. The parts it moves are each in a file of their own.

import { Refusal } from "./answers.js";
import { isReplaceable } from "./cards.js";
import { arrange, draftOf } from "./contexts.js";
import { find } from "./elements.js";
import { wordsIn } from "./messages.js";
import { showPolicy } from "./policies.js";
import { edited, moved, nextSpan, spanAt } from "./spans.js";
import { isUnderlined } from "./underlines.js";
import { tallyOf } from "./verdicts.js";

/** @typedef {import("./answers.js").Draft} Draft */
/** @typedef {import("./answers.js").Edit} Edit */
/** @typedef {import("./answers.js").Finding} Finding */
/** @typedef {import("./answers.js").Review} Review */
/** @typedef {import("./messages.js").Language} Language */
/** @typedef {import("./verdicts.js").State} State */
/**
 * @typedef {object} Parts
 * @property {import("./answers.js").Answers} answers
 * @property {import("./reviews.js").Reviews} reviews
 * @property {import("./drafts.js").DraftField} field
 * @property {import("./underlines.js").Underlines} underlines
 * @property {import("./cards.js").Cards} cards
 * @property {import("./verdicts.js").Banner} banner
 * @property {import("./notices.js").Notice} notice
 * @property {import("./changes.js").Changes} changes
 * @property {import("./columns.js").Column} column
 * @property {(refused: boolean) => void} askKey
 */

/** @typedef {{draft: Draft, before: string, after: string, edits: Edit[], keep: string[]}} Made */

export class CheckPage {
  /** @type {State} */ #state = { is: "empty" };
  /** @type {Finding[]} */ #findings = [];
  /** @type {Map<string, string>} */ #titles = new Map();
  /** @type {string | null} */ #active = null;
  /** @type {{before: string, after: string} | null} */ #undoable = null;
  /** What anonymizing made of which draft. @type {Made | null} */ #made = null;
  #text = "";

  /** @param {Parts} parts @param {Language} language */
  constructor(parts, language) {
    this.parts = parts;
    this.language = language;
    this.form = find("composer", HTMLFormElement);
    this.copyButton = find("copy", HTMLButtonElement);
    this.anonymizeButton = find("anonymize-all", HTMLButtonElement);
    this.undoButton = find("undo", HTMLButtonElement);
  }

  get words() {
    return wordsIn(this.language);
  }

  /** The words or what surrounds them changed. @param {number} [pause] */
  changed(pause) {
    arrange(this.form, find("audience-field", HTMLElement), find("reply-field", HTMLElement));
    const draft = draftOf(this.form, this.parts.field.text);
    this.parts.notice.hide();
    this.#findings = moved(this.#findings, this.#text, draft.text);
    this.#text = draft.text;
    if (draft.text.trim() === "") {
      this.parts.reviews.forget();
      this.#findings = [];
      this.#state = { is: "empty" };
    } else {
      this.parts.reviews.want(draft, pause);
      // What is not checked stays so until there is an answer: a flicker would look like one.
      if (this.#state.is !== "unchecked") this.#state = { is: "checking" };
    }
    this.draw();
  }

  /** @param {Draft} _draft @param {Review} review */
  reviewed(_draft, review) {
    this.#state = { is: "reviewed", review };
    this.#findings = [...review.findings].sort((one, other) => one.start - other.start || one.end - other.end);
    find("draft-language", HTMLElement).textContent = this.words[review.language === "en" ? "en" : "nl"];
    this.draw();
  }

  /** @param {Refusal} refusal */
  refused(refusal) {
    this.#state = { is: "unchecked", reason: refusal.reason };
    this.draw();
    if (refusal.reason === "key") this.parts.askKey(true);
  }

  /** @param {Finding} finding @param {boolean} focus */
  open(finding, focus) {
    this.#active = finding.id;
    if (isUnderlined(finding, this.#text)) {
      this.parts.field.select(finding, focus);
      this.#reveal(finding);
    }
    this.draw();
  }

  close() {
    this.#active = null;
    this.draw();
  }

  /** The caret moved in the text: the card of the words it stands in opens. */
  pointed() {
    if (!this.parts.field.hasFocus) return;
    const { caret } = this.parts.field;
    const marked = this.#findings.filter((finding) => isUnderlined(finding, this.#text));
    const active = marked.find((finding) => finding.id === this.#active);
    const stays = active && active.start <= caret && caret <= active.end;
    const now = stays ? active : spanAt(marked, caret);
    if ((now?.id ?? null) === this.#active) return;
    this.#active = now?.id ?? null;
    this.draw();
    if (now) this.parts.cards.reveal(now.id);
  }

  /** @param {boolean} back */
  step(back) {
    const marked = this.#findings.filter((finding) => isUnderlined(finding, this.#text));
    const next = nextSpan(marked, this.parts.field.caret, back);
    if (next) this.open(next, true);
  }

  /** Everything that can be, or one finding only. @param {Finding} [only] */
  async anonymize(only) {
    const others = only ? this.#findings.filter((finding) => finding.id !== only.id) : [];
    const draft = draftOf(this.form, this.parts.field.text);
    await this.#anonymize(draft, others.filter(isReplaceable).map((finding) => finding.id));
  }

  /** The same once more from the text as it was, now that another style is chosen. */
  async restyle() {
    if (this.#made) await this.#anonymize(this.#made.draft, this.#made.keep);
  }

  closeChanges() {
    this.#made = null;
    this.parts.field.focus();
    this.draw();
  }

  /** @param {Draft} draft @param {string[]} keep */
  async #anonymize(draft, keep) {
    const now = this.parts.field.text;
    try {
      const { edits } = await this.parts.answers.anonymize(draft, this.parts.changes.style, keep);
      if (this.parts.field.text !== now) return this.#say(this.words.textMoved);
      if (edits.length === 0) return this.#say(this.words.nothingToAnonymize);
      const after = edited(draft.text, edits);
      this.#made = { draft, before: draft.text, after, edits, keep };
      return this.#rewrite(after, this.words.anonymized(edits.length), draft.text);
    } catch (error) {
      if (error instanceof Refusal && error.reason === "key") this.parts.askKey(true);
      return this.#say(this.words.notAnonymized);
    }
  }

  /** @param {Finding} finding @param {string} replacement */
  replace(finding, replacement) {
    this.#rewrite(edited(this.#text, [{ ...finding, replacement }]), this.words.replaced);
  }

  undo() {
    if (!this.#undoable) return;
    const restored = this.parts.field.undo(this.#undoable.before);
    this.#undoable = null;
    this.changed(0);
    if (restored) this.#say(this.words.restored);
  }

  async copy() {
    const state = this.#state;
    const copied = await this.parts.field.copy();
    const tally = tallyOf(this.#findings, this.words);
    if (!copied) this.#say(this.words.notCopied);
    else if (state.is !== "reviewed") this.#say(this.words.copiedUnchecked);
    else this.#say(tally ? this.words.copiedWith(tally) : this.words.copied);
  }

  /** The policy and all answers again, in the language that is now the reader's. */
  async refresh() {
    this.changed(0);
    this.#titles = await showPolicy(this.parts.answers);
    this.draw();
  }

  draw() {
    const { underlines, cards, banner, field, changes, column } = this.parts;
    const words = this.words;
    const made = this.#made?.after === field.text ? this.#made : null;
    const active = this.#findings.find((finding) => finding.id === this.#active);
    underlines.show(this.#text, this.#findings, active);
    changes.show(made, words);
    cards.show({ text: this.#text, findings: this.#findings,
      titles: this.#titles, active: active?.id ?? null, words });
    banner.show(this.#state, this.#findings, words);
    find("count", HTMLElement).textContent = words.characters([...this.#text].length);
    this.copyButton.disabled = this.#text === "";
    this.anonymizeButton.disabled = !this.#findings.some(isReplaceable);
    this.undoButton.hidden = this.#undoable?.after !== field.text;
    column.tell();
  }

  /** @param {string} wanted @param {string} notice @param {string} [before]  what undo brings back */
  #rewrite(wanted, notice, before = this.parts.field.text) {
    const done = this.parts.field.retype(wanted);
    this.#undoable = { before, after: wanted };
    this.changed(0);
    this.#say(done ? notice : this.words.notAnonymized);
  }

  /** @param {string} notice */
  #say(notice) {
    this.parts.notice.show(notice);
    this.parts.banner.announce(notice);
  }

  /** Scrolls the words into the window where they are not. @param {Finding} finding */
  #reveal(finding) {
    const place = this.parts.underlines.place(finding);
    const out = place.top < 0 || place.bottom > window.innerHeight;
    if (out) window.scrollBy({ top: place.top - window.innerHeight / 3 });
  }
}
