"""English: a and an, "a client's roadmap", "the client project"."""

import re
from collections.abc import Sequence

from secondlook.anonymize.nouns import Noun
from secondlook.anonymize.phrasing.endings import Ending
from secondlook.anonymize.phrasing.grammars import SALUTATION, TITLES, Cues

_NUMBERS = ("", "a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_ORDINALS = ("first", "second", "third")
_TRADED = (
    r"(?:[a-z-]{0,24}(?:manager|director|advis[eo]r|consultant|architect|analyst|specialist"
    r"|developer|engineer|designer|coach|trainer|teacher|researcher|lead|alderman|mayor|chair"
    r"|secretary|owner|founder|recruiter|coordinator|controller|lawyer|doctor|nurse|officer"
    r"|tester|scrum ?master|planner|programmer|copywriter|intern|trainee|chef|captain|barista|cook"
    r"|gardener|farmer|baker|plumber|electrician|porter|receptionist|librarian|curator|foreman"
    r"|treasurer|headteacher|principal|judge|operator|technician|clerk|accountant|therapist"
    r"|caretaker"
    r"|forester|board member|surgeon|solicitor"
    r"|actuary|photographer|brewer|psychiatrist|dentist|pharmacist|conductor|ranger)"
    r"|c[efitdo]o|ciso)"
)
_JOB = rf"(?:{_TRADED}|head of [a-z]{{2,16}})"
_ADJECTIVE = (
    r"(?:old|new|first|last|dear|lovely|great|good|amazing|brilliant|talented|wonderful|favou?rite"
    r"|beloved|whole|entire|big|small|little|young|local|latest|next)"
)
_WHOSE = r"(?:our|my|an?|the|their|your|his|her|this|that)"
# What may stand in front of a role, and belongs to it.
_KIND = (
    r"(?:general|site|senior|junior|security|planning|project|product|programme|program|operations"
    r"|account|sales|marketing|office|plant|shift|store|shop|warehouse|team|managing|executive"
    r"|deputy|assistant|head|lead|finance|hr|it|data|facilit(?:y|ies)|customer success|quality"
    r"|safety|procurement|purchasing|production|technical|commercial|creative|medical|clinical"
    r"|regional|legal|policy|communications?|press|floor|night|duty|branch|practice|ward|claims"
    r"|billing|service|support|delivery|change|test|business|software|network|supply chain)"
)
_TRADE = r"(?:manager|director|coach|consultant|developer|designer|speaker|owner|founder)"
_ROLE = (
    rf"(?:(?:{_KIND} ){{1,2}}(?:partner|supervisor|{_TRADED})"
    r"|(?:client|customer|main|key|local|primary|regular) contact"
    r"|(?:former )?(?:client|customer|partner|prospect|supplier|employer|colleague|teammate"
    r"|intern|trainee|student|pupil|candidate|volunteer|resident|patient|driver|mechanic"
    r"|professor|journalist|neighbou?r|friend|flatmate|roommate"
    # No call to contact somebody.
    r"|(?<!^)(?<![.!?] )(?<!please )(?<!or )(?<!to )contact|boss|supervisor"
    r"|(?:sister|brother|daughter|son|mother|father)(?:-in-law)?|wife|husband|uncle|aunt|cousin"
    r"|chairman|chairwoman|buddy|nephew|niece|grand(?:son|daughter|mother|father)|dad|mum|mom"
    r"|baby|fiancee?|teacher|alderman"
    rf"|secretary|assistant|successor|predecessor|chair|mentor|host|cto|ceo|cfo|recruiter"
    rf"|{_TRADE}|{_TRADED}))"
)
_CUES = Cues(
    article=Ending(r"(?<![\w'])(?P<article>an?|the) (?P<adjectives>)\"?"),
    determined=Ending(
        r"(?<!\w)(?:the|an?|our|my|this|that|your|their|his|her|every|each|no|first|new|whole|last"
        rf"|great|next|another)(?: {_ADJECTIVE}){{0,1}}(?P<gap> [#@]?)"
    ),
    role=Ending(
        rf"(?<!\w)(?P<determiner>{_WHOSE} (?:[a-z-]{{3,16}} (?={_TRADE}(?!\w)))?)?"
        r"(?P<adjectives>(?:(?:new|newest|latest|oldest|favou?rite|first|great|dear|lovely|biggest)"
        rf" ){{0,2}})(?P<role>{_ROLE}),? [\"'(@]?",
        words=5,
    ),
    own=Ending(
        rf"(?<!\w)(?:(?:our|my|your|their) (?:(?:very own|own|{_ADJECTIVE}) ){{0,2}}"
        rf"|(?:his|her|this|that) (?:(?:very own|own|{_ADJECTIVE}) ){{1,2}})"
    ),
    greeting=Ending(
        r"(?:(?<!\w)(?:ps|p\.s\.|hi|hello|hey|goodbye|bye|farewell|thanks|thank you|thx|congrats"
        r"|congratulations"
        r"|welcome(?: back)?|cheers"
        r"|bedankt|dank|dankjewel|tnx|sterkte|hoi|hallo|good morning|good luck"
        r"|sorry|(?:well|nicely) done|love you|(?:nice|great|good) (?:work|job|one)|best of luck"
        r"|happy (?:birthday|holidays|anniversary)|have fun|enjoy|(?:proud|fond) of you"
        r"|you (?:guys|all|both)|thanks (?:again|for that"
        r"|for everything)),? ?@?)"
    ),
    credit=Ending(r"(?P<lead>(?:^|[ (])(?:cc|via|photo|h/t|ht|credits?)[: ]{1,2}@?)"),
    title=Ending(rf"(?<!\w)[@#]?(?:{TITLES} ){{1,3}}"),
    things=re.compile(
        r" (?:project|team|teams|account|contract|portal|case|implementation|migration|workshop"
        r"|session|demo|pitch|deal|quote|audit|sprint|release|app|website|site|roadmap|office"
        r"|offices|folks|people|staff|crew|colleagues|board|engagement|programme|program|visit"
        r"|meeting|tender|event|pilot|training|delegation|data|system|rollout|launch|kick-?off"
        r"|assignment|job|hq|update|news|onboarding|platform|dashboard|campaign|story)(?![\w])"
    ),
    salutation=SALUTATION,
    place=re.compile(r",? (?:in|near|from) |, | \("),
    people=re.compile(r"hq|headquarters"),
    head=re.compile(
        r" (?!(?:is|was|were|are|has|had|have|will|would|can|could|does|did|do|and|or|but|with|for"
        r"|of|in|on|at|to|from|by|as|that|who|which|where|when|while|if|so|then|than|just|now|today"
        r"|this|the|an?|its?|their|our|my|we|i|you|they|not|also|only|again|because|after|before"
        r"|about|via|yes|[a-z]{2,20}ed)(?!\w))[a-z]{3,20}(?:(?= [a-z])|(?!\w))"
    ),
    roles=Ending(
        r"(?<!\w)(?P<determiner>(?:our|my|the|their|your|his|her|these|those|all) )?"
        r"(?:(?:new|newest|great|dear|lovely|favou?rite) )?(?P<roles>colleagues|teammates|interns"
        rf"|trainees|{_TRADED}s|clients|customers|partners|suppliers|friends|sisters|brothers"
        rf"|daughters|sons"
        r"|parents|managers|consultants|speakers|trainers|developers|contacts|municipalities"
        r"|hospitals|schools) [\"'(@]?"
    ),
    jobholder=Ending(
        rf"(?:(?<!\w){_WHOSE} (?:[a-z-]{{2,20}} ){{0,2}}|(?:\A|[.!?…] )){_ROLE}"
        r"(?: (?:number|no\.?) \d{1,4})?"
        r"(?: (?:there|here)| (?:of|at|from|in|for) [^,.!?\n]{2,40})?, "
    ),
    praised=Ending(
        r"(?<!\w)(?:the|our|that) (?P<adjectives>(?:(?:ever-|always )?(?:brilliant|amazing"
        r"|wonderful|lovely|great|talented|fantastic|incredible|awesome|inimitable|legendary"
        r"|fabulous|super"
        r"|marvellous|unstoppable|tireless|patient|famous|one and only|excellent|delightful|kind"
        r"|formidable|irreplaceable|inspiring|energetic|clever|smart|young|ambitious) ){1,2})"
    ),
    job=re.compile(rf"(?<!\w){_JOB}(?!\w)"),
    role_behind=re.compile(
        r", (?P<article>(?:the|an?|our|their|my) )?"
        rf"(?P<role>(?:[a-z-]{{2,16}} ){{0,2}}{_JOB})(?!\w)(?= (?:at|of|for|from|with|and)(?!\w)"
        rf"|, )"
    ),
    to_somebody=re.compile(
        r"(?<!\w)(?:thanks|thank you|thx|congrats|congratulations|welcome|well done|best of luck"
        r"|good job"
        r"|great job|good luck|sorry|cheers|see you|good morning|hi|hello|hey|you rock|you are"
        r"|you're|love you|happy birthday|enjoy|have a)(?!\w)"
    ),
    headline=Ending(
        r"(?:(?:\A|[.!?…:\n] ?|[^\w\s.,;] |(?<!\w)(?:today|tomorrow|yesterday|new|first|second|last"
        r"|great|successful) )"
        r"(?:(?P<about>update|status)|go-?live|kick-?off|demo|release|session|workshop|audit"
        r"|sprint|pitch"
        r"|visit|training|stand-?up|review|retro|migration|implementation|project)"
        r"|(?<!\w)(?:years|months|weeks|days)"
        r"|(?<!\w)(?P<between>integration|partnership|merger)"
        r"|(?<!\w)(?P<of>annual report|quote|contract|minutes|roadmap|planning|invoices?)) "
    ),
    occasion=Ending(
        r"(?:\A|[.!?…:\n] ?|[^\w\s.,;] )(?:(?P<of>(?:farewell|leaving|birthday)(?: drinks| party)?"
        r"|retirement(?: party| do)?)"
        r"|(?:lunch|coffee|meeting|catch-?up|1:1|one-on-one)) "
    ),
    of_ours=re.compile(
        r"(?<!\w)(?:and i|our (?:very )?own|proud of|great work|great job|well done|good job"
        r"|shout-?out"
        r"|(?<!her )(?<!his )(?<!their )colleagues?"
        r"|covering for|covered for|filling in|filled in|stood in for|interns?"
        r"|our team|my team|welcome|joins us|promotion|home)(?!\w)"
    ),
    of_theirs=re.compile(
        r"(?<!\w)(?:(?:showed|gave|told|took|hosted|welcomed|taught|asked|invited|calls"
        r"|emails|asks|keeps calling) (?:us|me)"
        r"|their|(?:her|his) (?:team|colleagues)|(?:the|your) trust)"
        r"(?!\w)"
    ),
)
_AN = re.compile(r"(?:[aeio](?!ne\b|u)|ou|au|u(?!ni|se|s\b|k\b|ti|r[aio])|hono|heir|hour)")


class English:
    cues = _CUES
    at = "at"
    of = "for"
    between = ("with", "between")
    conjunction = "and"

    def article(self, words: str) -> str:
        return "an" if _AN.match(words.lower()) else "a"

    def number(self, number: int) -> str:
        return _NUMBERS[number] if number <= 10 else "several"

    def indefinite(self, noun: Noun) -> str:
        return noun.phrase or _with_article(self._sized(noun))

    def definite(self, noun: Noun, adjectives: str = "") -> str:
        return " ".join(("the", *filter(None, (adjectives.strip(), self._sized(noun)))))

    def this(self, noun: Noun) -> str:
        return f"this {noun.one}"

    def one_of(self, noun: Noun) -> str:
        return f"one of the {noun.many}"

    def the_other(self, noun: Noun) -> str:
        return f"the other {noun.one}"

    def the_one(self, noun: Noun) -> str:
        return f"one {noun.one}"

    def the_other_one(self, noun: Noun) -> str:
        return self.other(noun)

    def nth(self, number: int, noun: Noun) -> str:
        return f"the {_ORDINALS[number]} {noun.one}"

    def other(self, noun: Noun) -> str:
        return f"another {noun.one}"

    def counted(self, number: int, noun: Noun) -> str:
        if number == 1:
            return self.indefinite(noun)
        return f"{self.number(number)} {noun.many}"

    def either(self, noun: Noun) -> str:
        return f"one {noun.one} or another"

    def joined(self, parts: Sequence[str], *, choice: bool = False) -> str:
        return (" or " if choice else " and ").join(
            filter(None, (", ".join(parts[:-1]), parts[-1]))
        )

    def possessive(self, owner: str) -> str:
        if owner == "one of them":
            return "their"
        return f"{owner}'{'' if owner.endswith('s') else 's'}"

    def owned(self, owner: str, tail: str) -> tuple[str, int] | None:  # noqa: ARG002 - keeps its order
        return None

    def joint(self, noun: Noun, head: str) -> str:
        head = head if head[1:2].isupper() else head[:1].lower() + head[1:]
        return f"{noun.one} {head}"

    def website(self, owner: str) -> str:
        return f"{self.possessive(owner)} website"

    def _sized(self, noun: Noun) -> str:
        return f"{noun.size} {noun.one}" if noun.size else noun.one


def _with_article(words: str) -> str:
    return f"{'an' if _AN.match(words.lower()) else 'a'} {words}"


ENGLISH = English()
