"""What the writer may do besides rewriting, worded for the reader."""

from secondlook.findings import Action, ActionKind, Language
from secondlook.policy.actions import worded_actions
from secondlook.policy.packs import Pack


def test_a_report_is_a_letter_to_the_board_that_the_writer_sends(harbour: Pack) -> None:
    actions = worded_actions([ActionKind.REPORT], harbour.organisation, [Language.EN])
    assert {
        Language.EN: (
            Action(
                ActionKind.REPORT,
                "Report to the board",
                "mailto:captain@harbour.example?subject=About%20a%20post",
            ),
        )
    } == actions


def test_whom_to_consult_is_said_in_the_language_of_the_reader(harbour: Pack) -> None:
    kinds = [ActionKind.CONSULT, ActionKind.REPORT]
    actions = worded_actions(kinds, harbour.organisation, list(Language))
    assert ["Meld het aan de directie", "Overleg eerst met de kapitein"] == [
        action.label for action in actions[Language.NL]
    ]


def test_a_letter_to_whom_one_consults_has_no_addressee_yet(harbour: Pack) -> None:
    actions = worded_actions([ActionKind.CONSULT], harbour.organisation, [Language.EN])
    (consult,) = actions[Language.EN]
    assert "mailto:?subject=May%20I%20ask%20you%20about%20a%20post%3F" == consult.mailto
