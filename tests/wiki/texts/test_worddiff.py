"""What changed in a passage, word by word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiki.texts.worddiff import Op, Piece, diff_words, is_typography_only

PROSE = st.text() | st.lists(
    st.sampled_from(["le", "four", " ", "l’", "pain", ".", "\u00a0", "12"]), max_size=20
).map("".join)


def shown(old: str, new: str) -> str:
    signs = {Op.SAME: "{}", Op.REMOVED: "[-{}-]", Op.ADDED: "[+{}+]"}
    return "".join(signs[piece.op].format(piece.text) for piece in diff_words(old, new))


@given(PROSE, PROSE)
def test_the_pieces_rebuild_both_texts(old: str, new: str) -> None:
    pieces = diff_words(old, new)
    assert "".join(piece.text for piece in pieces if piece.op is not Op.ADDED) == old
    assert "".join(piece.text for piece in pieces if piece.op is not Op.REMOVED) == new


@given(PROSE)
def test_a_text_and_itself_are_one_piece(text: str) -> None:
    assert diff_words(text, text) == ([Piece(Op.SAME, text)] if text else [])


def test_a_plural_is_a_changed_word_not_an_added_letter() -> None:
    assert shown("La semaine passe.", "La semaines passe.") == "La [-semaine-][+semaines+] passe."


def test_an_elision_stays_when_its_word_changes() -> None:
    assert shown("Voici l’atelier.", "Voici l’école.") == "Voici l’[-atelier-][+école+]."


def test_a_short_word_between_two_changes_goes_with_them() -> None:
    old, new = "Fournil de quartier ouvert", "Four de village ouvert"
    assert shown(old, new) == "[-Fournil de quartier-][+Four de village+] ouvert"


def test_a_longer_word_between_two_changes_stays() -> None:
    old, new = "un petit fournil clair", "un grand fournil sombre"
    assert shown(old, new) == "un [-petit-][+grand+] fournil [-clair-][+sombre+]"


def test_texts_too_long_to_compare_are_replaced_whole_between_their_ends() -> None:
    old, new = "Début " + "pain " * 20_000 + "fin", "Début " + "four " * 20_000 + "fin"
    assert [piece.op for piece in diff_words(old, new)] == [
        Op.SAME,
        Op.REMOVED,
        Op.ADDED,
        Op.SAME,
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("l'eau et le sel", "l’eau et le sel"),
        ("Qui vient ?", "Qui vient\u202f?"),
        ("un «mot» juste", "un «\u00a0mot\u00a0» juste"),
        ("deux  mots", "deux mots"),
        ("fin\r\n", "fin\n"),
    ],
)
def test_typography(old: str, new: str) -> None:
    assert is_typography_only(old, new)
    assert is_typography_only(new, old)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("le pain", "les pains"),
        ("- a\n- b", "- a - b"),
        ("- a\n    - b", "- a\n- b"),
        ("un\n\ndeux", "un\ndeux"),
        ("le pain.", "le pain !"),
    ],
)
def test_more_than_typography(old: str, new: str) -> None:
    assert not is_typography_only(old, new)
