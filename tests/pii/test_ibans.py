"""IBANs of any country with a valid checksum; nothing else with letters and digits."""

from collections.abc import Callable

import pytest

FIND = [
    "Graag op ⟦IBAN_CODE NL91ABNA0417164300⟧ tnv P. de Groot",
    "rekening ⟦IBAN_CODE NL91 ABNA 0417 1643 00⟧ aub",
    "⟦IBAN_CODE nl91 abna 0417 1643 00⟧ (lotte)",
    "Belgisch: ⟦IBAN_CODE BE68 5390 0754 7034⟧.",
    "⟦IBAN_CODE DE89 3704 0044 0532 0130 00⟧ 25 euro",
    "UK account ⟦IBAN_CODE GB29 NWBK 6016 1331 9268 19⟧ please",
    "⟦IBAN_CODE FR14 2004 1010 0505 0001 3M02 606⟧ works",
    "maak over naar ⟦IBAN_CODE NL91.ABNA.0417.1643.00⟧",
    "IBAN:⟦IBAN_CODE NL91ABNA0417164300⟧, bedankt",
    "Overmaken kan: ⟦IBAN_CODE NL91 ABNA 0417 1643 00⟧ t.n.v. Jansen, € 12,50",
    "Rek. ⟦IBAN_CODE NL91 ABNA 0417\n1643 00⟧",
]
PASS = [
    "NL91ABNA0417164301 klopt niet",
    "lot NL07PROD0000123498 ligt in de koeling",
    "Batch BE41LOTX99120057 failed",
    "NL00BANK0123456789 staat als voorbeeld in de handleiding",
    "IBAN checken voor je betaalt, 4 van de 5 klopten niet",
    "In 2024 is 12 procent van de 4000 facturen te laat betaald",
    "De bank zei: NL91 en verder niets",
    "GB29 is a motorway junction",
    "commit 7d01e4f8c2a95b3604e1f77a08d3c9be52a6f410",
    "is 24 uur per dag 365 dagen per jaar open",
    "ES2022 ships with Node 18.0.0.1234567890123",
    "de 4 van NL en 30 van BE zijn door",
    "NL12RABO0123456789 is verzonnen",
    "NL91 ABNA 0417\n1643 01",
    "NL 2024\n2025 2026",
]


@pytest.mark.parametrize("draft", FIND)
def test_marks_what_a_reader_would_mark(draft: str, mark: Callable[[str], str]) -> None:
    assert draft == mark(draft)


@pytest.mark.parametrize("draft", PASS)
def test_leaves_alone_what_only_looks_like_it(draft: str, mark: Callable[[str], str]) -> None:
    assert draft == mark(draft)


def test_more_drafts_pass_than_are_marked() -> None:
    assert len(PASS) > len(FIND)
