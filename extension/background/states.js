// What the worker knows: settings, the pairing, the wait after a failure, the policy. The worker can
// end at any moment, so each is read from the browser's storage and nothing is kept only here.

import { drop, keep, officeSettings, recall, session, uiLanguage } from "../shared/browsers.js";
import { effective, fixedBy, readerLanguage, sound } from "../shared/settings.js";
import { NO_WAIT, waitIn } from "./backoffs.js";

/** @typedef {import("./connections.js").Pairing} Pairing */
/** @typedef {import("./backoffs.js").Wait} Wait */
/** @typedef {{settings: OwnSettings, fixed: string[], language: ReaderLanguage, pairing: Pairing | null}} State */

/** @returns {Promise<State>} */
export async function current() {
  const [stored, office] = await Promise.all([recall(["own", "pairing"]), officeSettings()]);
  const settings = effective(stored["own"], office);
  const pairing = pairingIn(stored["pairing"]);
  return {
    settings,
    fixed: fixedBy(office),
    language: readerLanguage(settings.language, uiLanguage()),
    // A key belongs to the server that made it and is shown to no other.
    pairing: pairing?.server === settings.server ? pairing : null,
  };
}

/** @param {Partial<OwnSettings>} changes  what an office has fixed stays as it is */
export async function change(changes) {
  const { own } = await recall(["own"]);
  await keep({ own: { ...sound(own), ...sound(changes) } });
}

/** @param {string} word */
export async function ignoreWord(word) {
  const { own } = await recall(["own"]);
  const ignoredWords = [...(sound(own).ignoredWords ?? []), word];
  await change({ ignoredWords });
}

/** @param {Pairing | null} pairing */
export async function keepPairing(pairing) {
  await (pairing ? keep({ pairing }) : drop(["pairing"]));
  await session.set("policy", null);
  await keepWait(NO_WAIT);
}

/** @returns {Promise<Wait>} */
export async function currentWait() {
  return waitIn(await session.get("wait"));
}

/** @param {Wait} wait */
export function keepWait(wait) {
  return session.set("wait", wait);
}

/** @param {unknown} stored @returns {Pairing | null} */
function pairingIn(stored) {
  const pairing = /** @type {Partial<Pairing> | null | undefined} */ (stored);
  const { server, browser, key } = pairing ?? {};
  return typeof server === "string" && typeof browser === "string" && typeof key === "string"
    ? { server, browser, key } : null;
}
