"""What a side writes counts the same in whichever language it writes it."""

import pytest

from tests.wiki.matching.parties import MINE, OTHER, TODAY, changed, crowd
from wiki.matching.rules import Feature, Match, Pool, score
from wiki.matching.scoring.text import TextIndex
from wiki.matching.sides import Side
from wiki.matching.words import Lexicon

LEXICON = Lexicon()
#: what is neither of the two, so that words are rare or not
FILLING = [
    "Une fête de la bière au village",
    "A choir sings in the church",
    "Les truites de la rivière",
    "A museum of bicycles and bells",
]
ASKED = "Nous cherchons un tiers-lieu pour le télétravail et la médiation numérique."


def matched(mine: str, other: str, language: str) -> Match:
    crowded = [
        changed(one, texts={"fr": text, "en": text})
        for one, text in zip(crowd(len(FILLING)), FILLING, strict=True)
    ]
    sides = [
        changed(MINE, texts={"fr": mine}),
        changed(OTHER, texts={language: other}),
        *crowded,
    ]
    pool = Pool.build(sides, TODAY, _read)
    match = score(pool, 1, 2)
    assert match
    return match


def _read(sides: list[Side]) -> TextIndex:
    return TextIndex.build(sides, LEXICON)


def text_of(match: Match) -> float:
    values = {one.feature: one.value for one in match.forth.contributions}
    return values.get(Feature.TEXT, 0)


@pytest.mark.parametrize(
    ("french", "english"),
    [
        ("Un tiers-lieu qui accueille le télétravail.", "A third place that welcomes remote work."),
        ("La médiation numérique dans un tiers-lieu", "Digital mediation in a third place"),
        ("Un réseau de tiers-lieux ruraux", "A network of rural third places"),
    ],
)
def test_the_same_thing_in_another_language_moves_a_score_little(french: str, english: str) -> None:
    one, other = matched(ASKED, french, "fr"), matched(ASKED, english, "en")

    assert text_of(one) > 0
    assert text_of(other) > 0
    assert abs(one.score - other.score) <= 0.05


def test_a_text_about_something_else_is_worth_less_than_one_in_another_language() -> None:
    near = matched(ASKED, "A third place for remote work and digital mediation", "en")
    far = matched(ASKED, "Un élevage de chevaux et une forêt de chênes", "fr")

    assert near.score > far.score
    assert text_of(far) == 0
