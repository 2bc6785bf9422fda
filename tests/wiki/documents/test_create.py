"""Making a document: whole and at once, or not at all."""

import re

import pytest
from sqlalchemy import func, select

from tests.support.cast import Cast
from tests.wiki.documents.desk import addresses, journal, visit, write
from wiki.access.actor import Actor
from wiki.db import db
from wiki.documents import queries, service
from wiki.documents.models import Address, Content, Document, Revision
from wiki.documents.saving import Edit
from wiki.errors import Forbidden, Invalid, LieuxError, NotFound, NotSignedIn
from wiki.journal.models import Entry

ARTICLE: dict[str, object] = {"title": "Four à pain", "body": "Pétrir.\n"}
METHOD = {"type": "method"}


def test_a_members_article_is_public_at_once(cast: Cast) -> None:
    saved = service.create(cast.amina, "article", "fr", Edit({"fr": ARTICLE}, 0, METHOD, "Début"))

    document = queries.get_document(cast.stranger, saved.public_id)
    assert (saved.number, saved.published, saved.is_held) == (1, ("facts", "fr"), False)
    assert document.parts["fr"].texts == ARTICLE
    assert document.parts["fr"].is_live
    assert document.facts == METHOD
    assert document.origin == "fr"
    assert visit(cast.stranger, "fr/four-a-pain") == "fr: Four à pain"
    assert journal(saved.document_id) == ["document.revised", "document.published"]


def test_a_draft_is_for_its_owner_and_the_editors(cast: Cast) -> None:
    write(cast.amina, public=False)

    assert visit(cast.amina, "fr/four-a-pain") == "fr: Four à pain"
    assert visit(cast.chloe, "fr/four-a-pain") == "fr: Four à pain"
    assert visit(cast.basile, "fr/four-a-pain") == "nothing"
    assert visit(cast.stranger, "fr/four-a-pain") == "nothing"


def test_the_public_id_is_eight_signs_that_say_nothing(cast: Cast) -> None:
    ids = {
        service.create(cast.amina, "article", "fr", Edit({"fr": {"title": title}}, 0, METHOD))
        for title in ("Un", "Deux", "Trois")
    }

    assert all(re.fullmatch(r"[a-z2-7]{8}", saved.public_id) for saved in ids)
    assert len({saved.public_id for saved in ids}) == 3


def test_both_languages_may_be_written_at_once(cast: Cast) -> None:
    parts: dict[str, dict[str, object]] = {
        "fr": ARTICLE,
        "en": {"title": "Bread oven", "body": "Knead.\n"},
    }

    saved = service.create(cast.amina, "article", "fr", Edit(parts, 0, METHOD))

    assert saved.published == ("facts", "en", "fr")
    assert addresses(saved.document_id) == {
        "fr/four-a-pain": "live",
        "en/bread-oven": "live",
        "en/four-a-pain": "standin",
        "fr/bread-oven": "standin",
    }


def test_the_address_asked_for_is_given(cast: Cast) -> None:
    write(cast.amina, "数", slug="Le nombre")

    assert visit(cast.stranger, "fr/le-nombre") == "fr: 数"


REFUSED: list[tuple[Edit, list[tuple[str, str]]]] = [
    (Edit({"fr": {"body": "Pétrir."}}, 0, METHOD), [("title", "title.missing")]),
    (Edit({"en": ARTICLE}, 0, METHOD), [("title", "title.missing")]),
    (Edit({}, 0, METHOD), [("title", "title.missing")]),
    (Edit({"fr": ARTICLE, "xx": ARTICLE}, 0, METHOD), [("language", "language.unknown")]),
    (Edit({"fr": {"title": "数"}}, 0, METHOD), [("slug", "address.empty")]),
    (
        Edit({"fr": ARTICLE}, 0, METHOD, significance="huge"),
        [("significance", "significance.unknown")],
    ),
    (Edit({"fr": ARTICLE}, 0, METHOD, note="x" * 501), [("note", "note.too_long")]),
    (Edit({"fr": {**ARTICLE, "body": "é" * 500_001}}, 0, METHOD), [("body", "text.too_long")]),
    (Edit({"fr": {**ARTICLE, "body": "\ud800"}}, 0, METHOD), [("body", "text.bad_encoding")]),
    (
        Edit({"fr": ARTICLE}, 0, {**METHOD, "group_min": 9, "group_max": 3}),
        [("group_max", "fact.group_upside_down")],
    ),
    (
        Edit({"fr": {"title": " "}}, 0, {"minutes": "long"}, "x" * 501),
        [
            ("type", "fact.missing"),
            ("minutes", "fact.not_a_number"),
            ("title", "title.missing"),
            ("note", "note.too_long"),
        ],
    ),
]


@pytest.mark.parametrize(("edit", "problems"), REFUSED)
def test_what_is_wrong_is_told_at_once_and_nothing_is_written(
    cast: Cast, edit: Edit, problems: list[tuple[str, str]]
) -> None:
    with pytest.raises(Invalid) as refused:
        service.create(cast.amina, "article", "fr", edit)

    assert [(problem.field, problem.code) for problem in refused.value.problems] == problems
    assert nothing_is_written()


@pytest.mark.parametrize(
    ("person", "kind", "refusal"),
    [
        ("stranger", "article", NotSignedIn),
        ("amina", "page", Forbidden),
        ("amina", "recipe", NotFound),
    ],
)
def test_who_may_not_is_refused_and_nothing_is_written(
    cast: Cast, person: str, kind: str, refusal: type[LieuxError]
) -> None:
    actor: Actor = getattr(cast, person)

    with pytest.raises(refusal):
        service.create(actor, kind, "fr", Edit({"fr": ARTICLE}, 0, METHOD))

    assert nothing_is_written()


def nothing_is_written() -> bool:
    tables = (Document, Revision, Content, Address, Entry)
    return not any(db.session.scalar(select(func.count()).select_from(table)) for table in tables)
