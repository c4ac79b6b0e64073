"""Dutch: de and het, plurals with a number, "de roadmap van een klant", "klantproject"."""

import re
from collections.abc import Sequence

from secondlook.anonymize.nouns import Noun, is_neuter
from secondlook.anonymize.phrasing.dutch_roles import HEAD as _HEAD
from secondlook.anonymize.phrasing.dutch_roles import JOB as _JOB
from secondlook.anonymize.phrasing.dutch_roles import ROLE as _ROLE
from secondlook.anonymize.phrasing.endings import Ending
from secondlook.anonymize.phrasing.grammars import SALUTATION, TITLES, Cues

_NUMBERS = ("", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien")
_ORDINALS = ("eerste", "tweede", "derde")
# Adjectives only: "het lukte" and "de hoogte" end in an e as well.
_ADJECTIVE = (
    r"(?:[a-z]{2,14}(?:ige|ste|lijke|se|rne|oie|euwe|ende|ante|bare)|grote|kleine|oude|goede|lieve"
    r"|fijne|hele|echte|jonge|warme|leuke|toffe|gave|brave|dappere|lokale|zieke)"
)
_CUES = Cues(
    article=Ending(
        r"(?<![\w'])(?P<article>een|ene|de|het|'t)"
        rf" (?P<adjectives>(?:{_ADJECTIVE} ){{0,2}})\"?"
    ),
    determined=Ending(
        r"(?<!\w)(?:de|het|'t|een|ons|onze|dit|deze|dat|die|mijn|ieder|elk|elke|geen|eerste|nieuwe"
        r"|hele|laatste|grote|mooie|volgende|vorige)(?P<gap> [#@]?)"
    ),
    role=Ending(
        r"(?<!\w)(?P<determiner>(?:onze|ons|mijn|m'n|mn|een|de|het|hun|haar|zijn|z'n|d'r"
        rf"|die|deze|dat|dit|jullie|jouw|je) )?(?P<adjectives>(?:[a-z]{{2,16}}e ){{0,2}})"
        rf"(?P<role>{_ROLE}) [\"'(@]?",
        words=5,
    ),
    own=Ending(
        rf"(?<!\w)(?:(?:onze|mijn|jouw|hun) (?:(?:eigen|{_ADJECTIVE}) ){{0,2}}"
        rf"|(?:ons|jullie|haar|zijn|die|deze|dat|dit) (?:(?:eigen|{_ADJECTIVE}) ){{1,2}})"
    ),
    greeting=Ending(
        r"(?:(?<!\w)(?:ps|p\.s\.|zeg|hoi|hallo|hey|hee|he|hi|dag|bedankt|dank|dankjewel"
        r"|dank je(?: wel)?"
        r"|dank jullie wel|dank u(?: wel)?|merci|thanks|gefeliciteerd|proficiat|van harte"
        r"|welkom(?: terug| weer)?"
        r"|goedemorgen"
        r"|goedemiddag|goedenavond|thank you|thx|tnx|sterkte|hello|congrats"
        r"|succes|sorry|beterschap|top|tot ziens|vaarwel|chapeau|hulde|love you|(?:lekker|goed|top"
        r"|netjes) (?:gewerkt|gedaan"
        r"|bezig)"
        r"|(?:fijne?|prettige?|mooie?) (?:dag|week|weekend|vakantie|feestdagen|avond|reis"
        r"|verjaardag)"
        r"|goede reis|beste wensen|veel (?:plezier|succes|geluk)"
        r"|(?:trots|gek) op (?:je|jou|jullie)|jullie|(?:dank|bedankt) (?:daarvoor|hiervoor|weer"
        r"|nogmaals|voor alles)),? ?@?)"
    ),
    credit=Ending(r"(?P<lead>(?:^|[ (])(?:cc|via|foto|beeld|h/t|i\.s\.m\.)[: ]{1,2}@?)"),
    title=Ending(rf"(?<!\w)[@#]?(?:{TITLES} ){{1,3}}"),
    things=re.compile(
        r" (?:project|team|traject|account|dossier|contract|portaal|casus|case|implementatie"
        r"|migratie|workshop|sessie|demo|pitch|deal|offerte|audit|sprint|release|app|website|site"
        r"|roadmap|omgeving|kantoor|collega'?s|mensen|directie|opdracht|programma|bezoek|overleg"
        r"|aanvraag|tender|stand|event|klus|pilot|training|delegatie|gegevens|data|systeem)(?!\w)"
    ),
    salutation=SALUTATION,
    place=re.compile(r",? (?:in|te|uit|bij|nabij) |, | \("),
    # A Dutch verb may follow a name with an article just as well: "de Rabobank groeit".
    people=re.compile(r"collega'?s|mensen|medewerkers|directie|leerlingen|studenten|bewoners"),
    head=re.compile(r"(?!)"),
    roles=Ending(
        r"(?<!\w)(?P<determiner>(?:onze|de|mijn|hun|haar|zijn|die|deze|jullie|alle) )?"
        r"(?:[a-z]{2,16}e )?(?P<roles>collega'?s|stagiairs?|stagiaires|trainees|klanten|partners"
        r"|opdrachtgevers|relaties|leveranciers|teamgenoten|vrienden|dochters|zonen|zussen|broers"
        r"|kinderen|ouders|managers|consultants|adviseurs|docenten|sprekers|trainers|developers"
        rf"|ontwikkelaars|contactpersonen|{_JOB}(?:s|en|'s)|gemeenten|gemeentes|ziekenhuizen"
        rf"|scholen|corporaties)"
        r" [\"'(@]?"
    ),
    jobholder=Ending(
        r"(?:(?<!\w)(?:de|het|een|onze|ons|mijn|hun|haar|zijn|jullie) (?:[a-z-]{2,20} ){0,2}"
        rf"|(?:\A|[.!?…] )){_ROLE}(?: (?:nummer|nr\.?) \d{{1,4}})?"
        r"(?: (?:daar|hier)| (?:van|bij|in|voor) [^,.!?\n]{2,40})?, "
    ),
    praised=Ending(r"(?<!\w)(?:de|onze|die) (?P<adjectives>(?:[a-z-]{3,24}e ){1,2})"),
    job=re.compile(rf"(?<!\w){_JOB}(?!\w)"),
    role_behind=re.compile(
        r", (?P<article>(?:de|het|een|onze|hun|mijn) )?"
        rf"(?P<role>(?:[a-z-]{{2,16}} (?:en )?)?(?:{_JOB}|{_HEAD}|client|clienten|patient|bewoner"
        rf"|bewoonster"
        r"|huurder|huurster|leerling|student|studente|vrijwilliger|vrijwilligster|klant))(?!\w)"
        r"(?= (?:bij|van|en|op|in|aan)(?!\w)|, )"
    ),
    to_somebody=re.compile(
        r"(?<!\w)(?:bedankt|dank|dankjewel|merci|thanks|gefeliciteerd|proficiat|van harte|welkom"
        r"|succes|sterkte|sorry|hulde|chapeau|goed gedaan|lekker gewerkt|goed bezig|tot (?:snel"
        r"|morgen|gauw|ziens|dan|maandag|volgende week)|fijn weekend|fijne|geniet|zet hem op"
        r"|hou van (?:je|jou|jullie)|goedemorgen|hoi|hallo|hey|je bent|jij bent|jullie zijn)(?!\w)"
    ),
    headline=Ending(
        r"(?<!\bik )(?<!\bje )(?<!\bjij )(?<!\w)(?:(?P<about>update|status)"
        r"|(?:go-?live|livegang|kick-?off"
        r"|demo|release|[a-z]{0,12}overleg|sessie|workshop|audit|sprint|pitch|bezoek|training"
        r"|afspraak"
        r"|stand-?up|review|retro|migratie|implementatie|project|traject|klus)"
        r"|(?:(?:half|kwart)?jaar|kwartaal|maanden|maand|weken|week|dagen)(?: lang)?"
        r"|(?P<between>koppeling|samenwerking|integratie|fusie|overdracht)"
        r"|(?P<of>(?:jaar)?verslag|(?:test|productie|acceptatie|demo)?omgeving|stuurgroep"
        r"|(?:project|werk|klankbord)groep|offerte|contract"
        r"|notulen|roadmap|planning|rapport|presentatie"
        r"|cijfers"
        r"|dossier|klantcase|briefing|facturen|factuur|aanbesteding|stand van zaken)) "
    ),
    occasion=Ending(
        r"(?:\A|[.!?…:\n] ?|[^\w\s.,;] |@(?:all|iedereen|team) )(?:(?P<of>afscheidsborrel|afscheid"
        r"|verjaardag|jubileum|vervanging|opvolging|inwerken|uitval|promotie|presentatie|cadeau"
        r"|uitvaart|workshop|training|lezing)"
        r"|(?:overleg|lunch|gesprek|afspraak|meeting|call|sessie|koffie|1-op-1)) "
    ),
    of_ours=re.compile(
        r"(?<!\w)(?:en ik|ik en|onze eigen|trots op|petje af|hulde|goed gedaan|lekker gewerkt"
        r"|hebben (?:we|wij)|(?<!haar )(?<!zijn )(?<!hun )collega'?s?|stagiairs?|ons team"
        r"|mijn team|het team|vervangt|inwerken|neemt|overgenomen door|stage"
        r"|ingevallen|waargenomen|waarnemen|vervanging"
        r"|(?:kan|kunnen|mag|mogen) naar|bij ons|welkom|jarig|thuis|account)(?!\w)"
    ),
    of_theirs=re.compile(
        r"(?<!\w)(?:(?:heeft|hebben|gaf|gaven|liet|lieten|nam|namen|leidde|ontving|ontvingen"
        r"|vertelde|vertelden|vroeg|vroegen|belde|mailde|belt|mailt|vraagt) (?:ons|mij|me)|hun"
        r"|(?:haar|zijn) (?:team|collega'?s)|(?:het|jullie) vertrouwen|aanspreekpunt)(?!\w)"
    ),
)
_ENDS_NOUN = re.compile(
    r"(?:is|was|zijn|waren|wordt|werd|heeft|had|gaat|staat|in|op|van|voor|met|bij|naar|uit|aan|om"
    r"|te|en|of|maar|die|dat|niet|ook|nu|weer|al|zonder|door|over|na|tot|gezien|gelezen|bekeken"
    r"|er|hier|daar|geen|een|de|het|ziek|jarig|weg|thuis|vrij|live|deze|volgende|vandaag|morgen"
    r"|gisteren|klaar|af)"
)
_UNINFLECTED = re.compile(r"(?<!\w)(\w+(?:sch|iek))(?= )")
_WORD = re.compile(r" ([^\W\d_][\w-]{1,40})")


def _is_adjective(word: re.Match[str], following: re.Match[str]) -> bool:
    adjective, noun = word.group(1), following.group(1).lower()
    joined = word.end() == following.start()
    # "presentatie" ends in an e as well.
    inflected = re.fullmatch(r".{2,}(?:[^i]|oi)e|eigen", adjective) is not None
    return joined and inflected and not _ENDS_NOUN.fullmatch(noun)


def _definite(noun: Noun) -> str:
    """een logistiek bedrijf, het logistieke bedrijf"""
    return _UNINFLECTED.sub(r"\1e", noun.one) if noun.neuter else noun.one


class Dutch:
    cues = _CUES
    at = "bij"
    of = "van"
    between = ("met", "tussen")
    conjunction = "en"

    def article(self, words: str) -> str:  # noqa: ARG002 - whatever the words
        return "een"

    def number(self, number: int) -> str:
        return _NUMBERS[number] if number <= 10 else "meerdere"

    def indefinite(self, noun: Noun) -> str:
        if noun.phrase:
            return noun.phrase
        return " ".join(filter(None, ("een", self._size(noun, definite=False), noun.one)))

    def definite(self, noun: Noun, adjectives: str = "") -> str:
        article = "het" if noun.neuter else "de"
        size = "" if adjectives else self._size(noun, definite=True)
        return " ".join(filter(None, (article, adjectives.strip(), size, _definite(noun))))

    def this(self, noun: Noun) -> str:
        return f"{'dit' if noun.neuter else 'deze'} {_definite(noun)}"

    def one_of(self, noun: Noun) -> str:
        return f"een van de {noun.many}"

    def the_other(self, noun: Noun) -> str:
        return f"{'het' if noun.neuter else 'de'} andere {_definite(noun)}"

    def the_one(self, noun: Noun) -> str:
        return f"{'het' if noun.neuter else 'de'} ene {_definite(noun)}"

    def the_other_one(self, noun: Noun) -> str:
        return self.the_other(noun)

    def nth(self, number: int, noun: Noun) -> str:
        return f"{'het' if noun.neuter else 'de'} {_ORDINALS[number]} {_definite(noun)}"

    def other(self, noun: Noun) -> str:
        return f"een ander{'' if noun.neuter else 'e'} {noun.one}"

    def counted(self, number: int, noun: Noun) -> str:
        if number == 1:
            return self.indefinite(noun)
        return f"{self.number(number)} {noun.many}"

    def either(self, noun: Noun) -> str:
        article = "het" if noun.neuter else "de"
        return f"{article} ene of {article} andere {noun.one}"

    def joined(self, parts: Sequence[str], *, choice: bool = False) -> str:
        return (" of " if choice else " en ").join(filter(None, (", ".join(parts[:-1]), parts[-1])))

    def possessive(self, owner: str) -> str:
        return f"{owner}'s"

    def owned(self, owner: str, tail: str) -> tuple[str, int] | None:
        """ "nieuwe roadmap is" → "de nieuwe roadmap van een klant": where the noun ends, the tail
        is a function word, or nothing."""
        words = list(_WORD.finditer(tail))
        last = 0
        while last + 1 < min(len(words), 3) and _is_adjective(words[last], words[last + 1]):
            last += 1
        if not words or words[0].start() or _ENDS_NOUN.fullmatch(words[last].group(1).lower()):
            return None
        noun = words[last].group(1)
        article = "het" if is_neuter(noun) else "de"
        used = words[last].end()
        return f"{article}{tail[:used]} van {owner}", used

    def joint(self, noun: Noun, head: str) -> str:
        head = head if head[1:2].isupper() else head[:1].lower() + head[1:]
        together = noun.one.isalpha() and head.replace("'", "").isalpha()
        return noun.one + ("" if together else "-") + head

    def website(self, owner: str) -> str:
        return f"de website van {owner}"

    def _size(self, noun: Noun, *, definite: bool) -> str:
        if not noun.size:
            return ""
        inflected = {"groot": "grote", "klein": "kleine"}[noun.size]
        return noun.size if noun.neuter and not definite else inflected


DUTCH = Dutch()
