"""Dutch and Belgian addresses: street and number with what belongs to them (addition, postcode,
place) as one span. What makes a number a house number: a street's ending, a postcode or place
behind it, or talk of living somewhere.
"""

import re

from secondlook.pii.addresses import (
    COUNTED,
    NO_ADDRESS,
    house_number_end,
    place_end,
    street_start,
)
from secondlook.pii.kinds import Kind, Span, words
from secondlook.pii.places import PLACES
from secondlook.reading import Reading

# Endings that name a street almost always, and endings that other words have as well.
_STRONG = r"straat|laan|gracht|singel|kade|plein|plantsoen|steenweg|dreef|boulevard|strase|strasse"
_WEAK = (
    r"weg|dijk|hof|pad|steeg|markt|baan|park|wal|burcht|haven|poort|brug|kamp|veld|akker|horst"
    r"|meent|erf|berg|heuvel|dal|oever|zoom|rand|ring|allee|lei|vest|sluis|donk|hoek|eind|einde"
    r"|kwartier|werf|stede|gaarde|weide|beemd|land|bos|vliet|vaart|gang|hage|kreek|duin|tuin|brink"
    r"|hout|burgwal|wijk|toren|bolwerk|wetering|zijde|weyde|weide|hove|schans|waard|polder|kruis"
    r"|dam|walletje|damrak|str\.|str|ln\.?|pln\.?|wg\.|stwg\.?"
)
# Which half of a street: "Oostzeedijk Beneden", "Singel West".
_SIDE = r"(?:[ -](?:beneden|boven|noord|zuid|oost|west|binnen|buiten|[nzow]z))?"
# Words on a street's ending that are no street.
_NO_STREET = re.compile(
    r"(?:ont|over|op|ver|toe|in|aan|gade|af|door|neer|om|uit|be|terug|stuk|plat|stil|dicht|wild"
    r"|weg|mis)slaan|(?:productie|test|was|vaccinatie|prik|ontwikkel|otap|winkel|zij|bouw|opname"
    r"|pers|straf|woon|snel|auto|autosnel|spoor|lucht|uit|om|land|bos|zand|water|rijks|ring"
    r"|toegangs|hoofd|inval|vent|fiets|rond|half|onder|simpel|gewoon|bot|slecht|recht|rechtstreeks"
    r"|eerlijk|ronduit|glashard|kort|dom|grof|door|heen|loop|bij|start|rij|vrij|carriere|glij"
    r"|levens|voort|vol|hard|vooruit|zee|trek|sleep)(?:weg|straat|baan)|(?:school|markt|werk|leer"
    r"|dorps|stations|innovatie|plan|speel|voor)pleinen|blokkade|brokkade|\w*blokkade|(?:super"
    r"|arbeids|woning|huizen|kerst|vlooien|boeren|rommel|banen|energie|beurs|thuis|binnen|kapitaal"
    r"|huur|vacature|it|zorg|data|snuffel|bouw)markt|(?:over|ont|op|uit|be)steeg|(?:be|over|aan"
    r"|ver)dreef|(?:lap|desk|touch|launch|note|think|scratch|fiets|voet|leer|groei|klant|loopbaan"
    r"|carriere|ontwikkel|migratie|zebra|i)pad|(?:gerechts|kerk|voor|be|ge|bisschops)hof|(?:wagen"
    r"|machine|bedrijven|pret|themapark|dieren|science|business|industrie|transferium"
    r"|vakantie)park|(?:neder|buiten|vader|moeder|platte|binnen|rijn|zee|duits|friesland|enge|ier"
    r"|gelder|groen|fin|rus|zwitser|vader|buur|wonder|sprookjes)land|(?:lucht|zee|jacht|vlieg"
    r"|thuis|bin)haven|allerlei|velerlei|generlei|tweeerlei|slagveld|werkveld|voetbalveld"
    r"|speelveld|vakgebied|uiteinde|weekend|jaareinde|eind|einde|boekhoudhoek|hoek|wereldwijd"
)
_ADDRESS_WORDS = words(
    r"\w*adres\w*|address|woont|woon|woonde|wonen|wonend\w*|woonachtig|verhuisd naar|live at"
    r"|lives at|living at|residing at|thuis|huis|gevestigd|bezorg\w*|afhalen|ophalen|af te halen"
    r"|aan de|aan het|vindt ons|vind ons|find us|huisnummer|sleutel ligt|langs op|locatie|location"
)
_NUMBER = (
    r"(?:,? (?:nr\.?|nummer|no\.?|huisnummer|#) ?| #?)(?P<number>\d{1,4})(?!\d|[.,:]\d|[.,]-|%"
    r"|ste |de |e )"
)
# Streets without a street's ending that everybody knows.
_KNOWN = (
    r"damrak|rokin|spui|neude|vrijthof|binnenhof|buitenhof|lijnbaan|lange voorhout|korte voorhout"
    r"|lange poten|korte poten|noordeinde|kneuterdijk|het zand|de dam|coolsingel|weena|blaak|meent"
    r"|vismarkt|grote markt|oude markt|nieuwe markt|brink|kalverstraat|herengracht|keizersgracht"
    r"|oudezijds voorburgwal|oudezijds achterburgwal|nieuwezijds voorburgwal|meir|groenmarkt"
    r"|korenmarkt|plompetorengracht|janskerkhof|domplein|ganzenmarkt|het rond|plein 19[0-9]{2}"
    r"|laan van meerdervoort|laan van nieuw oost-indie|high tech campus|kop van zuid|oude delft"
    r"|wijnhaven|haagse veer|westzeedijk|boompjes|zuidplein|hofplein|kerkplein|dorpsplein"
    r"|lange nieuwstraat|korte nieuwstraat|oudegracht|nieuwegracht|catharijnesingel|groest"
    r"|vaart [nz]z|oude haven|nieuwe haven|haven [nz]z"
)


