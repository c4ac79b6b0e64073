// Places in a text: what moves with an edit, what is gone, what is one line.

import assert from "node:assert/strict";
import { test } from "node:test";
import "../../../extension/content/spans.js";

const { spans } = globalThis.secondlook;

test("the difference is the one stretch that was typed over", () => {
  assert.deepEqual(spans.difference("Hoi Zeist!", "Hoi Breda!"), { start: 4, end: 9, words: "Breda" });
});

test("a difference never holds half an emoji", () => {
  assert.deepEqual(spans.difference("a 😀 b", "a 😁 b"), { start: 2, end: 4, words: "😁" });
});

test("a span before an edit stays, one behind it moves, one in it is gone", () => {
  const before = "Jan en Piet en Klaas";
  const list = [{ start: 0, end: 3 }, { start: 7, end: 11 }, { start: 15, end: 20 }];
  assert.deepEqual(spans.moved(list, before, "Jan en Pieter en Klaas"), [{ start: 0, end: 3 }, { start: 17, end: 22 }]);
});

test("a span that grows a letter at its end is gone, for it is another word", () => {
  assert.deepEqual(spans.moved([{ start: 0, end: 5 }, { start: 6, end: 9 }], "Zeist nu.", "Zeisten nu."),
    [{ start: 8, end: 11 }]);
});

test("a span about the whole draft stays about the whole draft", () => {
  assert.deepEqual(spans.moved([{ start: 0, end: 3 }], "abc", "abcd"), [{ start: 0, end: 4 }]);
});

test("a span over two lines is two parts, without the line break", () => {
  assert.deepEqual(spans.linesOf("a bc\nd e", { start: 2, end: 6 }), [{ start: 2, end: 4 }, { start: 5, end: 6 }]);
});

test("words are compared without case and accents", () => {
  assert.equal(spans.folded(" Café ZOË "), "cafe zoe");
});

/** @param {object} changes */
const review = (changes) => /** @type {any} */ ({
  verdict: "warning", offsets: "utf-16", findings: [{ severity: "warning", start: 0, end: 2 }], anonymized: null,
    ...changes });

test("a sound answer lies within the text", () => {
  assert.equal(spans.isSound(review({}), "abc"), true);
});

for (const [what, changes] of /** @type {[string, object][]} */ ([
  ["says clear but lists findings", { verdict: "clear" }],
  ["says warning but lists none", { findings: [] }],
  ["counts in code points", { offsets: "code-point" }],
  ["ends outside the text", { findings: [{ severity: "warning", start: 0, end: 9 }] }],
  ["runs backwards", { findings: [{ severity: "warning", start: 2, end: 1 }] }],
  ["has half a place", { findings: [{ severity: "warning", start: 0.5, end: 1 }] }],
  ["has a severity of its own", { findings: [{ severity: "fatal", start: 0, end: 1 }] }],
  ["edits outside the text", { anonymized: { edits: [{ start: 0, end: 9 }] } }],
  ["has no findings at all", { findings: undefined }],
])) {
  test(`an answer that ${what} is no answer`, () => assert.equal(spans.isSound(review(changes), "abc"), false));
}
