// The browser's side of pairing reckons as the server's does: examples that both sides share.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { begin, finish, isSame, newNonce, proofOf } from "../../../extension/background/handshakes.js";

const examples = JSON.parse(readFileSync(new URL("../../contract/handshakes.json", import.meta.url), "utf8"));

test("both sides reckon alike", async () => {
  assert.equal(examples.length, 3);
  for (const example of examples) {
    const begun = await begin(example.code, BigInt(`0x${example.exponent}`));
    assert.equal(begun.share, example.share);
    const agreed = await finish(begun, example.server_share);
    assert.equal(agreed.serverProof, example.server_proof);
    assert.equal(agreed.browserProof, example.browser_proof);
    assert.equal(agreed.key, example.key);
    assert.equal(await proofOf(example.key, example.host, example.nonce), example.proof);
  }
});

test("the same code never begins twice in the same way", async () => {
  const [one, other] = await Promise.all([begin("482913"), begin("482913")]);
  assert.notEqual(one.share, other.share);
  assert.match(one.share, /^[0-9a-f]{512}$/);
});

test("another code comes to another key", async () => {
  const [example] = examples;
  const begun = await begin("000001", BigInt(`0x${example.exponent}`));
  const agreed = await finish(begun, example.server_share);
  assert.notEqual(agreed.serverProof, example.server_proof);
  assert.notEqual(agreed.key, example.key);
});

test("a share outside the group, or none at all, ends it", async () => {
  const begun = await begin("482913");
  const share = (/** @type {bigint} */ number) => number.toString(16).padStart(512, "0");
  const outside = [0n, 1n, 2n ** 2048n - 1n].map(share);
  for (const wrong of [...outside, "", "0", "undefined", `${begun.share}0`, begun.share.toUpperCase()]) {
    await assert.rejects(finish(begun, wrong), RangeError, wrong);
  }
});

test("a proof for one address is none for another", async () => {
  const nonce = newNonce();
  const proofs = await Promise.all(
    ["127.0.0.1:8765", "localhost:8765", "127.0.0.1:9000"].map((host) => proofOf("a".repeat(64), host, nonce)));
  assert.equal(new Set(proofs).size, 3);
});

test("words are the same only when they are", () => {
  assert.ok(isSame("abc", "abc"));
  for (const other of ["abd", "ab", "abcd", "", undefined, null, 5, ["abc"]]) assert.ok(!isSame("abc", other));
});
