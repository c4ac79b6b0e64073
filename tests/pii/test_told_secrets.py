"""Secrets that are told without their word right before them, and codes that only look like them."""

from collections.abc import Callable

import pytest

FIND = [
    "the alarm code is ⟦CREDENTIAL four four seven one⟧",
    "de pin is ⟦CREDENTIAL vier vier zeven een⟧",
    "wifi code is ⟦CREDENTIAL paard-batterij-nietje⟧",
    "admin / ⟦CREDENTIAL admin⟧ werkt nog steeds",
    "pdf is beveiligd met ⟦CREDENTIAL Q3cijfers!⟧",
    "log maar in met admin en ⟦CREDENTIAL Welkom01!⟧",
    "wifi gasten → ⟦CREDENTIAL Zonnebloem3⟧",
    "de wifi voor de gasten is ⟦CREDENTIAL kikker-dans-4411⟧, veel plezier",
    "Netwerk op zolder blijft gewoon ⟦CREDENTIAL Bosuil_77x⟧",
    "Inloggen in het rooster vraagt om een code. Die van ons is nog steeds ⟦CREDENTIAL Juf_Bosbes7⟧.",
    "the wifi upstairs is still ⟦CREDENTIAL purple-otter-2291⟧",
    "login for the demo? it is now ⟦CREDENTIAL Tr4mHalte!⟧",
    "netwerk = Gasten_3e, ww = ⟦CREDENTIAL Kruimel!88⟧",
    "ik log in met ⟦CREDENTIAL Hallo!2024⟧",
]
PASS = [
    "de code is een twee-eenheid",
    "wifi code is kant-en-klaar",
    "test / test doet het",
    "beveiligd met tweefactor",
    "encrypted with AES-256",
    "open met PowerPoint2019",
    "opent met 1500 gasten",
    "wifi: iPhone15 werkt niet",
    "wifi → snel genoeg, 500Mbit/s",
    "Nieuwe wifi-naam: Atelier",
    "De kortingscode is ZOMER_25nl, tot zondag geldig",
    "De code van deze cursus is IT_204b",
    "De wifi hier is waardeloos",
    "The wifi is down since 09:30",
    "De token is verlopen op 12-03-2025",
    "Het bestelnummer voor de wifi-router is RT_4410x",
    "Onze code is open-source-2024 klaar",
    "De wifi in trein 4411 is prima",
    "Inloggen is weer-mogelijk vanaf 14.30",
    "the release code is v2_rc1b",
    "Toegang is gratis! Zaal is A_204x",
    "ik log in met Authenticator",
    "inloggen met DigiD of eHerkenning3",
    "log in met 2 stappen",
]


@pytest.mark.parametrize("draft", FIND)
def test_marks_what_a_reader_would_mark(draft: str, mark: Callable[[str], str]) -> None:
    assert draft == mark(draft)


@pytest.mark.parametrize("draft", PASS)
def test_leaves_what_only_looks_like_it(draft: str, mark: Callable[[str], str]) -> None:
    assert draft == mark(draft)