def _street(reading: Reading, match: re.Match[str]) -> Span | None:
    """From the first word of the street's name to the last of its place."""
    word = match.group("word")
    if _NO_STREET.fullmatch(word) or COUNTED.match(reading.folded, match.end()):
        return None
    if word in PLACES and not place_end(reading, match.end()) > match.end() + _POSTCODE:
        return None
    start = street_start(reading, match.start("word"))
    house = house_number_end(reading, match.end())
    end = place_end(reading, house)
    if not _enough(reading, match, start, house, end):
        return None
    return start, end


def _enough(reading: Reading, match: re.Match[str], start: int, house: int, end: int) -> bool:
    """Is it an address: by what follows, by its ending and capital, or by the words before."""
    if end > house:
        return True
    number = int(match.group("number"))
    if number == 0 or 1900 <= number < 2100:
        return False
    first, last = reading.text[start], reading.text[match.start("word")]
    capital = first.isupper() or first.isdigit() or last.isupper()
    before = reading.folded[max(0, start - 45) : start]
    if NO_ADDRESS.search(before[-14:]):
        return False
    if match.group("strong") and (capital or _at_home(before) or len(match.group("word")) >= 8):
        return capital or _at_home(before) or not _plain_words(reading, house)
    if match.group("word").endswith(_ENDINGS) and capital:
        return not _plain_opening(reading, start)
    return capital and (_at_home(before) or _LED_TO.search(before) is not None)


_ENDINGS = ("weg", "dijk", "steeg", "str.", "str", "ln", "ln.", "pln", "pln.", "vliet")
_LED_TO = re.compile(r"(?<!\w)(?:op|aan|naar|at|on|vanaf)(?: de| het)? $")


def _at_home(before: str) -> bool:
    return _ADDRESS_WORDS.search(before) is not None


def _plain_words(reading: Reading, end: int) -> bool:
    """A counted noun follows ("straat 3 keer"): in lower case that is no address."""
    return (
        re.match(
            r" (?!en |and |in |te |is |om |op |bij |aub|,|\.)[a-z]{3,}",
            reading.folded[end : end + 8],
        )
        is not None
    )


def _plain_opening(reading: Reading, start: int) -> bool:
    """The first word of a sentence has its capital anyway ("Onderweg 3 files")."""
    sentence = reading.sentence_at(start)
    return (
        sentence.start == start
        and _NO_STREET.fullmatch(reading.folded[start:].split(" ", 1)[0]) is not None
    )


def _with_postcode(reading: Reading, match: re.Match[str]) -> Span | None:
    """Any capitalised name with a number and a postcode behind it ("Het Zand 12, 3811 GB …")."""
    end = place_end(reading, match.start("gap"))
    if end <= match.start("gap"):
        return None
    start = street_start(reading, match.start("word"))
    return (start, end) if reading.text[start].isupper() or reading.text[start] in "'’" else None


def _known(reading: Reading, match: re.Match[str]) -> Span | None:
    house = house_number_end(reading, match.end())
    end = place_end(reading, house)
    number = int(match.group("number"))
    if end == house and (1900 <= number < 2100 or COUNTED.match(reading.folded, match.end())):
        return None
    capital = reading.text[match.start()].isupper()
    start = street_start(reading, match.start())
    return (start, end) if capital and number else None


_CLIPPED = ("'t", "'s", "’t", "’s")


