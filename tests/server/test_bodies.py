"""Promises 6, 12 and 13: odd and broken bodies get a 4xx and are never echoed; odd texts a review."""

import json
import random
from collections import Counter

import pytest

from server.harnesses import (
    ADMIN_TOKEN,
    REVIEW_TOKEN,
    Running,
    bearer,
    draft,
    encoded,
    json_headers,
)

CANARY = "KANARIEGEEL7731"
_D = f'"text": "{CANARY}", "channel": "linkedin"'
# body → the status it deserves
MALFORMED: tuple[tuple[str, bytes, int], ...] = (
    ("empty", b"", 400),
    ("blank", b"   ", 400),
    ("bare text", CANARY.encode(), 400),
    ("cut off", f'{{"text": "{CANARY}'.encode(), 400),
    ("no value", f'{{"text": "{CANARY}", "channel"}}'.encode(), 400),
    ("trailing comma", f"{{{_D},}}".encode(), 400),
    ("single quotes", f"{{'text': '{CANARY}'}}".encode(), 400),
    ("comment", f"/* {CANARY} */ {{{_D}}}".encode(), 400),
    ("two objects", f"{{{_D}}}{{{_D}}}".encode(), 400),
    ("a mark in front", b"\xef\xbb\xbf" + f"{{{_D}}}".encode(), 400),
    ("utf-16", f"{{{_D}}}".encode("utf-16"), 400),
    ("utf-16 without mark", f"{{{_D}}}".encode("utf-16-le"), 400),
    ("utf-32", f"{{{_D}}}".encode("utf-32"), 400),
    ("latin-1", f'{{"text": "{CANARY} é", "channel": "linkedin"}}'.encode("latin-1"), 400),
    ("overlong utf-8", b'{"text": "\xc0\x80' + CANARY.encode() + b'"}', 400),
    ("surrogate in utf-8", b'{"text": "\xed\xa0\xbd' + CANARY.encode() + b'"}', 400),
    ("half an emoji", f'{{"text": "{CANARY} \\ud83d", "channel": "linkedin"}}'.encode(), 400),
    ("the other half", f'{{"text": "\\ude00 {CANARY}", "channel": "linkedin"}}'.encode(), 400),
    ("half in a name", f'{{{_D}, "\\ud83d": 1}}'.encode(), 400),
    ("half in context", f'{{{_D}, "context": {{"reply_to": "\\uD83D"}}}}'.encode(), 400),
    ("raw line break", f'{{"text": "{CANARY}\n", "channel": "linkedin"}}'.encode(), 400),
    ("raw NUL", f'{{"text": "{CANARY}\0", "channel": "linkedin"}}'.encode(), 400),
    ("NaN", f'{{{_D}, "x": NaN}}'.encode(), 400),
    ("Infinity", f'{{{_D}, "x": -Infinity}}'.encode(), 400),
    ("5,000 digits", f'{{{_D}, "x": {"9" * 5000}}}'.encode(), 400),
    ("a field twice", f'{{{_D}, "text": "{CANARY}"}}'.encode(), 400),
    ("twice inside", f'{{{_D}, "context": {{"kind": "post", "kind": "{CANARY}"}}}}'.encode(), 400),
    ("100,000 deep", b"[" * 100_000 + b"]" * 100_000, 400),
    ("100,000 deep in a field", f'{{{_D}, "x": {"[" * 100_000}{"]" * 100_000}}}'.encode(), 400),
    ("100,000 objects deep", b'{"a":' * 100_000 + b"1" + b"}" * 100_000, 400),
    ("an array", f'["{CANARY}"]'.encode(), 422),
    ("a string", f'"{CANARY}"'.encode(), 422),
    ("null", b"null", 422),
    ("a number", b"12", 422),
    ("nothing in it", b"{}", 422),
    ("no channel", f'{{"text": "{CANARY}"}}'.encode(), 422),
    ("no text", b'{"channel": "linkedin"}', 422),
    ("text is a list", f'{{"text": ["{CANARY}"], "channel": "linkedin"}}'.encode(), 422),
    ("text is a number", b'{"text": 7731, "channel": "linkedin"}', 422),
    ("text is null", b'{"text": null, "channel": "linkedin"}', 422),
    ("channel is a draft", f'{{"text": "x", "channel": "{CANARY}"}}'.encode(), 422),
    ("channel in capitals", f'{{"text": "{CANARY}", "channel": "LinkedIn"}}'.encode(), 422),
    ("language is a draft", f'{{{_D}, "language": "{CANARY}"}}'.encode(), 422),
    ("offsets is a draft", f'{{{_D}, "offsets": "{CANARY}"}}'.encode(), 422),
    ("a field is a draft", f'{{{_D}, "{CANARY}": 1}}'.encode(), 422),
    ("a field in context is a draft", f'{{{_D}, "context": {{"{CANARY}": 1}}}}'.encode(), 422),
    ("context is a draft", f'{{{_D}, "context": "{CANARY}"}}'.encode(), 422),
    ("kind is a draft", f'{{{_D}, "context": {{"kind": "{CANARY}"}}}}'.encode(), 422),
    ("attachments is a draft", f'{{{_D}, "context": {{"attachments": "{CANARY}"}}}}'.encode(), 422),
    (
        "attachment is a draft",
        f'{{{_D}, "context": {{"attachments": ["{CANARY}"]}}}}'.encode(),
        422,
    ),
    ("a far too long name", encoded(draft(context={"author_name": CANARY * 20})), 422),
    ("a text above the limit", encoded(draft(CANARY * 8_000)), 413),
    ("a reply above the limit", encoded(draft(context={"reply_to": CANARY * 8_000})), 413),
    ("a body above the limit", encoded(draft(CANARY * 80_000)), 413),
)
ODD_TEXTS = (
    "",
    " ",
    "\0",
    "a\0b\0c",
    "\x01\x02\x1b[31m",
    "\x7f\x80\x9f",
    "\r\n\r\n",
    "\u2028\u2029\u0085",
    "\u202e\u202dverkeerd om\u202c",
    "\u2066\u2067\u2068\u2069",
    "\u200b\u200c\u200d\u200e\u200f\ufeff",
    "\ufffe\uffff\ufffd",
    "\U0010ffff\U0001fffe",
    "😀",
    "👨‍👩‍👧‍👦" * 50,
    "🏳️‍🌈 bij Zandkreek Zorggroep 🏳️‍🌈",
    "é" * 1000,
    "e\u0301" * 1000,
    "a" + "\u0301" * 3000,
    "Z̸̢͝a̵͚̓l̶̰̈́g̷͖̀o",
    "שלום Zandkreek عليكم",
    "漢字かな交じり文",
    "ﬁﬂﬃ ß İ ı ŉ ǰ",
    "𝐁𝐞𝐥 𝟎𝟔-𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖",
    "０６－１２３４５６７８",
    "٠٦١٢٣٤٥٦٧٨",
    "{}[]()<>\"'`\\|/",
    "%s %d {0} {what} ${jndi:x}",
    "<script>alert(1)</script>",
    "'; DROP TABLE clients; --",
    "../../etc/passwd",
    "http://[::1]:80/ http:// https://%00 mailto:@",
    "@" * 500,
    "#" * 500,
    "." * 3000,
    "a." * 1500,
    "!" * 2000,
    "1" * 4000,
    "-" * 4000,
    "\t" * 4000,
    "\U000e0041\U000e0042\U000e007f",
    "\ue000\uf8ff\U000f0000",
)


