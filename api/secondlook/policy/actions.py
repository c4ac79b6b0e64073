"""What the writer may do besides rewriting: write to the board, or talk to somebody first.

A letter is only opened, with a subject and no word of the draft; the writer sends it, or not.
"""

from collections.abc import Collection, Mapping, Sequence
from urllib.parse import quote

from secondlook.findings import Action, ActionKind, Language
from secondlook.policy.organisations import Organisation

_LABELS = {
    ActionKind.REPORT: {
        Language.NL: "Meld het aan de directie",
        Language.EN: "Report to the board",
    },
    ActionKind.CONSULT: {
        Language.NL: "Overleg eerst met {who}",
        Language.EN: "Talk to {who} first",
    },
}
_SUBJECTS = {
    ActionKind.REPORT: {Language.NL: "Melding over een bericht", Language.EN: "About a post"},
    ActionKind.CONSULT: {
        Language.NL: "Graag even overleg over een bericht",
        Language.EN: "May I ask you about a post?",
    },
}


def worded_actions(
    kinds: Collection[ActionKind], organisation: Organisation, languages: Sequence[Language]
) -> Mapping[Language, tuple[Action, ...]]:
    """The actions in each language, in the order of `ActionKind`.

    Whom to consult differs from writer to writer, so that letter has no addressee yet.
    """

    def worded(kind: ActionKind, reader: Language) -> Action:
        label = _LABELS[kind][reader].format(who=organisation.consult[reader])
        to = organisation.board if kind is ActionKind.REPORT else ""
        return Action(kind, label, f"mailto:{to}?subject={quote(_SUBJECTS[kind][reader])}")

    ordered = [kind for kind in ActionKind if kind in kinds]
    return {reader: tuple(worded(kind, reader) for kind in ordered) for reader in languages}
