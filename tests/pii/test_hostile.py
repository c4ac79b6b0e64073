"""Texts made to be slow: 5,000 to 20,000 characters of one family cost well under the second that is
promised, and twice the text costs about twice the work. Work is counted as processor time of this
thread, best of three; the bounds are generous, the fine figures are in benchmarks/.
"""

import time

import pytest

from secondlook.language import read
from secondlook.pii import PersonalDataEngine
from secondlook.pii.recognizers import KINDS
from secondlook.reading import Reading

FAMILIES = {
    "dots": ".",
    "letter dot": "a.",
    "digits": "1",
    "dashes": "-",
    "at signs": "@",
    "letter at": "a@",
    "spaces": " ",
    "phone starts": "06-",
    "country codes": "NL",
    "colons": ":",
    "hex colons": "f:",
    "digit groups": "123456782 ",
    "plates": "12-AB-3 kenteken ",
    "labels": "wachtwoord ",
    "label and colon": "ww: ",
    "streets": "straat 1",
    "street names": "Van De Straat ",
    "backslashes": "\\\\a",
    "slashes": "http://",
    "brackets": "(at) ",
    "IBAN heads": "NL91 ABNA ",
    "dates": "geb. 1-1-90 ",
    "codes": "code deur ",
    "long token": "aB1!",
    "key heads": "eyJ",
    "private keys": "-----BEGIN PRIVATE KEY-----",
    "dossiers": "dossiernummer 12",
    "postcodes": "1234 AB, ",
    "English streets": "12 Van Street, ",
    "underscores": "_a",
    "conditions": "Jan heeft kanker ",
    "states": "Jan is zwanger ",
    "condition words": "kanker ",
    "spoken digits": "nul zes een ",
    "recovery codes": "herstelcode AB12-",
    "birthday lists": "verjaardagen 1-1-1990, ",
    "passphrases": "wachtzin: ab cd ",
    "prepositions": "a Op de Aa 1",
    "possessives": "Kim's MS haar kanker ",
    "codes in brackets": "kluis code (4471) ",
    "customer numbers": "klantnr 12 34 56 ",
    "numbers over lines": "06 1\n2 ",
    "spelled mailboxes": "a punt b at c punt nl ",
    "citizen digits": "bsn 1 2 3 ",
    "spread plates": "kenteken K R 8 - ",
}


def reading(seed: str, length: int) -> Reading:
    return read((seed * (length // len(seed) + 1))[:length])


def cost(engine: PersonalDataEngine, draft: Reading) -> float:
    spent = []
    for _ in range(3):
        start = time.thread_time()
        engine.find(draft)
        _walked_by_every_kind(draft)
        spent.append(time.thread_time() - start)
    return min(spent)


def _walked_by_every_kind(draft: Reading) -> None:
    """All of the text, whatever triggers hit: words elsewhere in it may wake any kind."""
    for kind in KINDS:
        for _ in kind.sightings(draft, [(0, len(draft.text))]):
            pass


@pytest.mark.parametrize("family", FAMILIES)
def test_twenty_thousand_characters_stay_under_the_promise(
    engine: PersonalDataEngine, family: str
) -> None:
    assert cost(engine, reading(FAMILIES[family], 20_000)) < 1.0


@pytest.mark.parametrize("family", FAMILIES)
def test_four_times_the_text_is_not_much_more_than_four_times_the_work(
    engine: PersonalDataEngine, family: str
) -> None:
    short = cost(engine, reading(FAMILIES[family], 5_000))
    long = cost(engine, reading(FAMILIES[family], 20_000))
    assert long < 2.5 * 2.5 * short + 0.02
