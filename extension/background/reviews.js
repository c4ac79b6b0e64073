// Drafts on their way to the server and what comes back, one at a time for each tab.

import { Queues } from "./queues.js";
import { current } from "./states.js";

/** @typedef {import("./servers.js").Server} Server */

const SEVERITIES = ["advice", "warning", "critical"];

export class Reviews {
  #queues = new Queues();

  /** @param {Server} server */
  constructor(server) {
    this.server = server;
  }

  /**
   * @param {Requests["review"]["ask"]} question
   * @param {string} tab
   * @param {string} box
   * @returns {Promise<Requests["review"]["answer"]>}
   */
  async review({ draft, hurry }, tab, box) {
    const { settings } = await current();
    if (!settings.channels[draft.channel]) return { unchecked: "off" };
    /** @type {() => Promise<Requests["review"]["answer"]>} */
    const work = async () => {
      const outcome = await this.server.ask({ path: "/review", body: question(draft, settings.author) }, hurry);
      if ("unchecked" in outcome) return outcome;
      const review = outcome.answer;
      return isReview(review, draft.text) && isPolicy(review, settings.policy)
        ? { review: settings.style === "generalize" ? review : await this.#styled(review, draft) }
        : { unchecked: "refused" };
    };
    return this.#queues.run(tab, box, work, { unchecked: "slow" });
  }

  /** A review brings other words; who wants labels or dots gets those, or nothing. @param {ReviewAnswer} review @param {DraftToReview} draft */
  async #styled(review, draft) {
    if (!review.anonymized) return review;
    const answer = await this.anonymize({ draft, keep: [] });
    return { ...review, anonymized: "unchecked" in answer ? null : answer };
  }

  /**
   * @param {Requests["anonymize"]["ask"]} question
   * @returns {Promise<Requests["anonymize"]["answer"]>}
   */
  async anonymize({ draft, keep }) {
    const { settings: { author, style } } = await current();
    const body = { ...question(draft, author), style, keep };
    const outcome = await this.server.ask({ path: "/anonymize", body }, true);
    if ("unchecked" in outcome) return outcome;
    return isAnonymized(outcome.answer, draft.text) ? outcome.answer : { unchecked: "refused" };
  }
}

/** @param {DraftToReview} draft @param {string} author  "" when not told */
export function question({ text, channel, context }, author) {
  // Half an emoji would be refused as JSON; toWellFormed keeps the length, so offsets stay right.
  const words = Object.entries({ ...context, ...(author && { author_name: author }) }).map(
    ([name, value]) => [name, typeof value === "string" ? value.toWellFormed() : value]);
  return { text: text.toWellFormed(), channel, offsets: "utf-16", context: Object.fromEntries(words) };
}

/**
 * An answer that says "clear" and lists findings, or points outside the text, is no answer.
 * @param {unknown} answer
 * @param {string} text
 * @returns {answer is ReviewAnswer}
 */
export function isReview(answer, text) {
  const review = /** @type {Partial<ReviewAnswer> | null} */ (answer);
  if (!review || !Array.isArray(review.findings) || review.offsets !== "utf-16") return false;
  const sound = review.findings.every(
    (finding) => isWithin(finding, text) && SEVERITIES.includes(finding.severity));
  const edits = review.anonymized?.edits ?? [];
  return sound && (review.verdict === "clear") === (review.findings.length === 0)
    && Array.isArray(edits) && edits.every((edit) => isWithin(edit, text));
}

/** @param {ReviewAnswer} review @param {string} wanted  the pack that the office asks for, "" for any */
function isPolicy(review, wanted) {
  return wanted === "" || review.policy?.id === wanted;
}

/**
 * @param {unknown} answer
 * @param {string} text
 * @returns {answer is {text: string, edits: EditAnswer[]}}
 */
export function isAnonymized(answer, text) {
  const anonymized = /** @type {Partial<{text: string, edits: EditAnswer[]}> | null} */ (answer);
  return typeof anonymized?.text === "string" && Array.isArray(anonymized.edits)
    && anonymized.edits.every((edit) => isWithin(edit, text) && typeof edit.replacement === "string");
}

/** @param {{start: number, end: number} | null} span @param {string} text */
function isWithin(span, text) {
  return span !== null && Number.isInteger(span.start) && Number.isInteger(span.end)
    && span.start >= 0 && span.start <= span.end && span.end <= text.length;
}
