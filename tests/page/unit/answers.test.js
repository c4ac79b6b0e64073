// What counts as an answer: anything doubtful is no verdict.

import assert from "node:assert/strict";
import { test } from "node:test";

import { isAnonymized, isReview, reasonFor, Refusal } from "../../../api/secondlook/server/page/answers.js";
import { verdictOf } from "../../../api/secondlook/server/page/verdicts.js";

const FINDING = { id: "f1", rule: "client-name", category: "clients", severity: "critical", start: 0, end: 3,
  entity: "CLIENT", score: 0.9, message: "m", advice: "a", clause: { document: "d", section: "s" }, replacements: [] };
const REVIEW = { verdict: "critical", language: "nl", offsets: "utf-16", findings: [FINDING], anonymized: null,
  policy: { id: "p", version: "1" } };

test("a review is an answer", () => {
  assert.ok(isReview(REVIEW, "Bos"));
  assert.ok(isReview({ ...REVIEW, verdict: "clear", findings: [] }, "Bos"));
});

const DOUBTFUL = {
  "nothing": null,
  "a word": "clear",
  "an empty object": {},
  "clear with findings": { ...REVIEW, verdict: "clear" },
  "a verdict without findings": { ...REVIEW, findings: [] },
  "offsets in code points": { ...REVIEW, offsets: "code-point" },
  "a finding past the text": { ...REVIEW, findings: [{ ...FINDING, end: 4 }] },
  "a finding that ends before it starts": { ...REVIEW, findings: [{ ...FINDING, start: 2, end: 1 }] },
  "half an offset": { ...REVIEW, findings: [{ ...FINDING, start: 0.5 }] },
  "an unknown severity": { ...REVIEW, findings: [{ ...FINDING, severity: "fine" }] },
};
for (const [name, answer] of Object.entries(DOUBTFUL)) {
  test(`${name} is no review`, () => assert.equal(false, isReview(answer, "Bos")));
}

test("edits outside the text are no anonymized draft", () => {
  const edit = { start: 0, end: 3, replacement: "[klant A]", findings: ["f1"] };
  assert.ok(isAnonymized({ text: "[klant A]", edits: [edit] }, "Bos"));
  assert.equal(false, isAnonymized({ text: "", edits: [{ ...edit, end: 9 }] }, "Bos"));
  assert.equal(false, isAnonymized({ text: "", edits: [{ ...edit, replacement: null }] }, "Bos"));
  assert.equal(false, isAnonymized(null, "Bos"));
});

test("each status has its reason, and only passing ones are asked again", () => {
  const reasons = [401, 403, 413, 415, 421, 422, 429, 500, 503].map(reasonFor);
  assert.deepEqual(
    ["key", "refused", "long", "refused", "refused", "refused", "busy", "broken", "busy"], reasons);
  assert.deepEqual([false, true], [new Refusal("key").passing, new Refusal("busy").passing]);
});

test("only a reviewed draft has a verdict", () => {
  assert.equal("unchecked", verdictOf({ is: "unchecked", reason: "unreachable" }));
  assert.equal("checking", verdictOf({ is: "checking" }));
  assert.equal("empty", verdictOf({ is: "empty" }));
});
