"""Wiki links: stored with the document they lead to, wanted until somebody writes it."""

import pytest

from tests.support.cast import Cast
from tests.wiki.documents.desk import hashes, revise, write
from wiki.access.actor import Actor
from wiki.documents import listings, publishing, removing, service
from wiki.documents.named import find_named


def leads(actor: Actor, document_id: int, language: str = "fr") -> dict[str, str]:
    """What stands between the brackets of a published text → the title it leads to."""
    targets = listings.list_link_targets(actor, document_id, language, language)
    return {raw: item.title for raw, item in targets.items()}


def would_lead(actor: Actor, source: str, language: str = "fr") -> dict[str, str]:
    """The same for a text that is not saved."""
    targets = listings.find_link_targets(actor, language, source)
    return {raw: item.title for raw, item in targets.items()}


def test_a_link_leads_to_the_document_of_that_title(cast: Cast) -> None:
    write(cast.amina)
    bread = write(cast.amina, "Pain", "Dans le [[Four à pain|four]].\n")

    assert leads(cast.stranger, bread) == {"Four à pain": "Four à pain"}
    assert would_lead(cast.stranger, "[[four a pain]]") == {"four a pain": "Four à pain"}


def test_it_is_wanted_until_somebody_writes_it(cast: Cast) -> None:
    bread = write(cast.amina, "Pain", "Dans le [[Four à pain]].\n")
    assert leads(cast.stranger, bread) == {}
    assert [(w.raw, w.sources) for w in listings.list_wanted(cast.stranger)] == [("Four à pain", 1)]

    write(cast.basile)

    assert leads(cast.stranger, bread) == {"Four à pain": "Four à pain"}
    assert listings.list_wanted(cast.stranger) == []


def test_a_draft_answers_nothing_until_it_is_public(cast: Cast) -> None:
    bread = write(cast.amina, "Pain", "Dans le [[Four à pain]].\n")
    oven = write(cast.amina, public=False)
    assert leads(cast.amina, bread) == {}
    assert would_lead(cast.stranger, "[[Four à pain]]") == {}

    publishing.publish(cast.amina, oven, 1, ["fr"])

    assert leads(cast.stranger, bread) == {"Four à pain": "Four à pain"}


def test_a_title_and_an_address_ever_used_still_lead_there(cast: Cast) -> None:
    oven = write(cast.amina)
    service.rename(cast.amina, oven, "fr", "fournil")
    revise(cast.amina, oven, title="Le four banal")
    bread = write(cast.amina, "Pain", "[[Four à pain]], [[Fournil]], [[Le four banal]]\n")

    assert set(leads(cast.stranger, bread).values()) == {"Le four banal"}
    assert len(leads(cast.stranger, bread)) == 3


def test_renaming_changes_no_other_document(cast: Cast) -> None:
    oven = write(cast.amina)
    bread = write(cast.amina, "Pain", "Dans le [[Four à pain]].\n")
    before = hashes(bread, 1)

    service.rename(cast.amina, oven, "fr", "fournil")
    revise(cast.amina, oven, title="Fournil")

    assert hashes(bread, 1) == before
    assert hashes(bread, 2) == {}
    assert leads(cast.stranger, bread) == {"Four à pain": "Fournil"}


def test_the_language_of_the_text_comes_first_then_the_others(cast: Cast) -> None:
    french = write(cast.amina, "Kit")
    bread = write(cast.amina, "Bread", "[[Kit]] and [[Pain complet]]\n", language="en")
    write(cast.amina, "Pain complet")

    assert leads(cast.stranger, bread, "en") == {"Kit": "Kit", "Pain complet": "Pain complet"}

    revise(cast.amina, french, "The kit.\n", language="en", title="The kit")
    assert leads(cast.stranger, bread, "en")["Kit"] == "The kit"


def test_articles_come_before_pages(cast: Cast) -> None:
    write(cast.chloe, "Méthode", "Une page.\n", kind="page")
    write(cast.amina, "Méthode", "Un article.\n")

    named = listings.find_link_targets(cast.stranger, "fr", "[[Méthode]]")

    assert named["Méthode"].kind == "article"


@pytest.mark.parametrize(
    ("link", "found"),
    [
        ("fr:Kit", "Kit en français"),
        ("en:Kit", "English kit"),
        ("communs:Kit", "Kit en français"),
        ("commons:Kit", "Kit en français"),
        ("Commons : Kit", "Kit en français"),
        ("fr:English kit", None),
        ("recherche:Kit", None),
        ("xx:Kit", None),
    ],
)
def test_a_link_may_ask_for_a_language_or_a_section(
    cast: Cast, link: str, found: str | None
) -> None:
    write(cast.chloe, "La page Kit", kind="page", slug="kit")
    kit = write(cast.amina, "Kit en français", slug="kit")
    revise(cast.amina, kit, "A kit.\n", language="en", title="English kit", slug="kit")
    bread = write(cast.amina, "Pain", f"[[{link}]]\n")

    expected = {link: found} if found else {}
    assert leads(cast.stranger, bread) == expected
    assert would_lead(cast.stranger, f"[[{link}]]") == expected


