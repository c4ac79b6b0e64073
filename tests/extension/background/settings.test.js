// Settings are complete and sound whatever was stored, and an office has the last word.

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  DEFAULTS, effective, fixedBy, pageSettings, readerLanguage, sound,
} from "../../../extension/shared/settings.js";

test("nothing stored gives the defaults", () => {
  for (const stored of [undefined, null, {}, "x", 5, []]) assert.deepEqual(effective(stored, stored), DEFAULTS);
});

test("what is not sound is left out", () => {
  const stored = {
    server: "http://look.example.nl", language: "de", channels: "all", unchecked: "maybe", gate: 5,
    ignoredWords: "x", policy: 7, style: "shout", author: ["x"], key: "secret", __proto__: { gate: "critical" },
  };
  assert.deepEqual(sound(stored), {});
});

test("a channel that is not named stays on", () => {
  const channels = { twitter: false, mastodon: false };
  assert.deepEqual(sound({ channels }).channels, { linkedin: true, twitter: false, yammer: true });
});

test("ignored words are words, once each, the latest thousand", () => {
  const many = Array.from({ length: 1500 }, (_, number) => `word ${number}`);
  const kept = sound({ ignoredWords: [...many, "word 1499", "", 5, null, "x".repeat(201)] }).ignoredWords ?? [];
  assert.equal(kept.length, 1000);
  assert.equal(kept.at(-1), "word 1499");
  assert.equal(kept[0], "word 500");
});

test("what an office fixes wins, and the rest stays the user's", () => {
  const office = { server: "https://look.example.nl", gate: "critical", policy: "the-enablers" };
  const own = { server: "http://localhost:1", gate: "warning", unchecked: "closed", policy: "mine" };
  const settings = effective(own, office);
  assert.equal(settings.server, "https://look.example.nl");
  assert.equal(settings.gate, "critical");
  assert.equal(settings.unchecked, "closed");
  assert.equal(settings.policy, "the-enablers");
  assert.deepEqual(fixedBy(office).toSorted(), ["gate", "policy", "server"]);
});

test("the author's name is kept as the server takes it", () => {
  assert.equal(sound({ author: "  Joke Wilgenhof " }).author, "Joke Wilgenhof");
  assert.equal(sound({ author: "x".repeat(500) }).author?.length, 200);
  assert.equal(sound({ author: "a\ud83d" }).author, "a\ufffd");
});

test("a pack can only be asked for by an office", () => {
  assert.equal(effective({ policy: "mine" }, {}).policy, "");
});

test("an office cannot send drafts in the open either", () => {
  assert.equal(effective({}, { server: "http://look.example.nl" }).server, DEFAULTS.server);
});

test("the language is the one chosen, else the browser's, else English", () => {
  assert.equal(readerLanguage("nl", "en-GB"), "nl");
  assert.equal(readerLanguage("", "nl-BE"), "nl");
  assert.equal(readerLanguage("", "fr"), "en");
});

test("pages learn nothing of server or key", () => {
  const shown = pageSettings(effective({ author: "Joke Wilgenhof" }, {}), "nl");
  const names = ["channels", "gate", "ignoredWords", "language", "unchecked"];
  assert.deepEqual(Object.keys(shown).toSorted(), names);
});
