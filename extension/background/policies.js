// The policy in force, as the extension shows it: asked once in a session, and again after pairing.

import { session } from "../shared/browsers.js";

/** @typedef {import("./servers.js").Server} Server */

/**
 * @param {Server} server
 * @returns {Promise<PolicyShown | null>}
 */
export async function policyOf(server, hurry = false) {
  const kept = await keptPolicy();
  if (kept) return kept;
  const outcome = await server.ask({ path: "/policy" }, hurry);
  const policy = "answer" in outcome ? policyIn(outcome.answer) : null;
  if (policy) await session.set("policy", policy);
  return policy;
}

/** What is known without asking. @returns {Promise<PolicyShown | null>} */
export async function keptPolicy() {
  return /** @type {PolicyShown | null | undefined} */ (await session.get("policy")) ?? null;
}

/** In another language the checklist is another one. */
export function forgetPolicy() {
  return session.set("policy", null);
}

/** @param {unknown} answer  of GET /policy @returns {PolicyShown | null} */
export function policyIn(answer) {
  if (typeof answer !== "object" || answer === null) return null;
  const { id, version, document: title, checklist, organisation } = /** @type {Record<string, any>} */ (answer);
  const lines = Array.isArray(checklist) ? checklist.filter((line) => typeof line === "string") : [];
  // Most titles end in their version already ("Social Media Policy 1.2").
  const name = text(title) || text(id);
  return {
    id: text(id),
    name: name.includes(text(version)) ? name : `${name} ${text(version)}`,
    organisation: text(organisation?.name),
    checklist: lines,
    board: text(organisation?.board),
  };
}

/** @param {unknown} value */
function text(value) {
  return typeof value === "string" ? value : "";
}
