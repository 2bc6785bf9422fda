"""Lines are taken in one by one: whole or not at all, and never twice."""

import hashlib

import pytest
from sqlalchemy import select

from tests.wiki.exchange.conftest import Anew
from tests.wiki.exchange.taking import event, revision, take
from wiki.access.actor import VISITOR
from wiki.accounts.models import Account, AccountState
from wiki.db import db
from wiki.documents import queries
from wiki.documents.models import Document, Revision
from wiki.documents.views import DocumentView
from wiki.journal.models import Entry


@pytest.fixture(autouse=True)
def instance(anew: Anew):  # type: ignore[no-untyped-def]
    """Each of these tests has an instance of its own."""
    with anew():
        yield


def _read(slug: str) -> DocumentView:
    found = queries.find_by_address(VISITOR, "en", "article", slug)
    db.session.rollback()
    assert found is not None
    return found


def test_a_published_line_is_read_at_the_address_of_its_title() -> None:
    taken = take(revision("guide-12", publish=True, facts={"type": "method", "cost": 3}))

    document = _read("open-the-door")
    assert taken.counts == (1, 0, 0)
    assert document.external_id == "guide-12"
    assert document.parts["en"].body == "Say hello."
    assert document.facts == {"type": "method", "cost": 3}


def test_a_line_that_is_not_published_is_a_draft() -> None:
    take(revision("guide-12"))

    assert queries.find_by_address(VISITOR, "en", "article", "open-the-door") is None


def test_what_was_left_out_did_not_change_and_null_takes_away() -> None:
    both = {"en": {"title": "Door"}, "fr": {"title": "Porte"}}
    take(
        revision("guide-12", parts=both, facts={"type": "method"}, publish=True),
        revision("guide-12", parts={"fr": None}, publish=True),
    )

    document = _read("door")
    assert set(document.parts) == {"en"}
    assert document.facts == {"type": "method"}


def test_each_revision_and_publication_is_one_entry_by_nobody() -> None:
    take(revision("guide-12", publish=True), event("guide-12", "withdrawn"))

    entries = db.session.execute(select(Entry.type, Entry.actor_id).order_by(Entry.sequence))
    assert [tuple(entry) for entry in entries] == [
        ("document.revised", None),
        ("document.published", None),
        ("document.withdrawn", None),
    ]


def test_an_author_is_a_name_and_never_an_account_or_an_address() -> None:
    take(
        revision("one", "One", author="Una H."),
        revision("two", "Two", author="2001:db8::1"),
        revision("three", "Three", author="una@example.org"),
    )

    rows = db.session.execute(
        select(Account.name, Account.state)
        .join(Revision, Revision.author_id == Account.id)
        .order_by(Revision.document_id)
    )
    credited = AccountState.CREDITED
    assert [tuple(row) for row in rows] == [
        ("Una H.", credited),
        ("anonymous", credited),
        ("una", credited),
    ]


def test_a_bad_line_drops_no_other() -> None:
    taken = take(
        revision("one", "One"),
        b'{"id": "two", "kind": ',
        revision("three", "Three", kind="poem"),
        revision("four", "Four"),
    )

    assert taken.counts == (2, 0, 2)
    assert taken.refused == {2: ["json.invalid"], 3: ["kind.unknown"]}


def test_after_a_refused_line_the_later_ones_of_its_document_are_refused() -> None:
    taken = take(
        revision("one", "One"),
        revision("one", "One", significance="huge"),
        revision("one", "One and a half"),
        b'{"id": "one", broken',
        event("one", "withdrawn"),
        revision("two", "Two"),
    )

    assert taken.refused == {
        2: ["key.unknown_word"],
        3: ["id.refused"],
        4: ["json.invalid"],
        5: ["id.refused"],
    }
    assert taken.counts == (2, 0, 4)


def test_a_missing_line_is_noticed_by_its_number() -> None:
    taken = take(revision("one", number=1), revision("one", "Other", number=3))

    assert taken.refused == {2: ["number.unexpected"]}


def test_an_address_that_another_document_has_refuses_the_document() -> None:
    taken = take(
        revision("one", publish=True),
        revision("two"),
        revision("two", "Another title"),
    )

    assert taken.refused == {2: ["address.taken"], 3: ["id.refused"]}
    assert db.session.scalars(select(Document.external_id)).all() == ["one"]


def test_a_title_that_gives_no_address_needs_a_slug() -> None:
    title = {"title": "工房", "body": "…"}
    taken = take(
        revision("one", parts={"en": title}),
        revision("two", parts={"en": title | {"slug": "workshop"}}, publish=True),
    )

    assert taken.refused == {1: ["address.empty"]}
    assert _read("workshop").external_id == "two"


def test_every_fault_of_the_texts_is_told_at_once() -> None:
    taken = take(
        revision("one", parts={"en": {"body": "x"}}, facts={"type": "poem", "cost": "many"}),
        revision("two", parts={"de": {"title": "Tür"}}, origin="en"),
        revision("three", parts={"en": {"title": "Door", "colour": "red"}}),
    )

    assert taken.refused == {
        1: ["fact.unknown_choice", "fact.not_a_number", "title.missing"],
        2: ["language.unknown"],
        3: ["key.unknown"],
    }


def test_the_passages_told_must_be_those_of_the_text() -> None:
    told = [{"en": "1.1:9"}, {"en": "1.1:5 1.1:5"}, {"en": "2.1:10"}, {"fr": "1.1:10"}]
    taken = take(*(revision(f"doc-{at}", f"Door {at}", units=one) for at, one in enumerate(told)))

    assert taken.refused == {at: ["units.invalid"] for at in (1, 2, 3, 4)}


def test_a_text_erased_elsewhere_must_fit_where_it_is_held_here() -> None:
    facts = hashlib.sha256(b"{}").hexdigest()
    door = hashlib.sha256(b'{"body":"Say hello.","title":"Door"}').hexdigest()
    gone = hashlib.sha256(b"gone").hexdigest()
    taken = take(
        revision("one", "Door", publish=True),
        *(
            revision(f"by {key[:4]}", parts={"fr": {"title": key[:9]}}, erased={"en": key})
            for key in (facts, door, gone)
        ),
    )

    assert taken.refused == {2: ["title.missing"], 3: ["address.taken"]}


def test_an_import_is_more_than_one_batch() -> None:
    lines = [revision(f"doc-{at}", f"Door {at}", publish=True) for at in range(220)]

    assert take(*lines).counts == (220, 0, 0)
    assert take(*lines, revision("doc-9", "New door")).counts == (1, 220, 0)
