// How long a server that failed is left alone: 1, 2, 4 … 60 seconds, each a little by chance, so that
// many browsers do not come back all at once. Pure: the clock and the chance are given.

const FIRST = 1000;
const LAST = 60_000;

/** @typedef {import("./connections.js").Reason} Reason */
/** @typedef {{failures: number, until: number, reason: Reason | null}} Wait */

/** @type {Readonly<Wait>} */
export const NO_WAIT = Object.freeze({ failures: 0, until: 0, reason: null });

/**
 * @param {Wait} wait
 * @param {Reason} reason
 * @param {number} now
 * @param {number} chance  0 to 1
 * @param {number} asked  seconds for which the server itself asks to be left alone
 * @returns {Wait}
 */
export function longer(wait, reason, now, chance, asked = 0) {
  const longest = Math.min(LAST, FIRST * 2 ** wait.failures);
  const failures = Math.min(wait.failures + 1, 30);
  const alone = Math.max(longest * (0.5 + chance / 2), Math.min(LAST, asked * 1000));
  return { failures, until: now + alone, reason };
}

/** Why not to ask now; null when it may be tried. @param {Wait} wait @param {number} now */
export function whyWait(wait, now) {
  return now < wait.until ? wait.reason : null;
}

/** @param {unknown} stored @returns {Wait} */
export function waitIn(stored) {
  const wait = /** @type {Partial<Wait> | null | undefined} */ (stored);
  return typeof wait?.failures === "number" && typeof wait.until === "number"
    ? { failures: wait.failures, until: wait.until, reason: wait.reason ?? null } : NO_WAIT;
}
