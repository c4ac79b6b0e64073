"""The kinds of checks: their registration, and what each of them looks at."""

from importlib import import_module
from pathlib import Path

import pytest

from secondlook.findings import (
    Attachment,
    Audience,
    Channel,
    Client,
    Kind,
    Language,
    Mention,
    Role,
    Severity,
)
from secondlook.policy import checks
from secondlook.policy.packs import Pack

Texts = list[str]


def test_every_module_of_checks_is_registered_and_named_after_its_kind() -> None:
    modules = {path.stem for path in Path(checks.__file__).parent.glob("*.py")} - {
        "__init__",
        "hits",
        "people",
    }
    assert modules == {kind.kind for kind in checks.KINDS}
    for kind in checks.KINDS:
        assert kind.__module__ == f"{checks.__name__}.{kind.kind}"
        assert import_module(kind.__module__).__doc__


def test_every_kind_is_used_by_the_shipped_pack(enablers: Pack) -> None:
    used = {type(check) for rule in enablers.rules for check in rule.checks}
    assert set(checks.KINDS) == used


def _client(text: str, name: str, **known: object) -> Mention:
    start = text.index(name)
    return Mention("CLIENT", start, start + len(name), 0.9, Client(1, name, **known))


def test_a_client_is_flagged_with_its_registry_entry(check) -> None:
    text = "Mooi gesprek bij Zorggroep Linden vandaag."
    mention = _client(text, "Zorggroep Linden")
    (found,) = check(text, mentions=(mention,))
    assert ("client-name", Severity.CRITICAL, "CLIENT") == (
        found.rule,
        found.severity,
        found.entity,
    )
    assert (mention.start, mention.end, mention.score, mention.client) == (
        found.start, found.end, found.score, found.client,
    )  # fmt: skip
    assert "Zorggroep" not in found.message + found.advice


def test_a_client_may_be_named_where_it_agreed_and_nowhere_else(check) -> None:
    text = "Mooi gesprek bij Zorggroep Linden vandaag."
    mention = _client(text, "Zorggroep Linden", may_be_named=frozenset({Channel.LINKEDIN}))
    assert [] == check(text, mentions=(mention,))
    assert ["client-name"] == [
        found.rule for found in check(text, mentions=(mention,), channel=Channel.TWITTER)
    ]


@pytest.mark.parametrize(
    ("entity", "severity", "dutch", "english"),
    [
        ("NL_BSN", "critical", "burgerservicenummer", "citizen service number"),
        ("IBAN_CODE", "critical", "bankrekeningnummer", "bank account"),
        ("CREDIT_CARD", "critical", "creditcardnummer", "credit card"),
        ("ID_DOCUMENT", "critical", "identiteitsbewijs", "identity document"),
        ("DATE_OF_BIRTH", "critical", "geboortedatum", "date of birth"),
        ("PERSONNEL_NUMBER", "critical", "dossiernummer", "case number"),
        ("ADDRESS", "critical", "adres", "address"),
        ("PHONE_NUMBER", "warning", "telefoonnummer", "phone number"),
        ("EMAIL_ADDRESS", "warning", "e-mailadres", "e-mail address"),
        ("NL_LICENSE_PLATE", "warning", "kenteken", "licence plate"),
        ("NL_POSTCODE", "warning", "postcode", "postcode"),
        ("IP_ADDRESS", "warning", "IP-adres", "IP address"),
        ("NL_KVK", "advice", "KvK-nummer", "chamber of commerce"),
        ("NL_VAT", "advice", "btw-nummer", "VAT number"),
    ],
)
def test_personal_data_names_the_kind_of_datum_and_never_the_value(
    entity: str, severity: str, dutch: str, english: str, check
) -> None:
    text = "Het gaat om q7w8e9r0 en verder niets."
    mention = Mention(entity, 12, 20, 0.7)
    for reader, words in ((Language.NL, dutch), (Language.EN, english)):
        (found,) = check(text, mentions=(mention,), reader=reader)
        assert ("personal-data", severity, entity) == (
            found.rule,
            found.severity.label,
            found.entity,
        )
        assert words in found.message
        assert "q7w8e9r0" not in found.message + found.advice


def test_the_mailbox_of_a_desk_is_nobodys_personal_data(check) -> None:
    for address, flagged in (("info@voorbeeld.example", 0), ("j.linden@voorbeeld.example", 1)):
        text = f"Mail naar {address} voor meer."
        mention = Mention("EMAIL_ADDRESS", 10, 10 + len(address), 0.9)
        assert flagged == len(check(text, mentions=(mention,)))


