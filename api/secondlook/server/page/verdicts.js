// The banner: what may be said about the draft as it stands now. A verdict belongs to one exact
// text; whatever else is the case (typing, no server, no key) is shown as that, never as clear.

import { find } from "./elements.js";

/** @typedef {import("./answers.js").Finding} Finding */
/** @typedef {import("./answers.js").Review} Review */
/** @typedef {import("./answers.js").Reason} Reason */
/** @typedef {import("./messages.js").Words} Words */
/** @typedef {{is: "empty"} | {is: "checking"} | {is: "reviewed", review: Review}
 *   | {is: "unchecked", reason: Reason}} State */

/** @param {State} state */
export function verdictOf(state) {
  return state.is === "reviewed" ? state.review.verdict : state.is;
}

/**
 * "2 critical · 1 tip"; empty when there is nothing to count.
 * @param {readonly Finding[]} findings
 * @param {Words} words
 */
export function tallyOf(findings, words) {
  /** @param {string} severity */
  const number = (severity) => findings.filter((finding) => finding.severity === severity).length;
  const counts = /** @type {const} */ ([
    [number("critical"), words.criticals],
    [number("warning"), words.warnings],
    [number("advice"), words.advices],
  ]);
  return counts.flatMap(([count, say]) => (count > 0 ? [say(count)] : [])).join(" · ");
}

export class Banner {
  /** @param {{enterKey: () => void, retry: () => void}} acts */
  constructor(acts) {
    this.acts = acts;
    this.icon = find("verdict-icon", SVGUseElement);
    this.title = find("verdict-title", HTMLElement);
    this.text = find("verdict-text", HTMLElement);
    this.tally = find("verdict-tally", HTMLElement);
    this.button = find("verdict-action", HTMLButtonElement);
    this.announcer = find("announcer", HTMLElement);
    /** @type {() => void} */
    this.act = () => {};
    this.button.addEventListener("click", () => this.act());
  }

  /**
   * @param {State} state
   * @param {readonly Finding[]} findings  what is known so far, also while checking
   * @param {Words} words
   */
  show(state, findings, words) {
    const verdict = verdictOf(state);
    const { dataset } = document.documentElement;
    dataset["verdict"] = verdict;
    // While an answer is under way the banner keeps the colour of what is known to stand there.
    dataset["known"] = worstOf(findings);
    this.icon.setAttribute("href", `#icon-${verdict}`);
    this.title.textContent = words[`${verdict}Title`];
    this.text.textContent = state.is === "unchecked" ? words[state.reason] : explanation(verdict, words);
    this.tally.textContent = tallyOf(findings, words);
    this.tally.hidden = this.tally.textContent === "";
    this.#offer(state, words);
    if (state.is !== "checking") this.announce(this.#spoken());
  }

  /** What a screen reader says; the same words twice are said once. @param {string} words */
  announce(words) {
    if (this.announcer.textContent !== words) this.announcer.textContent = words;
  }

  #spoken() {
    const parts = [this.title, this.tally, this.text].map((part) => part.textContent);
    return parts.filter(Boolean).join(". ");
  }

  /** @param {State} state @param {Words} words */
  #offer(state, words) {
    const reason = state.is === "unchecked" ? state.reason : null;
    this.button.hidden = reason === null || reason === "long";
    this.button.textContent = reason === "key" ? words.keyEnter : words.tryAgain;
    this.act = reason === "key" ? this.acts.enterKey : this.acts.retry;
  }
}

/** @param {readonly Finding[]} findings */
function worstOf(findings) {
  const severities = /** @type {const} */ (["critical", "warning", "advice"]);
  return severities.find((severity) => findings.some((one) => one.severity === severity)) ?? "nothing";
}

/** @param {ReturnType<typeof verdictOf>} verdict @param {Words} words */
function explanation(verdict, words) {
  return verdict === "unchecked" ? "" : words[`${verdict}Text`];
}
