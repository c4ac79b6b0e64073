"""Dates of birth: any spelling of a date from 1900 on, with a word of birth beside it.

Not the day a company or an idea was "born", and not figures from history.
"""

import re

from secondlook.pii.kinds import Context, Kind, Span, words
from secondlook.reading import Reading

_MONTH = (
    r"(?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|mrt|maart|mar(?:ch)?|apr(?:il)?|mei|may|jun[ie]?"
    r"|jul[iy]?|june|july|aug(?:ustus|ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?"
    r"|dec(?:ember)?)"
)
_YEAR = r"(?:(?:19|20)\d\d|'?\d\d)"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_DATES = (
    rf"{_DAY}[-/.]{{1,1}} ?(?:0?[1-9]|1[0-2])[-/.] ?{_YEAR}|{_DAY} (?:0?[1-9]|1[0-2]) (?:19"
    rf"|20)\d\d|(?:0?[1-9]|1[0-2])/{_DAY}/(?:19|20)\d\d|(?:19|20)\d\d[-/.](?:0?[1-9]"
    rf"|1[0-2])[-/.]{_DAY}|{_DAY}(?:e|ste|de|st|nd|rd|th)?[ -](?:of "
    rf"|van )?{_MONTH}\.?,?[ -]{_YEAR}|{_MONTH}\.? {_DAY}(?:st|nd|rd|th)?,? (?:19|20)\d\d"
)
_COMPACT = (
    r"(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d|(?:19|20)\d\d(?:0[1-9]|1[0-2])"
    r"(?:0[1-9]|[12]\d|3[01])"
)
_BIRTH = words(
    r"geboren|geb|geb\.? ?dat\w*|geboorte-?(?:datum|dag|data)?|geborene|levenslicht"
    r"|verjaardag|verjaardagen|verjaart|jarig|d\.?o\.?b|date of birth|birth ?dates?|birth"
    r" ?days?|b-?day|birth"
    r"|born(?! to )|°|ter wereld|ter wereld gekomen"
)
# The last of these words before the date wins: "opgericht op" after "geboren" is another date.
_OTHER_DATES = words(
    r"opgericht\w*|oprichting|founded|established|launch\w*|gelanceerd|gestart|startdatum"
    r"|start date|ingang|in dienst|datum in dienst|sinds|since|vanaf|deadline|geldig|vervalt"
    r"|vervaldatum|expires?|valid until|overleden|gestorven|died|afspraak|appointment|uitgerekend"
    r"|due"
)
_NOT_A_PERSON = words(
    r"(?:bedrijf|bureau|firma|onderneming|stichting|vereniging|organisatie|idee|merk|logo|platform"
    r"|project|initiatief|product|samenwerking|podcast|startup|start-up|scale-up|website|app|club"
    r"|team|concept|traditie|blog|magazine|festival|methode|afdeling|programma|gemeente|provincie"
    r"|company|agency|firm|brand|idea|initiative|partnership|business|foundation|movement"
    r"|tradition|programme|program|plan|droom|dream|hobby|liefde|love|beweging|netwerk|network"
    r"|community|cooperatie|fabriek|school|ziekenhuis|hospital|restaurant|cafe|theater|studio"
    r"|star|portaal|portal"
    r"|label|bier|recept|tool|dashboard|standaard|taal|language|game|spel|campagne|campaign|serie"
    r"|show|band|orkest|museum|stad|land|republiek|\w{0,20}inschrijving|vordering|vergunning"
    r"|deadlines?|euro|hond|kat|poes|pup|puppy|kitten|kalf"
    r"|veulen|lam|olifant|giraf|giraffe|panda|ijsbeer|dolfijn|kuiken|dog|cat|calf|foal|newsletter"
    r"|nieuwsbrief|zaak|winkel|kantoor|franchise|wet|avg|internet|web|linkedin|twitter)"
    r"(?:je|tje)?",
)
_HISTORY = words(
    r"\d{1,2}e eeuw|eeuw|herdenk\w*|legend\w*|icoon|icon|nobelprijs|nobel|pionier|pioneer"
    r"|kunstena\w*|artist|verzets\w*|astronaut|wiskundige|natuurkundige|eerste vrouw\w*"
    r"|first woman|overleed|stierf|(?:jaar|years?) (?:geleden|ago)|\d{2,3}e geboortedag"
    r"|schilder\w*|schrijver|schrijfster|dichter|componist|uitvinder|grondlegger|filosoof"
    r"|schaatser|voetballer|zanger(?:es)?|koning|koningin|prins|prinses|painter|writer|author|poet"
    r"|composer|inventor|philosopher|singer|king|queen|physicist|mathematician|president"
    r"|anne frank|johan (?:cruijff|cruyff)|cruijff|cruyff|alan turing|turing|edsger dijkstra"
    r"|dijkstra|rosa parks|mandela|martin luther king|steve jobs|grace hopper"
    r"|annie m\.? ?g\.? schmidt|mulisch|reve|audrey hepburn|david bowie|freddie mercury"
    r"|elvis presley|john lennon|marie curie|einstein|churchill|willem-alexander|beatrix|maxima"
    r"|aletta jacobs|marga klompe|joke smit|den uyl|drees|toon hermans|wim sonneveld|dick bruna"
    r"|escher|mondriaan|rietveld|tinbergen|hawking|tesla|gandhi|kennedy|obama|bob marley"
    r"|muhammad ali|pele|maradona"
)


