"""Dutch: de and het, plurals with a number, "de roadmap van een klant", "klantproject"."""

import re
from collections.abc import Sequence

from secondlook.anonymize.nouns import Noun, is_neuter
from secondlook.anonymize.phrasing.grammars import SALUTATION, TITLES, Cues

_NUMBERS = ("", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien")
# Adjectives only: "het lukte" and "de hoogte" end in an e as well.
_ADJECTIVE = (
    r"(?:[a-z]{2,14}(?:ige|ste|lijke|se|rne|oie|euwe|ende|ante|bare)|grote|kleine|oude|goede|lieve"
    r"|fijne|hele|echte|jonge|warme|leuke|toffe|gave|brave|dappere|lokale|zieke)"
)
_CUES = Cues(
    article=re.compile(
        r"(?<![\w'])(?P<article>een|de|het|'t)"
        rf" (?P<adjectives>(?:{_ADJECTIVE} ){{0,2}})\"?\Z"
    ),
    determined=re.compile(
        r"(?<!\w)(?:de|het|'t|een|ons|onze|dit|deze|dat|die|mijn|ieder|elk|elke|geen|eerste|nieuwe"
        r"|hele|laatste|grote|mooie|volgende|vorige)(?P<gap> [#@]?)\Z"
    ),
    role=re.compile(
        r"(?<!\w)(?P<determiner>(?:onze|ons|mijn|een|de|het|hun|haar|zijn|die|deze|dat|dit|jullie)"
        r" )?(?P<adjectives>(?:[a-z]{2,16}e ){0,2})(?P<role>(?:oud-|ex-)?(?:klant|opdrachtgever"
        r"|partner|prospect|relatie|afnemer|leverancier|stichting|bedrijf|organisatie|werkgever"
        r"|collega|teamgenoot|stagiair|stagiaire|trainee|manager|teamlead|directeur|directrice"
        r"|wethouder|burgemeester|projectleider|adviseur|consultant|coach|begeleider|docent"
        r"|zus|zusje|broer|broertje|dochter|zoon|moeder|vader|vrouw|man|voorzitter|trainer|juf"
        r"|buurman|buurvrouw|vriend|vriendin|contactpersoon|baas|leidinggevende|spreker|gastvrouw"
        r"|controller|recruiter|planner|accountmanager|ontwikkelaar|developer|verpleegkundige"
        r"|arts|huisarts|transportbedrijf|verzekeraar|gemeente|ziekenhuis|zorginstelling))"
        r" [\"'(@]?\Z"
    ),
    greeting=re.compile(
        r"(?:(?<!\w)(?:hoi|hallo|hey|hee|he|hi|dag|bedankt|dank|dankjewel|dank je(?: wel)?"
        r"|dank jullie wel|dank u(?: wel)?|merci|thanks|gefeliciteerd|proficiat|welkom|goedemorgen"
        r"|goedemiddag|goedenavond|thank you|thx|tnx|sterkte|hello|congrats"
        r"|succes|sorry|top|chapeau|hulde|love you),? ?@?)\Z"
    ),
    credit=re.compile(r"(?P<lead>(?:^|[ (])(?:cc|via|foto|beeld|h/t|i\.s\.m\.)[: ]{1,2}@?)\Z"),
    title=re.compile(rf"(?<!\w)(?:{TITLES} ){{1,3}}\Z"),
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
)
_ENDS_NOUN = re.compile(
    r"(?:is|was|zijn|waren|wordt|werd|heeft|had|gaat|staat|in|op|van|voor|met|bij|naar|uit|aan|om"
    r"|te|en|of|maar|die|dat|niet|ook|nu|weer|al|zonder|door|over|na|tot|gezien|gelezen|bekeken"
    r"|live|deze|volgende|vandaag|morgen|gisteren|klaar|af)"
)
_WORD = re.compile(r" ([^\W\d_][\w-]{1,40})")


def _is_adjective(word: re.Match[str], following: re.Match[str]) -> bool:
    adjective, noun = word.group(1), following.group(1).lower()
    joined = word.end() == following.start()
    inflected = len(adjective) > 3 and adjective.endswith("e")
    return joined and inflected and not _ENDS_NOUN.fullmatch(noun)


class Dutch:
    cues = _CUES

    def indefinite(self, noun: Noun) -> str:
        if noun.phrase:
            return noun.phrase
        return " ".join(filter(None, ("een", self._size(noun, definite=False), noun.one)))

    def definite(self, noun: Noun, adjectives: str = "") -> str:
        article = "het" if noun.neuter else "de"
        size = "" if adjectives else self._size(noun, definite=True)
        return " ".join(filter(None, (article, adjectives.strip(), size, noun.one)))

    def other(self, noun: Noun) -> str:
        return f"een ander{'' if noun.neuter else 'e'} {noun.one}"

    def counted(self, number: int, noun: Noun) -> str:
        if number == 1:
            return self.indefinite(noun)
        return f"{_NUMBERS[number] if number <= 10 else 'meerdere'} {noun.many}"

    def joined(self, parts: Sequence[str]) -> str:
        return " en ".join(filter(None, (", ".join(parts[:-1]), parts[-1])))

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