def test_a_wish_for_one_language_is_answered_by_that_one_only(cast: Cast) -> None:
    bread = write(cast.amina, "Pain", "[[en:Oven]]\n")
    oven = write(cast.amina, "Oven")
    assert leads(cast.stranger, bread) == {}

    revise(cast.amina, oven, "An oven.\n", language="en", title="Oven")

    assert leads(cast.stranger, bread) == {"en:Oven": "Oven"}


def test_a_wish_for_a_section_is_answered_by_that_one_only(cast: Cast) -> None:
    bread = write(cast.amina, "Pain", "[[communs:Fournil]]\n")
    write(cast.chloe, "Fournil", kind="page")
    assert leads(cast.stranger, bread) == {}

    write(cast.amina, "Fournil")

    assert leads(cast.stranger, bread) == {"communs:Fournil": "Fournil"}


def test_a_target_that_the_reader_may_not_read_looks_wanted(cast: Cast) -> None:
    oven = write(cast.amina)
    bread = write(cast.amina, "Pain", "Dans le [[Four à pain]].\n")
    publishing.set_audience(cast.chloe, oven, "members")

    assert leads(cast.basile, bread) == {"Four à pain": "Four à pain"}
    assert leads(cast.stranger, bread) == {}
    assert would_lead(cast.stranger, "[[Four à pain]]") == {}
    assert [w.raw for w in listings.list_wanted(cast.stranger)] == ["Four à pain"]
    assert listings.list_wanted(cast.basile) == []
    assert find_named(cast.stranger, ["four-a-pain"], "fr") == {}


def test_a_deleted_target_looks_wanted(cast: Cast) -> None:
    oven = write(cast.amina)
    bread = write(cast.amina, "Pain", "Dans le [[Four à pain]].\n")
    removing.delete_document(cast.chloe, oven, "Doublon")

    assert leads(cast.chloe, bread) == {}
    assert [w.raw for w in listings.list_wanted(cast.stranger)] == ["Four à pain"]


def test_what_links_here_names_documents_that_the_reader_may_read(cast: Cast) -> None:
    oven = write(cast.amina)
    write(cast.amina, "Pain", "[[Four à pain]]\n")
    secret = write(cast.amina, "Secret", "[[Four à pain]]\n")
    revise(cast.amina, oven, "Dans le [[Four à pain]].\n")
    publishing.set_audience(cast.chloe, secret, "editors")

    def here(actor: Actor) -> list[str]:
        return [item.title for item in listings.list_links_here(actor, oven, "fr")]

    assert here(cast.stranger) == ["Pain"]
    assert here(cast.chloe) == ["Pain", "Secret"]


def test_a_link_that_was_taken_out_leads_nowhere_any_more(cast: Cast) -> None:
    oven = write(cast.amina)
    bread = write(cast.amina, "Pain", "Dans le [[Four à pain]].\n")
    revise(cast.amina, bread, "Dehors.\n")

    assert listings.list_links_here(cast.stranger, oven, "fr") == []


def test_orphans_are_what_no_other_readable_document_links_to(cast: Cast) -> None:
    write(cast.amina, "Un", "[[Un]]\n")
    write(cast.amina, "Deux")
    write(cast.amina, "Trois", "[[Deux]]\n")
    hidden = write(cast.amina, "Quatre", "[[Trois]]\n")
    publishing.set_audience(cast.chloe, hidden, "editors")

    def orphans(actor: Actor) -> list[str]:
        return [item.title for item in listings.list_orphans(actor, "article", "fr")]

    assert orphans(cast.stranger) == ["Trois", "Un"]
    assert orphans(cast.chloe) == ["Quatre", "Un"]


def test_wanted_pages_are_counted_by_document_most_asked_for_first(cast: Cast) -> None:
    write(cast.amina, "Un", "[[Levain]] [[levain|le]] [[Farine]]\n")
    write(cast.amina, "Deux", "[[Levain]]\n")
    write(cast.amina, "Trois", "[[Sel]]\n", public=False)

    wanted = listings.list_wanted(cast.stranger)

    assert [(w.raw, w.language, w.sources) for w in wanted] == [
        ("Levain", "fr", 2),
        ("Farine", "fr", 1),
    ]


def test_long_links_that_begin_alike_are_told_apart(cast: Cast) -> None:
    long = "mot " * 90

    bread = write(cast.amina, "Pain", f"[[{long}un]] [[{long}deux]]\n")

    assert leads(cast.stranger, bread) == {}
