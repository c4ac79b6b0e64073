// Which server addresses are taken: http on this computer, https everywhere else, nothing more than
// a name and a port. Anything else could send a draft over the network in the open.

const LOOPBACK = ["127.0.0.1", "localhost"];

/**
 * The address as an origin, or null when it must not be used.
 * @param {unknown} typed
 * @returns {string | null}
 */
export function serverAddress(typed) {
  if (typeof typed !== "string" || typed.trim() === "") return null;
  const written = typed.trim();
  const url = parsed(/^[a-z][a-z0-9+.-]*:\/\//i.test(written) ? written : `${guessed(written)}//${written}`);
  if (!url || url.username || url.password || url.pathname !== "/" || url.search || url.hash) return null;
  if (url.protocol === "https:") return url.origin;
  return url.protocol === "http:" && isLoopback(url) ? url.origin : null;
}

/** @param {string} origin */
export function isLocal(origin) {
  const url = parsed(origin);
  return url !== null && url.protocol === "http:" && isLoopback(url);
}

/** @param {URL} url */
function isLoopback(url) {
  return LOOPBACK.includes(url.hostname);
}

/** @param {string} written  an address without its scheme */
function guessed(written) {
  return LOOPBACK.some((name) => written === name || written.startsWith(`${name}:`)) ? "http:" : "https:";
}

/** @param {string} written */
function parsed(written) {
  try {
    return new URL(written);
  } catch {
    return null;
  }
}
