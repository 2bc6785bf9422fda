"""Who translated what, and what is behind, are the same after an export is taken in elsewhere."""

from dataclasses import replace
from io import BytesIO

import pytest
from sqlalchemy import select

from tests.support import cast as casting
from tests.support.cast import Cast
from tests.wiki.documents.desk import revise
from tests.wiki.documents.freshness.both import ENGLISH, FRENCH, bread, said, text, translate
from tests.wiki.exchange.conftest import Anew
from tests.wiki.exchange.standing import states
from wiki.accounts.models import Account, AccountState
from wiki.db import db
from wiki.documents import checking, publishing, queries
from wiki.documents.freshness.confirming import confirm, pair, review, see, unpair
from wiki.documents.freshness.provenance import Translated
from wiki.documents.freshness.queries import list_stale
from wiki.exchange.exporting import export_lines
from wiki.exchange.importing import import_lines
from wiki.exchange.public import export_public_lines
from wiki.exchange.refusals import Refusal

WARMER, HOTTER = "Cuire à 260 degrés.\n", "Bake at 260 °C.\n"
COOLED = "Laisser refroidir.\n"


@pytest.fixture
def cast(anew: Anew):  # type: ignore[no-untyped-def]
    """The people of an instance of its own."""
    with anew():
        yield casting.gather()


def _assert_travels(cast: Cast, anew: Anew) -> bytes:
    """Export, take in elsewhere, compare; gives what was exported."""
    exported, before = b"".join(export_lines()), states(cast.stranger)
    assert list(checking.faults()) == []
    _take(exported, held=exported.count(b"\n"))
    with anew():
        there = casting.gather()
        _take(exported, held=0)
        assert b"".join(export_lines()) == exported
        assert states(there.stranger) == before
        assert list(checking.faults()) == []
    return exported


def _take(lines: bytes, held: int) -> None:
    refused: list[Refusal] = []
    tally = import_lines(BytesIO(lines), refused.append)
    assert refused == []
    assert tally.held == held


def _hotter(**told: object) -> Translated:
    return Translated("en", HOTTER, "fr", ["1.3"], 3, **told)  # type: ignore[arg-type]


def _behind(cast: Cast) -> int:
    """A recipe whose French oven is hotter."""
    recipe = bread(cast.amina)
    revise(cast.amina, recipe, said(FRENCH, 2, WARMER))
    return recipe


def test_what_is_behind(cast: Cast, anew: Anew) -> None:
    _behind(cast)

    _assert_travels(cast, anew)


def test_what_was_translated(cast: Cast, anew: Anew) -> None:
    translate(cast.basile, _behind(cast), "en", said(ENGLISH, 2, HOTTER), _hotter())

    exported = _assert_travels(cast, anew)

    entry = b'"translated":{"en":[{"from":"fr","number":3,"passages":["2.3"],"units":["1.3"]}]}'
    assert entry in exported


def test_a_translation_that_says_more(cast: Cast, anew: Anew) -> None:
    more = _hotter(is_meaning=True)
    translate(cast.basile, _behind(cast), "en", said(ENGLISH, 2, HOTTER), more)

    assert b'"meaning":true' in _assert_travels(cast, anew)


def test_what_a_machine_wrote(cast: Cast, anew: Anew) -> None:
    drafted = _hotter(engine="apertium")
    translate(cast.basile, _behind(cast), "en", said(ENGLISH, 2, HOTTER), drafted)

    assert b'"engine":"apertium"' in _assert_travels(cast, anew)


def test_what_a_machine_wrote_and_somebody_read(cast: Cast, anew: Anew) -> None:
    recipe = _behind(cast)
    drafted = _hotter(engine="apertium")
    translate(cast.basile, recipe, "en", said(ENGLISH, 2, HOTTER), drafted)
    review(cast.chloe, recipe, "en", ["2.3"])

    assert b'"reviewed":{"by":"Chlo' in _assert_travels(cast, anew)
    credited = select(Account.name).where(Account.state == AccountState.CREDITED)
    assert list(db.session.scalars(credited)) == []  # taken in again at home, it makes nobody


def test_nothing_to_change(cast: Cast, anew: Anew) -> None:
    recipe = _behind(cast)
    seen = queries.get_to_edit(cast.basile, recipe)
    see(cast.basile, recipe, "en", list_stale(seen, "en")[0].changes)

    exported = _assert_travels(cast, anew)

    entry = b'"event":"seen","by":"Basile O.","language":"en","changes":{"fr":{"1.3":[3]}}}'
    assert entry in exported


def test_diverged(cast: Cast, anew: Anew) -> None:
    revise(cast.amina, _behind(cast), said(ENGLISH, 2, "Bake till brown.\n"), language="en")

    _assert_travels(cast, anew)


def test_missing(cast: Cast, anew: Anew) -> None:
    recipe = bread(cast.amina)
    revise(cast.amina, recipe, text((*FRENCH, COOLED)))

    _assert_travels(cast, anew)


def test_pairs_told_by_a_person(cast: Cast, anew: Anew) -> None:
    recipe = bread(cast.amina)
    pair(cast.basile, recipe, "fr", "en", {"1.1": ["2.2"], "1.2": ["2.1"]})
    confirm(cast.basile, recipe, "fr", "en", {("1.3", "2.3")})
    revise(cast.amina, recipe, said(FRENCH, 0, "Pétrir douze minutes.\n"))

    exported = _assert_travels(cast, anew)

    assert b'"left":"fr","right":"en","pairs":{"1.1":["2.2"],"1.2":["2.1"]}}' in exported
    assert b'"pairs":{"1.3":["2.3"]},"confirmed":true}' in exported


def test_a_text_translated_again_from_a_later_revision(cast: Cast, anew: Anew) -> None:
    recipe = _behind(cast)
    translate(cast.basile, recipe, "en", said(ENGLISH, 2, HOTTER), _hotter())
    revise(cast.amina, recipe, said(FRENCH, 2, "Cuire à 280 degrés.\n"))
    revise(cast.amina, recipe, said(ENGLISH, 2, "Bake till brown.\n"), language="en")
    again = replace(_hotter(), source_number=5)

    translate(cast.basile, recipe, "en", said(ENGLISH, 2, HOTTER), again)

    _assert_travels(cast, anew)


def test_a_draft_of_a_translation_is_not_for_everybody(cast: Cast, anew: Anew) -> None:
    recipe = _behind(cast)
    body = said(ENGLISH, 2, HOTTER)
    translate(cast.basile, recipe, "en", body, _hotter(), is_to_publish=False)

    _assert_travels(cast, anew)

    assert b"translated" not in b"".join(export_public_lines())
    publishing.publish(cast.chloe, recipe, 4, ["en"])
    _assert_travels(cast, anew)


def test_what_stands_alone_on_purpose(cast: Cast, anew: Anew) -> None:
    recipe = bread(cast.amina)
    revise(cast.amina, recipe, text((*FRENCH, COOLED)))
    pair(cast.basile, recipe, "fr", "en", {"3.1": []})

    exported = _assert_travels(cast, anew)

    assert b'"left":"fr","right":"en","pairs":{"3.1":[]}}' in exported


def test_what_was_taken_back(cast: Cast, anew: Anew) -> None:
    recipe = bread(cast.amina)
    revise(cast.amina, recipe, text((*FRENCH, COOLED)))
    pair(cast.basile, recipe, "fr", "en", {"3.1": []})
    unpair(cast.basile, recipe, "fr", "en", ["3.1"])

    exported = _assert_travels(cast, anew)

    assert b'"event":"unpaired"' in exported
    assert b'"left":"fr","right":"en","passages":["3.1"]}' in exported
