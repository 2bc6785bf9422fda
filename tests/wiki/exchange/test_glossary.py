"""The glossary goes out with the documents, and comes in again."""

from collections.abc import Iterator

import pytest

from tests.support.cast import gather
from tests.wiki.exchange.conftest import Anew
from tests.wiki.exchange.taking import Line, take
from wiki.exchange.exporting import export_lines
from wiki.exchange.public import export_public_lines
from wiki.translation.glossary import queries, service
from wiki.translation.glossary.rules import Wording

HUB = {"fr": {"word": "tiers-lieu"}, "en": {"word": "third place", "note": "Not a pub."}}


@pytest.fixture
def instance(anew: Anew) -> Iterator[None]:
    """An instance that nobody used."""
    with anew():
        yield


def term(number: int, **told: object) -> Line:
    """What the glossary says of one term, a day after the other."""
    line: Line = {"type": "term", "id": "tiers234", "number": number, "words": HUB}
    return {**line, "at": f"2026-03-0{number}T09:30:00Z", **told}


def removal(**told: object) -> Line:
    return {"type": "term", "id": "tiers234", "at": "2026-04-01T00:00:00Z", "words": None, **told}


def test_what_goes_out_comes_in_and_goes_out_the_same(anew: Anew) -> None:
    with anew():
        cast = gather()
        hub = service.add(cast.amina, {"fr": Wording("tiers-lieu"), "en": Wording("third place")})
        lock = service.add(cast.basile, {"fr": Wording("écluse"), "en": Wording("lock", "Wet.")})
        service.change(cast.chloe, hub, {"fr": Wording("lieu"), "en": Wording("hub")}, 1)
        service.remove(cast.chloe, lock)
        told = b"".join(export_lines())
        public = b"".join(export_public_lines())

    with anew():
        assert take(*told.splitlines()).counts == (4, 0, 0)
        assert b"".join(export_lines()) == told
        assert take(*told.splitlines()).counts == (0, 4, 0)
        assert [met.twin for met in queries.terms_in("un lieu, une écluse", "fr", "en")] == ["hub"]
        assert queries.list_versions(hub)[0].author == "Chloé D."

    assert lock.encode() not in public
    assert public.count(hub.encode()) == 2


@pytest.mark.usefixtures("instance")
def test_a_version_is_taken_once_and_the_next_ones_after() -> None:
    other = {"fr": {"word": "tiers-lieu"}, "en": {"word": "hub"}}

    assert take(term(1)).counts == (1, 0, 0)
    assert take(term(1), term(2, words=other)).counts == (1, 1, 0)
    assert queries.get_term("tiers234").words["en"].word == "hub"


@pytest.mark.usefixtures("instance")
def test_what_does_not_fit_is_refused_with_its_reason() -> None:
    other = {"fr": {"word": "lieu"}, "en": {"word": "place"}}
    take(term(1))

    assert take(term(1, words=other)).refused == {1: ["term.differs"]}
    assert take(term(2)).refused == {1: ["number.unexpected"]}
    assert take(term(1, id="autre234")).refused == {1: ["term.taken"]}
    assert take(term(1, id="?")).refused == {1: ["short.invalid"]}
    assert take(removal(id="autre234")).refused == {1: ["term.unknown"]}
    assert take(term(1, words={"xx": {"word": "x"}})).refused == {1: ["language.unknown"]}
    assert take(term(1, words={**HUB, "en": {"word": "x", "y": ""}})).refused == {
        1: ["key.unknown"]
    }
    assert take(term(1, id="autre234", words={"fr": {"word": "x"}})).refused == {
        1: ["term.no_twin"]
    }


@pytest.mark.usefixtures("instance")
def test_a_term_that_was_taken_out_stays_out() -> None:
    assert take(term(1), removal()).counts == (2, 0, 0)
    assert take(term(1), removal()).counts == (0, 2, 0)
    assert take(term(1), term(2)).refused == {2: ["term.removed"]}
    assert queries.terms_in("un tiers-lieu", "fr", "en") == []


@pytest.mark.usefixtures("instance")
def test_words_that_were_changed_here_are_not_taken_out_by_an_older_file() -> None:
    other = {"fr": {"word": "tiers-lieu"}, "en": {"word": "hub"}}
    take(term(1), term(2, words=other))

    assert take(term(1), removal()).refused == {2: ["term.differs"]}
