"""Every word that stands has its author, and a restored text gives nobody a new one."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from wiki.texts.authorship import Run, Version, credit, shares
from wiki.texts.units import Unit
from wiki.texts.words import words

SENTENCE = st.sampled_from(
    ["Le four chauffe la nuit.", "La cour est pavée de grès.", "Un toit.", "Il pleut sur le toit."]
)
UNITS = st.lists(
    st.builds(Unit, st.sampled_from("abcd"), st.lists(SENTENCE, max_size=3).map(" ".join)),
    unique_by=lambda unit: unit.id,
    max_size=4,
)
HISTORIES = st.lists(st.builds(Version, st.sampled_from("xyz"), UNITS), min_size=1, max_size=5)


def listed(**texts: str) -> list[Unit]:
    return [Unit(name, text) for name, text in texts.items()]


OVEN = "Le four chauffe la nuit. La pâte lève au chaud."


def test_words_belong_to_whoever_brought_them_in() -> None:
    history = [
        Version("amina", listed(a="Le four chauffe la nuit.")),
        Version("basile", listed(a="Le grand four chauffe toute la nuit.")),
    ]
    assert credit(history) == {
        "a": [Run("amina", 1), Run("basile", 1), Run("amina", 2), Run("basile", 1), Run("amina", 2)]
    }


def test_blanking_and_restoring_earns_nothing() -> None:
    full = listed(a=OVEN, b="## Cour\n")
    history = [Version("amina", full), Version("eve", []), Version("eve", full)]
    assert credit(history) == credit(history[:1])


def test_writing_over_and_restoring_earns_nothing() -> None:
    history = [
        Version("amina", listed(a=OVEN, b="Oui.")),
        Version("eve", listed(a="Rien du tout ici.", b="Non.")),
        Version("basile", listed(a=OVEN, b="Oui.")),
    ]
    assert shares(credit(history, "fr")) == {"amina": 11}


def test_a_sentence_moved_to_another_passage_keeps_its_author() -> None:
    history = [
        Version("amina", listed(a=OVEN, b="Une cour.")),
        Version(
            "basile",
            listed(a="Le four chauffe la nuit.", b="Une cour. La pâte lève au chaud."),
        ),
    ]
    assert shares(credit(history, "fr")) == {"amina": 12}


def test_a_short_sentence_written_elsewhere_is_its_writers() -> None:
    history = [
        Version("amina", listed(a="Bien sûr.")),
        Version("basile", listed(a="Bien sûr.", b="Bien sûr.")),
    ]
    assert shares(credit(history)) == {"amina": 2, "basile": 2}


def test_what_was_taken_away_counts_no_longer() -> None:
    history = [Version("amina", listed(a=OVEN)), Version("basile", listed(b="Une cour."))]
    assert shares(credit(history)) == {"basile": 2}


@given(HISTORIES)
def test_every_word_has_one_author_of_the_history(history: list[Version]) -> None:
    credited = credit(history, "fr")

    last = history[-1].units
    assert list(credited) == [unit.id for unit in last]
    for unit in last:
        runs = credited[unit.id]
        assert sum(run.words for run in runs) == len(words(unit.text))
        assert all(run.words for run in runs)
        assert all(one.author != next_one.author for one, next_one in pairwise(runs))
    assert set(shares(credited)) <= {version.author for version in history}


@given(HISTORIES, UNITS)
def test_going_back_to_a_version_gives_its_authors_back(
    history: list[Version], blank: list[Unit]
) -> None:
    again = [*history, Version("eve", blank), Version("eve", history[-1].units)]

    assert credit(again, "fr") == credit(history, "fr")


@given(HISTORIES)
def test_saving_without_a_change_changes_nothing(history: list[Version]) -> None:
    assert credit([*history, Version("eve", history[-1].units)]) == credit(history)
