"""Planning until nothing is left: what the first plan brings to light goes too."""

from collections.abc import Sequence

from anonymize.drafts import finding_at
from secondlook.anonymize import Anonymizer
from secondlook.findings import Client, Finding, Style
from secondlook.language import read


def names_in(text: str, *names: str) -> list[Finding]:
    found = [(text.index(name), name) for name in names if name in text]
    return [
        finding_at(number, "CLIENT", (start, start + len(name)), None)
        for number, (start, name) in enumerate(sorted(found))
    ]


def test_a_name_that_only_shows_afterwards_is_replaced_as_well() -> None:
    text = "Bij Tuinland en daarna naar Helder, mooi."

    def look(now: str) -> Sequence[Finding]:
        return names_in(now, "Tuinland") or names_in(now, "Helder")

    result = Anonymizer().anonymize_fully(
        read(text), names_in(text, "Tuinland"), Style.GENERALIZE, (), look
    )
    assert result.text == "Bij een klant en daarna naar een andere klant, mooi."
    assert [edit.findings for edit in result.edits] == [("finding-0",), ()]


def test_words_of_ours_that_are_found_become_a_placeholder() -> None:
    text = "Bij Tuinland, mooi."
    result = Anonymizer().anonymize_fully(
        read(text),
        names_in(text, "Tuinland"),
        Style.GENERALIZE,
        (),
        lambda now: names_in(now, "een klant"),
    )
    assert result.text == "Bij [klant A], mooi."


def test_a_sector_that_gives_a_client_away_becomes_just_a_client() -> None:
    text = "Bij Tuinland, mooi."
    zoo = Client(1, "Tuinland", replacement="een dierentuin")
    found = [finding_at(0, "CLIENT", (4, 12), zoo)]
    result = Anonymizer().anonymize_fully(
        read(text), found, Style.GENERALIZE, (), lambda now: names_in(now, "een dierentuin")
    )
    assert result.text == "Bij een klant, mooi."


def test_what_never_stops_being_found_does_not_keep_us() -> None:
    text = "Bij Tuinland, mooi."
    result = Anonymizer().anonymize_fully(
        read(text), names_in(text, "Tuinland"), Style.GENERALIZE, (), lambda now: names_in(now, "i")
    )
    assert "Tuinland" not in result.text


def test_a_kept_name_is_not_looked_for() -> None:
    text = "Bij Tuinland en bij Helder."
    found = names_in(text, "Tuinland", "Helder")
    result = Anonymizer().anonymize_fully(
        read(text),
        found,
        Style.GENERALIZE,
        [found[0].id],
        lambda now: names_in(now, "Tuinland", "Helder"),
    )
    assert result.text == "Bij Tuinland en bij een klant."
