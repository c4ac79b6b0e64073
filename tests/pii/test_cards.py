"""Payment cards that an issuer can have given out; no serial, order or article numbers."""

from collections.abc import Callable

import pytest

FIND = [
    "creditcard ⟦CREDIT_CARD 4111 1111 1111 1111⟧ werd geweigerd",
    "⟦CREDIT_CARD 4111111111111111⟧ exp 09/27",
    "Amex ⟦CREDIT_CARD 3782 822463 10005⟧ on file",
    "⟦CREDIT_CARD 5555-5555-5555-4444⟧ van de afdeling",
    "card number: ⟦CREDIT_CARD 2223 0031 2200 3222⟧",
    "Visa ⟦CREDIT_CARD 4012888888881881⟧ en Mastercard ⟦CREDIT_CARD 5105105105105100⟧",
    "pas ⟦CREDIT_CARD 4111-1111-1111-1111⟧, geldig t/m 09/27",
    "Mastercard van de zaak: ⟦CREDIT_CARD 5500 0000 0000 0004⟧",
    "nr ⟦CREDIT_CARD 4012 8888 8888 1881⟧ cvc op aanvraag",
    "Booking.com wil een kaart, ik heb ⟦CREDIT_CARD 4111 1111 1111 1111⟧ opgegeven",
]
PASS = [
    "creditcard 4111 1111 1111 1112 bestaat niet",
    "Serienummer 5520 1187 3304 9128",
    "order 4111111111111111 is binnen",
    "IMEI 490154203237518 gestolen",
    "tracking 4012888888881881 says delivered",
    "1234 5678 9012 3456 is een voorbeeld",
    "0000 0000 0000 0000",
    "we verkochten 4111 1112 1113 1114 stuks",
    "EAN 4006381333931 op voorraad",
    "https://lindeveld.nl/item/4111111111111111",
    "4111 1111 1111 en nog 4 cijfers",
    "creditcards: 4 op de 10 mensen hebben er een",
    "zendingnummer 5500000000000004",
    "16 cijfers: 1111 2222 3333 4444",
]


@pytest.mark.parametrize("draft", FIND)
def test_marks_what_a_reader_would_mark(draft: str, mark: Callable[[str], str]) -> None:
    assert draft == mark(draft)


@pytest.mark.parametrize("draft", PASS)
def test_leaves_alone_what_only_looks_like_it(draft: str, mark: Callable[[str], str]) -> None:
    assert draft == mark(draft)


def test_more_drafts_pass_than_are_marked() -> None:
    assert len(PASS) > len(FIND)
