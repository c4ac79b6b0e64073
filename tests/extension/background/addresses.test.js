// Promise 16: a draft goes in the open to this computer only.

import assert from "node:assert/strict";
import { test } from "node:test";

import { isLocal, serverAddress } from "../../../extension/shared/addresses.js";

const TAKEN = {
  "http://127.0.0.1:8765": "http://127.0.0.1:8765",
  "http://127.0.0.1:8765/": "http://127.0.0.1:8765",
  "http://localhost:8765": "http://localhost:8765",
  "localhost:8765": "http://localhost:8765",
  "127.0.0.1:8765": "http://127.0.0.1:8765",
  " https://look.example.nl ": "https://look.example.nl",
  "look.example.nl": "https://look.example.nl",
  "HTTPS://LOOK.EXAMPLE.NL:8443/": "https://look.example.nl:8443",
  "http://127.1:8765": "http://127.0.0.1:8765",
  "http://0x7f.0.0.1:8765": "http://127.0.0.1:8765",
};
const REFUSED = [
  "http://look.example.nl",
  "http://192.168.1.20:8765",
  "http://10.0.0.5",
  "http://0.0.0.0:8765",
  "http://127.0.0.1.example.nl",
  "http://localhost.example.nl",
  "http://127.0.0.1@example.nl",
  "http://[::ffff:10.0.0.5]:8765",
  "http://127.0.0.2:8765",
  "https://user:word@look.example.nl",
  "https://look.example.nl/path",
  "https://look.example.nl?x=1",
  "https://look.example.nl#x",
  "ftp://127.0.0.1",
  "javascript:alert(1)",
  "file:///etc/passwd",
  "data:text/html,x",
  "chrome-extension://abc",
  "https://",
  "",
  " ",
  null,
  undefined,
  5,
  {},
];

test("addresses that are taken, as the origin they are", () => {
  for (const [typed, origin] of Object.entries(TAKEN)) assert.equal(serverAddress(typed), origin, typed);
});

test("addresses that are refused", () => {
  for (const typed of REFUSED) assert.equal(serverAddress(typed), null, String(typed));
});

test("only plain http on this computer needs no permission", () => {
  assert.ok(isLocal("http://127.0.0.1:8765"));
  assert.ok(isLocal("http://localhost"));
  for (const origin of ["https://127.0.0.1:8765", "https://look.example.nl", "", "x"]) assert.ok(!isLocal(origin));
});
