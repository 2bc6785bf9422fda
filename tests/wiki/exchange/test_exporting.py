"""Everything is written down, in one way only."""

from pathlib import Path

import pytest
from sqlalchemy import delete

from tests.support import cast as casting
from tests.support.cast import Cast
from tests.wiki.exchange.conftest import Anew
from tests.wiki.exchange.taking import event, revision, take
from wiki.db import db, writing
from wiki.documents import publishing, removing, service
from wiki.documents.models import Publication
from wiki.documents.saving import Edit
from wiki.exchange.acts import Disagreement
from wiki.exchange.exporting import export_lines
from wiki.exchange.public import export_public_lines
from wiki.journal.models import Entry

_CANONICAL = Path(__file__).parents[2] / "data" / "exchange" / "canonical.jsonl"


@pytest.fixture(autouse=True)
def instance(anew: Anew):  # type: ignore[no-untyped-def]
    """Each of these tests has an instance of its own."""
    with anew():
        yield


@pytest.fixture
def cast() -> Cast:
    """The people of this instance."""
    return casting.gather()


def _export() -> str:
    return b"".join(export_lines()).decode()


def _public() -> str:
    return b"".join(export_public_lines()).decode()


def _write(cast: Cast, title: str = "Ouvrir", **told: object) -> int:
    edit = Edit({"fr": {"title": title, "body": "Tôt."}}, 0, {"type": "method"}, **told)  # type: ignore[arg-type]
    return service.create(cast.amina, "article", "fr", edit).document_id


def test_the_canonical_file_comes_out_as_it_went_in() -> None:
    taken = take(*_CANONICAL.read_bytes().splitlines())

    assert taken.refused == {}
    assert _export() == _CANONICAL.read_text("utf-8")


def test_an_empty_instance_is_an_empty_file() -> None:
    assert _export() == _public() == ""


def test_a_save_that_is_public_at_once_is_one_line(cast: Cast) -> None:
    _write(cast, note="premier jet")

    (line,) = _export().splitlines()
    assert line.startswith('{"id":"')
    assert (
        '"author":"Amina B.","note":"premier jet","facts":{"type":"method"},'
        '"parts":{"fr":{"title":"Ouvrir","body":"Tôt."}},"publish":true,"units":{"fr":"1.1:4"}'
    ) in line
    assert line.endswith('"addresses":{"en":{"ouvrir":"standin"},"fr":{"ouvrir":"live"}}}')


def test_lines_follow_the_journal(cast: Cast) -> None:
    first, second = _write(cast, "Un"), _write(cast, "Deux")
    service.revise(cast.amina, first, Edit({"fr": {"title": "Un et demi"}}, 1))
    publishing.withdraw(cast.chloe, second, ["fr"])
    publishing.publish(cast.chloe, first, 1, ["fr"])

    words = ("withdrawn", "published", '"number":2', '"number":1')
    told = [next(word for word in words if word in line) for line in _export().splitlines()]
    assert told == ['"number":1', '"number":1', '"number":2', "withdrawn", "published"]


def test_no_person_can_be_written_to_from_an_export(cast: Cast) -> None:
    _write(cast)

    assert "@" not in _export()
    assert "example" not in _export()


def test_an_erased_text_leaves_its_hash(cast: Cast) -> None:
    owner = _write(cast)
    service.revise(cast.amina, owner, Edit({"fr": {"title": "Ouvrir tard"}}, 1))
    removing.erase(cast.ida, owner, 1, "fr")

    exported = _export()
    assert "Tôt." not in exported
    assert '"erased":{"fr":"' in exported


def test_a_deletion_is_told_once_and_only_while_it_lasts(cast: Cast) -> None:
    first, second = _write(cast, "Un"), _write(cast, "Deux")
    for owner in (first, second):
        removing.delete_document(cast.chloe, owner, "en double")
        removing.undelete(cast.chloe, owner)
    removing.delete_document(cast.chloe, second, "vraiment en double")

    assert _export().count('"deleted"') == 1
    assert '"reason":"vraiment en double"' in _export()


def test_a_journal_that_lost_an_entry_is_not_exported_in_silence(cast: Cast) -> None:
    _write(cast)
    for lost in (Entry, Publication):
        with writing():
            db.session.execute(delete(lost))
        with pytest.raises(Disagreement):
            _export()


def test_the_public_export_holds_what_a_visitor_may_read(cast: Cast) -> None:
    shown = _write(cast, "Montré")
    service.revise(cast.amina, shown, Edit({"fr": {"title": "Caché"}}, 1, note="une faute"))
    service.revise(cast.amina, shown, Edit({"fr": {"title": "Corrigé"}}, 2, note="une note"))
    removing.hide(cast.chloe, shown, 2, "revision")
    removing.hide(cast.chloe, shown, 3, "note")
    service.revise(cast.amina, shown, Edit({"fr": {"title": "Brouillon"}}, 3, is_to_publish=False))
    withdrawn, meant = _write(cast, "Retiré"), _write(cast, "Réservé")
    deleted = _write(cast, "Supprimé")
    publishing.withdraw(cast.chloe, withdrawn, ["fr"])
    publishing.set_audience(cast.chloe, meant, "members")
    removing.delete_document(cast.chloe, deleted, "en double")

    public = _public()
    assert [word for word in ("Montré", "Corrigé") if word not in public] == []
    for word in ("Caché", "Brouillon", "Retiré", "Réservé", "Supprimé", "une note", "une faute"):
        assert word not in public
    assert '"number"' not in public


def test_a_language_that_was_withdrawn_leaves_the_public_export() -> None:
    both = {"en": {"title": "Door"}, "fr": {"title": "Porte"}}
    take(
        revision("guide-12", parts=both, publish=True),
        event("guide-12", "withdrawn", parts=["fr"]),
        revision("guide-12", parts={"fr": {"title": "Portail"}}),
    )

    assert "Porte" not in _public()
    assert "port" not in _public()
    assert "Door" in _public()
