// The quiet part of the page: the policy in force with its checklist, and the titles of its rules.

import { find, make } from "./elements.js";

/** @typedef {import("./answers.js").Answers} Answers */

/**
 * Rule → title in the reader's language.
 * @param {unknown} answer  of GET /rules
 * @returns {Map<string, string>}
 */
export function titlesIn(answer) {
  const rules = /** @type {{rules?: unknown} | null} */ (answer)?.rules;
  if (!Array.isArray(rules)) return new Map();
  return new Map(rules.flatMap((rule) => (
    typeof rule?.id === "string" && typeof rule.title === "string" ? [[rule.id, rule.title]] : [])));
}

/**
 * @param {unknown} answer  of GET /policy
 * @returns {{name: string, checklist: string[]}}
 */
export function policyIn(answer) {
  const policy = /** @type {Record<string, unknown> | null} */ (answer) ?? {};
  const { document: title, version, checklist } = policy;
  const lines = Array.isArray(checklist) ? checklist.filter((line) => typeof line === "string") : [];
  // Most titles end in their version already ("Social Media Policy 1.2").
  const name = String(title ?? policy["id"] ?? "");
  const known = typeof version === "string" && !name.includes(version) ? ` ${version}` : "";
  return { name: name + known, checklist: lines };
}

/**
 * Fetches both and shows the policy. The page works without: then it says nothing here.
 * @param {Answers} answers
 * @returns {Promise<Map<string, string>>}
 */
export async function showPolicy(answers) {
  try {
    const [policy, rules] = await Promise.all([answers.get("/policy"), answers.get("/rules")]);
    const { name, checklist } = policyIn(policy);
    find("policy", HTMLElement).textContent = name || "–";
    find("checklist-lines", HTMLElement).replaceChildren(...checklist.map((line) => make("li", "", line)));
    find("checklist", HTMLElement).hidden = checklist.length === 0;
    return titlesIn(rules);
  } catch {
    return new Map();
  }
}
