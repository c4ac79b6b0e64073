// What each tab shows, for the popup and for the number on the icon. Only counts, no words.

import { announce, markIcon, session } from "../shared/browsers.js";

/** @typedef {Record<string, Record<string, PageState>>} Tabs  tab → frame → state */

const COLOURS = { critical: "#b3261e", warning: "#8d5600", advice: "#2a5ca8", unchecked: "#5a5f69" };
const ORDER = ["none", "clear", "advice", "warning", "critical", "unchecked"];

export class Pages {
  /** One change after the other: two frames may report at once. @type {Promise<unknown>} */
  #last = Promise.resolve();

  /** @param {number} tab @param {number} frame @param {PageState} state */
  report(tab, frame, state) {
    return this.#change((tabs) => {
      (tabs[tab] ??= {})[frame] = state;
      return show(tab, merged(tabs[tab]));
    });
  }

  /** @param {number} tab */
  gone(tab) {
    return this.#change((tabs) => void delete tabs[tab]);
  }

  /** @param {number} tab @returns {Promise<PageState | null>} */
  async of(tab) {
    return merged((await known())[tab]);
  }

  /** @param {Announcement} announcement */
  async tell(announcement) {
    await Promise.all(Object.keys(await known()).map((tab) => announce(Number(tab), announcement)));
  }

  /** @param {(tabs: Tabs) => unknown} act */
  #change(act) {
    const change = async () => {
      const tabs = await known();
      const shown = act(tabs);
      await session.set("tabs", tabs);
      await shown;
    };
    return this.#last = this.#last.then(change, change);
  }
}

/** @returns {Promise<Tabs>} */
async function known() {
  return /** @type {Tabs | undefined} */ (await session.get("tabs")) ?? {};
}

/**
 * The worst of a tab's frames speaks for all of it.
 * @param {Record<string, PageState> | undefined} frames
 * @returns {PageState | null}
 */
export function merged(frames) {
  const states = Object.values(frames ?? {});
  const [worst] = states.toSorted((one, other) => ORDER.indexOf(other.state) - ORDER.indexOf(one.state));
  if (!worst) return null;
  const total = (/** @type {"boxes" | "findings"} */ name) => states.reduce((sum, state) => sum + state[name], 0);
  return { ...worst, boxes: total("boxes"), findings: total("findings") };
}

/** @param {number} tab @param {PageState | null} page */
function show(tab, page) {
  const state = page?.state ?? "none";
  if (state === "none" || state === "clear") return markIcon(tab, "", COLOURS.advice);
  return markIcon(tab, state === "unchecked" ? "?" : String(page?.findings ?? ""), COLOURS[state]);
}
