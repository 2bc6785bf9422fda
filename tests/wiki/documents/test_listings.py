"""Lists: what one may read is inside each query, counts included."""

import pytest

from tests.support.cast import Cast
from tests.wiki.documents.desk import revise, write
from wiki.access.actor import VISITOR, Actor
from wiki.documents import publishing, removing
from wiki.documents.facets import list_facets
from wiki.documents.listings import Listing, list_documents
from wiki.documents.public import count_public, list_public


def listed(actor: Actor, language: str = "fr", **asked: object) -> Listing:
    return list_documents(actor, "article", language, **asked)  # type: ignore[arg-type]


def titles(listing: Listing) -> list[str]:
    return [item.title for item in listing.items]


@pytest.fixture
def five(cast: Cast) -> dict[str, int]:
    """Five articles: for everybody, in both languages, for members, withdrawn, a draft."""
    made = {
        "four": write(cast.amina, "Four", facts={"topics": ["food"]}, tags="Pain, levain"),
        "ete": write(cast.amina, "Été", facts={"topics": ["food", "legal"]}, tags="pain"),
        "members": write(cast.amina, "Zone", facts={"type": "template", "topics": ["food"]}),
        "gone": write(cast.amina, "Gone", facts={"topics": ["legal"]}, tags="pain"),
        "draft": write(cast.amina, "Draft", facts={"topics": ["food"]}, public=False),
    }
    revise(cast.amina, made["ete"], "Summer.\n", language="en", title="Summer", tags="bread")
    publishing.set_audience(cast.chloe, made["members"], "members")
    publishing.withdraw(cast.chloe, made["gone"], ["fr"])
    return made


def test_titles_are_in_alphabetical_order_accents_set_aside(
    cast: Cast, five: dict[str, int]
) -> None:
    assert titles(listed(cast.stranger)) == ["Été", "Four"]
    assert titles(listed(cast.basile)) == ["Été", "Four", "Zone"]


def test_each_document_is_listed_once_in_the_readers_language(
    cast: Cast, five: dict[str, int]
) -> None:
    listing = listed(cast.stranger, "en")

    assert titles(listing) == ["Four", "Summer"]
    assert [item.language for item in listing.items] == ["fr", "en"]


def test_a_page_of_a_list_knows_its_place(cast: Cast) -> None:
    for number in range(7):
        write(cast.amina, f"Titre {number}")

    listing = listed(cast.stranger, page=2, per_page=3)
    assert titles(listing) == ["Titre 3", "Titre 4", "Titre 5"]
    assert (listing.total, listing.page, listing.pages) == (7, 2, 3)


@pytest.mark.parametrize(("asked", "given"), [(0, 1), (-4, 1), (99, 3)])
def test_a_page_beyond_the_list_is_the_nearest_one(cast: Cast, asked: int, given: int) -> None:
    for number in range(5):
        write(cast.amina, f"Titre {number}")

    assert listed(cast.stranger, page=asked, per_page=2).page == given


def test_an_empty_list_has_one_empty_page(cast: Cast) -> None:
    listing = listed(cast.stranger)

    assert (listing.items, listing.total, listing.page, listing.pages) == ([], 0, 1, 1)


def test_the_newest_may_come_first(cast: Cast) -> None:
    for title in ("Un", "Deux", "Trois"):
        write(cast.amina, title)

    assert titles(listed(cast.stranger, newest_first=True)) == ["Trois", "Deux", "Un"]


def test_a_long_title_is_listed(cast: Cast) -> None:
    title = "ﷺ" * 100  # each sign becomes eighteen when accents are set aside

    write(cast.amina, title, slug="long")

    assert titles(listed(cast.stranger)) == [title]


def test_the_facets_of_documents_on_a_list_are_told_together(
    cast: Cast, five: dict[str, int]
) -> None:
    told = list_facets([five["four"], five["draft"], five["gone"]])

    assert told == {
        five["four"]: {"topics": ["food"], "type": ["method"], "tag": ["levain", "pain"]}
    }


def test_what_machines_are_told_is_what_anybody_may_read(cast: Cast, five: dict[str, int]) -> None:
    told = list_public(0, 10)

    assert count_public() == len(told) == 2
    assert [sorted(document.addresses) for document in told] == [["fr"], ["en", "fr"]]
    assert told[1].addresses["en"][0] == "summer"
    assert titles(listed(VISITOR)) == ["Été", "Four"]


def test_what_was_deleted_is_in_no_list(cast: Cast, five: dict[str, int]) -> None:
    removing.delete_document(cast.chloe, five["four"], "Doublon")

    assert titles(listed(cast.chloe)) == ["Été", "Zone"]
    assert count_public() == 1
