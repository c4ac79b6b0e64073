"""E-mail addresses of people, also spelled out ("naam [at] bedrijf punt nl").

General mailboxes (info@, support@) and forms to fill in (voornaam.achternaam@) are nobody's data.
"""

import re

from secondlook.pii.kinds import Context, Kind, Span, listed, words
from secondlook.pii.places import PLACES
from secondlook.reading import Reading
from secondlook.wordlists import is_proper_name

_GENERAL = listed(
    """
    aanmelden aanmelding abuse academy accounts admin administratie administration afspraak
    afspraken algemeen ask avg balie beheer berichten bestellen bestelling bestellingen bestuur
    bezwaar billing board boekhouding bookings booking broker bureau careers career cfp chat cloud
    club commercie communicatie communication communications community compliance congres contact
    contactus crediteuren cs customercare customerservice data debiteuren demo desk dev
    development directie dpo donotreply editor enquiries enquiry events event evenementen
    expeditie facilitair facturatie facturen factuur feedback fg finance financien foto
    functionarisgegevensbescherming gdpr gemeente general git griffie hallo hello help helpdesk
    hey hi hoi hr hrm ict incidenten info informatie information inkoop inquiries inschrijven
    inschrijving inschrijvingen intake invoice invoices invoicing it jobs kantoor klacht klachten
    klantcontact klantenservice klantservice leads learning leden ledenadministratie legal loket
    mail mailbox mailing management marketing media meldpunt melding meldingen members nieuws
    nieuwsbrief news newsletter no-reply noreply office onboarding onderwijs operations ops order
    orders opleiding opleidingen opleidingscentrum partners payroll people pers perscontact
    planning pleitbezorger poort post postbus postmaster pr praktijk press privacy productie
    project projecten publiciteit quality receptie reception recruitment recruiting redactie
    registration reserveren reservering reserveringen research retour retouren returns roosters
    root sales salaris salarisadministratie school secretariaat secretaris security service
    servicedesk services shop sollicitatie sollicitaties solliciteren staff stage stages studio
    studie subsidie subsidies support tech team teams test tester tickets ticket tips training
    trainingen uitgeverij vacature vacatures verhuur verkoop veiligheid vragen voorzitter webinar
    webinars webmaster webshop website werk werkenbij werken werkplaats werkplek welkom welcome
    wijkteam winkel workshop workshops zorg
"""
)
_FORMS = listed(
    """
    voornaam.achternaam voornaam_achternaam voorletter.achternaam v.achternaam jouwnaam uwnaam
    jouw.naam uw.naam firstname.lastname first.last firstname lastname yourname your.name
    youremail jouwemail voornaam achternaam naam.achternaam initials.lastname
"""
)
# Shared mailboxes often carry a department or a place: "werkenbij-zorg", "info.utrecht".
_GENERAL_FIRST = re.compile(
    r"(?:info|contact|support|no-?reply|werken-?bij|vacatures?|helpdesk|servicedesk|team|pers|press"
    r"|klantenservice|facturen|sales|hello|hallo)[._+-]"
)
# "logo@2x.png" is a file.
_FILE_ENDINGS = listed("png jpg jpeg gif svg webp css js ts py pdf md txt json html php")

_LOCAL = r"(?<![\w.+%@-])(?<!//)[a-z0-9_](?:[a-z0-9_.+%-]{0,62}[a-z0-9_+])?"
_DOMAIN = r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,6}[a-z]{2,24}(?![a-z0-9_])"
_DOT_WORD = r"(?:\.| ?[\[({<] ?(?:dot|punt|\.) ?[\])}>] ?| (?:dot|punt) )"
_AT_SIGN = r"(?:[\[({<] ?(?:at|apen?staart(?:je)?|@) ?[\])}>]|(?<=\w)[\[({]a[\])}](?=\w))"
_SPELLED_DOMAIN = (
    rf"[a-z0-9][a-z0-9-]{{1,62}}(?:{_DOT_WORD}[a-z0-9-]{{2,40}}){{0,3}}?{_DOT_WORD}[a-z]{{2,12}}"
    rf"(?!\w)"
)
_SPELLED_LOCAL = (
    rf"(?:(?<![\w.-])[a-z0-9_-]{{1,30}}(?: ?[\[({{<] ?(?:dot|punt|\.) ?[\])}}>] ?| (?:dot"
    rf"|punt) ))?{_LOCAL}"
)
_PROVIDERS = (
    r"(?:gmail|googlemail|hotmail|outlook|live|yahoo|icloud|proton(?:mail)?|ziggo|kpnmail|planet"
    r"|xs4all|telenet|skynet|gmx|hetnet|home|upcmail)"
)
_MAIL_WORDS = words(
    r"e-?mail\w*|mail\w*|mails?|stuur\w*|sturen|bereik\w*|reach\w*|contact|write|schrijf|adres"
    r"|address"
)


def _personal(address: str) -> bool:
    local, _, domain = address.replace(" ", "").partition("@")
    if domain.rpartition(".")[2] in _FILE_ENDINGS:
        return False
    return _somebodys(local)


def _personal_spelled(address: str) -> bool:
    local = re.split(r"[\[({<@]|[\s_#-](?:at|ape|bij)(?![a-z0-9])|\sape", address, maxsplit=1)[0]
    return _somebodys(local.strip())


