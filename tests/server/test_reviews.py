"""`/review` and `/anonymize` as the contract describes them."""

import re

import pytest

from secondlook.findings import Language
from secondlook.server.readers import preferred
from secondlook.server.results import AnonymizeAnswer, ReviewAnswer
from server.harnesses import LEAKY, Running, bearer, draft


def _found(running: Running, text: str, **values):
    return running.post("/review", draft(text, **values)).json()


def test_a_leaky_draft_is_found_out(running: Running) -> None:
    answer = _found(running, LEAKY)
    ReviewAnswer.model_validate(answer, strict=False)
    assert answer["verdict"] == "critical"
    assert {"CLIENT", "PHONE_NUMBER", "CREDENTIAL"} <= {
        found["entity"] for found in answer["findings"]
    }
    assert answer["language"] == "nl"


def test_a_finding_says_what_else_the_writer_may_do(running: Running) -> None:
    answer = _found(running, "Ik weet waar je woont en ik kom je halen, let maar op.")
    (found,) = [found for found in answer["findings"] if found["rule"] == "harassment"]
    (action,) = found["actions"]
    assert ("report", "Meld het aan de directie") == (action["kind"], action["label"])
    assert action["mailto"].startswith("mailto:directie@theenablers.nl?subject=")


def test_a_clear_draft_is_clear(running: Running) -> None:
    answer = _found(running, "Vandaag hebben wij geleerd hoe je een goede demo geeft.")
    assert (answer["verdict"], answer["findings"], answer["anonymized"]) == ("clear", [], None)


def test_offsets_count_utf_16_unless_asked_otherwise(running: Running) -> None:
    text = "🎉🎉 Gestart bij Zandkreek Zorggroep!"
    name = "Zandkreek Zorggroep"
    for unit, length in (("utf-16", 2), ("code-point", 1)):
        answer = _found(running, text, offsets=unit)
        start = text.index(name) + 2 * (length - 1)
        assert unit == answer["offsets"]
        assert (start, start + len(name)) == tuple(
            answer["findings"][0][end] for end in ("start", "end")
        )
        assert start == answer["anonymized"]["edits"][0]["start"]


def test_messages_are_in_the_language_of_the_reader(running: Running) -> None:
    said = {
        tongue: running.post(
            "/review", draft(), headers=bearer() | {"accept-language": tongue}
        ).json()["findings"][0]["message"]
        for tongue in ("nl", "en", "fr", "en-GB,en;q=0.9,nl;q=0.8")
    }
    assert said["nl"] == said["fr"]
    assert said["en"] == said["en-GB,en;q=0.9,nl;q=0.8"]
    assert said["nl"] != said["en"]


@pytest.mark.parametrize(
    ("header", "language"),
    [
        (b"nl", Language.NL),
        (b"EN", Language.EN),
        (b"nl-BE", Language.NL),
        (b"de, en;q=0.7, nl;q=0.8", Language.NL),
        (b"nl;q=0, en", Language.EN),
        (b"nl;q=0", None),
        (b"en;q=x, nl;q=0.1", Language.NL),
        (b"de,fr", None),
        (b"*", None),
        (b"", None),
        (b",,;q=,;;", None),
        (b"\xff\xfe", None),
    ],
)
def test_the_language_a_reader_likes_best(header: bytes, language: Language | None) -> None:
    assert language == preferred(header)


def test_the_time_a_review_took_is_in_its_own_header(running: Running) -> None:
    for path in ("/review", "/anonymize"):
        timing = running.post(path, draft()).headers["server-timing"]
        assert re.fullmatch(r"review;dur=\d+\.\d\d", timing)


def test_on_yammer_the_audience_is_the_company_unless_said_otherwise(running: Running) -> None:
    text = "Dit blijft even tussen ons."
    usual = _found(running, text, channel="yammer")
    assert usual == _found(running, text, channel="yammer", context={"audience": "all_company"})


def test_what_is_replied_to_is_never_a_finding(running: Running) -> None:
    answer = _found(running, "Mooi gedaan.", context={"kind": "reply", "reply_to": LEAKY})
    assert [found for found in answer["findings"] if found["entity"]] == []


def test_every_part_of_the_context_is_taken(running: Running) -> None:
    context = {
        "kind": "share",
        "audience": "private_group",
        "attachments": ["image", "video", "document", "link"],
        "author_role": "spokesperson",
        "author_name": "Fenna Duinkerk",
        "reply_to": None,
    }
    answer = running.post("/review", draft(context=context, language="en", offsets="utf-16"))
    assert answer.status_code == 200


def test_a_long_draft_is_reviewed_too(running: Running) -> None:
    """Above 4,000 characters a thread does it: the answer is the same, shifted."""
    before = "Een gewone werkdag op ons kantoor. " * 200
    short, long = _found(running, LEAKY), _found(running, before + LEAKY)
    expected = [(found["rule"], found["start"] + len(before)) for found in short["findings"]]
    assert expected == [
        (found["rule"], found["start"]) for found in long["findings"] if found["entity"]
    ]


def test_anonymizing_leaves_nothing_to_replace(running: Running) -> None:
    answer = running.post("/anonymize", draft(style="placeholder")).json()
    AnonymizeAnswer.model_validate(answer)
    assert "Zandkreek" not in answer["text"]
    assert "06-12345678" not in answer["text"]
    assert _found(running, answer["text"])["anonymized"] is None


def test_anonymizing_by_masks_keeps_the_length(running: Running) -> None:
    answer = running.post("/anonymize", draft(style="mask")).json()
    assert len(LEAKY) == len(answer["text"])


def test_a_finding_that_is_kept_stays(running: Running) -> None:
    client = next(
        found for found in _found(running, LEAKY)["findings"] if found["entity"] == "CLIENT"
    )
    answer = running.post("/anonymize", draft(keep=[client["id"]])).json()
    assert "Zandkreek Zorggroep" in answer["text"]
    assert "06-12345678" not in answer["text"]


def test_the_review_offers_what_anonymizing_does(running: Running) -> None:
    assert _found(running, LEAKY)["anonymized"] == running.post("/anonymize", draft()).json()
