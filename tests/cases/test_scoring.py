"""The scorer itself: marks become spans of the plain draft, and counts are what they are called."""

from cases.scoring import Case, Score, Span, score, table, unmarked
from secondlook.reading import Reading


def test_marks_are_taken_out_and_become_spans() -> None:
    case = unmarked("🎉 bel ⟦PHONE_NUMBER 06-1⟧ of ⟦PHONE_NUMBER 06-2⟧!")
    assert "🎉 bel 06-1 of 06-2!" == case.text
    assert ["06-1", "06-2"] == [case.text[span.start : span.end] for span in case.gold]


def test_a_draft_without_marks_is_clean() -> None:
    assert Case("niets", ()) == unmarked("niets")


def test_overlap_counts_as_found_and_only_the_same_span_as_exact() -> None:
    def find(_: Reading) -> list[Span]:
        return [Span("PHONE_NUMBER", 4, 8), Span("NL_BSN", 0, 3)]

    scores = score([unmarked("bel ⟦PHONE_NUMBER 06-12⟧")], find)
    assert Score(gold=1, found=1, recalled=1, right=1) == scores.entities["PHONE_NUMBER"]
    assert Score(found=1) == scores.entities["NL_BSN"]
    assert (1.0, 0.5, 0.0) == (
        scores.overall.recall,
        scores.overall.precision,
        scores.overall.exact_recall,
    )


def test_alarms_are_counted_per_hundred_clean_drafts() -> None:
    def find(reading: Reading) -> list[Span]:
        return [Span("NL_BSN", 0, 1)] if "x" in reading.text else []

    scores = score([unmarked("x"), unmarked("y"), unmarked("⟦NL_BSN 1⟧")], find)
    assert (2, 1, 50.0) == (scores.clean, scores.alarmed, scores.alarms_per_100_clean)


def test_entities_outside_the_question_do_not_count() -> None:
    def find(_: Reading) -> list[Span]:
        return [Span("PERSON", 0, 3)]

    scores = score([unmarked("⟦PERSON Jan⟧ belt")], find, frozenset({"NL_BSN"}))
    assert (0, 1) == (scores.overall.gold, scores.clean)


def test_names_count_only_where_they_are_marked_or_said_to_be_absent() -> None:
    def find(_: Reading) -> list[Span]:
        return [Span("PERSON", 0, 3)]

    silent = score([unmarked("Jan belt ⟦PHONE_NUMBER 06-1⟧")], find)
    marked = score([unmarked("Jan belt ⟦PERSON Piet⟧")], find)
    absent = score([unmarked("Jan van Gent is een vogel", names="none")], find)
    assert [0, 1, 1] == [each.overall.found for each in (silent, marked, absent)]
    assert (1, 1) == (absent.clean, absent.alarmed)


def test_the_table_holds_no_words_of_a_draft() -> None:
    scores = score([unmarked("geheim ⟦NL_BSN 123456782⟧")], lambda _: [])
    assert "123456782" not in table(scores)
    assert "geheim" not in table(scores)
