// Answers that cannot be used are no answers; failures become reasons and waits.

import assert from "node:assert/strict";
import { test } from "node:test";

import { NO_WAIT, longer, waitIn, whyWait } from "../../../extension/background/backoffs.js";
import { Refusal, reasonFor } from "../../../extension/background/connections.js";
import { merged } from "../../../extension/background/pages.js";
import { codeIn, refusalFor } from "../../../extension/background/pairings.js";
import { policyIn } from "../../../extension/background/policies.js";
import { isAnonymized, isReview, question } from "../../../extension/background/reviews.js";

const TEXT = "Bij Acme 😀";
const FINDING = { start: 4, end: 8, severity: "critical" };
const REVIEW = { verdict: "critical", offsets: "utf-16", findings: [FINDING], anonymized: null };

test("a sound review is one", () => {
  assert.ok(isReview(REVIEW, TEXT));
  assert.ok(isReview({ ...REVIEW, verdict: "clear", findings: [] }, TEXT));
});

test("a review that contradicts itself or its text is none", () => {
  const wrong = [
    null, 5, "clear", [], {},
    { ...REVIEW, verdict: "clear" },
    { ...REVIEW, findings: [] },
    { ...REVIEW, offsets: "code-point" },
    { ...REVIEW, findings: [{ ...FINDING, end: 12 }] },
    { ...REVIEW, findings: [{ ...FINDING, start: -1 }] },
    { ...REVIEW, findings: [{ ...FINDING, start: 9 }] },
    { ...REVIEW, findings: [{ ...FINDING, start: 4.5 }] },
    { ...REVIEW, findings: [{ ...FINDING, severity: "fatal" }] },
    { ...REVIEW, findings: [null] },
    { ...REVIEW, anonymized: { text: "", edits: [{ start: 0, end: 99 }] } },
  ];
  for (const answer of wrong) assert.ok(!isReview(answer, TEXT), JSON.stringify(answer));
});

test("an anonymized text says where it differs, inside the text", () => {
  assert.ok(isAnonymized({ text: "x", edits: [{ start: 4, end: 8, replacement: "een klant" }] }, TEXT));
  for (const answer of [null, {}, { text: "x" }, { text: "x", edits: [{ start: 4, end: 8 }] }]) {
    assert.ok(!isAnonymized(answer, TEXT));
  }
});

test("half an emoji goes out as well-formed text of the same length", () => {
  const context = { reply_to: "\udc00", attachments: /** @type {"image"[]} */ (["image"]) };
  const asked = question({ text: "a\ud83d", channel: "twitter", context }, "");
  assert.equal(asked.text, "a\ufffd");
  assert.deepEqual(asked.context, { reply_to: "\ufffd", attachments: ["image"] });
  assert.equal(asked.offsets, "utf-16");
});

test("the author's own name goes along when it was told", () => {
  const draft = { text: "a", channel: /** @type {const} */ ("yammer"), context: {} };
  assert.deepEqual(question(draft, "").context, {});
  assert.deepEqual(question(draft, "Joke Wilgenhof").context, { author_name: "Joke Wilgenhof" });
});

test("the wait doubles up to a minute, by chance between half and whole", () => {
  let wait = NO_WAIT;
  const waits = Array.from({ length: 9 }, () => (wait = longer(wait, "down", 0, 1)).until / 1000);
  assert.deepEqual(waits, [1, 2, 4, 8, 16, 32, 60, 60, 60]);
  assert.equal(longer(NO_WAIT, "down", 0, 0).until, 500);
  assert.equal(longer(NO_WAIT, "slow", 0, 1, 5).until, 5000);
  assert.equal(longer(NO_WAIT, "slow", 0, 1, 86_400).until, 60_000);
  assert.equal(whyWait(wait, 59_999), "down");
  assert.equal(whyWait(wait, 60_000), null);
});

test("what was stored of a wait may be anything", () => {
  for (const stored of [undefined, null, "x", {}, { failures: "5" }]) assert.deepEqual(waitIn(stored), NO_WAIT);
  const wait = longer(NO_WAIT, "slow", 5, 0.5);
  assert.deepEqual(waitIn(structuredClone(wait)), wait);
});

test("only a Second Look can say that this browser is not paired", () => {
  assert.equal(reasonFor(401, "token"), "unpaired");
  assert.equal(reasonFor(404, "browser_unknown"), "unpaired");
  for (const [status, code] of /** @type {const} */ ([[401, ""], [404, ""], [404, "not_found"], [403, "origin"]])) {
    assert.equal(reasonFor(status, code), "refused");
  }
  assert.equal(reasonFor(503, "busy"), "slow");
  assert.equal(reasonFor(500, "internal"), "down");
});

test("six digits, however they are typed", () => {
  for (const typed of ["482913", "482 913", " 482-913 ", "4 8 2 9 1 3"]) assert.equal(codeIn(typed), "482913");
  for (const typed of ["", "48291", "4829133", "48291a", "४८२९१३"]) assert.equal(codeIn(typed), "");
});

test("why pairing did not work", () => {
  assert.deepEqual(refusalFor(new Refusal("refused", 409)), { refused: "closed", seconds: 0 });
  assert.deepEqual(refusalFor(new Refusal("slow", 429, 8)), { refused: "wait", seconds: 8 });
  assert.deepEqual(refusalFor(new Refusal("refused", 403)), { refused: "code", seconds: 0 });
  assert.deepEqual(refusalFor(new Refusal("down")), { refused: "unreachable", seconds: 0 });
  assert.deepEqual(refusalFor(new RangeError("x")), { refused: "unreachable" });
});

test("the worst frame speaks for the tab", () => {
  const frame = (/** @type {PageState["state"]} */ state, findings = 0) =>
    ({ boxes: 1, state, findings, channel: /** @type {const} */ ("yammer") });
  assert.equal(merged(undefined), null);
  const tab = merged({ 0: frame("clear"), 7: frame("critical", 2), 9: frame("advice", 1) });
  assert.deepEqual(tab, { boxes: 3, state: "critical", findings: 3, channel: "yammer" });
  assert.equal(merged({ 0: frame("critical", 2), 1: frame("unchecked") })?.state, "unchecked");
});

test("a policy is shown as far as it is one", () => {
  const policy = policyIn({
    id: "x", version: "1.2", document: "Beleid", checklist: ["a", 5], organisation: { name: "N", board: "b@example.nl" },
  });
  assert.deepEqual(policy, {
    id: "x", name: "Beleid 1.2", organisation: "N", checklist: ["a"], board: "b@example.nl",
  });
  assert.equal(policyIn({ document: "Policy 1.2", version: "1.2" })?.name, "Policy 1.2");
  assert.equal(policyIn(null), null);
});