def _somebodys(local: str) -> bool:
    box = local.partition("+")[0]
    return not (
        box in _GENERAL
        or box.replace("-", "").replace(".", "").replace("_", "") in _GENERAL
        or box in _FORMS
        or (_GENERAL_FIRST.match(box) and not _greets_somebody(box))
    )


def _greets_somebody(box: str) -> bool:
    """ "hello.imogen": the mailbox of one person with a friendly first word."""
    greeting, _, name = re.sub(r"[_+-]", ".", box, count=1).partition(".")
    known = is_proper_name(name) and name not in PLACES and name not in _GENERAL
    return greeting in ("hello", "hallo", "contact") and known


def _first_name(reading: Reading, match: re.Match[str]) -> Span | None:
    """In small letters, as an address is typed: "Ruth at bol dot com" is where Ruth works."""
    local = match.group().partition(" ")[0]
    typed = reading.text[match.start() : match.end()].islower()
    return match.span() if typed and is_proper_name(local) and local not in PLACES else None


KINDS = (
    Kind(
        name="e-mail address",
        entity="EMAIL_ADDRESS",
        trigger=r"@[a-z0-9][a-z0-9.-]*\.[a-z]{2}",
        pattern=re.compile(rf"{_LOCAL}@{_DOMAIN}"),
        score=0.98,
        valid=_personal,
    ),
    Kind(
        name="e-mail address, at sign in brackets or apart",
        entity="EMAIL_ADDRESS",
        trigger=r"[\[({<] ?(?:at|ape?n?staart(?:je)?|@) ?[\])}>]|[a-z0-9][\[({]a[\])}][a-z0-9]",
        pattern=re.compile(rf"{_SPELLED_LOCAL} ?{_AT_SIGN} ?{_SPELLED_DOMAIN}"),
        score=0.95,
        valid=_personal_spelled,
    ),
    Kind(
        name="e-mail address, at sign between spaces",
        entity="EMAIL_ADDRESS",
        trigger=r"[a-z0-9] @ ?[a-z0-9-]+\.[a-z]{2}|[a-z0-9]@ [a-z0-9-]+\.[a-z]{2}",
        pattern=re.compile(rf"{_LOCAL} ?@ ?{_DOMAIN}"),
        score=0.0,
        sure=0.85,
        valid=_personal,
        context=Context(_MAIL_WORDS, after=0),
    ),
    Kind(
        name="e-mail address with its sign in Dutch",
        entity="EMAIL_ADDRESS",
        trigger=r" ape?n?staartje [a-z0-9-]+ ?(?:\.|dot |punt )",
        pattern=re.compile(rf"{_SPELLED_LOCAL} apen?staartje {_SPELLED_DOMAIN}"),
        score=0.85,
        valid=_personal_spelled,
    ),
    Kind(
        name="e-mail address in words",
        entity="EMAIL_ADDRESS",
        trigger=r" (?:at|bij) [a-z0-9-]+ (?:dot|punt) ",
        pattern=re.compile(
            rf"{_SPELLED_LOCAL} (?:at [a-z0-9-]{{2,40}} (?:dot|punt) [a-z]{{2,12}}"
            rf"|bij [a-z0-9-]{{2,40}} punt (?:nl|com|be|eu|org|net))(?!\w)"
        ),
        score=0.0,
        sure=0.85,
        valid=_personal_spelled,
        context=Context(_MAIL_WORDS, after=0),
    ),
    Kind(
        name="e-mail address in words, beyond doubt",
        entity="EMAIL_ADDRESS",
        trigger=r" (?:at|bij) [a-z0-9-]+ (?:dot|punt) ",
        pattern=re.compile(
            rf"(?<![\w.-])(?:(?:[a-z0-9]{{1,20}} (?:dot|punt|underscore) ){{1,3}}[a-z0-9]{{2,30}}"
            rf"|[a-z0-9]{{1,20}}[._][a-z0-9._]{{1,30}}) (?:at|bij) [a-z0-9-]{{2,40}} (?:dot|punt)"
            rf" (?:nl|com|be|eu|org|net|co|io|info|uk|nu|studio|online)(?!\w)"
            rf"|{_LOCAL} at {_PROVIDERS} (?:dot|punt) [a-z]{{2,3}}(?!\w)"
        ),
        score=0.85,
        valid=_personal_spelled,
    ),
    Kind(
        name="e-mail address in words, of somebody by name",
        entity="EMAIL_ADDRESS",
        trigger=r" at [a-z0-9-]+ (?:dot|punt) ",
        pattern=re.compile(
            rf"{_LOCAL} at [a-z0-9-]{{4,40}} (?:dot|punt) (?:nl|com|be|eu|org|net|uk|io)(?!\w)"
        ),
        score=0.75,
        locate=_first_name,
    ),
    Kind(
        name="e-mail address at a well-known provider",
        entity="EMAIL_ADDRESS",
        trigger=rf"[ _#-]at[ _#-]{_PROVIDERS}\.[a-z]{{2}}",
        pattern=re.compile(
            rf"(?<![\w.-])(?=[a-z]{{0,40}}[._0-9])[a-z0-9._]{{2,40}}?"
            rf"(?P<gap>[ _#-])at(?P=gap){_PROVIDERS}"
            r"\.[a-z]{2,3}(?!\w)"
        ),
        score=0.85,
        valid=_personal_spelled,
    ),
)
