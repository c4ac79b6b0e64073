// At most one request under way for each tab, and of each compose box at most one that waits: the
// latest. What it pushes aside is told so at once, so that nobody waits for an answer to old words.

/** @typedef {{job: () => Promise<void>, drop: () => void}} Waiting */

export class Queues {
  /** @type {Map<string, Map<string, Waiting>>} */ #waiting = new Map();

  /**
   * @template T
   * @param {string} lane  the tab
   * @param {string} box
   * @param {() => Promise<T>} work
   * @param {T} dropped  the answer for what is pushed aside
   * @returns {Promise<T>}
   */
  run(lane, box, work, dropped) {
    return new Promise((resolve, reject) => {
      const job = () => work().then(resolve, reject);
      const waiting = this.#waiting.get(lane);
      if (!waiting) {
        this.#waiting.set(lane, new Map());
        void this.#go(lane, job);
        return;
      }
      waiting.get(box)?.drop();
      waiting.set(box, { job, drop: () => resolve(dropped) });
    });
  }

  /** @param {string} lane @param {() => Promise<void>} first */
  async #go(lane, first) {
    await first();
    const waiting = this.#waiting.get(lane);
    const next = waiting?.entries().next().value;
    if (!waiting || !next) {
      this.#waiting.delete(lane);
      return;
    }
    waiting.delete(next[0]);
    await this.#go(lane, next[1].job);
  }
}
