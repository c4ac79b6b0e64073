// The words of the content scripts: the same keys in both languages, and none left empty.

import assert from "node:assert/strict";
import { test } from "node:test";
import "../../../extension/content/words/dutch.js";
import "../../../extension/content/words/english.js";

const { nl, en, of } = globalThis.secondlook.words;

test("Dutch and English say the same things", () => {
  assert.deepEqual(Object.keys(nl), Object.keys(en));
});

test("no word is empty", () => {
  assert.deepEqual([...Object.values(nl), ...Object.values(en)].filter((words) => words.trim() === ""), []);
});

test("a number stands in its place", () => {
  assert.equal(of("en")("findings", 3), "3 findings");
});