def _part_of_name(word: str) -> bool:
    return word[0].isupper() or word in ("van", "de", "den", "der", "het", *_CLIPPED)


def _lived_in(reading: Reading, match: re.Match[str]) -> Span | None:
    """Capitalised words and a number after talk of an address ("mijn adres is Vaart NZ 148")."""
    start = match.start("name")
    name = reading.text[start : match.end("name")]
    # "adres is de Waal 3": the name begins at its capital, or at "'t".
    while name and not (name[0].isupper() or name.startswith(_CLIPPED)):
        first = name.partition(" ")[0] + " "
        start, name = start + len(first), name[len(first) :]
    number = int(match.group("number"))
    if not name or not all(_part_of_name(part) for part in name.split()):
        return None
    if (
        1900 <= number < 2100
        or NO_ADDRESS.search(match.group("name"))
        or COUNTED.match(reading.folded, match.end())
    ):
        return None
    return start, place_end(reading, house_number_end(reading, match.end()))


def _before_place(reading: Reading, match: re.Match[str]) -> Span | None:
    """ "op De Wieken 12 in Hoogeveen": led to by a preposition and closed by a place we know."""
    if match.group("name").strip() in PLACES:
        return None
    span = _lived_in(reading, match)
    house = house_number_end(reading, match.end())
    return span if span and span[1] > house else None


_POSTCODE = 8  # a space, four digits and two letters are at least this long

KINDS = (
    Kind(
        name="street and number",
        entity="ADDRESS",
        trigger=rf"(?:{_STRONG}|{_WEAK}){_SIDE}(?:,? (?:nr|nummer|no|huisnummer)\.?)? ?#?[0-9]",
        pattern=re.compile(
            rf"(?<![\w-])(?P<word>(?:'s-)?(?:[a-z][a-z'-]{{2,30}}?(?P<strong>{_STRONG})"
            rf"|[a-z'-]{{2,30}}?(?:{_WEAK}))){_SIDE}{_NUMBER}"
        ),
        score=0.85,
        locate=_street,
    ),
    Kind(
        name="street and number before a postcode",
        entity="ADDRESS",
        trigger=r"[a-z)]\.? [0-9]{1,4}[ -]?[a-z0-9]{0,4},? {1,2}\(?[1-9][0-9]{3} ?[a-z]{2}\b",
        pattern=re.compile(
            r"(?<![\w-])(?P<word>(?:'[st][- ])?[a-z][\w'-]{1,30}) \d{1,4}(?:[ -]?[a-z0-9]{1,4})?"
            r"(?P<gap>,? {1,2}\(?)(?=[1-9]\d{3} ?[a-z]{2}(?!\w))"
        ),
        score=0.9,
        locate=_with_postcode,
    ),
    Kind(
        name="well-known street and number",
        entity="ADDRESS",
        trigger=rf"(?:{_KNOWN})(?:,? (?:nr|nummer|no|huisnummer)\.?)? ?#?[0-9]",
        pattern=re.compile(rf"(?<![\w-])(?:{_KNOWN}){_NUMBER}"),
        score=0.8,
        locate=_known,
    ),
    Kind(
        name="name and number before a well-known place",
        entity="ADDRESS",
        trigger=r"[a-z] [0-9]{1,4}[a-z]?(?:-[0-9a-z]+)?(?:,| in| te) ['a-z]",
        pattern=re.compile(
            r"(?:(?<!\w)(?:op|aan|naar|at|on|is|bij|bezoek|adres|kantoor|thuis|afhalen|ophalen"
            r"|locatie|waar|place):?|(?<=\w):) "
            r"(?P<name>(?:'[st] )?(?:[a-z][\w'-]{1,25} ){0,3}?[a-z][\w'-]{2,25}) "
            r"(?P<number>\d{1,4})(?!\d|[.,:]\d|%)"
        ),
        score=0.75,
        locate=_before_place,
    ),
    Kind(
        name="name and number after talk of an address",
        entity="ADDRESS",
        trigger=r"adres|address|\bwoon|wonen|live[sd]? at|living at|residing|afleveren|bezorgen",
        pattern=re.compile(
            r"(?<!\w)(?:\w{0,12}adres|address|woont|woon|wonen|woonachtig|lives? at"
            r"|living at|(?:afleveren|bezorgen) (?:bij|op|aan))\b[^\d\n.!?]{0,45}?(?<![\w'-])"
            r"(?P<name>(?:[a-z][\w'-]{1,25} ){0,3}?[a-z][\w'-]{1,25}) (?P<number>\d{1,4})"
            r"(?!\d|[.,:]\d|%)"
        ),
        score=0.7,
        locate=_lived_in,
    ),
)
