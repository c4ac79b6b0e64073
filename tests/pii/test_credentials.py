"""Passwords, logins and keys by their word; advice about them is left alone."""

from collections.abc import Callable

import pytest

FIND = [
    "Wifi op kantoor: netwerk Enablers-Guest, wachtwoord ⟦CREDENTIAL Zomer2019!⟧",
    "ww: ⟦CREDENTIAL tulp123⟧",
    "het wachtwoord is ⟦CREDENTIAL Zomer2019⟧.",
    "pw=⟦CREDENTIAL hunter2⟧",
    "Het wachtwoord van de beamer is gewijzigd in ⟦CREDENTIAL Herfst2023!⟧",
    "wachtwoord: ⟦CREDENTIAL geheimpje⟧",
    'password "⟦CREDENTIAL correcthorse⟧" works',
    "The wifi password is ⟦CREDENTIAL coffee4all⟧",
    "inloggen met demo / ⟦CREDENTIAL Welkom01⟧",
    "login: admin/⟦CREDENTIAL Welkom01!⟧",
    "gebruikersnaam: jan, wachtwoord: ⟦CREDENTIAL Lente#24⟧",
    "DB_PASSWORD=⟦CREDENTIAL Sup3rG3heim⟧",
    "ww van de gedeelde mailbox is nog steeds ⟦CREDENTIAL Lente2024!⟧",
    "api key: ⟦CREDENTIAL 9f8e7d6c5b4a3f2e1d0c⟧",
    "token ⟦CREDENTIAL a8f5f167f44f4964e6c998dee827110c⟧ niet delen",
    "Wifi: Gast / ⟦CREDENTIAL Koffie2024⟧",
    "tijdelijk wachtwoord ⟦CREDENTIAL Welkom@Lindeveld25⟧",
    "wifi password: ⟦CREDENTIAL zonnebloem-88-Fiets⟧, it's slow",
    "client_secret=⟦CREDENTIAL Q8r~7Yt2mNp4Xz9Lk1⟧",
    "Voor de demo vanmiddag kun je inloggen met gebruiker test@lindeveld.nl, wachtwoord ⟦CREDENTIAL Paddenstoel7⟧",
    "Iemand het ww van Canva? Antwoord op eigen vraag: ⟦CREDENTIAL Kleurplaat!22⟧",
    "Reset gedaan, je nieuwe wachtwoord wordt ⟦CREDENTIAL Appeltaart-2025⟧",
    "SSID: Lindeveld-Gast, key: ⟦CREDENTIAL b1jen-korf-9931⟧",
    "Netflix op de zaak: login ⟦EMAIL_ADDRESS tv.kamer@lindeveld.nl⟧ / ⟦CREDENTIAL Popcorn4life⟧",
    "the admin password for staging is still ⟦CREDENTIAL Passw0rd!⟧, please change it",
    "pass: ⟦CREDENTIAL summer-of-69⟧",
    'Password = "⟦CREDENTIAL Tr0ub4dor&3⟧"',
    "FYI wifi pw is ⟦CREDENTIAL Stroopwafel!⟧",
    "username guest password ⟦CREDENTIAL guest2024⟧",
    "wachtwoord voor de pdf: ⟦CREDENTIAL 19850312⟧",
    "mijn wachtwoord (tijdelijk): ⟦CREDENTIAL Sneeuw!klok⟧",
    "WW=⟦CREDENTIAL Kerstboom01⟧ voor het scherm",
    "Zoom-link volgt, passcode ⟦CREDENTIAL 482913⟧",
    "AWS_SECRET_ACCESS_KEY=⟦CREDENTIAL wJalrXUtnFEMIK7MDENGbPxRfiCYzKL4mQ8sT2vB⟧",
    "Laptop van de receptie gaat open met ⟦CREDENTIAL Receptie#1⟧ als wachtwoord",
    "Hotspot: Lindeveld-5G, ww ⟦CREDENTIAL Tulp22wei⟧",
    "export GITHUB_TOKEN=⟦CREDENTIAL ghp_s0mt2T9lk5dWEDFzAZWXqO1eyx9bQEIliWwp⟧",
    "wifi wachtw. ⟦CREDENTIAL koffie2024⟧",
    "wachtw: ⟦CREDENTIAL Zomer2024!⟧",
    "het ww van de beamer is nog steeds ⟦CREDENTIAL welkom01⟧",
]
PASS = [
    "Wachtwoord vergeten? Klik op de link.",
    "gebruik nooit je verjaardag als wachtwoord",
    "je wachtwoord moet 12 tekens hebben",
    "password policy: longer than 14 characters",
    "Mijn wachtwoordmanager is 1Password",
    "Wachtwoorden: 5 tips voor thuis",
    "Passwords expire every 90 days",
    "Welkom01 is geen sterk wachtwoord",
    "het meest gebruikte wachtwoord is 'Welkom01'",
    "wachtwoord: vergeten",
    "password + 2FA is the minimum",
    "het wachtwoord is verlopen",
    "API keys belong in the vault",
    "de sleutel tot succes is 100% inzet",
    "Token verlopen? Uitloggen, 30 seconden wachten",
    "The key takeaway: 3 lessons from Q4-2024",
    "login op 12/3 mislukt",
    "key figures: 12.400 users",
    "Wachtwoord wijzigen kan op https://lindeveld.nl/ww",
    "secret santa op 5 december om 16.00 uur",
    "het ww is ****",
    "sleutelrol voor HR-adviseurs",
    "never share your password, not even with IT",
    "Wachtwoord resetten duurt 2 minuten",
    "Wat is jullie beste wachtwoordtip?",
    "Wachtwoord van minimaal 16 tekens, liefst een zin",
    "Wachtwoord1 en Welkom123 stonden weer in de top 10",
    "81% of breaches involve weak passwords, says the 2024 report",
    "de wifi is traag vandaag, 3 Mbit",
    "account 12 is gesloten en account 13 ook",
    "Onze login is nu via SSO, geen wachtwoord meer nodig",
    "Kies een wachtwoord als PaardBatterijNietje? Nee, gebruik een manager",
    "Password spraying explained in 5 minutes",
    "My password is so good I forgot it in 3 seconds",
    "Ik ben mijn wachtwoord al 3x vergeten dit jaar",
    "user/admin rollen zijn gewijzigd",
    "de sleutel ligt bij de balie op de 2e",
    "Sleutels inleveren vóór 17.00u bij kamer B12",
    "token economie 2025: 4 lessen",
    "API-key management in 7 stappen",
    "Zwakke wachtwoorden zoals Zomer2024 zijn in 2 seconden gekraakt",
    'Het wachtwoord "Welkom01" moet je nooit gebruiken',
    "Met 2FA en passkeys heb je geen wachtwoord nodig in 2026",
    "password: must contain 8 characters",
    "wachtwoord: minimaal 12 tekens",
    "wachtwoord: nooit delen!",
    "Voor wie het wachtwoord zoekt: vraag Bianca, kamer 2.14",
    "Nieuw wachtwoordbeleid vanaf 1-1-2026",
    "wifi op de 4e verdieping is weer stuk",
    "Your password expires in 3 days",
    "ww. volgt",
    "wachtw. vergeten in 2024",
    "het wachtwoord is altijd lang",
]


@pytest.mark.parametrize("draft", FIND)
def test_marks_what_a_reader_would_mark(draft: str, mark: Callable[[str], str]) -> None:
    assert draft == mark(draft)


@pytest.mark.parametrize("draft", PASS)
def test_leaves_alone_what_only_looks_like_it(draft: str, mark: Callable[[str], str]) -> None:
    assert draft == mark(draft)


def test_more_drafts_pass_than_are_marked() -> None:
    assert len(PASS) > len(FIND)
