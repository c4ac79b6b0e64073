"""What the writer may do besides rewriting, worded for the reader."""

from secondlook.findings import Language
from secondlook.policy.actions import action_answers
from secondlook.policy.packs import Pack


def test_a_report_is_a_letter_to_the_board_that_the_writer_sends(harbour: Pack) -> None:
    assert [
        {
            "kind": "report",
            "label": "Report to the board",
            "mailto": "mailto:captain@harbour.example?subject=About%20a%20post",
        }
    ] == action_answers(["report"], harbour.organisation, Language.EN)


def test_whom_to_consult_is_said_in_the_language_of_the_reader(harbour: Pack) -> None:
    assert [{"kind": "consult", "label": "Overleg eerst met de kapitein", "mailto": None}] == (
        action_answers(["consult"], harbour.organisation, Language.NL)
    )
