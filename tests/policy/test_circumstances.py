"""What surrounds a word: the same word is abuse in one draft and harmless in the next."""

import pytest

from secondlook.findings import Channel, Draft
from secondlook.language import read
from secondlook.policy.packs import Pack


def _holds(pack: Pack, name: str, text: str, word: str) -> bool:
    start = text.index(word)
    scene = pack.materials.scene(Draft(text, Channel.LINKEDIN), read(text), [])
    return pack.materials.circumstances.hold(name, scene, start, start + len(word))


@pytest.mark.parametrize(
    ("name", "text", "word", "expected"),
    [
        ("negated", "Je bent geen idioot.", "idioot", True),
        ("negated", "You are not a complete idiot.", "idiot", True),
        ("negated", "Nobody here is stupid.", "stupid", True),
        ("negated", "Hij is een idioot. Niet leuk.", "idioot", False),
        ("about-oneself", "Wat ben ik toch een sukkel.", "sukkel", True),
        ("about-oneself", "I'm such an idiot.", "idiot", True),
        ("about-oneself", "Sukkel die ik ben.", "Sukkel", True),
        ("about-oneself", "Hij is een sukkel.", "sukkel", False),
        ("condemned", "Iemand noemde mij een idioot, niet oké.", "idioot", True),
        ("condemned", "Someone called her a stupid cow. Nobody deserves that.", "cow", True),
        ("condemned", "Call the helpdesk, you idiots.", "idiots", False),
        ("condemned", "Wat een idioot.", "idioot", False),
        ("aimed", "Wat een stelletje idioten daar.", "idioten", True),
        ("aimed", "@linden you absolute clown, read it", "clown", True),
        ("aimed", "Een boek over een idioot, uit 1869, in drie delen.", "idioot", False),
        ("called", "Je bent een onbeschofte kwal.", "kwal", True),
        ("called", "Op het strand lag een kwal.", "kwal", False),
        ("exaggerating", "Idioot hoge prijzen.", "Idioot", True),
        ("exaggerating", "Make it idiot-proof.", "idiot", True),
        ("exaggerating", "Die idioot belt weer.", "idioot", False),
        ("religious", "Met Pasen lezen wij over Jezus.", "Jezus", True),
        ("religious", "Jezus, wat een file.", "Jezus", False),
        ("sourced", "Onderzoek toont het aan. Bron: het jaarboek.", "Onderzoek", True),
        ("sourced", "Volgens Eva Linden is 40% tevreden.", "40", True),
        ("sourced", "Volgens mij is 40% tevreden.", "40", False),
        ("sourced", "People who write are 40% happier.", "40", False),
        ("permitted", "Geplaatst met toestemming van iedereen.", "Geplaatst", True),
        ("permitted", "Everyone in it said yes.", "Everyone", True),
        ("permitted", "Mooie dag met iedereen.", "Mooie", False),
        ("own-figures", "Wij zagen 40% minder fouten.", "40%", True),
        ("own-figures", "Elders ziet men 40% minder fouten.", "40%", False),
        ("person-described", "You're so stupid.", "stupid", True),
        ("person-described", "What a stupid update.", "stupid", False),
        ("thing-described", "What a stupid update.", "stupid", True),
        ("quoted", 'Hij zei "idioot" tegen haar.', "idioot", True),
        ("quoted", "Hij zei ‘wat een idioot’ tegen haar.", "idioot", True),
        ("quoted", "'s Avonds zei die idioot van foto's niets.", "idioot", False),
        ("quoted", 'Hij zei "kom" tegen die idioot.', "idioot", False),
    ],
)  # fmt: skip
def test_a_circumstance_holds_or_does_not(
    name: str, text: str, word: str, expected: bool, enablers: Pack
) -> None:
    assert expected == _holds(enablers, name, text, word)


def test_every_circumstance_that_is_told_is_asked_for_by_a_rule(enablers: Pack) -> None:
    """One that nobody asks for is dead data."""
    asked: set[str] = set()
    for rule in enablers.rules:
        for check in rule.checks:
            entities = getattr(check, "entities", {})
            for part in (check, *entities.values()):
                conditions = getattr(part, "conditions", None)
                asked |= (
                    {*conditions.needs, *conditions.every, *conditions.unless}
                    if conditions
                    else set()
                )
    assert enablers.materials.circumstances.names == asked
