"""docs/rules.md and docs/packs.md say what the packs say."""

import re
from pathlib import Path

from rule_documents import DOCUMENT, document
from secondlook.policy.checks import KINDS
from secondlook.policy.packs import Pack

_PACKS = DOCUMENT.with_name("packs.md")
_HARBOUR = Path(__file__).parent / "packs" / "harbour"


def test_the_document_of_the_rules_is_up_to_date(enablers: Pack) -> None:
    assert document(enablers) == DOCUMENT.read_text("utf-8"), "run python tests/rule_documents.py"


def test_the_guide_to_packs_shows_the_invented_pack_as_it_is() -> None:
    told = re.findall(r"<!-- (\S+) -->\n```\w*\n(.*?)```", _PACKS.read_text("utf-8"), re.DOTALL)
    assert told
    for name, shown in told:
        assert (_HARBOUR / name).read_text("utf-8").strip() == shown.strip(), name


def test_the_guide_to_packs_names_every_kind_of_check() -> None:
    text = _PACKS.read_text("utf-8")
    assert [] == [kind.kind for kind in KINDS if f"`{kind.kind}`" not in text]
