"""Two people in one passage: different sentences go together, the same one is asked about."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiki.texts.interweaving import interweave
from wiki.texts.merge import merge_units
from wiki.texts.rows import Conflict, Row, Versions
from wiki.texts.sentences import split_sentences
from wiki.texts.units import Unit

SENTENCES = st.sampled_from(
    ["Le four chauffe.", "Le four chauffe bien.", "La cour sèche\u202f!", "Un toit.", "Il pleut…"]
)
PASSAGES = st.lists(SENTENCES, min_size=1, max_size=5, unique=True).map(" ".join)
ANYTHING = st.text(alphabet="aAB. !\n`|-#>", min_size=1).map(str.rstrip).filter(bool)


def together(base: str, mine: str, theirs: str) -> tuple[str | Conflict, ...]:
    row = Row("1.1", interweave("1.1", Versions(base, mine, theirs), "\n", "fr"))
    assert row.text.endswith("\n")
    return tuple(piece for piece in row.pieces if piece not in ("", "\n"))


def kept(pieces: tuple[str | Conflict, ...]) -> Counter[str]:
    texts = []
    for piece in pieces:
        texts += [piece] if isinstance(piece, str) else [piece.mine or "", piece.theirs or ""]
    return Counter(one.strip() for text in texts for one in split_sentences(text, "fr"))


MERGED = [
    # base, mine, theirs, both
    ("Un. Deux. Trois.", "Un beau. Deux. Trois.", "Un. Deux. Trois fois.",
     "Un beau. Deux. Trois fois."),
    ("Le four. La cour.", "Le four chaud. La cour.", "Le four. La cour pavée.",
     "Le four chaud. La cour pavée."),
    ("Un. Deux.", "Un. Deux. Trois.", "Un. Un et demi. Deux.", "Un. Un et demi. Deux. Trois."),
    ("Un. Deux.", "Un. Deux. Trois.", "Un pas. Deux.", "Un pas. Deux. Trois."),
    ("Un. Deux. Trois.", "Un. Deux.", "Un et quart. Deux. Trois.", "Un et quart. Deux."),
    ("Un. Deux. Trois.", "Deux. Trois. Un.", "Un. Deux fois. Trois.", "Deux fois. Trois. Un."),
    ("Un. Deux.", "Un peu. Deux fois.", "Un peu. Deux.", "Un peu. Deux fois."),
    ("- Un. Deux.", "- Un peu. Deux.", "- Un. Deux fois.", "- Un peu. Deux fois."),
    ("> Un.\n> Deux.", "> Un peu.\n> Deux.", "> Un.\n> Deux fois.", "> Un peu.\n> Deux fois."),
    ("```\na\nb\nc\n```", "```\na1\nb\nc\n```", "```\na\nb\nc1\n```", "```\na1\nb\nc1\n```"),
    ("M. Roux vient. Il boit.", "M. Roux part. Il boit.", "M. Roux vient. Il mange.",
     "M. Roux part. Il mange."),
]  # fmt: skip


@pytest.mark.parametrize(("base", "mine", "theirs", "both"), MERGED)
def test_different_sentences_go_together(base: str, mine: str, theirs: str, both: str) -> None:
    assert together(base, mine, theirs) == (both,)
    assert together(base, theirs, mine) == (both,)


TORN = [
    # one sentence: words are never merged
    ("Il coûte 10 euros.", "Il coûte 12 euros.", "Il coûte 10 francs."),
    ("Venez à 10 h 30.", "Venez à 11 h 30.", "Venez à 10 h 45."),
    # never cut
    ("## Le four. La cour", "## Un four. La cour", "## Le four. Une cour"),
    ("| Un. | Deux. |", "| Une. | Deux. |", "| Un. | Deuxième. |"),
    ("Titre\n====", "Titres\n====", "Un titre\n===="),
    ("[a]: https://a.example", "[a]: https://b.example", "[a]: https://c.example"),
    # no longer the same form
    ("Un. Deux.", "## Un. Deux.", "Un. Deux fois."),
    # the sentence would stand twice
    ("Un.", "Un. Neuf.", "Neuf. Un."),
]


@pytest.mark.parametrize(("base", "mine", "theirs"), TORN)
def test_what_cannot_be_cut_is_asked_whole(base: str, mine: str, theirs: str) -> None:
    (conflict,) = together(base, mine, theirs)

    assert isinstance(conflict, Conflict)
    assert (conflict.mine, conflict.theirs) == (f"{mine}\n", f"{theirs}\n")


def test_only_the_torn_sentence_is_asked() -> None:
    base = "Ouvrir. Il coûte 10 euros. Fermer."
    mine = "Ouvrir tôt. Il coûte 12 euros. Fermer."
    theirs = "Ouvrir. Il coûte 10 francs. Fermer tard."

    assert together(base, mine, theirs) == (
        "Ouvrir tôt. ",
        Conflict("1.1", "Il coûte 10 euros. ", "Il coûte 12 euros. ", "Il coûte 10 francs. ", " "),
        "Fermer tard.",
    )


def test_a_sentence_that_one_took_away_and_the_other_reworded_is_asked() -> None:
    pieces = together("Un. Deux. Trois.", "Un. Trois.", "Un. Deux fois. Trois.")

    assert pieces == ("Un. ", Conflict("1.1", "Deux. ", None, "Deux fois. ", " "), "Trois.")


def test_both_put_one_after_the_other() -> None:
    (_, sentence) = together("Un. Deux.", "Un. Trois.", "Un. Quatre.")
    (item,) = together("- Un.", "- Deux.", "- Trois.")
    (heading,) = together("## Un", "## Deux", "## Trois")

    assert isinstance(sentence, Conflict)
    assert isinstance(item, Conflict)
    assert isinstance(heading, Conflict)
    assert sentence.both == "Quatre. Trois."
    assert item.both == "- Trois.\n- Deux.\n"
    assert heading.both == "## Trois\n## Deux\n"


@given(PASSAGES | ANYTHING, PASSAGES | ANYTHING)
def test_one_side_alone_is_followed(base: str, side: str) -> None:
    for versions in ((base, side, base), (base, base, side), (base, side, side)):
        outcome = merge_units(*([Unit("1.1", text)] for text in versions), language="fr")
        assert (outcome.units, outcome.conflicts) == ([Unit("1.1", side)], [])


@given(PASSAGES, PASSAGES, PASSAGES)
def test_the_sides_may_change_places(base: str, mine: str, theirs: str) -> None:
    one, other = together(base, mine, theirs), together(base, theirs, mine)

    turned = [
        piece
        if isinstance(piece, str)
        else Conflict(piece.id, piece.base, piece.theirs, piece.mine, piece.joint)
        for piece in other
    ]
    assert list(one) == turned


@given(PASSAGES, PASSAGES, PASSAGES)
def test_no_sentence_goes_that_nobody_took_away(base: str, mine: str, theirs: str) -> None:
    before, here, there = (
        Counter(one.strip() for one in split_sentences(text, "fr")) for text in (base, mine, theirs)
    )

    left = kept(together(base, mine, theirs))

    assert (here - before) | (there - before) | (here & there) <= left
    assert set(left) <= {*here, *there}
