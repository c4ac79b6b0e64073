"""What the words around an ordinary name say for a client or against it, and that one mention found
with evidence speaks for the others of the same draft."""

import pytest

from clients.samples import found
from secondlook.clients.matcher import ClientMatcher
from secondlook.clients.records import ClientRecord
from secondlook.language import read

HOUSING = ClientMatcher(
    [
        ClientRecord(
            "Vast",
            sector="housing corporation",
            city="Deventer",
            replacement="een woningcorporatie",
        ),
        ClientRecord("Stichting Woonpunt Aa", aliases=("WPA",), city="Zeist"),
        ClientRecord("De Haan & Partners", aliases=("De Haan",), city="Groningen"),
        ClientRecord("Waterschap De Oude Vliet", aliases=("De Oude Vliet",), city="Leiden"),
        ClientRecord("Nordhavel", city="Rotterdam"),
    ]
)


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Lunch bij Baken in Utrecht. Baken presenteerde vandaag de cijfers.", 2),
        ("Baken presenteerde vandaag de cijfers. Daarna lunch bij Baken.", 2),
        ("Is Helder al gebeld over de factuur? Ik heb Helder vorige week gesproken.", 2),
        ("Helder Energie tekende. Helder now throws away less paper.", 2),
        ("Lunch bij Baken in Utrecht. Baken groeit hard, zeggen ze daar.", 2),
        ("Bright people, bright future: it was our kick-off with Bright in Eindhoven.", 1),
        ("Helder. Zo voelde het ook, daar bij Helder in Almere.", 1),
        ("Lunch bij Baken. Een baken is een licht op zee.", 1),
        ("Gisteren bij Helder geweest. Helder verhaal, dat wel.", 1),
        ("Het werd mij bij helder weer duidelijk, en dat nog wel bij Helder zelf.", 1),
    ],
)
def test_a_client_found_once_is_found_in_the_rest_of_the_draft(text: str, times: int) -> None:
    assert times == len(found(text))


@pytest.mark.parametrize(
    "text",
    [
        "Helder vroeg ons om een second opinion.",
        "Helder en wij zijn sinds gisteren partners.",
        "Bright still owes us two invoices.",
        "Wie had gedacht dat Helder ons zou kiezen?",
        "Helder's team was op tijd, dank daarvoor.",
        "Bright picked us for the new showroom.",
    ],
)
def test_what_only_an_organisation_does_makes_a_client_of_a_word(text: str) -> None:
    assert 1 == len(found(text))


@pytest.mark.parametrize(
    "text",
    [
        "Ik ben fan van Bright, de podcast.",
        "Vraag het anders even bij Baken, de conciërge.",
        "Bright, zo heet onze nieuwe printer.",
        "Het motto is Helder.",
        "Helder verhaal van onze klant vandaag.",
        "Baken je tijd af, zei mijn coach.",
        "Bright minds, open doors: that is how we recruit.",
    ],
)
def test_other_things_of_the_same_name_pass(text: str) -> None:
    assert [] == found(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Vast wil verduurzamen, en wij mogen de corporatie daarbij helpen.", ["Vast"]),
        ("Vast gaat met ons de warmtetransitie in.", ["Vast"]),
        ("Vast staat dat we volgend jaar groeien.", []),
        ("WPA staat voor wet persoonlijke aandacht.", []),
        ("De WPA verandert volgend jaar, lees ik.", []),
        ("De WPA-locatie is nu echt klaar.", ["WPA"]),
        ("WPA heeft het contract getekend.", ["WPA"]),
        ("Overleg met De Haan over het contract.", ["De Haan"]),
        ("Frank de Haan geeft donderdag een kennissessie.", []),
        ("Fietsend langs de Oude Vliet zag ik een ijsvogel.", []),
        ("Wij werken voor De Oude Vliet aan de dijken.", ["De Oude Vliet"]),
        ("Nordhavl is live.", ["Nordhavl"]),
        ("Nordhavl, the Copenhagen harbour district, is worth a visit.", []),
    ],
)
def test_the_words_around_a_name_decide(text: str, words: list[str]) -> None:
    assert words == found(text, HOUSING)


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Trots op #Nordhaven vandaag", "Nordhaven"),
        ("Dank @nordhaven voor de ochtend", "nordhaven"),
        ("Het is Nordhavens beste jaar", "Nordhaven"),
        ("Nordhaven's kantoor is verhuisd", "Nordhaven"),
        ("De Nordhaven-migratie is klaar", "Nordhaven"),
        ("Ons Nordhaventeam wint", "Nordhaven"),
    ],
)
def test_marks_endings_and_the_rest_of_a_compound_stay_outside(text: str, span: str) -> None:
    assert [span] == found(text)


HOMES = ClientMatcher(
    [
        ClientRecord("Woningcorporatie De Drieklank", ("De Drieklank",), city="Lelystad"),
        ClientRecord("Kinderziekenhuis Zonnedauw", ("Zonnedauw",), city="Utrecht"),
        ClientRecord("Meander", ("Meander Ouderenzorg",), city="Sittard"),
        ClientRecord("Harvest", ("Harvest Foods",), city="Wageningen"),
        ClientRecord("Installatiebedrijf D'Hondt", ("D'Hondt",), city="Mechelen"),
        ClientRecord("Juwelier Van 't Hoff", ("Van 't Hoff",), city="Delft"),
        ClientRecord("Verhaeghe & Desmedt", ("V&D",), city="Gent"),
        ClientRecord("Van der Meulen & Zonen", ("VDM",), city="Tilburg"),
        ClientRecord("Wolthuis Legal", ("Wolthuis",), city="Assen"),
    ]
)


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Drieklank in Lelystad heeft de eerste woningen klaar.", "Drieklank"),
        ("De mensen bij Drieklank waren tevreden over de training.", "Drieklank"),
        ("In De Drieklank vonden we een opdrachtgever die durft.", "De Drieklank"),
        ("zonnedauw wil een nieuwe wachtkamer en wij mogen hem bedenken", "zonnedauw"),
        ("harvest signed the contract last night, well done all", "harvest"),
        ("vdm kan wel maar pas na drieën, en die rekenen zaterdagtarief.", "vdm"),
        ("We have a new client of ours: Harvest makes soup.", "Harvest"),
        ("Voor klant Wolthuys de stukken nog nakijken.", "Wolthuys"),
    ],
)
def test_a_client_is_found_by_its_city_by_its_deeds_and_without_capitals(
    text: str, marked: str
) -> None:
    assert [marked] == [text[each.start : each.end] for each in HOMES.find(read(text))]


@pytest.mark.parametrize(
    "text",
    [
        "Drieklank, dat is een akkoord van drie tonen.",
        "zonnedauw heeft plakkerige blaadjes, zag ik op de heide",
        "harvest was early this year, says the farmer",
        "Gisteren bij Meander Medisch Centrum in Amersfoort mijn pols laten zetten.",
        "Neil Winter's Harvest on vinyl, rain on the skylight.",
        "Uitleggen hoe het systeem-D'Hondt werkt.",
        "Hij kon de wet van Van 't Hoff uitleggen met een pan pasta.",
        "Bij V&D kocht ik in 1998 mijn eerste sollicitatiepak.",
    ],
)
def test_what_only_shares_the_name_of_a_client_passes(text: str) -> None:
    assert [] == HOMES.find(read(text))
