"""What stands around a text: where its links lead, what leads here, who wrote it."""

from tests.support.cast import Cast
from tests.wiki.documents.desk import revise, treat_newcomers, write
from wiki.access.actor import Actor
from wiki.config import Newcomers
from wiki.documents import listings, publishing, queries, removing
from wiki.documents.surroundings import Surroundings, look_around
from wiki.documents.undoing import Words, restore


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
        raw: (item.kind, item.language, item.slug, item.title) for raw, item in alone.items()
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


def test_authors_are_told_language_by_language_the_first_first(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.basile, oven, "Pétrir, cuire.\n")
    revise(cast.basile, oven, "Knead.\n", language="en", title="Bread oven")
    revise(cast.amina, oven, "Knead, bake.\n", language="en")

    authors = around(cast.stranger, oven).authors

    assert authors["fr"] == ["Amina B.", "Basile O."]
    assert authors["en"] == ["Basile O.", "Amina B."]


def test_who_was_refused_hidden_or_only_brought_a_text_back_wrote_nothing(cast: Cast) -> None:
    oven = write(cast.amina)
    treat_newcomers(Newcomers.REVIEW)
    revise(cast.nour, oven, "Une publicité.\n")
    revise(cast.basile, oven, "Une insulte.\n")
    restore(cast.ida, oven, 1, Words("Comme avant"))
    removing.hide(cast.chloe, oven, 3, "revision")

    assert around(cast.stranger, oven).authors["fr"] == ["Amina B."]
