// The handshake of pairing, the browser's side: from six digits to a key, without the digits or the
// key ever travelling. It has the shape of CPace, over the 2048-bit group of RFC 3526. Who answers
// in the server's place learns whether one guess was right. The other side: server/handshakes.py.

const PRIME = BigInt(
  "0xFFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74"
  + "020BBEA63B139B22514A08798E3404DDEF9519B3CD3A431B302B0A6DF25F1437"
  + "4FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED"
  + "EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3DC2007CB8A163BF05"
  + "98DA48361C55D39A69163FA8FD24CF5F83655D23DCA3AD961C62F356208552BB"
  + "9ED529077096966D670C354E4ABC9804F1746C08CA18217C32905E462E36CE3B"
  + "E39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF695581718"
  + "3995497CEA956AE515D2261898FA051015728E5A8AACAA68FFFFFFFFFFFFFFFF",
);
const SHARE_DIGITS = 512;
const EXPONENT_BYTES = 64;
const BLOCKS = 5;

const bytes = (/** @type {string} */ text) => new TextEncoder().encode(text);

/** @typedef {{share: string, exponent: bigint}} Begun */
/** @typedef {{serverProof: string, browserProof: string, key: string}} Agreement */

/**
 * @param {string} code
 * @param {bigint} exponent  by chance, but for a test
 * @returns {Promise<Begun>}
 */
export async function begin(code, exponent = numberOf(crypto.getRandomValues(new Uint8Array(EXPONENT_BYTES)))) {
  return { exponent, share: shareOf(power(await elementOf(code), exponent)) };
}

/**
 * What both sides have now, if both knew the code: compare the server's proof before anything else.
 * @param {Begun} begun
 * @param {string} serverShare
 * @returns {Promise<Agreement>}
 */
export async function finish(begun, serverShare) {
  const theirs = /^[0-9a-f]{512}$/.test(serverShare) ? BigInt(`0x${serverShare}`) : 0n;
  if (theirs <= 1n || theirs >= PRIME - 1n) throw new RangeError("a share outside the group");
  const shared = shareOf(power(theirs, begun.exponent));
  const secret = await crypto.subtle.digest("SHA-256", bytes(`${begun.share} ${serverShare} ${shared}`));
  const [serverProof, browserProof, key] = await Promise.all(
    ["server", "browser", "key"].map((name) => derived(new Uint8Array(secret), name)));
  return { serverProof: serverProof ?? "", browserProof: browserProof ?? "", key: key ?? "" };
}

/**
 * What the server must answer to show that it knows the key, at the address it is asked at.
 * @param {string} key
 * @param {string} host
 * @param {string} nonce
 */
export async function proofOf(key, host, nonce) {
  const prover = await hmac(bytes(key), "secondlook prover");
  return derived(prover, `${host.toLowerCase()} ${nonce}`);
}

export function newNonce() {
  return hex(crypto.getRandomValues(new Uint8Array(32)));
}

/**
 * In a time that says nothing of where they differ.
 * @param {string} one
 * @param {unknown} other
 */
export function isSame(one, other) {
  if (typeof other !== "string" || one.length !== other.length) return false;
  let difference = 0;
  for (let at = 0; at < one.length; at += 1) difference |= one.charCodeAt(at) ^ other.charCodeAt(at);
  return difference === 0;
}

/** The square in the group that stands for a code. @param {string} code */
async function elementOf(code) {
  const blocks = await Promise.all(Array.from({ length: BLOCKS }, (_, block) =>
    crypto.subtle.digest("SHA-512", bytes(`secondlook pairing ${block} ${code}`))));
  const number = BigInt(`0x${blocks.map((block) => hex(new Uint8Array(block))).join("")}`);
  return power(number % PRIME, 2n);
}

/** @param {bigint} base @param {bigint} exponent */
function power(base, exponent) {
  let result = 1n;
  for (let left = exponent, square = base; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * square) % PRIME;
    square = (square * square) % PRIME;
  }
  return result;
}

/** @param {Uint8Array<ArrayBuffer>} secret @param {string} name */
async function derived(secret, name) {
  return hex(await hmac(secret, name));
}

/** @param {Uint8Array<ArrayBuffer>} secret @param {string} message */
async function hmac(secret, message) {
  const key = await crypto.subtle.importKey("raw", secret, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", key, bytes(message)));
}

/** @param {bigint} number */
function shareOf(number) {
  return number.toString(16).padStart(SHARE_DIGITS, "0");
}

/** @param {Uint8Array} array */
function numberOf(array) {
  return BigInt(`0x${hex(array)}`);
}

/** @param {Uint8Array} array */
function hex(array) {
  return [...array].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