def _send(running: Running, path: str, body: bytes, token: str = REVIEW_TOKEN):
    return running.request("POST", path, headers=json_headers(token), content=body)


@pytest.mark.parametrize(
    ("body", "status"), [row[1:] for row in MALFORMED], ids=[row[0] for row in MALFORMED]
)
def test_a_malformed_body_is_refused_and_never_echoed(
    body: bytes, status: int, running: Running
) -> None:
    """Promises 6 and 12: in both languages, on both routes that take drafts."""
    for path in ("/review", "/anonymize"):
        answer = _send(running, path, body)
        assert status == answer.status_code
        assert {"code", "message"} == set(answer.json()["error"])
        assert CANARY not in answer.text
        assert "7731" not in answer.text


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"channel": "mastodon"}, "channel: must be one of: linkedin, twitter, yammer."),
        ({"text": 5}, "text: must be text."),
        (
            {"context": {"kind": "poem"}},
            "context.kind: must be one of: post, reply, share, article.",
        ),
        ({"context": {"mood": "good"}}, "context: has an unknown field."),
        ({"mood": "good"}, "body: has an unknown field."),
        (
            {"context": {"author_name": "x" * 201}},
            "context.author_name: is longer than 200 characters.",
        ),
    ],
)
def test_a_refusal_names_the_field_and_the_reason(values, said: str, running: Running) -> None:
    """Promise 6: enough to mend the request, nothing of what was in it."""
    english = bearer() | {"accept-language": "en"}
    assert (
        said
        == running.post("/review", draft() | values, headers=english).json()["error"]["message"]
    )


