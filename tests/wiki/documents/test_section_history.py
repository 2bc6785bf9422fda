"""A section has a past of its own, through moves and other titles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.cast import Cast
from tests.wiki.documents.desk import revise, write
from wiki.access.actor import Actor
from wiki.documents import queries, removing
from wiki.documents.section_history import Trace, find_trace, list_touching, trace
from wiki.documents.sections import list_sections
from wiki.errors import NotFound
from wiki.texts import units
from wiki.texts.units import Unit

KNEAD = "## Pétrir\n\nDix minutes à la main, pas une de plus.\n"
BAKE = "## Cuire\n\nUne heure à four très chaud, porte fermée.\n"

PASSAGES = st.lists(
    st.builds(
        Unit,
        st.sampled_from("abcdef"),
        st.sampled_from(
            ["## Un\n\n", "## Deux\n\n", "### Trois\n\n", "Du pain.\n\n", "Du sel.\n\n"]
        ),
    ),
    unique_by=lambda unit: unit.id,
    max_size=5,
)
STATES = st.lists(PASSAGES, min_size=1, max_size=5).map(lambda texts: list(enumerate(texts, 1)))


def unit_of(actor: Actor, document_id: int, heading: str) -> str:
    """The identity of a heading that stands."""
    seen = queries.find_document(actor, document_id)
    assert seen is not None
    part = seen.parts["fr"]
    listed = list_sections(units.decode(part.units, part.body))
    return next(one.unit_id for one in listed if one.heading == heading)


def past(actor: Actor, document_id: int, unit: str) -> Trace:
    seen = queries.find_document(actor, document_id)
    assert seen is not None
    return find_trace(actor, seen, "fr", unit)


def test_only_the_revisions_that_touched_it_are_told(cast: Cast) -> None:
    oven = write(cast.amina, "Pain", f"{KNEAD}\n{BAKE}")
    revise(cast.basile, oven, f"{KNEAD}\n{BAKE.replace('Une heure', 'Deux heures')}")
    revise(cast.amina, oven, f"{KNEAD.replace('Dix', 'Vingt')}\n{BAKE}")

    knead = past(cast.stranger, oven, unit_of(cast.amina, oven, "Pétrir"))
    bake = past(cast.stranger, oven, unit_of(cast.amina, oven, "Cuire"))

    assert knead.numbers == [1, 3]
    assert bake.numbers == [1, 2, 3]
    seen = queries.find_document(cast.stranger, oven)
    assert seen is not None
    touching = list_touching(cast.stranger, seen, knead.numbers)
    assert [(one.number, one.author) for one in touching] == [(3, "Amina B."), (1, "Amina B.")]


def test_it_is_the_same_under_another_title_and_in_another_place(cast: Cast) -> None:
    oven = write(cast.amina, "Pain", f"{KNEAD}\n{BAKE}")
    bake = unit_of(cast.amina, oven, "Cuire")
    revise(cast.amina, oven, f"{KNEAD}\n{BAKE.replace('## Cuire', '## Cuire au four')}")
    revise(cast.amina, oven, f"{BAKE.replace('## Cuire', '## Cuire au four')}\n{KNEAD}")

    found = past(cast.stranger, oven, bake)

    assert found.numbers in ([1, 2, 3], [1, 2])  # of two that change places, one moved
    assert found.titles == ["Cuire", "Cuire au four"]
    assert (found.title, found.former_titles) == ("Cuire au four", ["Cuire"])
    assert found.is_there


def test_what_comes_after_it_does_not_touch_it(cast: Cast) -> None:
    oven = write(cast.amina, "Pain", KNEAD)
    revise(cast.amina, oven, f"{KNEAD}\n{BAKE}")

    assert past(cast.stranger, oven, unit_of(cast.amina, oven, "Pétrir")).numbers == [1]


def test_a_section_that_went_is_remembered(cast: Cast) -> None:
    oven = write(cast.amina, "Pain", f"{KNEAD}\n{BAKE}")
    bake = unit_of(cast.amina, oven, "Cuire")
    revise(cast.basile, oven, KNEAD)

    found = past(cast.stranger, oven, bake)

    assert found.numbers == [1, 2]
    assert (found.title, found.is_there) == ("Cuire", False)


def test_outsiders_are_told_of_what_was_public_only(cast: Cast) -> None:
    oven = write(cast.amina, "Pain", f"{KNEAD}\n{BAKE}")
    bake = unit_of(cast.amina, oven, "Cuire")
    secret = BAKE.replace("## Cuire", "## Cuire en secret")
    revise(cast.amina, oven, f"{KNEAD}\n{secret}", public=False)

    assert past(cast.stranger, oven, bake).titles == ["Cuire"]
    assert past(cast.basile, oven, bake).numbers == [1]
    assert past(cast.amina, oven, bake).titles == ["Cuire", "Cuire en secret"]


def test_a_hidden_revision_is_for_editors(cast: Cast) -> None:
    oven = write(cast.amina, "Pain", f"{KNEAD}\n{BAKE}")
    bake = unit_of(cast.amina, oven, "Cuire")
    revise(cast.basile, oven, f"{KNEAD}\n{BAKE.replace('## Cuire', '## Insulte')}")
    revise(cast.amina, oven, f"{KNEAD}\n{BAKE}")
    removing.hide(cast.chloe, oven, 2, "revision")

    assert past(cast.amina, oven, bake).numbers == [1]
    assert past(cast.chloe, oven, bake).numbers == [1, 2, 3]
    assert past(cast.chloe, oven, bake).former_titles == ["Insulte"]


def test_what_never_was_is_not_found(cast: Cast) -> None:
    oven = write(cast.amina, "Pain", BAKE)

    with pytest.raises(NotFound):
        past(cast.stranger, oven, "9.9")


@given(STATES, st.sampled_from("abcdef"))
def test_a_revision_that_changed_nothing_is_never_told(
    states: list[tuple[int, list[Unit]]], unit: str
) -> None:
    again = [(2 * number + copy, listed) for number, listed in states for copy in (0, 1)]

    told = trace(again, unit)

    assert all(number % 2 == 0 for number in told.numbers)
    assert [number // 2 for number in told.numbers] == list(trace(states, unit).numbers)


@given(STATES, st.sampled_from("abcdef"))
def test_it_is_there_when_its_heading_stands_in_the_last_state(
    states: list[tuple[int, list[Unit]]], unit: str
) -> None:
    told = trace(states, unit)

    assert told.is_there == (unit in [one.unit_id for one in list_sections(states[-1][1])])
    assert bool(told.titles) == bool(told.numbers)
