"""What sentences tell, weighed together: windows, groups, and the words that tell most."""

from dataclasses import replace

import pytest

from secondlook.clients.gazetteers import Gazetteer
from secondlook.clients.likelihoods import (
    SINGLED_OUT,
    likelihood,
    telling_words,
    weights,
    windows,
)
from secondlook.clients.observations import OF_OURS, OF_WORK, Told, observations
from secondlook.clients.terrains import Terrain
from secondlook.language import read


def told(text: str, *, surely_about_work: bool = False) -> list[list[Told]]:
    reading = read(text)
    terrain = Terrain(reading, Gazetteer(()))
    surely = range(len(reading.sentences)) if surely_about_work else ()
    return observations(reading, terrain.places, terrain.trades, surely)


def score(text: str) -> float:
    by = weights()
    return max((likelihood(each, by) for each in windows(told(text), by.groups)), default=-99.0)


def test_a_sentence_is_about_work_by_what_the_weights_say() -> None:
    groups = weights().groups
    assert OF_WORK | {SINGLED_OUT} == {what for what in groups if "relation" in groups[what]}
    # The other two are told by a trade, or by a small number.
    of_us = {what for what in groups if "relation of us" in groups[what]}
    assert OF_OURS | {"for trade", "several"} == of_us


def test_sentences_far_from_any_about_work_tell_nothing() -> None:
    far = "Mooi weer. Wat een dag. Lekker fietsen. Daarna koffie in Urk."
    assert [[]] * 4 == told(far)
    client, *others = told(f"Onze klant belde. {far}")
    assert client
    assert [[], []] == others[2:]


def things(text: str) -> set[str]:
    return {each.what for sentence in told(text, surely_about_work=True) for each in sentence}


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Onze klant zit in Urk.", "town"),
        ("Onze klant zit in Zeeland.", "region"),
        ("Onze klant zit in Gelderland.", "large region"),
        ("Onze klant zit in Amsterdam.", "metropolis"),
        ("Een klant met uitzicht op de Erasmusbrug.", "landmark"),
        ("Een klant langs de A2.", "landmark"),
        ("Een klant aan de Kerkstraat.", "landmark"),
        ("De klant die klompen maakt.", "described"),
        ("Twee ziekenhuizen draaien op ons rooster.", "several"),
        ("Een gemeente met 950 inwoners.", "number"),
        ("Een gemeente met veertig inwoners.", "number"),
        ("Een werf in Urk belde.", "placed trade"),
        ("Een Friese brouwerij belde.", "placed trade"),
        ("De oudste brouwerij belde.", "unique party"),
        ("De gemeente met de minste inwoners belde.", "unique party"),
        ("Het is de grootste van Zeeland.", "unique there"),
        ("Onze bakkerij is dicht.", "own trade"),
        ("Gerda Wiltink gaat met pensioen.", "full name"),
        ("De ziekenhuisklant belde.", "rare trade"),
        ("Het blindengeleidehondeninstituut belde.", "scarce trade"),
        ("Zij maken lampen.", "makes"),
        ("Het is de oudste brouwerij.", "most"),
        ("We work for one of the biggest insurers.", "one of"),
    ],
)
def test_a_sentence_tells(text: str, what: str) -> None:
    assert what in things(text)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Wij maken lampen.", "makes"),
        ("De grootste uitdaging is luisteren.", "most"),
        ("Er zijn inwoners.", "number"),
        ("We work for one of the biggest insurers.", "most"),
        ("Ziekenhuizen hebben het druk.", "several"),
        ("Een werf, en wij wonen in Urk.", "placed trade"),
        ("Onze bakkerijklant is dicht.", "own trade"),
        ("Van een verzekeraar, de grootste.", "one of"),
        ("Weer een project.", "some trade"),
        ("De dom is dicht.", "landmark"),
    ],
)
def test_a_sentence_does_not_tell(text: str, what: str) -> None:
    assert what not in things(text)


@pytest.mark.parametrize(
    ("more", "less"),
    [
        ("Onze klant maakt klompen in Best.", "Onze klant is tevreden."),
        ("Onze klant maakt klompen in Best.", "Mijn oom maakt klompen in Best."),
        ("Onze klant zit in Urk. Vis, veel vis.", "Onze klant zit in Amsterdam."),
        ("We helpen een museum in Otterlo.", "Weekend! Naar een museum in Otterlo."),
    ],
)
def test_what_leaves_fewer_parties_is_likelier(more: str, less: str) -> None:
    assert score(more) > score(less)


def test_a_neighbouring_sentence_counts_and_a_far_one_does_not() -> None:
    far = "Het regent. " * 2

    assert score("Onze klant belde. Het is een werf in Urk.") > score("Onze klant belde.")
    assert score(f"Onze klant belde. {far}Het is een werf in Urk.") == score("Onze klant belde.")


def test_the_words_that_tell_most_are_a_place_or_a_party() -> None:
    text = "Vandaag bij een klant in Den Burg. De veerboten lagen er mooi bij."
    by, sentences = weights(), told(text)
    window = next(windows(sentences, by.groups))

    start, end = telling_words(sentences, window, by)

    assert "Den Burg" == text[start:end]


def test_all_that_is_weighed_can_be_told() -> None:
    by = weights()
    groups = {group for worth in by.groups.values() for group in worth}
    counted = {"several things", "3 things", "4 things", "5 things", "others"}
    factors = {
        factor.removeprefix("here ")
        for several in by.terms.values()
        for term in several
        for factor in (term.first, *term.others)
    }

    silent = replace(by, terms={})

    assert factors - groups - counted <= set(by.groups) | KNOWN
    assert silent.bias - silent.threshold == pytest.approx(
        likelihood(next(windows(told("Onze klant belde."), by.groups)), silent)
    )


KNOWN = {
    *("adjective", "party of any kind", "municipality", "landmark word", "proper name"),
    *(
        "unknown name",
        "venue",
        "for trade",
        "at trade",
        "in trade",
        "a trade",
        "the trade",
        "named",
    ),
    *("we", "hide", "private", "leisure", "office", "vacancy", "reading", "generic", "travel"),
    *("question", "clients", "one of", "theirs", "welcome", "full name", "there"),
    *("placed trade", "placed party", "unique party", "unique there", "own trade"),
}
