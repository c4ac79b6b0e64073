// Pairing: the six digits become a key that this browser and its server share. The server shows first
// that it knows the digits; a program that does not gets nothing it could use.

import { Refusal, knock } from "./connections.js";
import { begin, finish, isSame } from "./handshakes.js";

/** @typedef {import("./connections.js").Pairing} Pairing */

/** @type {Record<number, PairRefusal["refused"]>} */
const REASONS = { 403: "code", 409: "closed", 429: "wait" };

/** @param {string} typed @returns {string} the digits, or "" when they are not six */
export function codeIn(typed) {
  const digits = typed.replace(/[\s-]/g, "");
  return /^[0-9]{6}$/.test(digits) ? digits : "";
}

/**
 * @param {string} server
 * @param {string} typed
 * @returns {Promise<Pairing | PairRefusal>}
 */
export async function pair(server, typed) {
  const code = codeIn(typed);
  if (!code) return { refused: "code" };
  try {
    const begun = await begin(code);
    const offer = await knock(server, "/pair", { share: begun.share });
    const agreed = await finish(begun, String(offer["share"]));
    if (!isSame(agreed.serverProof, offer["proof"])) return { refused: "code" };
    const confirmed = { pairing: offer["pairing"], proof: agreed.browserProof };
    const { browser } = await knock(server, "/pair/confirm", confirmed);
    return { server, browser: String(browser), key: agreed.key };
  } catch (error) {
    return refusalFor(error);
  }
}

/** @param {unknown} error @returns {PairRefusal} */
export function refusalFor(error) {
  if (!(error instanceof Refusal)) return { refused: "unreachable" };
  return { refused: REASONS[error.status] ?? "unreachable", seconds: error.seconds };
}
