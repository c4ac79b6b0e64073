"""Dates of birth with a word of birth; not of companies, ideas or figures from history."""

from collections.abc import Callable

import pytest

FIND = [
    "geboren op ⟦DATE_OF_BIRTH 12 maart 1985⟧",
    "geb. ⟦DATE_OF_BIRTH 12-03-1985⟧",
    "Geboortedatum: ⟦DATE_OF_BIRTH 1985-03-12⟧",
    "DOB ⟦DATE_OF_BIRTH 12/03/1985⟧",
    "born on ⟦DATE_OF_BIRTH March 12, 1985⟧ in Leeds",
    "born ⟦DATE_OF_BIRTH 12 March 1985⟧",
    "geb.dat. ⟦DATE_OF_BIRTH 12 mrt. 1985⟧",
    "haar geboortedatum is ⟦DATE_OF_BIRTH 7-6-'88⟧",
    "date of birth: ⟦DATE_OF_BIRTH 12th of March 1985⟧",
    "⟦DATE_OF_BIRTH 12-03-1985⟧ is mijn geboortedatum",
    "onze dochter Noor is geboren op ⟦DATE_OF_BIRTH 3 mei 2024⟧",
    "Maarten (°⟦DATE_OF_BIRTH 12/05/1976⟧) doet mee",
    "Cliënt (geboren te Utrecht, ⟦DATE_OF_BIRTH 22.11.1947⟧) belde",
    "geboortedatum ⟦DATE_OF_BIRTH 12031985⟧",
    "Jarig! ⟦DATE_OF_BIRTH 12-03-1985⟧ geboren",
    "Patient, born ⟦DATE_OF_BIRTH 03.12.1985⟧, was discharged",
    "geboren: ⟦DATE_OF_BIRTH 1 januari 1990⟧, woonplaats Gouda",
    "mijn verjaardag is ⟦DATE_OF_BIRTH 12 maart 1985⟧",
    "Her birthday is ⟦DATE_OF_BIRTH July 4, 1990⟧",
    "Mevrouw P., geboren ⟦DATE_OF_BIRTH 14-2-1951⟧, is gevallen",
    "Baby Sem is er! Geboren ⟦DATE_OF_BIRTH 6 mei 2025⟧, 3480 gram",
    "Client J. (dob ⟦DATE_OF_BIRTH 9/11/1962⟧)",
    "my son was born on the ⟦DATE_OF_BIRTH 5th of May 2019⟧",
    "geb. datum: ⟦DATE_OF_BIRTH 01.01.1980⟧",
    "d.o.b.: ⟦DATE_OF_BIRTH 22 Nov 1988⟧",
    "Noor is geboren in het ziekenhuis van Zwolle op ⟦DATE_OF_BIRTH 3 mei 2024⟧",
    "My sister was born at the hospital on ⟦DATE_OF_BIRTH 12 March 1985⟧",
]
PASS = [
    "Op 1 april 2009 werd ons bureau geboren",
    "Ons bedrijf is geboren op 12 mei 2011",
    "The idea was born on 3 June 2019 in a pub",
    "Van Gogh, geboren op 30 maart 1853",
    "Anne Frank werd geboren op 12 juni 1929",
    "Het MT komt bij elkaar op 14-03-2025",
    "Deadline 12-03-2025",
    "founded on 12 May 2011",
    "Vandaag 100 jaar geleden, op 9 mei 1925, werd de schilder geboren",
    "De geboortezorg-conferentie is op 21-11-2025",
    "My podcast was born op 17 maart 2023",
    "A star was born at our demo day on 7 November",
    "geboren en getogen in Zwolle, sinds 1998 hier",
    "opgericht op 12-03-1985",
    "De cao loopt van 01-01-2024 tot 31-12-2025",
    "Happy birthday to our product, launched 3 May 2019",
    "In dienst sinds 12-03-2015",
    "de app werd geboren op 12 mei 2019",
    "Rembrandt, geboren 15 juli 1606",
    "de stichting is geboren op 12-05-2011",
    "Dit platform werd op 3 juni 2020 geboren",
    "In 1985 geboren, in 2010 afgestudeerd",
    "verjaardagsborrel op 12-06-2025",
    "Born to run, 12-03-2025 in Ahoy",
    "Het verjaardagsfeest van de zaak is 12 juni 2025",
    "Ons team is geboren op 3 juni 2020 uit een fusie",
    "Ons kantoor viert zijn verjaardag op 12 mei 2025",
    "In 1969 werd internet geboren, op 29 oktober 1969 om precies te zijn",
    "Mozart werd geboren op 27 januari 1756",
    "Nelson Mandela was born on 18 July 1918",
    "Het nieuwe logo is geboren op 3-4-2024",
    "geboortegolf verwacht op 12-12-2025",
    "Baby's geboren na 1 januari 2025 krijgen een boompje",
    "Born in Leeds. Joined the firm on 12 March 2015.",
    "geboren Rotterdammer, sinds 01-03-2015 in dienst",
    "De samenwerking tussen ons is op 12 mei 2020 geboren",
    "Het ziekenhuis is geboren op 3 mei 1924 uit een fusie",
]


@pytest.mark.parametrize("draft", FIND)
def test_marks_what_a_reader_would_mark(draft: str, mark: Callable[[str], str]) -> None:
    assert draft == mark(draft)


@pytest.mark.parametrize("draft", PASS)
def test_leaves_alone_what_only_looks_like_it(draft: str, mark: Callable[[str], str]) -> None:
    assert draft == mark(draft)


def test_more_drafts_pass_than_are_marked() -> None:
    assert len(PASS) > len(FIND)
