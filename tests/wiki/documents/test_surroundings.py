"""What stands around a text: where its links lead, what leads here, who wrote it."""

from tests.support import index
from tests.support.cast import Cast
from tests.wiki.documents.desk import revise, write
from wiki.access.actor import Actor
from wiki.documents import listings, publishing, queries
from wiki.documents.credits.queries import list_shares
from wiki.documents.surroundings import Surroundings, look_around


def around(actor: Actor, document_id: int, language: str = "fr") -> Surroundings:
    document = queries.find_document(actor, document_id)
    assert document is not None
    return look_around(actor, document, language)


def test_its_links_lead_where_they_lead_alone(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.amina, oven, "Knead.\n", language="en", title="Bread oven")
    bread = write(cast.amina, "Pain", "[[Four à pain]] [[en:Bread oven]] [[Levain]]\n")

    targets = around(cast.stranger, bread).targets

    alone = listings.list_link_targets(cast.stranger, bread, "fr", "fr")
    assert targets == {
        raw: (item.kind, item.language, item.slug, item.title, item.document_id)
        for raw, item in alone.items()
    }
    assert {raw: there.title for raw, there in targets.items()} == {
        "Four à pain": "Four à pain",
        "en:Bread oven": "Bread oven",
    }


def test_what_leads_here_is_in_alphabetical_order_and_bounded(cast: Cast) -> None:
    oven = write(cast.amina)
    for number in range(14):
        write(cast.amina, f"Pain {number:02}", "[[Four à pain]]\n")

    here = [item.title for item in around(cast.stranger, oven).links_here]

    assert here[:3] == ["Pain 00", "Pain 01", "Pain 02"]
    assert 12 <= len(here) <= 13


def test_what_this_person_may_not_read_is_not_there(cast: Cast) -> None:
    oven = write(cast.amina)
    bread = write(cast.amina, "Pain", "[[Four à pain]]\n")
    members = write(cast.amina, "Entre nous", "[[Pain]]\n")
    publishing.set_audience(cast.chloe, oven, "members")
    publishing.set_audience(cast.chloe, members, "members")

    assert around(cast.stranger, bread).targets == {}
    assert around(cast.stranger, bread).links_here == []
    assert [item.title for item in around(cast.basile, bread).links_here] == ["Entre nous"]
    assert list(around(cast.basile, bread).targets) == ["Four à pain"]


def test_who_wrote_is_told_language_by_language_the_most_words_first(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.basile, oven, "Pétrir, cuire longtemps.\n")
    revise(cast.basile, oven, "Knead.\n", language="en", title="Bread oven")
    index.count_credits()

    credits = around(cast.stranger, oven).credits

    assert {language: [tuple(one) for one in shares] for language, shares in credits.items()} == {
        "fr": [("writer", "Amina B.", "", 4), ("writer", "Basile O.", "", 2)],
        "en": [("writer", "Basile O.", "", 3)],
    }
    seen = queries.find_document(cast.stranger, oven)
    assert seen is not None
    assert list_shares(seen) == credits