def test_a_client_that_is_refused_is_not_echoed(running: Running) -> None:
    """Promise 6, for the routes of the registry."""
    for values in (
        {"name": ""},
        {"name": f"{CANARY}\n{CANARY}"},
        {"name": CANARY * 100},
        {"name": CANARY, "kind": CANARY},
        {"name": CANARY, "website": f"{CANARY} {CANARY}"},
        {"name": CANARY, "may_be_named": [CANARY]},
        {"name": CANARY, "aliases": CANARY},
        {"name": CANARY, "aliases": ["|"]},
        {CANARY: "name"},
    ):
        for method, path in (("POST", "/clients"), ("PUT", "/clients/1")):
            headers = bearer(ADMIN_TOKEN)
            answer = running.request(method, path, headers=headers, json=values)
            assert answer.status_code == 422, values
            assert CANARY not in answer.text


@pytest.mark.parametrize("text", ODD_TEXTS, ids=range(len(ODD_TEXTS)))
def test_an_odd_text_is_reviewed(text: str, running: Running) -> None:
    """Promise 13: NUL, bidi, private use and the like are drafts as any other."""
    assert running.post("/review", draft(text)).status_code == 200
    assert running.post("/anonymize", draft(text)).status_code == 200


# What generated drafts are made of: any character, halves, marks that do something, things to find.
MARKS = "\0\u202e\u200d\u2066\ufeff😀é@#.- 06\n"
WORDS = ("Zandkreek ", "klant ", "06-12345678 ", "wachtwoord: ", "#", "https://")


def _generated(chance: random.Random) -> str:
    kinds = (
        lambda: chr(chance.randrange(0x110000)),
        lambda: chr(chance.randrange(0xD800, 0xE000)) if chance.random() < 0.1 else "a",
        lambda: chr(chance.randrange(0x20, 0x7F)),
        lambda: chance.choice(MARKS),
        lambda: chance.choice(WORDS),
    )
    return "".join(chance.choice(kinds)() for _ in range(chance.randrange(40)))


def test_generated_texts_never_break_the_server(running: Running) -> None:
    """Promise 13, 5,000 times: 200, or 400 where half a character is in it; never 500."""
    chance = random.Random(13)  # noqa: S311  # the same drafts every time
    statuses = Counter[int]()
    for _ in range(5_000):
        body = json.dumps({"text": _generated(chance), "channel": "yammer"}).encode()
        # Two halves that stand together are one character once they are read.
        half = any("\ud800" <= character <= "\udfff" for character in json.loads(body)["text"])
        status = _send(running, "/review", body).status_code
        statuses[status] += 1
        assert status == (400 if half else 200)
    assert min(statuses[200], statuses[400]) > 500
