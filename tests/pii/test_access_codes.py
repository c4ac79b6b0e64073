"""Codes of doors, alarms, safes, phones and wifi; discounts, dress codes and counts are none."""

from collections.abc import Callable

import pytest

FIND = [
    "the code for the bike cage is ⟦CREDENTIAL 3816*⟧ as of this morning",
    "the code for the bin store is ⟦CREDENTIAL 3391⟧ from today",
    "code voor de wasruimte is veranderd in ⟦CREDENTIAL 3391⟧",
    "sleutelkluisje naast de deur, ⟦CREDENTIAL 7719⟧",
    "Key safe ⟦CREDENTIAL 7719⟧",
    "key box on the left (⟦CREDENTIAL 7719⟧)",
    "Cijferslot: ⟦CREDENTIAL 771⟧",
    "keypad: ⟦CREDENTIAL 7719#⟧",
    "2FA backup codes: ⟦CREDENTIAL 4488 1120⟧",
    "OTP ⟦CREDENTIAL 448102⟧",
    "Reservecodes: ⟦CREDENTIAL 8812-4471⟧",
    "mijn pincode is ⟦CREDENTIAL 8306⟧",
    "de alarmcode is nu ⟦CREDENTIAL 4471⟧ en daarna groen",
    "Deurcode achteringang ⟦CREDENTIAL 2580#⟧, geldig tot maart",
    "code van de voordeur: ⟦CREDENTIAL 4512#⟧",
    "The door code is ⟦CREDENTIAL 4821⟧",
    "gate code ⟦CREDENTIAL #2580⟧",
    "wifi-code: ⟦CREDENTIAL 83749201⟧",
    "kluiscode ⟦CREDENTIAL 90-12-44⟧",
    "de code van het sleutelkastje is ⟦CREDENTIAL 1905⟧",
    "PIN for the printer is ⟦CREDENTIAL 4410⟧",
    "PUK ⟦CREDENTIAL 12345678⟧",
    "Het alarm gaat erop, code ⟦CREDENTIAL 5937⟧",
    "wificode is ⟦CREDENTIAL Gast2024⟧",
    "safe combination is ⟦CREDENTIAL 12-34-56⟧",
    "access code: ⟦CREDENTIAL 7719⟧",
    "Je komt binnen met code ⟦CREDENTIAL 4829#⟧ op de deur",
    "alarm uitzetten: ⟦CREDENTIAL 7391⟧",
    "Sleutelkluisje naast de deur, code ⟦CREDENTIAL 1966⟧",
    "The alarm code for the weekend is ⟦CREDENTIAL 9931#⟧.",
    "toegangscode: ⟦CREDENTIAL A7K29⟧",
    "Let op: code fietsenstalling per 1 mei is ⟦CREDENTIAL 7741⟧",
    "achterdeur gaat open met ⟦CREDENTIAL 5512#⟧ (code)",
    "voor de lift heb je code ⟦CREDENTIAL 0912⟧ nodig",
    "Kluis: ⟦CREDENTIAL 4812⟧",
    "The lockbox code is ⟦CREDENTIAL 0317⟧, key inside",
    "pin: ⟦CREDENTIAL 0000⟧ voor de testpas",
    "mijn pincode is al sinds 2003 ⟦CREDENTIAL 1908⟧ want",
]
PASS = [
    "Kassabonactie: code KOFFIE4TWO invullen bij de automaat",
    "De code van de telefoon is open source, 4500 regels",
    "the kitchen code of conduct has 1200 words",
    "In de kantine geldt code rood 2024",
    "De code voor de studio is C++17",
    "Key safe 2019 model te koop",
    "Sleutelkastje in de hal, 2500 keer gebruikt",
    "lockbox (2 stuks) te koop",
    "De achterdeur 2500 keer opengegaan dit jaar",
    "Voordeur, 1250 euro bij de kringloop",
    "OTP staat voor one time password, 2026 is het jaar",
    "Een OTP-code is 6 cijfers",
    "toilet code of honour 12345",
    "Het slotje: 250 jaar oud",
    "kortingscode ZOMER25 werkt niet",
    "promo code TEAMNL15 at checkout",
    "pincode van 4 cijfers is te kort",
    "De pincode moet vanaf 1 juli 6 cijfers zijn",
    "dresscode 2024: casual",
    "code geel in 5 provincies",
    "postcode 3812",
    "broncode van 12.000 regels",
    "QR-code scannen op 12 juni",
    "pin je pas 3 keer fout en hij is geblokkeerd",
    "code review om 14.00 uur",
    "gedragscode 2025 is herschreven",
    "De deur is open van 9 tot 17",
    "Pin this post for 24 hours",
    "alarm om 0645",
    "code KOFFIE4TWO invullen bij de automaat",
    "area code 0162",
    "Code 404: page not found",
    "alarm om 7391 gehoord",
    "de code van de klas: 3 regels",
    "landcode 0031 en netnummer 010",
    "alarmfase 3 sinds 2024",
    "kleurcode 9010",
    "code oranje voor 2024",
    "Wij kraken de code: 1000 klanten in 2 jaar",
    "de code kraken lukte in 12 minuten",
    "deur 12 en deur 14 zijn kapot",
    "Alarmnummer 112",
    "Sinds code 1.2 werkt de printer weer",
    "vanaf 2024 geldt de nieuwe bouwcode",
    "activatiecode volgt per mail",
    "kledingcode: wit, 20.00 uur",
    "pincodes van 6 cijfers worden verplicht in 2026",
    "wij openen de kluis om 1400",
    "productcode 88123",
    "Code 3000 regels per dag? Knap",
    "Barcode 4512 scant niet",
    "kostenplaatscode 4512",
    "de SBI-code is 7022",
    "pincode is sinds 2003 verplicht",
    "de alarmcode is sinds 2003 al 12 keer veranderd",
]


@pytest.mark.parametrize("draft", FIND)
def test_marks_what_a_reader_would_mark(draft: str, mark: Callable[[str], str]) -> None:
    assert draft == mark(draft)


@pytest.mark.parametrize("draft", PASS)
def test_leaves_alone_what_only_looks_like_it(draft: str, mark: Callable[[str], str]) -> None:
    assert draft == mark(draft)


def test_more_drafts_pass_than_are_marked() -> None:
    assert len(PASS) > len(FIND)
