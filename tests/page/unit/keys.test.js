// Where the key is kept, and which language the page starts in.

import assert from "node:assert/strict";
import { test } from "node:test";

import { cleanKey, Keys, storeOrMemory } from "../../../api/secondlook/server/page/keys.js";
import { firstLanguage, rememberLanguage } from "../../../api/secondlook/server/page/messages.js";

function refusing() {
  return storeOrMemory(() => {
    throw new Error("storage is switched off");
  });
}

test("a key is kept for the tab, or for good when that is asked", () => {
  const [session, lasting] = [refusing(), refusing()];
  const keys = new Keys(session, lasting);
  keys.keep("eerste-sleutel", false);
  assert.deepEqual(["eerste-sleutel", null], [session, lasting].map((store) => store.getItem("secondlook.key")));
  keys.keep("tweede-sleutel", true);
  assert.deepEqual([null, "tweede-sleutel"], [session, lasting].map((store) => store.getItem("secondlook.key")));
  assert.equal("tweede-sleutel", keys.current);
});

test("a forgotten key is gone from both places", () => {
  const [session, lasting] = [refusing(), refusing()];
  const keys = new Keys(session, lasting);
  keys.keep("eerste-sleutel", true);
  keys.forget();
  assert.equal("", keys.current);
  assert.deepEqual([null, null], [session, lasting].map((store) => store.getItem("secondlook.key")));
});

test("a browser that refuses storage still has a key for this page", () => {
  const keys = new Keys(refusing(), refusing());
  keys.keep("eerste-sleutel", false);
  assert.equal("eerste-sleutel", keys.current);
});

test("only what can stand in a header is a key", () => {
  assert.equal("abc_DEF-123", cleanKey("  abc_DEF-123\n"));
  assert.deepEqual(["", "", "", ""], ["", "twee woorden", "sléutel", "a\nb"].map(cleanKey));
});

test("the first language of the browser that we speak is ours, a remembered one goes first", () => {
  const store = refusing();
  assert.equal("nl", firstLanguage(store, ["fr-FR", "nl-BE", "en"]));
  assert.equal("en", firstLanguage(store, ["en-GB", "nl"]));
  assert.equal("en", firstLanguage(store, ["de"]));
  rememberLanguage(store, "nl");
  assert.equal("nl", firstLanguage(store, ["en-GB"]));
});