def test_an_internal_link_may_stand_on_the_internal_network(check) -> None:
    text = "Zie https://voorbeeld.example/intern"
    mention = Mention("INTERNAL_URL", 4, len(text), 0.9)
    assert ["internal-information"] == [found.rule for found in check(text, mentions=(mention,))]
    assert [] == check(text, mentions=(mention,), channel=Channel.YAMMER)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("STOP MET VERGADEREN nu", ["STOP MET VERGADEREN"]),
        ("Kom op!!! Nu??? Echt?!?!", ["!!!", "???", "?!?!"]),
        ("NU ECHT KLAAR. En DAN OOK NOG EENS.", ["NU ECHT KLAAR", "DAN OOK NOG EENS"]),
        ("IK HEB 3 GOEDE REDENEN", ["IK HEB 3 GOEDE REDENEN"]),
        ("Echt?! Ja!! WOW, dat MAG", []),
        ("AVG, NIS2, DORA, CSRD en ISAE", []),
        ("#STOP #MET #VERGADEREN via @STOPMETDIT", []),
        ("Zet YOUR_API_KEY_HERE op LEFT JOIN", []),
        ("Het ISO en SOC bij KPMG, HR en P&O", []),
        ("", []),
    ],
)
def test_shouting_is_rows_of_capitals_and_marks(text: str, expected: Texts, check) -> None:
    found = check(text, rule="shouting")
    assert sorted(expected) == sorted(text[each.start : each.end] for each in found)


def test_an_attachment_on_yammer_is_a_remark_about_the_whole_draft(check) -> None:
    text = "Zie bijlage."
    (found,) = check(text, channel=Channel.YAMMER, attachments=frozenset({Attachment.DOCUMENT}))
    assert ("attachment-not-link", 0, len(text)) == (found.rule, found.start, found.end)
    assert [] == check(text, channel=Channel.YAMMER, attachments=frozenset({Attachment.LINK}))
    assert [] == check(text, attachments=frozenset({Attachment.DOCUMENT}))


def test_media_need_permission_only_when_there_are_media(check) -> None:
    text = "Teamuitje met mijn collega's!"
    for attached, flagged in (
        ({Attachment.VIDEO}, True),
        ({Attachment.LINK}, False),
        (set(), False),
    ):
        assert flagged == bool(
            check(text, rule="media-permission", attachments=frozenset(attached))
        )


def test_a_spokesperson_may_speak_for_the_organisation(check) -> None:
    text = "Namens The Enablers wens ik iedereen een mooie dag."
    assert ["speaks-for-organisation"] == [found.rule for found in check(text)]
    assert [] == check(text, author_role=Role.SPOKESPERSON)


def test_a_share_brings_its_own_source(check) -> None:
    text = "Onderzoek toont aan dat lopen helpt."
    assert ["missing-source"] == [found.rule for found in check(text)]
    assert [] == check(text, kind=Kind.SHARE)


def test_what_is_replied_to_is_never_reported(check) -> None:
    rude = "Wat een klootzak. Onderzoek toont aan dat het kut is!!!"
    assert [] == check("Zullen we het netjes houden?", reply_to=rude, kind=Kind.REPLY)


def test_the_audience_does_not_soften_tone(check) -> None:
    text = "Wat een stelletje idioten daar."
    found = check(text, channel=Channel.YAMMER, audience=Audience.PRIVATE_GROUP)
    assert ["insult"] == [each.rule for each in found]
    assert "idioten" == text[found[0].start : found[0].end]


def test_findings_speak_the_language_of_the_reader_not_of_the_draft(check) -> None:
    text = "Wat een klootzak is dat."
    (dutch,), (english,) = check(text, reader=Language.NL), check(text, reader=Language.EN)
    assert "scheldwoord" in dutch.message
    assert "abuse" in english.message
    assert dutch.advice != english.advice


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("die kankerzooi van een update", {"profanity"}),
        ("die kankerlijer van hiernaast", {"insult"}),
        ("krijg de tering", {"insult"}),
        ("kanker is een rotziekte", set()),
        ("GVD", {"blasphemy"}),
        ("Jesus fucking Christ, who did this", {"blasphemy", "profanity"}),
    ],
)
def test_one_word_gives_one_rule(text: str, rules: set[str], check) -> None:
    assert rules == {found.rule for found in check(text)}


def test_the_words_of_the_sentence_its_own_language_apply(check) -> None:
    """`reet` and `slang` are ordinary English; `hell of a` and `die` are ordinary Dutch."""
    english = "We reet the yarn and learned some slang from the older weavers of this valley today."
    assert [] == check(english)
    mixed = "Vandaag hebben wij eindelijk de hele migratie afgerond met het team. What a bunch of morons you are."
    assert ["insult"] == [found.rule for found in check(mixed)]
