"""Where an address starts and ends around its street and number: first word of the street's name,
addition to the number, postcode, place. Shared by the recognizers of addresses.
"""

import re
from bisect import bisect_left

from secondlook.pii.kinds import listed, words
from secondlook.pii.letter_pairs import NEVER_GIVEN, UNITS, WORDS
from secondlook.pii.places import PLACES
from secondlook.reading import Reading

# A name with a number after one of these words is a room, a day or a line.
NO_ADDRESS = words(
    r"zaal|kamer|lokaal|room|hal|perron|spoor|lijn|line|bus|tram|gate|afslag|exit|week|dag|groep"
    r"|team|sprint|fase|phase|stap|step|halte|strategie|visie|agenda|programma|etappe|stage|route"
    r"|rit|magazijn"
    r"|hoofdstuk|paragraaf|artikel|editie|deel|aflevering|plaats|poule|finale|ronde|chapter|part"
    r"|episode|round|level|niveau|module|les|blok|vraag|punt|windows|versie|version|score"
)
# What a number counts that is no house number.
COUNTED = re.compile(
    r" ?(?:%|[€$]|euro|jaar|uur|keer|x\b|km|meter|m2|min|mensen|personen|procent|maal|stuks|weken"
    r"|dagen|maanden|jan|feb|maart|april|mei|juni|juli|aug|sept|okt|nov|dec|miljoen|mln|miljard"
    r"|years?|times|people|days|weeks|months|hours|minutes|graden|woningen|huizen|van de|winkels"
    r"|panden|collega)"
)

_PARTICLES = listed(
    "van de der den het 't t ter ten te la le op aan en in 's s du des v d vd vdr onder achter over"
)
# "Op den Berg 4" keeps its preposition even where a sentence starts: nobody says "op den" now.
_OLD_ARTICLES = ("den ", "ten ", "ter ", "'t ")
# Titles that belong to the street's name in a draft without capitals too.
_TITLES = listed(
    "burgemeester burg bgm wethouder pastoor past deken dokter professor prof prins prinses"
    " koningin"
)
# Words that have a capital before a street's name (a sentence starts) but are not part of it.
_NOT_IN_NAME = listed(
    """
    adres address bezoekadres thuisadres bezoek kom ga wij we ik op in aan bij naar vanuit via
    locatie kantoor bakkerij restaurant cafe hotel garage praktijk winkel school kerk borrel feest
    vanaf tot vergadering afspraak nieuw huis woning appartement woont wonen parkeren parkeer
    gevonden verloren verhuisd straks morgen vandaag gisteren zaterdag zondag maandag dinsdag
    woensdag donderdag vrijdag de het een onze ons mijn jouw jullie zijn haar hun the our my your
    at on to from near visit send kruising hoek brand inbraak ongeval wie waar wat er dit dat deze
    is ligt staat afhalen ophalen stuur bv vof locaties straat tussen met en of maar adressen oud
    t.n.v bus halte fietsers station
"""
)
# At the start of a sentence any word has a capital; these belong to a street's name all the same.
_NAME_OPENERS = listed(
    """
    oude nieuwe lange korte hoge lage grote kleine prins prinses koning koningin keizer
    burgemeester burg bgm past weth gen adm kon pr dr prof ds mr ir drs generaal admiraal
    pastoor kapelaan dokter professor
    president graaf gravin sint st jan eerste tweede derde vierde vijfde 1e 2e 3e 4e 5e noord zuid
    oost west oosterse pieter johan willem dominee meester minister wethouder monseigneur mgr
    deken jonkheer jhr baron freule wilhelmina laan anna maria maarten martin hendrik karel
    kardinaal pater zuster abel albert
"""
)
_MAX_NAME = 5


def street_start(reading: Reading, at: int) -> int:
    """Where the name of the street begins whose last word begins at `at`."""
    tokens, text = reading.tokens, reading.text
    sentence = reading.sentence_at(at).start
    index = bisect_left(tokens, (at,))
    start = current = at
    for token in reversed(tokens[max(0, index - _MAX_NAME) : index]):
        if not _joined(reading.folded, token.word, token.end, current):
            break
        capital = text[token.start].isupper()
        ordinal = re.fullmatch(r"\d{1,2}(?:e|de|ste)", token.word) is not None
        opening = capital and token.start == sentence
        old = text[token.end + 1 : token.end + 5].startswith(_OLD_ARTICLES)
        if token.word in _PARTICLES and (old or not opening):
            current = token.start
            start = current if capital else start
            continue
        titled = token.word in _TITLES
        if token.word in _NOT_IN_NAME or not (capital or ordinal or titled):
            break
        alone = token.start == sentence and current == at
        if alone and token.word not in _NAME_OPENERS:
            break
        start = current = token.start
    return start


def _joined(folded: str, word: str, end: int, current: int) -> bool:
    """One space between two words of a name, or a dot and a space after an abbreviation."""
    gap = folded[end:current]
    return gap in (" ", " '", "-") or (gap in (". ", ".") and len(word) <= 4)


