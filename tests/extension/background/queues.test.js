// One request under way for each tab; of each box the latest draft waits.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Queues } from "../../../extension/background/queues.js";

/** Work that ends when it is told to, and what of it was begun. */
function desk() {
  /** @type {string[]} */ const begun = [];
  /** @type {Record<string, () => void>} */ const ends = {};
  const work = (/** @type {string} */ name) => () => {
    begun.push(name);
    return new Promise((/** @type {(name: string) => void} */ resolve) => {
      ends[name] = () => resolve(name);
    });
  };
  return { begun, ends, work };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test("one at a time, and the latest of those that wait", async () => {
  const { begun, ends, work } = desk();
  const queues = new Queues();
  const answers = ["a", "b", "c", "d"].map((name) => queues.run("tab", "box", work(name), `no ${name}`));
  assert.deepEqual(begun, ["a"]);
  assert.equal(await answers[1], "no b");
  assert.equal(await answers[2], "no c");
  ends["a"]?.();
  await settled();
  assert.deepEqual(begun, ["a", "d"]);
  ends["d"]?.();
  assert.deepEqual([await answers[0], await answers[3]], ["a", "d"]);
});

test("boxes of one tab take turns and none is lost", async () => {
  const { begun, ends, work } = desk();
  const queues = new Queues();
  const answers = ["1", "2", "3"].map((box) => queues.run("tab", box, work(box), "dropped"));
  for (const box of ["1", "2", "3"]) {
    ends[box]?.();
    await settled();
  }
  assert.deepEqual(begun, ["1", "2", "3"]);
  assert.deepEqual(await Promise.all(answers), ["1", "2", "3"]);
});

test("tabs do not wait for each other", () => {
  const { begun, work } = desk();
  const queues = new Queues();
  void queues.run("one", "box", work("a"), "");
  void queues.run("other", "box", work("b"), "");
  assert.deepEqual(begun, ["a", "b"]);
});

test("after a failure the next one has its turn", async () => {
  const queues = new Queues();
  const failing = queues.run("tab", "box", () => Promise.reject(new Error("away")), "");
  const next = queues.run("tab", "box", () => Promise.resolve("done"), "");
  await assert.rejects(failing, /away/);
  assert.equal(await next, "done");
  assert.equal(await queues.run("tab", "box", () => Promise.resolve("again"), ""), "again");
});
