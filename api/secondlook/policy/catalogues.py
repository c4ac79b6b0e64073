"""A pack as the contract's JSON: `GET /policy`, `GET /rules` and `secondlook rules --json`."""

from typing import Any

from secondlook.findings import Language
from secondlook.policy.packs import Pack
from secondlook.policy.rules import Rule


def policy_catalogue(pack: Pack, reader: Language) -> dict[str, Any]:
    """The document, the organisation it belongs to, the checklist, and the rules in short."""
    organisation = pack.organisation
    return {
        "id": pack.id,
        "version": pack.version,
        "document": pack.document,
        "languages": pack.languages,
        "organisation": {
            "name": organisation.name,
            "names": organisation.names,
            "brands": organisation.brands,
            "accounts": organisation.accounts,
            "domains": organisation.domains,
            "board": organisation.board,
            "consult": organisation.consult[reader],
        },
        "checklist": pack.checklist[reader],
        "rules": [_summary(rule, reader) for rule in pack.rules],
    }


def rules_catalogue(pack: Pack, reader: Language) -> dict[str, Any]:
    """Every rule with its clause, severity and examples."""
    return {"rules": [_rule(rule, reader) for rule in pack.rules]}


def _summary(rule: Rule, reader: Language) -> dict[str, Any]:
    return {
        "id": rule.id,
        "title": rule.title[reader],
        "category": rule.category,
        "severity": rule.severity.label,
    }


def _rule(rule: Rule, reader: Language) -> dict[str, Any]:
    return {
        **_summary(rule, reader),
        "channels": sorted(rule.occasion.channels),
        "clause": {"document": rule.clause.document, "section": rule.clause.section},
        "languages": rule.languages,
        "message": _general(rule.message[reader]),
        "advice": _general(rule.advice[reader]),
        "examples": [
            {"language": example.language, "flags": example.flags, "text": example.draft.text}
            for example in rule.examples
        ],
    }


def _general(wording: str) -> str:
    """A message as it stands in the catalogue, where there is no draft to say what was found."""
    return wording.replace("{what}", "…")