_ADDITION = re.compile(
    r"(?: ?- ?\d{1,4}(?![\w-])| ?/ ?\d{1,3}(?!\w)|-?(?:bis|hs|huis|[a-z]{1,2}\d{0,2})(?!\w)"
    r"|[ -](?:hs|bis|huis|sous|bg|rd|zw|i{1,3}|iv|vi{0,3})(?!\w)|,? (?:bus|bte|boite|box"
    r"|b) ?[a-z0-9.]{0,3}\d(?:[a-z0-9]{0,2})(?!\w)|,? (?:app?|apt|unit|toestel)\.? ?[a-z]?\d{1,4}"
    r"| [a-z](?=,? {1,2}\d{4} ?[a-z]{2}(?!\w)))"
)
_CAPITAL_ADDITION = re.compile(r" [A-Z](?![\w.'’-]|\s[a-z])")
_NO_ADDITION = re.compile(r" ?- ?\d{1,2}[-/]\d|-?(?:e|de|ste|x|km|m|u)(?!\w)|/\d{1,2}/")


def house_number_end(reading: Reading, end: int) -> int:
    """Where the house number ends that has its digits before `end`: "12", "12-A", "12 bus 3"."""
    text = reading.text
    for _ in range(2):
        addition = _ADDITION.match(reading.folded, end) or _CAPITAL_ADDITION.match(text, end)
        if addition is None or _NO_ADDITION.match(reading.folded, end):
            break
        end = addition.end()
    return end


_CAP = r"[A-ZÀ-ÖØ-Þ][\w'’-]{1,30}"
_PLACE = (
    r"(?:['’][st][- ])?(?:(?:Den|De|Het|Sint|St\.|Nieuw|Nieuwe|Oud|Oude|Klein|Groot|Hoek|Wijk"
    r"|Bergen|Alphen|Capelle|Krimpen|Egmond|Noord|Zuid|Oost|West|La|New|Los|San|Bad)[ -])?"
    rf"{_CAP}(?: (?:aan|op|bij|a/d)(?: (?:den|de|het))? {_CAP}| van {_CAP})?"
)
_DUTCH_POSTCODE = re.compile(
    r"(?P<gap>,? {0,2}\(?|[\n,] ?)(?P<code>(?:nl-)?[1-9]\d{3} ?(?P<pair>[a-z]{2}))(?!\w)"
)
_BELGIAN_POSTCODE = re.compile(rf",? {{1,2}}(?:B-)?[1-9]\d{{3,4}} {_PLACE}")
_PLACE_BEHIND_CODE = re.compile(rf"(?:,? (?:te |in )?|\n){_PLACE}|,? [A-Z]{{3,20}}(?!\w)")
_PLACE_ALONE = re.compile(rf"(?P<gap>, (?:in |te )?| (?:in|te) | ?\(| | [-–|] )(?P<place>{_PLACE})")
_ENDS = re.compile(r"[.!?)\n]|$| *[,;]? *(?:en|and|tel|t:)\b")


def place_end(reading: Reading, end: int) -> int:
    """Where the address ends: after postcode and place, or after the place; `end` if neither."""
    code = _DUTCH_POSTCODE.match(reading.folded, end)
    if code and _is_code(reading, code):
        place = _PLACE_BEHIND_CODE.match(reading.text, code.end())
        known = place.end() if place else _lower_case_place(reading, code.end())
        return _closed(reading, end, known)
    belgian = _BELGIAN_POSTCODE.match(reading.text, end)
    if belgian:
        return belgian.end()
    place = _PLACE_ALONE.match(reading.text, end)
    if place and _is_place(reading, place):
        return _closed(reading, end, place.end("place"))
    return _lower_case_place(reading, end)


_LOWER_PLACE = re.compile(
    r"(?:,? (?:in |te )?)(?P<place>(?:'s-)?[a-z][a-z-]{2,20}(?: [a-z]{2,12}){0,3})(?!\w)"
)


def _lower_case_place(reading: Reading, end: int) -> int:
    """The end of a known place in a draft without capitals; `end` if there is none."""
    found = _LOWER_PLACE.match(reading.folded, end)
    name = found.group("place") if found else ""
    while found and name:
        if name in PLACES:
            return found.start("place") + len(name)
        name = name.rpartition(" ")[0]
    return end


def _closed(reading: Reading, start: int, end: int) -> int:
    """A bracket that opened inside the address closes inside it."""
    opened = "(" in reading.text[start:end]
    return end + 1 if opened and reading.text[end : end + 1] == ")" else end


def _is_code(reading: Reading, code: re.Match[str]) -> bool:
    """The letters are capitals, or no word: "2024 is" is a year and a word."""
    pair = code.group("pair")
    shown = reading.text[code.start("pair") : code.end("pair")]
    return shown.isupper() or not (pair in WORDS or pair in UNITS or pair in NEVER_GIVEN)


def _is_place(reading: Reading, place: re.Match[str]) -> bool:
    name = reading.folded[place.start("place") : place.end("place")]
    if name in PLACES:
        return True
    return (
        place.group("gap") in (", ", " in ", " te ")
        and _ENDS.match(reading.text, place.end("place")) is not None
    )