def _somebodys(reading: Reading, match: re.Match[str]) -> Span | None:
    """Of a person of today: the clause names no company, idea or figure from history as born."""
    sentence = reading.sentence_at(match.start())
    clause = reading.folded[max(sentence.start, match.start() - 90) : match.start()]
    behind = reading.folded[match.end() : match.end() + 60]
    if _BOUND.search(clause):
        return None
    if _recent(match.group("value")) and _ANNIVERSARY.search(clause + behind):
        return None
    form = re.search(r"geboortedatum|date of birth|\bd\.?o\.?b\b", clause)
    if not form and _NEW_SENTENCE.search(_since_birth_word(reading, clause)):
        return None
    if not form and (_thing_born(clause) or _company_behind(behind)):
        return None
    if not form and (_HISTORY.search(clause) or _HISTORY.search(behind)):
        return None
    return match.span("value")


# Who has a birthday is not a year old: then the date is of the party, or of a claim that lapses.
_ANNIVERSARY = re.compile(r"verjaa?r|jarig|birthday|b-?day")


def _recent(value: str) -> bool:
    return re.search(r"20[2-9]\d", value) is not None


# "geb." and "op 3 mei." end no sentence; a full stop before a capital does.
_NEW_SENTENCE = re.compile(r"(?<!\bgeb)[.!?]\s+[A-ZÀ-Þ]|\n\n")


def _since_birth_word(reading: Reading, clause: str) -> str:
    """The draft's own text between the last word of birth and the end of `clause`."""
    ends = [match.end() for match in _BIRTH.finditer(clause)]
    if not ends:
        return ""
    offset = reading.folded.find(clause)
    return reading.text[offset + ends[-1] : offset + len(clause)]


# "Geboren na 1 januari 2025" is about everybody.
_BOUND = re.compile(r"(?<!\w)(?:na|voor|tussen|vanaf|sinds|after|before|between|since|until|tot) $")
_PLACE_OF = re.compile(
    r"(?<!\w)(?:in|bij|te|voor|naar|met|at|near|with|for)(?: (?:het|de|een|the|a|ons|onze|our))? $"
)


def _thing_born(clause: str) -> bool:
    """Names `clause` a thing as born, not only the place of it ("geboren in het ziekenhuis")?"""
    return any(
        not _PLACE_OF.search(clause[max(0, thing.start() - 16) : thing.start()])
        for thing in _NOT_A_PERSON.finditer(clause)
    )


