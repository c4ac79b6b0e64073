"""Codes of locks without a label before them; errors, years, orders and amounts are none."""

from collections.abc import Callable

import pytest

FIND = [
    "laat jezelf binnen met ⟦CREDENTIAL 7719⟧",
    "laptop unlocks with ⟦CREDENTIAL 7719⟧",
    "tablet ontgrendel je met ⟦CREDENTIAL 7719⟧",
    "the alarm is ⟦CREDENTIAL 7719⟧ then hash",
    "de iPad heeft code ⟦CREDENTIAL 7719⟧",
    "the keypad takes ⟦CREDENTIAL 5582⟧ and the light is on the right",
    "Alarm eraf met ⟦CREDENTIAL 3307⟧",
    "The alarm is disarmed with ⟦CREDENTIAL 3307⟧",
    "kluisje 12 gaat open met ⟦CREDENTIAL 8814⟧",
    "toets ⟦CREDENTIAL 6618⟧ in bij de voordeur",
    "Type ⟦CREDENTIAL 6618⟧ on the keypad",
    "⟦CREDENTIAL 6618⟧ is de deurcode",
    "⟦CREDENTIAL 6618⟧ is the code for the gate",
    "cijferslot staat op ⟦CREDENTIAL 3391⟧",
    "The combination lock is set to ⟦CREDENTIAL 339⟧",
    "Wie had de sleutelkluis het laatst? De code ⟦CREDENTIAL 7714⟧ doet het niet",
    "Locker 14, code ⟦CREDENTIAL 8814⟧",
    "De copier vraagt om een code. Voor iedereen dezelfde ( ⟦CREDENTIAL 66180⟧ )",
]
PASS = [
    "We kwamen binnen met 2500 man",
    "het alarm is 1500 keer afgegaan",
    "the alarm is 4500 decibels of joy",
    "The door needs 4500 kg of steel",
    "the gate wants 2500 visitors",
    "Slot vraagt 1500 euro per stuk",
    "ga erin met 5000 euro",
    "De printer geeft storing, code 5100",
    "Error: the door sensor says code 4471",
    "We gaan open met 1200 bezoekers",
    "open met 2500 mensen in de zaal",
    "We openen met 40 man",
    "korting op elk slot, code 4471",
    "Het slot is 2019 gebouwd",
    "slot op 2024",
    "het hangslot is 250 euro waard",
    "enter 4471 steps a day",
    "press 1234 for nothing",
    "De deur (2024) is nieuw",
    "De deur is van het type 4471",
    "5000 is the new 4000",
    "1234 is the most used number",
    "Het alarm ging om 1230 af",
    "type 4471 of the shed model line is old, order 4471",
    "De poort ging in 2018 open met 1500 gasten",
]


@pytest.mark.parametrize("draft", FIND)
def test_marks_what_a_reader_would_mark(draft: str, mark: Callable[[str], str]) -> None:
    assert draft == mark(draft)


@pytest.mark.parametrize("draft", PASS)
def test_leaves_alone_what_only_looks_like_it(draft: str, mark: Callable[[str], str]) -> None:
    assert draft == mark(draft)


def test_more_drafts_pass_than_are_marked() -> None:
    assert len(PASS) > len(FIND)
