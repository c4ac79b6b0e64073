"""What the writer may do besides rewriting: write to the board, or talk to somebody first.

Nothing is ever sent: an action is a label and, where it is a letter, an address with a subject.
"""

from collections.abc import Iterable
from enum import StrEnum
from urllib.parse import quote

from secondlook.findings import Language
from secondlook.policy.organisations import Organisation


class Action(StrEnum):
    REPORT = "report"
    CONSULT = "consult"


_LABELS = {
    Action.REPORT: {Language.NL: "Meld het aan de directie", Language.EN: "Report to the board"},
    Action.CONSULT: {Language.NL: "Overleg eerst met {who}", Language.EN: "Talk to {who} first"},
}
_SUBJECTS = {Language.NL: "Melding over een bericht", Language.EN: "About a post"}


def action_answers(
    actions: Iterable[str], organisation: Organisation, reader: Language
) -> list[dict[str, str | None]]:
    """The actions as the contract has them: `{kind, label, mailto}`; `mailto` may be null."""
    return [_answer(Action(action), organisation, reader) for action in actions]


def _answer(action: Action, organisation: Organisation, reader: Language) -> dict[str, str | None]:
    label = _LABELS[action][reader].format(who=organisation.consult[reader])
    report = action is Action.REPORT
    mailto = f"mailto:{organisation.board}?subject={quote(_SUBJECTS[reader])}" if report else None
    return {"kind": action, "label": label, "mailto": mailto}
