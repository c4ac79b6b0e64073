// When a review is asked for: a moment after the last key, at most one request under way and one
// waiting, an answer for an older draft dropped, and again by itself when the server was away.
// Knows no clock and no network of its own, so that tests can hold both in their hands.

import { Refusal } from "./answers.js";

/** @typedef {import("./answers.js").Draft} Draft */
/** @typedef {import("./answers.js").Review} Review */

export const PAUSE = 200;
const FIRST_RETRY = 1000;
const LAST_RETRY = 60_000;

/**
 * @typedef {object} Wiring
 * @property {(draft: Draft) => Promise<Review>} ask
 * @property {(draft: Draft, review: Review) => void} reviewed
 * @property {(draft: Draft, refusal: Refusal) => void} refused
 * @property {(act: () => void, delay: number) => (() => void)} later  returns what cancels it
 * @property {() => number} chance  0 to 1, so that many browsers do not come back all at once
 */

export class Reviews {
  /** @type {Draft | null} */ #wanted = null;
  /** @type {(() => void) | null} */ #cancel = null;
  #underWay = false;
  #waiting = false;
  #settled = true;
  #failures = 0;

  /** @param {Wiring} wiring */
  constructor(wiring) {
    this.wiring = wiring;
  }

  /** @param {Draft} draft @param {number} pause */
  want(draft, pause = PAUSE) {
    this.#wanted = draft;
    this.#settled = false;
    this.#schedule(pause);
  }

  /** Nothing to review any more; what is still under way will be dropped. */
  forget() {
    this.#wanted = null;
    this.#settled = true;
    this.#waiting = false;
    this.#unschedule();
  }

  /** Asks at once for what has no verdict yet: the user came back, or entered a key. */
  hurry() {
    if (!this.#settled) this.#schedule(0);
  }

  /** @param {number} delay */
  #schedule(delay) {
    this.#unschedule();
    this.#cancel = this.wiring.later(() => {
      this.#cancel = null;
      void this.#go();
    }, delay);
  }

  #unschedule() {
    this.#cancel?.();
    this.#cancel = null;
  }

  async #go() {
    const draft = this.#wanted;
    if (!draft) return;
    if (this.#underWay) {
      this.#waiting = true;
      return;
    }
    this.#underWay = true;
    try {
      this.#take(draft, await this.wiring.ask(draft));
    } catch (error) {
      this.#fail(draft, error);
    } finally {
      this.#underWay = false;
      if (this.#waiting) {
        this.#waiting = false;
        this.#schedule(0);
      }
    }
  }

  /** @param {Draft} draft @param {Review} review */
  #take(draft, review) {
    this.#failures = 0;
    if (draft !== this.#wanted) return;
    this.#settled = true;
    this.wiring.reviewed(draft, review);
  }

  /** @param {Draft} draft @param {unknown} error */
  #fail(draft, error) {
    const refusal = error instanceof Refusal ? error : new Refusal("broken");
    if (draft !== this.#wanted) return;
    this.wiring.refused(draft, refusal);
    if (refusal.passing && !this.#cancel) this.#schedule(this.#backOff());
  }

  #backOff() {
    const longest = Math.min(LAST_RETRY, FIRST_RETRY * 2 ** this.#failures);
    this.#failures += 1;
    return longest * (0.5 + this.wiring.chance() / 2);
  }
}
