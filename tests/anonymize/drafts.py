"""Drafts with known findings: marked by hand, or put together by hypothesis from sentences in which
a person, a client or a datum stands in some shape.
"""

from hypothesis import strategies as st

from cases.scoring import unmarked
from secondlook.anonymize import Anonymizer
from secondlook.clients.matcher import ClientMatcher
from secondlook.clients.records import ClientRecord
from secondlook.findings import Category, Clause, Client, Finding, Language, Severity, Style
from secondlook.language import read
from secondlook.reading import Reading, fold


def finding_at(number: int, entity: str, span: tuple[int, int], client: Client | None) -> Finding:
    return Finding(
        f"finding-{number}",
        "a-rule",
        Category.PRIVACY,
        Severity.WARNING,
        *span,
        entity,
        1.0,
        "",
        "",
        Clause("", ""),
        client=client,
    )


def put(marked: str, style: Style = Style.GENERALIZE) -> str:
    """The draft after one click, for findings as marked; all of its clients are the same one."""
    case = unmarked(marked)
    client = Client(1, "Tuinland")
    found = [
        finding_at(number, entity, (start, end), client if entity == "CLIENT" else None)
        for number, (entity, start, end) in enumerate(case.gold)
    ]
    result = Anonymizer().anonymize(case.reading, found, style)
    return result.text if result else case.text


class Marks:
    """Turns `bij ⟦CLIENT Gemeente Lindervoort⟧` into a reading and the findings its marks say."""

    def __init__(self, records: list[ClientRecord]) -> None:
        self._matcher = ClientMatcher(records)
        self._known: dict[str, Client] = {}
        for record in records:
            seen = self._matcher.find(read(f"Contract met {record.name}."))
            client = next(
                (one.client for one in seen if one.client and one.client.name == record.name), None
            )
            if client:
                names = (record.name, *record.aliases)
                self._known |= {fold(name): client for name in names}

    def findings(self, marked: str, language: str | None) -> tuple[Reading, list[Finding]]:
        case = unmarked(marked, language=language)
        reading = case.reading
        found = []
        for number, (entity, start, end) in enumerate(case.gold):
            client = self._client(reading, start, end) if entity == "CLIENT" else None
            found.append(finding_at(number, entity, (start, end), client))
        return reading, found

    def _client(self, reading: Reading, start: int, end: int) -> Client:
        known = self._known.get(reading.folded[start:end])
        if known:
            return known
        seen = self._matcher.find(reading)
        return next(
            one.client for one in seen if one.client and one.start < end and start < one.end
        )


CLIENTS = (
    "Gemeente Lindervoort",
    "de gemeente Oudevaart",
    "#GemeenteOudevaart",
    "@snelspoor",
    "Nordhaven Verzekeringen N.V.",
    "onze klant Bosgraaf Machines",
    "Zorggroep Avelinde",
    "het Woonhart-project",
    "Quillbrook & Hart's office",
    "hoogeboombouw.nl",
    "Gemeente Wijdenbroek, Zorggroep Avelinde en Woonhart Peelrand",
    "Vonk Techniek in Dordrecht",
)
PEOPLE = (
    "Wendy",
    "Koen Terpstra",
    "Wendy en Koen Terpstra",
    "Sanne, Bram en Fatima van den Broek",
    "Wendy's presentatie",
    "Koen zijn laptop",
    "Joost van Gemeente Lindervoort",
    "dhr. Jansen",
    "collega Marieke",
    "@Koen Terpstra",
    "Hanneke Vos, CIO bij Zorggroep Avelinde",
    "Priya Nair (Quillbrook & Hart)",
    "Tom or Amira",
)
DATA = (
    "+316-21436587",
    "https://www.hoogeboombouw.nl/over-ons",
    "Maaike is ziek",
    "bel me op 06-21436587",
    "call me on +31 6 1827 3645",
    "mail naar jolanda@tweemaster.nl of bel 06-18273645",
    "wachtwoord: Paardebloem!31",
    "the password is Lemon-Tree-77",
    "mijn BSN is 123456782",
    "overmaken op NL91ABNA0417164300",
    "Kerkewal 12, 3512 AB Utrecht",
    "kenteken HX-482-K",
    "https://theenablers.sharepoint.com/sites/x/new.pptx",
    "Tel: 06-21436587",
)
OPENINGS = (
    "Vandaag kick-off bij ",
    "Great day at ",
    "Dank aan ",
    "😀 ",
    "- ",
    "Wie kent iemand bij ",
    "",
    "(zie ",
    "Thanks ",
    "Hé ",
    "Met vriendelijke groet,\n",
    "Beste ",
    "Bedankt voor alles, ",
    '"',
)
CLOSINGS = (
    ".",
    "!",
    " 🎉\n\n",
    ", en nu weekend.",
    "\n",
    " #trots #team",
    "?",
    "\r\n",
    "\u2028",
    "’s team",
    ", wil jij kijken?",
    " heeft gelijk.",
    ") ",
    " ",
)

fragments = st.tuples(
    st.sampled_from(OPENINGS), st.sampled_from(CLIENTS + PEOPLE + DATA), st.sampled_from(CLOSINGS)
).map("".join)
drafts = st.lists(fragments, min_size=1, max_size=5).map("".join)
languages = st.sampled_from([None, *Language])
