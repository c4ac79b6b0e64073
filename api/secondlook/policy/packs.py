"""A policy pack: one organisation's policy as rules, read from a folder and compiled when loaded.

pack.toml          document, languages, organisation, checklist
rules/<id>.toml    one rule each, with its examples
likenesses.npz     a model of drafts that break these rules; there need be none
lexicons/          word lists, phrasebooks and circumstances of this pack alone, in any sub-folders;
                   the shared ones are in data/lexicons
"""

from collections import ChainMap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from secondlook.errors import PackError
from secondlook.findings import Draft, Finding, Language, Mention, PolicyVersion
from secondlook.policy import likenesses
from secondlook.policy.circumstances import Circumstances
from secondlook.policy.lexicons import Lexicons, Shelf, shelved
from secondlook.policy.likenesses import Likenesses
from secondlook.policy.materials import Materials
from secondlook.policy.organisations import Organisation, expanded, read_organisation
from secondlook.policy.phrasebooks import Phrasebooks
from secondlook.policy.rosters import Roster
from secondlook.policy.rules import Rule, read_rule
from secondlook.policy.tables import Table, read_table
from secondlook.reading import Reading

_PACK = "pack.toml"
_RULES = "rules"
_LEXICONS = "lexicons"


@dataclass(frozen=True, slots=True)
class Pack:
    """A policy in force. `checklist` is what nobody can check in a draft, per language."""

    id: str
    version: str
    document: str
    languages: tuple[Language, ...]
    organisation: Organisation
    checklist: Mapping[Language, tuple[str, ...]]
    rules: tuple[Rule, ...]
    roster: Roster
    materials: Materials

    @property
    def version_ref(self) -> PolicyVersion:
        return PolicyVersion(self.id, self.version)

    def check(
        self, draft: Draft, reading: Reading, mentions: Sequence[Mention], reader: Language
    ) -> list[Finding]:
        """What the rules find in `draft`. Overlaps, ids and replacements are for the review."""
        scene = self.materials.scene(draft, reading, mentions)
        called = self.roster.called_by(scene.signs)
        found = [(rule, tuple(rule.findings(scene, reader))) for rule in called]
        speaking = {rule.id for rule, findings in found if findings}
        return [
            finding
            for rule, findings in found
            if speaking.isdisjoint(rule.yields_to)
            for finding in findings
        ]


def load_pack(source: str | Path) -> Pack:
    """The shipped pack of that name, or the pack in that folder. Raises PackError."""
    shipped = files("secondlook") / "data"
    folder = shipped / "packs" / source if _is_name(source) else Path(source)
    if not (folder / _PACK).is_file():
        raise PackError(str(source), f"there is no policy pack here: {_PACK} is missing")
    return _read(folder, shipped / _LEXICONS)


def _is_name(source: str | Path) -> bool:
    return isinstance(source, str) and not {"/", "\\", "."} & set(source)


def _read(folder: Traversable, shared: Traversable) -> Pack:
    table = read_table(folder / _PACK, _PACK)
    languages = tuple(sorted(table.choices("languages", Language), key=list(Language).index))
    organisation = read_organisation(table.table("organisation"), languages)
    shelves = [shelved(folder / _LEXICONS), shelved(shared)]
    materials = _materials(languages, organisation, shelves, folder / likenesses.FILE)
    document = table.text("document")
    rules = tuple(_rules(folder / _RULES, document, materials))
    pack = Pack(
        id=table.text("id"),
        version=table.text("version"),
        document=document,
        languages=languages,
        organisation=organisation,
        checklist=_checklist(table.table("checklist"), languages),
        rules=rules,
        roster=Roster(rules),
        materials=materials,
    )
    table.close()
    materials.seal({rule.id: rule.occasion for rule in rules})
    return pack


def _rules(folder: Traversable, document: str, materials: Materials) -> list[Rule]:
    found = (
        [file for file in folder.iterdir() if file.name.endswith(".toml")]
        if folder.is_dir()
        else []
    )
    if not found:
        raise PackError(_RULES, "a pack needs at least one rule")
    rules = []
    for file in sorted(found, key=lambda file: file.name):
        rule = file.name.removesuffix(".toml")
        rules.append(
            read_rule(read_table(file, f"{_RULES}/{file.name}", rule), document, materials)
        )
    _refuse_strangers(rules)
    return rules


def _refuse_strangers(rules: Sequence[Rule]) -> None:
    """A rule may only give way to rules that the pack has."""
    known = {rule.id for rule in rules}
    for rule in rules:
        if not rule.yields_to <= known:
            unknown = ", ".join(sorted(rule.yields_to - known))
            raise PackError(
                f"{_RULES}/{rule.id}.toml", f"no rule {unknown}", rule=rule.id, key="yields_to"
            )


def _materials(
    languages: tuple[Language, ...],
    organisation: Organisation,
    shelves: Sequence[Shelf],
    model: Traversable,
) -> Materials:
    """A file of the pack's own goes before a shared one of that name; circumstances add up."""
    shelf = ChainMap(*map(dict, shelves))
    lexicons = Lexicons(shelf)

    def prepare(pattern: str) -> str:
        return expanded(pattern, organisation, lexicons)

    phrasebooks = Phrasebooks(shelf)
    circumstances = Circumstances(_circumstances(shelves), phrasebooks, prepare)
    judge = _likenesses(model, organisation, lexicons)
    return Materials(languages, organisation, lexicons, phrasebooks, circumstances, judge)


def _likenesses(model: Traversable, organisation: Organisation, lexicons: Lexicons) -> Likenesses:
    if not model.is_file():
        return likenesses.NONE
    groups = frozenset().union(*map(lexicons.words, likenesses.GROUPS))
    return Likenesses.read(model, likenesses.stand_ins(organisation.names, groups))


def _circumstances(shelves: Sequence[Shelf]) -> list[Table]:
    return [
        read_table(file, f"{_LEXICONS}/{name}")
        for shelf in shelves
        for name, file in shelf.items()
        if name.startswith("circumstances.")
    ]


def _checklist(table: Table, languages: Sequence[Language]) -> dict[Language, tuple[str, ...]]:
    lines = {language: table.texts(language) for language in languages}
    for language, told in lines.items():
        if not told:
            table.fail("is missing", language)
    table.close()
    return lines