_BORN_BEHIND = re.compile(r" (?:werd|is|was)\b[^.]{0,30}")


def _company_behind(behind: str) -> bool:
    """ "Op 1 april 2009 werd ons bureau geboren.\""""
    follows = _BORN_BEHIND.match(behind)
    return bool(follows and _NOT_A_PERSON.search(follows.group()))


_HEADING = re.compile(
    r"(?<!\w)(?:verjaardag(?:en|skalender|slijst)|birthdays?(?: (?:list|calendar))?"
    r"|geboortedat(?:um|a)"
    r"|dates? of birth)(?!\w)"
)
_NO_LIST = re.compile(r"[.!?]\s|\n\n")
_FULL_YEAR = re.compile(r"19[2-9]\d|20[01]\d")


def _listed_under(reading: Reading, match: re.Match[str]) -> Span | None:
    """Below a heading of birthdays, with nothing but names and dates in between."""
    ahead = reading.folded[max(0, match.start() - 400) : match.start()]
    headings = list(_HEADING.finditer(ahead))
    between = ahead[headings[-1].end() :] if headings else "."
    dated = _FULL_YEAR.search(match.group("value"))
    stray = not headings or _NO_LIST.search(between) or _OTHER_DATES.search(between)
    return match.span("value") if dated and not stray else None


_TRIGGER = (
    r"geb(?:oren|oorte|\b|\.|dat)|\bborn\b|birth|\bd\.?o\.?b\b|b-?day|jarig|verjaar|ter wereld"
    r"|levenslicht"
    r"|\?[0-9]{1,2}[-/.]"
)

KINDS = (
    Kind(
        name="date of birth",
        entity="DATE_OF_BIRTH",
        trigger=_TRIGGER,
        pattern=re.compile(rf"(?<![\w/€$])(?<!\d[.,-])(?P<value>{_DATES})(?!\d|[-/.]\d|\w)"),
        score=0.0,
        context=Context(_BIRTH, _OTHER_DATES, before=60, after=30),
        locate=_somebodys,
    ),
    Kind(
        name="date of birth in a list",
        entity="DATE_OF_BIRTH",
        trigger=r"verjaardag|birthday|geboortedat|dates? of birth",
        pattern=re.compile(rf"(?<![\w/€$])(?<!\d[.,-])(?P<value>{_DATES})(?!\d|[-/.]\d|\w)"),
        score=0.85,
        locate=_listed_under,
    ),
    Kind(
        name="date of birth in one piece",
        entity="DATE_OF_BIRTH",
        trigger=_TRIGGER,
        pattern=re.compile(rf"(?<![\w/.,-])(?P<value>{_COMPACT})(?!\w|[.,/-]\d)"),
        score=0.0,
        context=Context(
            words(r"geboortedatum|geb\.? ?dat(?:um)?|date of birth|d\.?o\.?b"),
            _OTHER_DATES,
            24,
            0,
        ),
    ),
    Kind(
        name="date of birth by its sign",
        entity="DATE_OF_BIRTH",
        trigger=r"\? ?[0-9]{1,2}[-/. ]",
        pattern=re.compile(rf"° ?(?P<value>{_DATES})(?!\w)"),
        score=0.85,
    ),
    Kind(
        name="day that somebody is from",
        entity="DATE_OF_BIRTH",
        trigger=r"(?:is|ben) (?:er een )?van [0-9]{1,2}[-/. ]",
        pattern=re.compile(
            r"(?<!\w)(?:mw|mevr|mevrouw|dhr|meneer|hij|zij|ze|clien[te]{1,2}|patiente?|bewoonster"
            r"|bewoner|ik)\.?(?: [a-z'-]{2,20}){0,2} (?:is|ben) (?:er een )?van"
            rf" (?P<value>{_DATES})(?!\w)"
        ),
        score=0.8,
        locate=_somebodys,
    ),
)
