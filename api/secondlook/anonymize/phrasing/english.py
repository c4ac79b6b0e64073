"""English: a and an, "a client's roadmap", "the client project"."""

import re
from collections.abc import Sequence

from secondlook.anonymize.nouns import Noun
from secondlook.anonymize.phrasing.grammars import SALUTATION, TITLES, Cues

_NUMBERS = ("", "a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_CUES = Cues(
    article=re.compile(r"(?<![\w'])(?P<article>an?|the) (?P<adjectives>)\"?\Z"),
    determined=re.compile(
        r"(?<!\w)(?:the|an?|our|my|this|that|your|their|his|her|every|each|no|first|new|whole|last"
        r"|great|next|another)(?P<gap> [#@]?)\Z"
    ),
    role=re.compile(
        r"(?<!\w)(?P<determiner>(?:our|my|an?|the|their|your|his|her|this|that) )?"
        r"(?P<adjectives>(?:(?:new|newest|latest|oldest|favou?rite|first|great|dear|lovely|biggest)"
        r" ){0,2})(?P<role>(?:former )?(?:client|customer|partner|prospect|supplier|employer"
        r"|colleague|teammate|intern|trainee|manager|director|neighbou?r|friend|contact|boss"
        r"|sister|brother|wife|husband|daughter|son|mother|father|teacher|alderman|secretary|chair"
        r"|speaker|coach|consultant|mentor|host|cto|ceo|cfo|developer|designer|recruiter)),?"
        r" [\"'(@]?\Z"
    ),
    greeting=re.compile(
        r"(?:(?<!\w)(?:hi|hello|hey|thanks|thank you|thx|congrats|congratulations|welcome|cheers"
        r"|bedankt|dank|dankjewel|tnx|sterkte|hoi|hallo|good morning|good luck"
        r"|sorry|well done|love you),? ?@?)\Z"
    ),
    credit=re.compile(r"(?P<lead>(?:^|[ (])(?:cc|via|photo|h/t|ht|credits?)[: ]{1,2}@?)\Z"),
    title=re.compile(rf"(?<!\w)(?:{TITLES} ){{1,3}}\Z"),
    things=re.compile(
        r" (?:project|team|teams|account|contract|portal|case|implementation|migration|workshop"
        r"|session|demo|pitch|deal|quote|audit|sprint|release|app|website|site|roadmap|office"
        r"|offices|folks|people|staff|crew|colleagues|board|engagement|programme|program|visit"
        r"|meeting|tender|event|pilot|training|delegation|data|system|rollout|launch|kick-?off"
        r"|assignment|job|onboarding|platform|dashboard|campaign|story)(?![\w])"
    ),
    salutation=SALUTATION,
    place=re.compile(r",? (?:in|near|from) |, | \("),
    people=re.compile(r"(?!)"),
    head=re.compile(
        r" (?!(?:is|was|were|are|has|had|have|will|would|can|could|does|did|do|and|or|but|with|for"
        r"|of|in|on|at|to|from|by|as|that|who|which|where|when|while|if|so|then|than|just|now|today"
        r"|this|the|an?|its?|their|our|my|we|i|you|they|not|also|only|again|because|after|before"
        r"|about|via|yes|[a-z]{2,20}ed)(?!\w))[a-z]{3,20}(?:(?= [a-z])|(?!\w))"
    ),
)
_AN = re.compile(r"(?:[aeio](?!ne\b|u)|ou|au|u(?!ni|se|s\b|k\b|ti|r[aio])|hono|heir|hour)")


class English:
    cues = _CUES

    def indefinite(self, noun: Noun) -> str:
        return noun.phrase or _with_article(self._sized(noun))

    def definite(self, noun: Noun, adjectives: str = "") -> str:
        return " ".join(("the", *filter(None, (adjectives.strip(), self._sized(noun)))))

    def other(self, noun: Noun) -> str:
        return f"another {noun.one}"

    def counted(self, number: int, noun: Noun) -> str:
        if number == 1:
            return self.indefinite(noun)
        return f"{_NUMBERS[number] if number <= 10 else 'several'} {noun.many}"

    def joined(self, parts: Sequence[str]) -> str:
        return " and ".join(filter(None, (", ".join(parts[:-1]), parts[-1])))

    def owned(self, owner: str, tail: str) -> tuple[str, int] | None:  # noqa: ARG002 - keeps its order
        return None

    def joint(self, noun: Noun, head: str) -> str:
        return f"{noun.one} {head[:1].lower()}{head[1:]}"

    def website(self, owner: str) -> str:
        return f"{owner}'{'' if owner.endswith('s') else 's'} website"

    def _sized(self, noun: Noun) -> str:
        return f"{noun.size} {noun.one}" if noun.size else noun.one


def _with_article(words: str) -> str:
    return f"{'an' if _AN.match(words.lower()) else 'a'} {words}"


ENGLISH = English()
