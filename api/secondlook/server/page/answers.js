// What the server is asked and what it answers: the shapes of the contract, one way to fetch,
// and every way an answer can fail to come. The only file that talks to the network.

/** @typedef {"advice" | "warning" | "critical"} Severity */
/** @typedef {{start: number, end: number}} Span */
/** @typedef {Span & {id: string, rule: string, category: string, severity: Severity,
 *   entity: string | null, score: number, message: string, advice: string,
 *   clause: {document: string, section: string}, replacements: string[]}} Finding */
/** @typedef {Span & {replacement: string, findings: string[]}} Edit */
/** @typedef {{text: string, edits: Edit[]}} Anonymized */
/** @typedef {{verdict: "clear" | Severity, language: string, offsets: string, findings: Finding[],
 *   anonymized: Anonymized | null, policy: {id: string, version: string}}} Review */
/** @typedef {{kind: string, audience: string, attachments: string[], author_role: string,
 *   reply_to: string | null}} Context */
/** @typedef {{text: string, channel: string, context: Context}} Draft */
/** @typedef {"generalize" | "placeholder" | "mask"} Style */
/** @typedef {"unreachable" | "slow" | "key" | "long" | "busy" | "refused" | "broken"} Reason */

/** No verdict was reached; `passing` when it is worth asking again without the user doing anything. */
export class Refusal extends Error {
  /** @param {Reason} reason */
  constructor(reason) {
    super(reason);
    this.reason = reason;
    this.passing = ["unreachable", "slow", "busy", "broken"].includes(reason);
  }
}

const PATIENCE = 1500;
const PATIENCE_LONG = 5000;
const LONG_TEXT = 4000;

export class Answers {
  /**
   * @param {() => string} key
   * @param {() => string} reader  the language in which messages come back
   */
  constructor(key, reader) {
    this.key = key;
    this.reader = reader;
  }

  /** @param {Draft} draft @returns {Promise<Review>} */
  async review(draft) {
    const answer = await this.post("/review", question(draft), draft.text.length);
    if (!isReview(answer, draft.text)) throw new Refusal("broken");
    return answer;
  }

  /** @param {Draft} draft @param {Style} style @param {string[]} keep  ids of what stays @returns {Promise<Anonymized>} */
  async anonymize(draft, style, keep) {
    const body = { ...question(draft), style, keep };
    const answer = await this.post("/anonymize", body, draft.text.length);
    if (!isAnonymized(answer, draft.text)) throw new Refusal("broken");
    return answer;
  }

  /** Whether a key is the server's; one that cannot be asked about may be. @param {string} key @returns {Promise<boolean>} */
  async fits(key) {
    try {
      await new Answers(() => key, this.reader).get("/policy");
      return true;
    } catch (error) {
      return !(error instanceof Refusal && error.reason === "key");
    }
  }

  /** @param {"/policy" | "/rules"} path @returns {Promise<unknown>} */
  get(path) {
    return this.fetch(path, {}, PATIENCE_LONG);
  }

  /** @param {string} path @param {object} body @param {number} length @returns {Promise<unknown>} */
  post(path, body, length) {
    const patience = length > LONG_TEXT ? PATIENCE_LONG : PATIENCE;
    return this.fetch(path, { method: "POST", body: JSON.stringify(body) }, patience);
  }

  /** @param {string} path @param {RequestInit} options @param {number} patience */
  async fetch(path, options, patience) {
    const key = this.key();
    if (!key) throw new Refusal("key");
    /** @type {Record<string, string>} */
    const headers = { "Authorization": `Bearer ${key}`, "Accept-Language": this.reader() };
    if (options.body) headers["Content-Type"] = "application/json";
    const signal = AbortSignal.timeout(patience);
    try {
      const response = await fetch(path, {
        ...options, headers, signal, credentials: "omit", cache: "no-store", redirect: "error",
      });
      if (!response.ok) throw new Refusal(reasonFor(response.status));
      return /** @type {unknown} */ (await response.json());
    } catch (error) {
      if (error instanceof Refusal) throw error;
      if (error instanceof SyntaxError) throw new Refusal("broken");
      throw new Refusal(signal.aborted ? "slow" : "unreachable");
    }
  }
}

/** @param {Draft} draft */
function question(draft) {
  // Half an emoji would be refused as JSON; toWellFormed keeps the length, so offsets stay right.
  const replyTo = draft.context.reply_to?.toWellFormed() ?? null;
  return {
    text: draft.text.toWellFormed(),
    channel: draft.channel,
    language: null,
    offsets: "utf-16",
    context: { ...draft.context, reply_to: replyTo },
  };
}

/** @param {number} status @returns {Reason} */
export function reasonFor(status) {
  if (status === 401) return "key";
  if (status === 413) return "long";
  if (status === 503 || status === 429) return "busy";
  return status >= 500 ? "broken" : "refused";
}

/**
 * An answer that says "clear" and lists findings, or points outside the text, is no answer.
 * @param {unknown} answer
 * @param {string} text
 * @returns {answer is Review}
 */
export function isReview(answer, text) {
  const review = /** @type {Partial<Review> | null} */ (answer);
  if (!review || !Array.isArray(review.findings) || review.offsets !== "utf-16") return false;
  const severities = ["advice", "warning", "critical"];
  const sound = review.findings.every(
    (finding) => isWithin(finding, text) && severities.includes(finding.severity));
  return sound && (review.verdict === "clear") === (review.findings.length === 0);
}

/**
 * @param {unknown} answer
 * @param {string} text
 * @returns {answer is Anonymized}
 */
export function isAnonymized(answer, text) {
  const anonymized = /** @type {Partial<Anonymized> | null} */ (answer);
  if (!anonymized || !Array.isArray(anonymized.edits)) return false;
  return anonymized.edits.every((edit) => isWithin(edit, text) && typeof edit.replacement === "string");
}

/** @param {Span} span @param {string} text */
function isWithin(span, text) {
  return Number.isInteger(span.start) && Number.isInteger(span.end)
    && span.start >= 0 && span.start <= span.end && span.end <= text.length;
}
