// When reviews are asked for: the clock and the server are in the hands of the test.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Refusal } from "../../../api/secondlook/server/page/answers.js";
import { PAUSE, Reviews } from "../../../api/secondlook/server/page/reviews.js";

/** @typedef {import("../../../api/secondlook/server/page/answers.js").Draft} Draft */
/** @typedef {import("../../../api/secondlook/server/page/answers.js").Review} Review */

/** @type {Review} */
const CLEAR = { verdict: "clear", language: "nl", offsets: "utf-16", findings: [], anonymized: null,
  policy: { id: "test", version: "1" } };

/** @param {string} text @returns {Draft} */
function draft(text) {
  return { text, channel: "linkedin",
    context: { kind: "post", audience: "public", attachments: [], author_role: "employee", reply_to: null } };
}

/** A desk with a clock that only moves by hand and questions that are answered by hand. */
function desk() {
  /** @type {{act: () => void, delay: number}[]} */
  const timers = [];
  /** @type {{draft: Draft, answer: (review: Review) => void, fail: (error: Error) => void}[]} */
  const asked = [];
  /** @type {string[]} */
  const told = [];
  const reviews = new Reviews({
    ask: (question) => new Promise((answer, fail) => asked.push({ draft: question, answer, fail })),
    reviewed: (about) => told.push(`reviewed ${about.text}`),
    refused: (about, refusal) => told.push(`${refusal.reason} ${about.text}`),
    later: (act, delay) => {
      const timer = { act, delay };
      timers.push(timer);
      return () => void timers.splice(timers.indexOf(timer), 1);
    },
    chance: () => 1,
  });
  const settle = () => new Promise((done) => setImmediate(done));
  const ring = async () => {
    const timer = timers.shift();
    assert.ok(timer, "no timer is set");
    timer.act();
    await settle();
    return timer.delay;
  };
  /** @param {number} index @param {Review | Error} answer */
  const answer = async (index, answer) => {
    const question = asked[index];
    assert.ok(question, `question ${index} was never asked`);
    (answer instanceof Error ? question.fail : question.answer)(/** @type {any} */ (answer));
    await settle();
  };
  return { reviews, timers, asked, told, ring, answer };
}

test("typing asks once, after the pause, about the last text", async () => {
  const { reviews, timers, asked, ring } = desk();
  reviews.want(draft("H"));
  reviews.want(draft("Ha"));
  reviews.want(draft("Hallo"));
  assert.equal(1, timers.length);
  assert.equal(PAUSE, await ring());
  assert.deepEqual(["Hallo"], asked.map((question) => question.draft.text));
});

test("at most one question is under way and one waits, and the last text wins", async () => {
  const { reviews, asked, told, ring, answer } = desk();
  reviews.want(draft("een"));
  await ring();
  reviews.want(draft("twee"));
  await ring();
  reviews.want(draft("drie"));
  await ring();
  assert.equal(1, asked.length);
  await answer(0, CLEAR);
  await ring();
  assert.deepEqual(["een", "drie"], asked.map((question) => question.draft.text));
  await answer(1, CLEAR);
  assert.deepEqual(["reviewed drie"], told);
});

test("an answer for an older text is dropped", async () => {
  const { reviews, told, ring, answer } = desk();
  reviews.want(draft("oud"));
  await ring();
  reviews.want(draft("nieuw"));
  await answer(0, CLEAR);
  assert.deepEqual([], told);
});

test("a failure about an older text is dropped too", async () => {
  const { reviews, told, ring, answer } = desk();
  reviews.want(draft("oud"));
  await ring();
  reviews.want(draft("nieuw"));
  await answer(0, new Refusal("unreachable"));
  assert.deepEqual([], told);
});

test("an emptied draft drops what is under way", async () => {
  const { reviews, timers, told, ring, answer } = desk();
  reviews.want(draft("weg"));
  await ring();
  reviews.forget();
  await answer(0, CLEAR);
  assert.deepEqual([], told);
  assert.equal(0, timers.length);
});

test("a server that is away is asked again after 1, 2, 4 … and at most 60 seconds", async () => {
  const { reviews, told, ring, answer } = desk();
  reviews.want(draft("tekst"), 0);
  await ring();
  const delays = [];
  for (let round = 0; round < 8; round += 1) {
    await answer(round, new Refusal("unreachable"));
    delays.push(await ring());
  }
  assert.deepEqual([1000, 2000, 4000, 8000, 16000, 32000, 60000, 60000], delays);
  await answer(8, CLEAR);
  assert.equal("reviewed tekst", told.at(-1));
});

test("after an answer the next outage starts at one second again", async () => {
  const { reviews, ring, answer } = desk();
  reviews.want(draft("a"), 0);
  await ring();
  await answer(0, new Refusal("slow"));
  await ring();
  await answer(1, CLEAR);
  reviews.want(draft("b"), 0);
  await ring();
  await answer(2, new Refusal("slow"));
  assert.equal(1000, await ring());
});

test("coming back asks at once, but only when there is something unanswered", async () => {
  const { reviews, timers, asked, ring, answer } = desk();
  reviews.want(draft("tekst"), 0);
  await ring();
  await answer(0, new Refusal("unreachable"));
  reviews.hurry();
  assert.equal(0, await ring());
  await answer(1, CLEAR);
  reviews.hurry();
  assert.equal(0, timers.length);
  assert.equal(2, asked.length);
});

for (const reason of /** @type {const} */ (["key", "long", "refused"])) {
  test(`"${reason}" is not asked again by itself, but it is after the user acted`, async () => {
    const { reviews, timers, told, ring, answer } = desk();
    reviews.want(draft("tekst"), 0);
    await ring();
    await answer(0, new Refusal(reason));
    assert.deepEqual([`${reason} tekst`], told);
    assert.equal(0, timers.length);
    reviews.hurry();
    assert.equal(1, timers.length);
  });
}

test("an unexpected error is a refusal, never a verdict", async () => {
  const { reviews, told, ring, answer } = desk();
  reviews.want(draft("tekst"), 0);
  await ring();
  await answer(0, new TypeError("boom"));
  assert.deepEqual(["broken tekst"], told);
});
