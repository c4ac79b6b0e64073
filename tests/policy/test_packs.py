"""Loading packs: the shipped one, an invented one, and what is said of a broken one."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from secondlook.errors import PackError
from secondlook.findings import Channel, Draft, Language, PolicyVersion
from secondlook.language import read
from secondlook.policy.catalogues import rules_catalogue
from secondlook.policy.packs import Pack, load_pack

_HARBOUR = Path(__file__).parent / "packs" / "harbour"

Break = Callable[[str, str, str], PackError]


@pytest.fixture
def break_pack(tmp_path: Path) -> Break:
    """Replaces words in one file of a copy of the invented pack; the error that loading it raises."""

    def broken(file: str, old: str, new: str) -> PackError:
        folder = tmp_path / "harbour"
        shutil.copytree(_HARBOUR, folder)
        content = (folder / file).read_text("utf-8")
        assert old in content
        (folder / file).write_text(content.replace(old, new), "utf-8")
        with pytest.raises(PackError) as raised:
            load_pack(folder)
        return raised.value

    return broken


def test_the_shipped_pack_is_found_by_its_name(enablers: Pack) -> None:
    assert PolicyVersion("the-enablers", "1.2") == enablers.version_ref
    assert "Social Media Policy 1.2" == enablers.document
    assert "The Enablers" == enablers.organisation.name


def test_another_organisation_needs_no_python(harbour: Pack) -> None:
    text = "As Harbour Crew, we sail. Those landlubbers and bilgerats know nothing."
    draft = Draft(text, Channel.TWITTER)
    found = harbour.check(draft, read(text), [], Language.EN)
    assert [
        ("mutiny", "As Harbour Crew, we"),
        ("rude", "landlubbers"),
        ("rude", "bilgerats"),
    ] == [(finding.rule, text[finding.start : finding.end]) for finding in found]
    assert "Somebody speaks for Harbour Crew." == found[0].message
    assert "Ask the captain or write to captain@harbour.example." == found[0].advice
    assert ("Deck rules", "Deck 1") == (found[0].clause.document, found[0].clause.section)
    assert ("Alida Kombuis",) == harbour.organisation.people


def test_a_group_named_said_is_what_a_finding_spans(harbour: Pack) -> None:
    text = "Yesterday I read the log of Harbour Crew."
    (found,) = harbour.check(Draft(text, Channel.TWITTER), read(text), [], Language.NL)
    assert "the log" == text[found.start : found.end]
    assert "Hier spreekt iemand namens Harbour Crew." == found.message


def test_the_catalogue_holds_what_runs(harbour: Pack) -> None:
    entries = rules_catalogue(harbour, Language.NL)["rules"]
    assert ["mutiny", "rude"] == [entry["id"] for entry in entries]
    assert "Hier staat …." == entries[1]["message"]
    assert {"language": "en", "flags": False, "text": "The land is near."} == entries[1][
        "examples"
    ][-1]


def test_a_pack_that_is_not_there_is_named() -> None:
    with pytest.raises(PackError, match=r"no-such-pack: .*pack\.toml is missing"):
        load_pack("no-such-pack")


@pytest.mark.parametrize(
    ("old", "new", "key", "reason"),
    [
        ('kind = "words"', 'kind = "wrods"', "checks[0].kind", "must be one of capitals, drafts"),
        ('category = "tone"', 'category = "tune"', "category", "must be one of clients"),
        ('severity = "critical"', 'severity = "grave"', "severity", "must be one of advice"),
        ('source = "Deck rule 2"', "", "source", "is missing"),
        ('clause = "Deck 2"', 'clause = " "', "clause", "must not be empty"),
        ('clause = "Deck 2"', "clause = 2", "clause", "must be a text"),
        ('clause = "Deck 2"', 'clause = "Deck 2"\ncolour = "red"', "colour", "not a known key"),
        ('id = "rude"', 'id = "rood"', "id", "must be the name of the file"),
        ('title = "Grof"', "", "nl.title", "is missing"),
        ('title = "Grof"', 'title = "Grof"\nfooter = "x"', "nl.footer", "not a known key"),
        (', en = "a term of abuse"', "", "checks[0].what.en", "is missing"),
        (', en = "a term of abuse"', ', en = "x", fr = "y"', "checks[0].what.fr", "not a known key"),
        ("{what}", "{waht}", "nl.message", "placeholder that nothing fills"),
        ('what = { nl = "een scheldwoord", en = "a term of abuse" }', "", "nl.message", "placeholder"),
        ('"landlubbers.en",', '"pirates.en",', "checks[0].lists", "no word list 'pirates.en'"),
        ('lists = ["landlubbers.en", "landlubbers.en+tails.en"]', "", "checks[0].lists", "at least one"),
        ('unless = ["quoted"]', 'unless = ["drunk"]', "checks[0].unless", "no circumstance 'drunk'"),
        ('unless = ["quoted"]', 'except = { behind = ["x"] }', "checks[0].except.behind", "not a known key"),
        ('unless = ["quoted"]', "except = { after = ['('] }", "checks[0].except.after", "bad pattern"),
        ('unless = ["quoted"]', 'scroe = 1', "checks[0].scroe", "not a known key"),
        ('unless = ["quoted"]', 'score = true', "checks[0].score", "must be a number"),
        ('flag = ["You landlubber, hold the rope."]', "flag = []", "examples.en.flag", "at least one draft"),
        (', "The land is near."]', "]", "examples.en.pass", "more drafts must pass"),
        ("[examples.en]", "[examples.nl]", "examples.en.flag", "at least one draft"),
        ('"The land is near."', "7", "examples.en.pass[1]", "must be a text or a table"),
        ('"The land is near."', '{ text = "x", channel = "fax" }', "examples.en.pass[1].channel", "one of"),
        ('"The land is near."', '{ text = "x", mentions = { CLIENT = "y" } }',
         "examples.en.pass[1].mentions.CLIENT", "not in the text"),
        ('languages = ["en"]', 'languages = ["en", "de"]', "languages", "must be one of nl, en"),
        ('languages = ["en"]', 'languages = ["nl", "en"]', "examples.nl.flag", "at least one draft"),
        ("[nl]", "[when]\nchannels = ['fax']\n\n[nl]", "when.channels", "must be one of linkedin"),
        ("[nl]", "[when]\nmood = ['sad']\n\n[nl]", "when.mood", "not a known key"),
    ],
)  # fmt: skip
def test_a_broken_rule_is_reported_with_file_rule_and_key(
    old: str, new: str, key: str, reason: str, break_pack: Break
) -> None:
    error = break_pack("rules/rude.toml", old, new)
    assert ("rules/rude.toml", "rude", key) == (error.file, error.rule, error.key)
    assert reason in error.reason


@pytest.mark.parametrize(
    ("pattern", "reason"),
    [
        (r"\b(unclosed", "bad pattern"),
        (r"(?<!a)b", "bad pattern"),
        (r"(a)\1", "bad pattern"),
        (r"\b{organization}\b", "unknown placeholder"),
        (r"\b{words:pirates.en}\b", "unknown placeholder"),
    ],
)
def test_a_pattern_that_does_not_compile_is_reported(
    pattern: str, reason: str, break_pack: Break
) -> None:
    error = break_pack("rules/mutiny.toml", r"\bas {organisation}, we\b", pattern)
    assert ("mutiny", "checks[0].patterns") == (error.rule, error.key)
    assert reason in error.reason


@pytest.mark.parametrize(
    ("old", "new", "key", "reason"),
    [
        ('id = "harbour"', "", "id", "is missing"),
        ('id = "harbour"', 'id = "harbour"\nport = 1', "port", "not a known key"),
        ('names = ["Harbour Crew"]', "", "organisation.names", "at least once"),
        ('en = "the captain"', "", "organisation.consult.en", "is missing"),
        ('en = ["Look at the weather."]', "", "checklist.en", "is missing"),
        ('languages = ["nl", "en"]', 'languages = "nl"', "languages", "list of texts"),
    ],
)
def test_a_broken_pack_file_is_reported_with_its_key(
    old: str, new: str, key: str, reason: str, break_pack: Break
) -> None:
    error = break_pack("pack.toml", old, new)
    assert ("pack.toml", "", key) == (error.file, error.rule, error.key)
    assert reason in error.reason


def test_a_file_that_is_not_toml_is_reported(break_pack: Break) -> None:
    error = break_pack("rules/rude.toml", "[[checks]]", "[[checks")
    assert ("rules/rude.toml", "rude") == (error.file, error.rule)
    assert "is not TOML" in error.reason


def test_a_list_without_its_source_is_refused(break_pack: Break) -> None:
    error = break_pack("lexicons/landlubbers.en.txt", "# licence", "# permit")
    assert ("landlubbers.en.txt", "licence") == (error.file, error.key)


def test_a_list_entry_of_two_words_is_refused(break_pack: Break) -> None:
    assert (
        "more than one word"
        in break_pack("lexicons/landlubbers.en.txt", "bilge", "bilge rat").reason
    )


def test_lists_are_found_in_any_sub_folder(tmp_path: Path) -> None:
    folder = tmp_path / "harbour"
    shutil.copytree(_HARBOUR, folder)
    (folder / "lexicons" / "people" / "ashore").mkdir(parents=True)
    list_file = folder / "lexicons" / "landlubbers.en.txt"
    list_file.rename(folder / "lexicons" / "people" / "ashore" / list_file.name)
    draft = Draft("Those landlubbers!", Channel.TWITTER)
    found = load_pack(folder).check(draft, read(draft.text), [], Language.EN)
    assert ["rude"] == [finding.rule for finding in found]


def test_two_lists_of_one_name_are_refused(tmp_path: Path) -> None:
    folder = tmp_path / "harbour"
    shutil.copytree(_HARBOUR, folder)
    (folder / "lexicons" / "more").mkdir()
    shutil.copy(folder / "lexicons" / "tails.en.txt", folder / "lexicons" / "more")
    with pytest.raises(PackError, match=r"tails\.en\.txt: there are two files of this name"):
        load_pack(folder)


def test_a_pack_without_rules_is_refused(tmp_path: Path) -> None:
    shutil.copy(_HARBOUR / "pack.toml", tmp_path)
    with pytest.raises(PackError, match="at least one rule"):
        load_pack(tmp_path)


def _changed(tmp_path: Path, file: str, old: str, new: str) -> Pack:
    folder = tmp_path / "harbour"
    shutil.copytree(_HARBOUR, folder)
    content = (folder / file).read_text("utf-8")
    assert old in content
    (folder / file).write_text(content.replace(old, new), "utf-8")
    return load_pack(folder)


def test_a_rule_keeps_silent_where_a_rule_that_says_it_better_speaks(tmp_path: Path) -> None:
    pack = _changed(tmp_path, "rules/mutiny.toml", "once = true", 'yields_to = ["rude"]')
    for text, expected in (
        ("As Harbour Crew, we sail. Those landlubbers!", ["rude"]),
        ("As Harbour Crew, we sail.", ["mutiny"]),
    ):
        found = pack.check(Draft(text, Channel.TWITTER), read(text), [], Language.EN)
        assert expected == [finding.rule for finding in found]


def test_a_rule_that_gives_way_to_an_unknown_rule_is_refused(break_pack: Break) -> None:
    error = break_pack("rules/mutiny.toml", "once = true", 'yields_to = ["storm"]')
    assert ("rules/mutiny.toml", "mutiny", "yields_to") == (error.file, error.rule, error.key)


def test_a_rule_that_speaks_once_speaks_of_the_first_words(harbour: Pack) -> None:
    text = "As Harbour Crew, we sail. As Harbour Crew, we sing."
    (found,) = harbour.check(Draft(text, Channel.TWITTER), read(text), [], Language.EN)
    assert (0, ["report"]) == (found.start, [action.kind for action in found.actions])


def test_a_phrasebook_that_is_not_there_is_reported(break_pack: Break) -> None:
    error = break_pack("rules/mutiny.toml", 'books = ["orders.en"]', 'books = ["songs.en"]')
    assert ("mutiny", "checks[0].books") == (error.rule, error.key)
