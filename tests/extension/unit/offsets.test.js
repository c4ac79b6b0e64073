// Ten thousand texts: the place that Python gives is the place of the same words here (promise 10).

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import "../../../extension/content/spans.js";

/** @type {{pieces: string[], texts: [number[], number, number, number, number][]}} */
const contract = JSON.parse(readFileSync(new URL("../../contract/offsets.json", import.meta.url), "utf-8"));
const { spans } = globalThis.secondlook;

/** @param {number[]} indexes */
const wordsOf = (indexes) => indexes.map((index) => contract.pieces[index]).join("");

test("ten thousand spans from Python hold the same words in JavaScript", () => {
  let mismatches = 0;
  for (const [indexes, first, last, start, end] of contract.texts) {
    mismatches += Number(wordsOf(indexes).slice(start, end) !== wordsOf(indexes.slice(first, last + 1)));
  }
  assert.deepEqual([contract.texts.length, mismatches], [10_000, 0]);
});

test("a span taken out of any text leaves no half emoji and nothing of its words", () => {
  for (const [indexes, , , start, end] of contract.texts) {
    const text = wordsOf(indexes);
    const after = spans.edited(text, [{ start, end, replacement: "…" }]);
    assert.equal(after.isWellFormed(), true);
    assert.equal(after.length, text.length - (end - start) + 1);
  }
});

test("spans behind an edit move with their words in every text", () => {
  for (const [indexes, , , start, end] of contract.texts.slice(0, 2000)) {
    const text = wordsOf(indexes);
    const after = `😀 ${text}`;
    const [moved] = spans.moved([{ start, end }], text, after);
    if (moved && !spans.isWhole({ start, end }, text)) assert.equal(after.slice(moved.start, moved.end),
      text.slice(start, end));
  }
});
