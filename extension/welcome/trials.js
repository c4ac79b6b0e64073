// The box to try: what is typed is reviewed as a post on LinkedIn would be, and underlined.

import { ask } from "../shared/browsers.js";
import { stateBlock } from "../shared/controls.js";
import { find, make, makeIcon } from "../shared/elements.js";

/** @typedef {import("../shared/languages.js").Words} Words */

const PAUSE = 200;
const SEVERITIES = /** @type {const} */ (["critical", "warning", "advice"]);

export class Trial {
  #asked = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #pause;

  /** @param {() => Words} words */
  constructor(words) {
    this.words = words;
    this.field = find("draft", HTMLTextAreaElement);
    this.mirror = find("mirror", HTMLElement);
    this.field.addEventListener("input", () => this.changed());
    find("example", HTMLButtonElement).addEventListener("click", () => this.write(this.words().exampleText));
  }

  /** @param {string} text */
  write(text) {
    this.field.value = text;
    this.field.focus();
    this.changed();
  }

  changed() {
    clearTimeout(this.#pause);
    this.#asked += 1;
    const { value } = this.field;
    // A last line break shows only when something follows it.
    this.mirror.textContent = `${value}\u200b`;
    this.#underline([]);
    if (value.trim() === "") this.#show(null, []);
    else this.#pause = setTimeout(() => void this.#review(value), PAUSE);
  }

  /** @param {string} text */
  async #review(text) {
    const asked = this.#asked;
    /** @type {DraftToReview} */
    const draft = { text, channel: "linkedin", context: {} };
    const answer = await ask("review", { draft, hurry: true });
    if (asked !== this.#asked) return;
    const words = this.words();
    if ("unchecked" in answer) {
      const text = answer.unchecked === "unpaired" ? words.tryLater
        : answer.unchecked === "off" ? words.offText : words[`${answer.unchecked}Text`];
      this.#show({ tone: "unchecked", title: words.unchecked, text }, []);
      return;
    }
    const { verdict } = answer.review;
    const findings = answer.review.findings.toSorted((one, other) => one.start - other.start);
    this.#underline(findings);
    const found = verdict === "clear" ? words.clearText : words.found(findings.length);
    this.#show({ tone: verdict, title: words[verdict], text: found }, findings);
  }

  /** @param {Parameters<typeof stateBlock>[0] | null} state @param {FindingAnswer[]} findings */
  #show(state, findings) {
    find("verdict", HTMLElement).replaceChildren(...(state ? [stateBlock(state)] : []));
    find("cards", HTMLElement).replaceChildren(...findings.map(card));
  }

  /** @param {FindingAnswer[]} findings */
  #underline(findings) {
    const node = this.mirror.firstChild;
    for (const severity of SEVERITIES) {
      const spans = findings.filter((finding) => finding.severity === severity && !isWhole(finding, this.field.value));
      const ranges = node ? spans.map(({ start, end }) => rangeIn(node, start, end)) : [];
      CSS.highlights.set(severity, new Highlight(...ranges));
    }
  }
}

/** @param {Node} node @param {number} start @param {number} end */
function rangeIn(node, start, end) {
  const range = new Range();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range;
}

/** @param {FindingAnswer} finding @param {string} text */
function isWhole({ start, end }, text) {
  return start === 0 && end === text.length;
}

/** @param {FindingAnswer} finding */
function card({ severity, message, advice, clause }) {
  const item = make("li", "", makeIcon(severity), make("span", "message", message),
    make("span", "advice", advice), make("span", "clause soft small", `${clause.document}, ${clause.section}`));
  item.dataset["severity"] = severity;
  return item;
}
