"""The pages of the site: a tree in menu order, as far as the reader may see it."""

import pytest

from tests.support.cast import Cast
from tests.wiki.documents.desk import revise, write
from wiki.access.actor import Actor
from wiki.db import db
from wiki.documents import publishing
from wiki.documents.listings import list_tree
from wiki.documents.models import Document
from wiki.errors import Invalid


def public_id(document_id: int) -> str:
    return db.session.get_one(Document, document_id).public_id


def page(cast: Cast, title: str, **facts: object) -> int:
    return write(cast.chloe, title, kind="page", facts=facts)


def told(actor: Actor, language: str = "fr") -> list[tuple[str, str, bool]]:
    """(title, title of the page above, whether it is in the menu), in order."""
    nodes = list_tree(actor, language)
    titles = {node.item.public_id: node.item.title for node in nodes}
    return [
        (node.item.title, titles.get(node.parent, node.parent), node.is_in_menu) for node in nodes
    ]


def test_pages_stand_in_their_places_then_by_title(cast: Cast) -> None:
    page(cast, "Zut", place=1)
    page(cast, "Accueil", place=2, in_menu="1")
    page(cast, "Élan")
    page(cast, "Bref")

    assert told(cast.stranger) == [
        ("Bref", "", False),
        ("Élan", "", False),
        ("Zut", "", False),
        ("Accueil", "", True),
    ]


def test_a_page_stands_beneath_its_parent(cast: Cast) -> None:
    parent = page(cast, "Nous", in_menu="1")
    page(cast, "Nos valeurs", parent=public_id(parent))

    assert ("Nos valeurs", "Nous", False) in told(cast.stranger)


def test_its_place_follows_what_is_published(cast: Cast) -> None:
    values = page(cast, "Nos valeurs")
    revise(cast.chloe, values, facts={"in_menu": "1"}, public=False)
    assert told(cast.stranger) == [("Nos valeurs", "", False)]

    publishing.publish(cast.chloe, values, 2, ["facts"])

    assert told(cast.stranger) == [("Nos valeurs", "", True)]


def test_who_may_not_read_a_page_does_not_see_it_there(cast: Cast) -> None:
    parent = page(cast, "Nous", in_menu="1")
    page(cast, "Nos valeurs", parent=public_id(parent))
    publishing.set_audience(cast.chloe, parent, "members")

    assert [title for title, _, _ in told(cast.stranger)] == ["Nos valeurs"]
    assert ("Nos valeurs", "Nous", False) in told(cast.basile)


def test_the_tree_speaks_the_readers_language(cast: Cast) -> None:
    values = page(cast, "Nos valeurs")
    revise(cast.chloe, values, "To share.\n", language="en", title="Our values", menu="Values")

    (node,) = list_tree(cast.stranger, "en")
    assert (node.item.title, node.item.menu, node.item.slug) == (
        "Our values",
        "Values",
        "our-values",
    )


def test_articles_are_not_in_the_tree(cast: Cast) -> None:
    write(cast.amina)

    assert told(cast.stranger) == []


def test_a_page_does_not_stand_beneath_itself(cast: Cast) -> None:
    us = page(cast, "Nous")
    values = page(cast, "Nos valeurs", parent=public_id(us))

    for document_id, parent in ((us, us), (us, values)):
        with pytest.raises(Invalid) as refused:
            revise(cast.chloe, document_id, facts={"parent": public_id(parent)})
        assert refused.value.problems[0].code == "tree.in_a_circle"


@pytest.mark.parametrize("parent", ["aaaaaaaa", "an-article"])
def test_nor_beneath_what_is_no_page(cast: Cast, parent: str) -> None:
    oven = write(cast.amina)

    with pytest.raises(Invalid) as refused:
        page(cast, "Nos valeurs", parent=public_id(oven) if parent == "an-article" else parent)

    assert refused.value.problems[0].code == "fact.unknown_document"
