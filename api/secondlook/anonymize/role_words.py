"""Words for roles: of which there is one, which are no persons, de or het."""

import re

from secondlook.findings import Language

# Who has any other role is a person of that client's.
ORGANISATION = re.compile(
    r"(?:oud-|ex-|former )?(?:klant|opdrachtgever|partner|prospect|relatie|afnemer|leverancier"
    r"|stichting|bedrijf|organisatie|werkgever|transportbedrijf|verzekeraar|gemeente|ziekenhuis"
    r"|zorginstelling|client|customer|supplier|employer|boss|baas|dochter|zus|moeder)"
)
WHO = re.compile(r", (?:who|whose|wiens)(?!\w)")
OF_MINE = frozenset({"oom", "tante", "uncle", "aunt"})
CALLED_SO = frozenset({"opa", "oma", "papa", "mama", "pap", "mam", "dad", "mum", "mom"})
# Of these there is one.
_ONE_OF_A_KIND = re.compile(
    r"(?:[a-z]*hoofd|head of) .*|.*(?:geneesheer|bedrijfsleider|griffier|rector|conservator"
    r"|dijkgraaf|general manager|site lead|security officer|vader|moeder|ceo|cto|cfo|cio|coo"
    r"|ciso|directeur|directrice|burgemeester"
    r"|voorzitter|projectleider"
    r"|begeleider|rechterhand|mentor|oprichter|oprichtster|eigenaar|eigenaresse|founder|owner"
    r"|teamlead|director|mayor|chair(?:man|woman)?|project lead|project manager|projectmanager)"
)


def is_one(role: str) -> bool:
    """Whether there is one of these: the mayor, the head of finance."""
    return _ONE_OF_A_KIND.fullmatch(role) is not None


def the(role: str, language: Language) -> str:
    """de bestuurder, het hoofd inkoop"""
    if language is Language.EN:
        return "the"
    return "het" if role.split()[0].endswith("hoofd") or role.endswith("hoofd") else "de"
