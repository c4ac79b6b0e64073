"""Seeing through disguises, and leaving harmless words alone."""

import pytest

from secondlook.findings import Channel, Draft
from secondlook.language import read
from secondlook.policy.packs import Pack
from secondlook.policy.vocabularies import Vocabulary
from secondlook.reading import fold, tokens_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("k*t zeg", "k*t"),
        ("wat een k*tdag", "k*tdag"),
        ("f**k it", "f**k"),
        ("oh f***, gemist", "f***"),
        ("wat een k** zeg", "k**"),
        ("f.u.c.k. weer", "f.u.c.k"),
        ("F U C K it", "F U C K"),
        ("k-u-t zeg", "k-u-t"),
        ("g.v.d. wat nu", "g.v.d"),
        ("kuttt zeg", "kuttt"),
        ("Fuuuuck mondays", "Fuuuuck"),
        ("holy sh1t", "sh1t"),
        ("sh!t happens", "sh!t"),
        ("shut! tight! kit!", None),
        ("bull$hit", "bull$hit"),
        ("wat een kl00tzak", "kl00tzak"),
        ("kankerrrrzooi hier", "kankerrrrzooi"),
        ("G*dverdomme", "G*dverdomme"),
        ("KÚT!", "KÚT"),
        ("wat een idi00t", "idi00t"),
        ("k u t zeg", "k u t"),
        ("kkut zeg", "kkut"),
        ("shiit zeg", "shiit"),
        ("krijg de k*nker maar", "krijg de k*nker"),
        ("krijg de tyyyfus", "krijg de tyyyfus"),
        ("Ik ga je verm00rden", "Ik ga je verm00rden"),
        ("Ik ga je vermoooorden", "Ik ga je vermoooorden"),
        ("ik ga je v-e-r-m-o-o-r-d-e-n", "ik ga je v-e-r-m-o-o-r-d-e-n"),
        ("hou je b e k", "hou je b e k"),
        ("g.o t.o h.e.l.l", None),
    ],
)
def test_a_disguised_word_is_seen_through(text: str, expected: str | None, check) -> None:
    found = {text[each.start : each.end] for each in check(text)} - {""}
    assert ({expected} if expected else set()) == found


@pytest.mark.parametrize(
    "text",
    [
        "Scunthorpe, Penistone en Essex in één weekend.",
        "De analyse van de cockpit was klassiek, zei de assistent.",
        "De kotter heet Kutter en vaart naar Hoorn.",
        "Lulofs, Fokker, Kutschke en Dick Bruna.",
        "Een onderzoek naar kankerpatiënten en tyfusvaccins.",
        "Great tit, blue tit and a shuttlecock.",
        "Shiitake, cocktails, Hancock and Dickens.",
        "Mijn naaiende oma en haar pikhouweel.",
        "De klokken van Zürich-Kloten luiden.",
        "Assassin's Creed, class, pass, mass, grass.",
        "A * B * C = D, zie k@voorbeeld.example en a@b.example",
        "Plan A, B, C: d.w.z. z.s.m. en m.v.g.",
        "**Let op**: *nadruk* en _cursief_ $100 #1 @2",
        "Hoooooi allemaal, mooooi weer! 🧡🧡🧡",
        "Document v1.2.3 van 06-12-2024, 10:30-11:00",
        "De pizza met skyr is af, hmm, mmm, zzz, brr, jii-haa.",
        "ff wachten, ssst, www.voorbeeld.example en 5 mm te kort.",
        "Een looser fit, a tighter knot, reetje, Kuutje en Luuk.",
        "Level 3, plan b, a b test, C D E F is een toonladder.",
    ],
)  # fmt: skip
def test_a_harmless_word_with_a_bad_one_in_it_passes(text: str, check) -> None:
    assert [] == [(each.rule, text[each.start : each.end]) for each in check(text)]


def _found(vocabulary: Vocabulary, text: str) -> dict[str, list[tuple[int, int]]]:
    folded = fold(text)
    tokens = tokens_of(folded)
    return vocabulary.found(tokens, vocabulary.seen_through(folded, tokens))


def test_a_word_on_two_lists_is_found_for_both() -> None:
    vocabulary = Vocabulary()
    vocabulary.add("mild", ["drat", "darn"])
    vocabulary.add("odd", ["drat"])
    assert {"mild": [(0, 4), (5, 9)], "odd": [(0, 4)]} == _found(vocabulary, "Drat darn")


def test_stars_at_the_edge_are_emphasis_not_a_mask() -> None:
    vocabulary = Vocabulary()
    vocabulary.add("mild", ["drat"])
    assert {} == _found(vocabulary, "*dr* ** d*** dr")
    assert {"mild": [(2, 6)]} == _found(vocabulary, "a dr*t!")


def test_hidden_letters_may_not_outnumber_the_shown_ones() -> None:
    vocabulary = Vocabulary()
    vocabulary.add("mild", ["rotter"])
    assert {"mild": [(0, 6)]} == _found(vocabulary, "r**t*r")
    assert {} == _found(vocabulary, "r****r")


def test_nothing_is_looked_up_in_disguise_when_nothing_hints_at_it(enablers: Pack) -> None:
    text = "Gewoon een bericht zonder trucs."
    scene = enablers.materials.scene(Draft(text, Channel.TWITTER), read(text), [])
    assert {} == scene.words
