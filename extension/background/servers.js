// Asking the paired server, with patience: after a failure it is left alone for a while, and when it
// is back the pages hear so. Whatever goes wrong comes out as a reason why nothing was checked.

import { hasAccess } from "../shared/browsers.js";
import { isLocal } from "../shared/addresses.js";
import { NO_WAIT, longer, whyWait } from "./backoffs.js";
import { Refusal, ask } from "./connections.js";
import { current, currentWait, keepWait } from "./states.js";

/** @typedef {import("./backoffs.js").Wait} Wait */
/** @typedef {import("./connections.js").Reason} Reason */
/** @typedef {{answer: unknown} | {unchecked: Reason}} Outcome */

export class Server {
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #retry;

  /** @param {() => void} back  called when the server answers again after a failure */
  constructor(back) {
    this.back = back;
  }

  /**
   * @param {{path?: string, body?: object}} question  without a path: only whether it is our server
   * @param {boolean} hurry  ask now, whatever the wait
   * @returns {Promise<Outcome>}
   */
  async ask(question, hurry = false) {
    const [{ pairing, language }, wait] = await Promise.all([current(), currentWait()]);
    if (!pairing) return { unchecked: "unpaired" };
    const why = hurry ? null : whyWait(wait, Date.now());
    if (why) return { unchecked: why };
    try {
      const answer = await ask(pairing, { ...question, reader: language });
      if (wait.failures > 0) await this.#recovered(wait, Boolean(question.path));
      return { answer };
    } catch (error) {
      return { unchecked: await this.#failed(error) };
    }
  }

  /** A server that is not on this computer is the browser's to allow, by the user. */
  async allowed() {
    const { settings } = await current();
    return isLocal(settings.server) || hasAccess(settings.server);
  }

  /** Who proves itself may be asked; patience only ends with an answer. @param {Wait} wait @param {boolean} isAnswer */
  async #recovered(wait, isAnswer) {
    clearTimeout(this.#retry);
    await keepWait(isAnswer ? NO_WAIT : { ...wait, until: 0 });
    this.back();
  }

  /** @param {unknown} error @returns {Promise<Reason>} */
  async #failed(error) {
    const refusal = error instanceof Refusal ? error : new Refusal("down");
    // An answer about this one draft says nothing against the server.
    if (refusal.reason === "refused" && refusal.status > 0) return refusal.reason;
    const wait = longer(await currentWait(), refusal.reason, Date.now(), Math.random(), refusal.seconds);
    await keepWait(wait);
    clearTimeout(this.#retry);
    // As long as this worker lives; afterwards the next key, or the next look at a page, asks again.
    this.#retry = setTimeout(() => void this.ask({}), wait.until - Date.now() + 1);
    return refusal.reason;
  }
}
