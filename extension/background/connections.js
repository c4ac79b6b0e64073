// The only file that talks to the network. Whatever is asked of a server with a key, the server first
// proves that it knows that key: another program on the same port gets neither a draft nor the key.

import { isSame, newNonce, proofOf } from "./handshakes.js";

/** @typedef {{server: string, browser: string, key: string}} Pairing */
/** @typedef {Exclude<Unchecked, "off">} Reason */

// Proof and answer together: what takes longer is of no use to who is typing.
const PATIENCE = 1500;

/** No answer that can be used. `status` is 0 where none came; `seconds` is what the server asks to wait. */
export class Refusal extends Error {
  /** @param {Reason} reason @param {number} status @param {number} seconds */
  constructor(reason, status = 0, seconds = 0) {
    super(reason);
    this.reason = reason;
    this.status = status;
    this.seconds = seconds;
  }
}

/**
 * Asks a paired server. With no `body` it is a GET; with no `path` only the proof is asked for.
 * @param {Pairing} pairing
 * @param {{path?: string, body?: object, reader: ReaderLanguage}} question
 * @returns {Promise<unknown>}
 */
export async function ask(pairing, { path, body, reader }) {
  const signal = AbortSignal.timeout(PATIENCE);
  await prove(pairing, signal);
  if (!path) return null;
  const headers = { "Authorization": `Bearer ${pairing.key}`, "Accept-Language": reader };
  return fetched(pairing.server + path, headers, body, signal);
}

/**
 * Asks a server that is not paired yet; nothing secret may be in the body.
 * @param {string} server
 * @param {"/pair" | "/pair/confirm"} path
 * @param {object} body
 * @returns {Promise<Record<string, unknown>>}
 */
export async function knock(server, path, body) {
  return objectIn(await fetched(server + path, {}, body, AbortSignal.timeout(2 * PATIENCE)));
}

/** @param {Pairing} pairing @param {AbortSignal} signal */
async function prove({ server, browser, key }, signal) {
  const nonce = newNonce();
  const expected = proofOf(key, new URL(server).host, nonce);
  const answer = objectIn(await fetched(`${server}/pair/proof`, {}, { browser, nonce }, signal));
  if (!isSame(await expected, answer["proof"])) throw new Refusal("refused");
}

/**
 * @param {string} address
 * @param {Record<string, string>} headers
 * @param {object | undefined} body
 * @param {AbortSignal} signal
 * @returns {Promise<unknown>}
 */
async function fetched(address, headers, body, signal) {
  try {
    const response = await fetch(address, {
      ...(body && { method: "POST", body: JSON.stringify(body) }),
      headers: { ...headers, ...(body && { "Content-Type": "application/json" }) },
      signal,
      cache: "no-store",
      credentials: "omit",
      redirect: "error",
      referrerPolicy: "no-referrer",
    });
    if (!response.ok) throw await refusalOf(response);
    // A page to log in, as on the wifi of a train, is no answer of ours.
    if (!response.headers.get("Content-Type")?.startsWith("application/json")) throw new Refusal("refused");
    return /** @type {unknown} */ (await response.json());
  } catch (error) {
    if (error instanceof Refusal) throw error;
    if (error instanceof SyntaxError) throw new Refusal("refused");
    throw new Refusal(signal.aborted ? "slow" : "down");
  }
}

/** @param {Response} response */
async function refusalOf(response) {
  const answer = await response.json().catch(() => null);
  const code = typeof answer?.error?.code === "string" ? answer.error.code : "";
  const seconds = Number(response.headers.get("Retry-After")) || 0;
  return new Refusal(reasonFor(response.status, code), response.status, seconds);
}

/**
 * Only who speaks as our server does can say that this browser is not paired any more.
 * @param {number} status
 * @param {string} code
 * @returns {Reason}
 */
export function reasonFor(status, code) {
  if ((status === 401 && code === "token") || code === "browser_unknown") return "unpaired";
  if (status === 503 || status === 429) return "slow";
  return status >= 500 ? "down" : "refused";
}

/** @param {unknown} answer @returns {Record<string, unknown>} */
function objectIn(answer) {
  if (typeof answer !== "object" || answer === null) throw new Refusal("refused");
  return /** @type {Record<string, unknown>} */ (answer);
}
