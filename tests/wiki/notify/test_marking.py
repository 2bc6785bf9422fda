"""A word diff that is read in plain text."""

import re

from hypothesis import given
from hypothesis import strategies as st

from wiki.notify.marking import mark
from wiki.texts.worddiff import diff_words

_TOLD = re.compile(r"\[-.*?-\]|\{\+.*?\+\}", re.DOTALL)
WORDS = st.lists(st.sampled_from(["four", "pain", "dix", "bois", "cendre"]), min_size=1)


def test_marks_stand_against_the_words() -> None:
    assert mark(diff_words("Cuire dix minutes.", "Cuire vingt minutes.")) == (
        "Cuire [-dix-]{+vingt+} minutes."
    )
    assert mark(diff_words("Cuire le pain.", "Cuire bien le pain.")) == "Cuire {+bien+} le pain."
    assert mark(diff_words("", "Pétrir.\n")) == "{+Pétrir.+}"


def test_far_words_are_left_out_on_both_sides() -> None:
    before, after = "pelle " * 100, " cendre" * 100

    told = mark(diff_words(f"{before}dix{after}", f"{before}vingt{after}"))

    assert told.startswith("… pelle")
    assert told.endswith("cendre …")
    assert "[-dix-]{+vingt+}" in told
    assert len(told) < 220


def test_far_words_are_left_out_between_two_changes() -> None:
    between = " pelle" * 100 + " "

    told = mark(diff_words(f"dix{between}bois", f"vingt{between}terre"))

    assert told.startswith("[-dix-]{+vingt+} pelle")
    assert told.endswith("[-bois-]{+terre+}")
    assert len(told) < 250


def test_a_change_without_end_is_cut() -> None:
    assert len(mark(diff_words("", "mot" * 10_000))) < 700


@given(old=WORDS, new=WORDS)
def test_all_that_changed_in_a_short_passage_is_told(old: list[str], new: list[str]) -> None:
    told = mark(diff_words(" ".join(old), " ".join(new)))

    if old == new:
        assert not _TOLD.search(told)
    else:
        assert _TOLD.search(told)
