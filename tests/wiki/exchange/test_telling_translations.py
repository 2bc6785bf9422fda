"""What a line says of translations, written by hand: taken in, or refused with its reason."""

import pytest

from tests.wiki.exchange.conftest import Anew
from tests.wiki.exchange.taking import event, revision, take
from wiki.access.actor import VISITOR
from wiki.documents import queries
from wiki.documents.freshness.queries import find_origin, list_stale
from wiki.documents.views import DocumentView

Line = dict[str, object]

FRENCH = {"title": "La porte", "body": "Dire bonjour.\n\nFaire du café."}
ENGLISH = {"title": "The door", "body": "Say hello.\n\nMake coffee."}
FIRST = revision("guide-12", parts={"fr": FRENCH}, publish=True)
LATER = {"at": "2026-03-04T00:00:00Z", "publish": True}
LONGER = {"title": "La porte", "body": "Dire bonjour.\n\nFaire du thé."}
CHANGED = revision("guide-12", parts={"fr": LONGER}, at="2026-03-03T00:00:00Z", publish=True)


@pytest.fixture(autouse=True)
def instance(anew: Anew):  # type: ignore[no-untyped-def]
    """Each of these tests has an instance of its own."""
    with anew():
        yield


def _second(*entries: Line, **told: object) -> Line:
    translated = {"en": [{"from": "fr", "number": 1, **entry} for entry in entries]}
    return revision(
        "guide-12",
        parts={"en": ENGLISH},
        at="2026-03-02T00:00:00Z",
        publish=True,
        author="Una H.",
        translated=translated,
        **told,
    )


def _shown() -> DocumentView:
    found = queries.find_by_address(VISITOR, "fr", "article", "la-porte")
    assert found is not None
    return found


def test_without_passages_all_that_the_line_adds_was_brought_over() -> None:
    assert take(FIRST, _second({}), CHANGED).counts == (3, 0, 0)

    shown = _shown()
    origin = find_origin(shown, shown.parts["en"])
    assert (origin.source, origin.number, origin.translators) == ("fr", 1, ["Una H."])
    assert [one.unit for one in list_stale(shown, "en")] == ["1.2"]
    assert list_stale(shown, "fr") == []


def test_a_change_brought_over_later_clears_it() -> None:
    tea = {"title": "The door", "body": "Say hello.\n\nMake tea."}
    brought = {"en": [{"from": "fr", "number": 3, "engine": "apertium"}]}
    last = revision("guide-12", parts={"en": tea}, translated=brought, **LATER)

    assert take(FIRST, _second({}), CHANGED, last).counts == (4, 0, 0)

    shown = _shown()
    assert list_stale(shown, "en") == list_stale(shown, "fr") == []
    assert list(find_origin(shown, shown.parts["en"]).machine) == ["2.2"]


def test_held_and_otherwise_it_is_refused() -> None:
    take(FIRST, _second({"passages": ["2.1"]}))

    assert take(FIRST, _second({"passages": ["2.1"]})).counts == (0, 2, 0)
    assert take(FIRST, _second({"passages": ["2.2"]})).refused == {2: ["revision.differs"]}


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        ({"from": "xx"}, "language.unknown"),
        ({"from": "en"}, "translated.from_itself"),
        ({"from": 1}, "key.wrong_type"),
        ({"number": 0}, "key.missing"),
        ({"number": 3}, "number.unexpected"),
        ({"passages": ["9.9"]}, "passage.unknown"),
        ({"passages": ["../x"]}, "passage.invalid"),
        ({"passages": []}, "key.wrong_type"),
        ({"units": ["7.1"]}, "passage.unknown"),
        ({"reviewed": {"at": "2026-03-03T00:00:00Z"}}, "translated.no_machine"),
        ({"engine": "e" * 41}, "key.too_long"),
        ({"meaning": 1}, "key.wrong_type"),
        ({"more": 1}, "key.unknown"),
    ],
)
def test_what_cannot_be_is_refused(entry: Line, code: str) -> None:
    assert take(FIRST, _second(entry)).refused == {2: [code]}


def test_a_passage_is_told_once() -> None:
    assert take(FIRST, _second({}, {"passages": ["2.1"]})).refused == {2: ["translated.twice"]}


def test_a_language_that_the_line_does_not_have_is_refused() -> None:
    told = revision(
        "guide-12", parts={"fr": LONGER}, translated={"en": [{"from": "fr", "number": 1}]}, **LATER
    )

    assert take(FIRST, told).refused == {2: ["part.unknown"]}


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (event("guide-12", "seen", language="xx", changes={}), "language.unknown"),
        (event("guide-12", "seen", language="en", changes={"en": {}}), "changes.invalid"),
        (event("guide-12", "seen", language="en", changes={"fr": []}), "changes.invalid"),
        (event("guide-12", "seen", language="en", changes={"fr": {"1.1": 1}}), "changes.invalid"),
        (event("guide-12", "seen", language="en", changes={"fr": {"?": [1]}}), "passage.invalid"),
        (
            event("guide-12", "seen", language="en", changes={"fr": {"1.1": [9]}}),
            "number.unexpected",
        ),
        (event("guide-12", "seen", language="en", changes={"fr": {"9.1": [1]}}), "passage.unknown"),
        (event("guide-12", "twin", left="fr", right="fr", pairs={}), "pairs.invalid"),
        (event("guide-12", "unpaired", left="fr", right="fr", passages=["1.1"]), "pairs.invalid"),
        (
            event("guide-12", "unpaired", left="fr", right="en", passages=["9.1"]),
            "passage.unknown",
        ),
        (event("guide-12", "twin", left="fr", right="en", pairs={"1.1": [1]}), "pairs.invalid"),
        (
            event("guide-12", "twin", left="fr", right="en", pairs={"1.1": ["9.1"]}),
            "passage.unknown",
        ),
    ],
)
def test_a_word_that_cannot_have_been_said_is_refused(line: Line, code: str) -> None:
    told = line | {"at": "2026-03-02T09:30:00Z"}

    assert take(FIRST, _second({}), told).refused == {3: [code]}


def test_nothing_to_change_is_said_once() -> None:
    said = event("guide-12", "seen", language="en", changes={"fr": {"1.2": [3]}}, by="Una H.")
    said |= {"at": "2026-03-04T00:00:00Z"}

    assert take(FIRST, _second({}), CHANGED, said).counts == (4, 0, 0)
    assert list_stale(_shown(), "en") == []
    assert take(FIRST, _second({}), CHANGED, said).counts == (0, 4, 0)
