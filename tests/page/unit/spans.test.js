// Offsets in UTF-16 units: differences, moved findings, edits, the finding at the caret.

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  difference, edited, isWhole, moved, nextSpan, pieces, spanAt,
} from "../../../api/secondlook/server/page/spans.js";

/** @param {number} start @param {number} end */
const span = (start, end) => ({ start, end });

/** A small generator with a seed, so that a failing case can be had again. @param {number} seed */
function randomness(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const PIECES = ["a", "b", " ", "\n", "é", "e\u0301", "😀", "😁", "👩‍👩‍👧", "🇳🇱", "\u200f", "א", "\ud83d"];

/** @param {() => number} random @param {number} length */
function randomText(random, length) {
  const piece = () => PIECES[Math.floor(random() * PIECES.length)] ?? "";
  return Array.from({ length }, piece).join("");
}

test("a difference is the one stretch that was retyped", () => {
  assert.deepEqual({ start: 4, end: 7, words: "uw" }, difference("bij ons thuis", "bij uw thuis"));
  assert.deepEqual({ start: 0, end: 0, words: "nu " }, difference("hier", "nu hier"));
  assert.deepEqual({ start: 3, end: 5, words: "" }, difference("abcde", "abc"));
  assert.deepEqual({ start: 3, end: 3, words: "" }, difference("abc", "abc"));
});

test("a difference never begins or ends inside an emoji", () => {
  assert.deepEqual({ start: 1, end: 3, words: "😁" }, difference("a😀b", "a😁b"));
  // The same low half, another high half.
  assert.deepEqual({ start: 0, end: 2, words: "\ud83e\ude00" }, difference("\ud83d\ude00", "\ud83e\ude00"));
});

test("a difference applied to the text before gives the text after, whatever the texts", () => {
  const random = randomness(7);
  for (let round = 0; round < 5000; round += 1) {
    const before = randomText(random, Math.floor(random() * 12));
    const after = randomText(random, Math.floor(random() * 12));
    const { start, end, words } = difference(before, after);
    assert.ok(start <= end, JSON.stringify([before, after]));
    assert.equal(after, before.slice(0, start) + words + before.slice(end));
  }
});

test("findings before and after a change keep their words", () => {
  const before = "Lindervoort 😀 06-21436587 einde";
  const after = "Lindervoort 😀 bel 06-21436587 einde";
  const spans = [span(0, 11), span(15, 26)];
  const words = moved(spans, before, after).map(({ start, end }) => after.slice(start, end));
  assert.deepEqual(["Lindervoort", "06-21436587"], words);
});

test("a finding that was typed in is gone", () => {
  assert.deepEqual([], moved([span(4, 15)], "bij Lindervoort", "bij Lindxervoort"));
});

test("a finding about the whole draft stays about the whole draft", () => {
  assert.deepEqual([span(0, 9)], moved([span(0, 5)], "abc d", "abc defgh"));
});

test("a moved finding has the same words, for any edit of any text", () => {
  const random = randomness(11);
  let kept = 0;
  for (let round = 0; round < 5000; round += 1) {
    const before = `x${randomText(random, 14)}x`;
    const cut = Math.floor(random() * before.length);
    const after = before.slice(0, cut) + randomText(random, 3) + before.slice(cut + Math.floor(random() * 4));
    const start = Math.floor(random() * before.length);
    const finding = span(start, Math.min(before.length, start + 1 + Math.floor(random() * 5)));
    if (isWhole(finding, before)) continue;
    for (const now of moved([finding], before, after)) {
      kept += 1;
      assert.equal(before.slice(finding.start, finding.end), after.slice(now.start, now.end));
    }
  }
  assert.ok(kept > 1000, `only ${kept} findings were kept: the test tests nothing`);
});

test("edits are all applied at the offsets of the old text", () => {
  const edits = [{ start: 0, end: 3, replacement: "[klant A]" }, { start: 7, end: 9, replacement: "" }];
  assert.equal("[klant A] en .", edited("Bos en 06.", edits));
  assert.equal("niets", edited("niets", []));
});

test("the caret finds the shortest finding around it, both edges included", () => {
  const spans = [span(0, 20), span(5, 9)];
  assert.equal(spans[1], spanAt(spans, 5));
  assert.equal(spans[1], spanAt(spans, 9));
  assert.equal(spans[0], spanAt(spans, 10));
  assert.equal(undefined, spanAt(spans, 21));
});

test("the next finding follows the caret and goes round", () => {
  const spans = [span(9, 12), span(2, 4)];
  assert.equal(spans[1], nextSpan(spans, 0));
  assert.equal(spans[0], nextSpan(spans, 2));
  assert.equal(spans[1], nextSpan(spans, 9));
  assert.equal(spans[0], nextSpan(spans, 2, true));
  assert.equal(undefined, nextSpan([], 0));
});

test("pieces tell the old text and the new one", () => {
  const text = "😀 Bij Bos, bel 06";
  const edits = [{ start: 7, end: 10, replacement: "een klant" }, { start: 10, end: 18, replacement: "" }];
  const told = pieces(text, edits);
  assert.deepEqual([["same", "😀 Bij "], ["out", "Bos"], ["in", "een klant"], ["out", ", bel 06"]],
    told.map(({ is, words }) => [is, words]));
  assert.equal(text, told.filter(({ is }) => is !== "in").map(({ words }) => words).join(""));
  assert.equal(edited(text, edits), told.filter(({ is }) => is !== "out").map(({ words }) => words).join(""));
});
