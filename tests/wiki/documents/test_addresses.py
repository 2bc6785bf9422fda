"""Addresses: reserved by drafts, live when published, redirecting for ever once they moved."""

import pytest

from tests.support.cast import Cast
from tests.wiki.documents.desk import addresses, body, journal, revise, visit, write
from wiki.access.actor import Actor
from wiki.documents import publishing, service
from wiki.errors import Forbidden, Invalid, NotFound, NotSignedIn


def test_a_former_address_leads_to_the_present_one(cast: Cast) -> None:
    oven = write(cast.amina)

    service.rename(cast.amina, oven, "fr", "Le four banal")

    assert visit(cast.stranger, "fr/le-four-banal") == "fr: Four à pain"
    assert visit(cast.stranger, "fr/four-a-pain") == "→ fr/le-four-banal"
    assert journal(oven)[-1] == "document.renamed"


def test_every_former_address_leads_there_in_one_step(cast: Cast) -> None:
    oven = write(cast.amina)
    for slug in ("deux", "trois", "quatre"):
        service.rename(cast.amina, oven, "fr", slug)

    assert {visit(cast.stranger, f"fr/{slug}") for slug in ("four-a-pain", "deux", "trois")} == {
        "→ fr/quatre"
    }


def test_a_document_may_go_back_to_an_address_it_had(cast: Cast) -> None:
    oven = write(cast.amina)
    service.rename(cast.amina, oven, "fr", "deux")

    service.rename(cast.amina, oven, "fr", "four-a-pain")

    assert visit(cast.stranger, "fr/four-a-pain") == "fr: Four à pain"
    assert visit(cast.stranger, "fr/deux") == "→ fr/four-a-pain"


def test_a_title_change_moves_the_address_when_asked_to(cast: Cast) -> None:
    oven = write(cast.amina)

    revise(cast.amina, oven, title="Le four banal", slug="Le four banal")

    assert visit(cast.stranger, "fr/four-a-pain") == "→ fr/le-four-banal"


def test_an_address_asked_for_without_a_new_text_moves_too(cast: Cast) -> None:
    oven = write(cast.amina)

    assert revise(cast.amina, oven, "Pétrir.\n", slug="le-four-banal").number is None

    assert visit(cast.stranger, "fr/four-a-pain") == "→ fr/le-four-banal"


def test_a_drafts_address_leads_nowhere_for_others(cast: Cast) -> None:
    write(cast.amina, "Projet de fusion", public=False)

    assert visit(cast.amina, "fr/projet-de-fusion") == "fr: Projet de fusion"
    assert visit(cast.basile, "fr/projet-de-fusion") == "nothing"


def test_the_address_that_a_draft_will_have_leads_nowhere_for_others(cast: Cast) -> None:
    page = write(cast.chloe, "Nos valeurs", kind="page")
    revise(cast.chloe, page, title="Notre fusion", slug="notre-fusion", public=False)

    assert visit(cast.stranger, "fr/notre-fusion", "page") == "nothing"
    assert visit(cast.stranger, "fr/nos-valeurs", "page") == "fr: Nos valeurs"
    assert visit(cast.chloe, "fr/notre-fusion", "page") == "fr: Notre fusion"


def test_it_is_live_with_the_text_it_waits_for(cast: Cast) -> None:
    page = write(cast.chloe, "Nos valeurs", kind="page")
    revise(cast.chloe, page, title="Notre fusion", slug="notre-fusion", public=False)

    publishing.publish(cast.chloe, page, 2, ["fr"])

    assert visit(cast.stranger, "fr/notre-fusion", "page") == "fr: Notre fusion"
    assert visit(cast.stranger, "fr/nos-valeurs", "page") == "→ fr/notre-fusion"


def test_an_address_that_never_was_public_redirects_nowhere(cast: Cast) -> None:
    oven = write(cast.amina, "Un nom", public=False)
    service.rename(cast.amina, oven, "fr", "un-autre-nom")
    publishing.publish(cast.amina, oven, 1, ["fr"])

    assert addresses(oven) == {
        "fr/un-autre-nom": "live",
        "en/un-autre-nom": "standin",
        "fr/un-nom": "old",  # a title ever used
    }


def test_an_older_text_published_again_does_not_reveal_the_address_of_a_draft(cast: Cast) -> None:
    page = write(cast.chloe, "Nos valeurs", kind="page")
    revise(cast.chloe, page, "Partager.\n")
    revise(cast.chloe, page, title="Notre fusion", slug="notre-fusion", public=False)

    publishing.publish(cast.chloe, page, 1, ["fr"])

    assert visit(cast.stranger, "fr/notre-fusion", "page") == "nothing"
    assert visit(cast.stranger, "fr/nos-valeurs", "page") == "fr: Nos valeurs"


def test_nor_does_what_somebody_else_publishes(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.amina, oven, title="Notre fusion", slug="notre-fusion", public=False)

    revise(cast.basile, oven, "Pétrir, cuire.\n")

    assert visit(cast.stranger, "fr/notre-fusion") == "nothing"
    assert visit(cast.stranger, "fr/four-a-pain") == "fr: Four à pain"


def test_a_draft_that_asks_for_a_former_address_leaves_it_redirecting(cast: Cast) -> None:
    oven = write(cast.amina)
    service.rename(cast.amina, oven, "fr", "deux")

    revise(cast.amina, oven, "Un secret.\n", slug="four-a-pain", public=False)

    assert visit(cast.stranger, "fr/four-a-pain") == "→ fr/deux"
    assert visit(cast.stranger, "fr/deux") == "fr: Four à pain"


def test_without_a_twin_the_same_slug_shows_the_text_there_is(cast: Cast) -> None:
    write(cast.amina)

    assert visit(cast.stranger, "en/four-a-pain") == "fr: Four à pain"


def test_with_a_twin_it_redirects(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.amina, oven, "Knead.\n", language="en", title="Bread oven")

    assert visit(cast.stranger, "en/four-a-pain") == "→ en/bread-oven"
    assert visit(cast.stranger, "fr/bread-oven") == "→ fr/four-a-pain"


def test_a_renamed_text_without_a_twin_is_shown_at_its_new_slug(cast: Cast) -> None:
    oven = write(cast.amina)
    service.rename(cast.amina, oven, "fr", "fournil")

    assert visit(cast.stranger, "en/fournil") == "fr: Four à pain"
    assert visit(cast.stranger, "en/four-a-pain") == "→ en/fournil"


def test_a_twin_may_take_the_slug_that_stood_in(cast: Cast) -> None:
    leader = write(cast.amina, "LEADER")
    revise(cast.amina, leader, "About LEADER.\n", language="en", title="LEADER")

    assert visit(cast.stranger, "fr/leader") == "fr: LEADER"
    assert visit(cast.stranger, "en/leader") == "en: LEADER"


def test_a_draft_twin_leaves_the_stand_in_as_it_is(cast: Cast) -> None:
    leader = write(cast.amina, "LEADER")
    revise(
        cast.amina,
        leader,
        "A secret.\n",
        language="en",
        title="LEADER II",
        slug="leader",
        public=False,
    )

    assert visit(cast.stranger, "en/leader") == "fr: LEADER"


TAKEN = [
    ("fr", "Four à pain"),  # the same address
    ("en", "Four a pain"),  # that of the stand-in
    ("en", "Bread oven"),  # that of the twin
    ("fr", "Bread oven"),  # the twin's, in the other language
    ("fr", "Fournil"),  # a former one
    ("fr", "Le four secret"),  # a draft's
]


@pytest.mark.parametrize(("language", "title"), TAKEN)
def test_an_address_that_another_document_ever_had_is_refused(
    cast: Cast, language: str, title: str
) -> None:
    oven = write(cast.amina, slug="fournil")
    service.rename(cast.amina, oven, "fr", "four-a-pain")
    revise(cast.amina, oven, "Knead.\n", language="en", title="Bread oven")
    write(cast.amina, "Le four secret", public=False)

    with pytest.raises(Invalid) as refused:
        write(cast.basile, title, language=language)

    assert refused.value.problems[0].code == "address.taken"


def test_another_kind_may_have_it(cast: Cast) -> None:
    write(cast.amina, "Méthode")
    write(cast.chloe, "Méthode", kind="page")

    assert visit(cast.stranger, "fr/methode") == "fr: Méthode"
    assert visit(cast.stranger, "fr/methode", "page") == "fr: Méthode"


@pytest.mark.parametrize("slug", ["communs", "search", "en", "FR"])
def test_words_that_the_site_needs_are_no_pages_address(cast: Cast, slug: str) -> None:
    with pytest.raises(Invalid) as refused:
        write(cast.chloe, "Une page", kind="page", slug=slug)

    assert refused.value.problems[0].code == "address.reserved"


@pytest.mark.parametrize("title", ["Communs", "EN"])
def test_a_page_may_have_such_a_title_at_another_address(cast: Cast, title: str) -> None:
    page = write(cast.chloe, title, kind="page", slug="autre")

    assert addresses(page) == {"fr/autre": "live", "en/autre": "standin"}


def test_a_title_ever_used_leads_to_the_document(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.amina, oven, title="Le four banal")
    revise(cast.amina, oven, title="Le fournil")

    assert visit(cast.stranger, "fr/le-four-banal") == "→ fr/four-a-pain"
    assert visit(cast.stranger, "fr/le-fournil") == "→ fr/four-a-pain"


def test_a_title_that_is_anothers_address_is_left_to_it(cast: Cast) -> None:
    write(cast.amina, "Fournil")
    oven = write(cast.amina)

    revise(cast.amina, oven, title="Fournil")

    assert visit(cast.stranger, "fr/fournil") == "fr: Fournil"
    assert "fr/fournil" not in addresses(oven)


@pytest.mark.parametrize("language", ["en", "xx", "facts"])
def test_a_language_that_is_not_there_has_no_address_to_move(cast: Cast, language: str) -> None:
    oven = write(cast.amina)

    with pytest.raises(NotFound):
        service.rename(cast.amina, oven, language, "bread-oven")

    assert "en/bread-oven" not in addresses(oven)


def test_nobody_moves_the_address_of_a_draft_they_may_not_read(cast: Cast) -> None:
    oven = write(cast.amina)
    revise(cast.amina, oven, "A secret.\n", language="en", title="Bread oven", public=False)

    with pytest.raises(NotFound):
        service.rename(cast.basile, oven, "en", "stolen")
    with pytest.raises(Forbidden):
        service.rename(cast.basile, write(cast.amina, "Brouillon", public=False), "fr", "stolen")


@pytest.mark.parametrize(("person", "refusal"), [("nour", Forbidden), ("stranger", NotSignedIn)])
def test_newcomers_move_no_public_address(
    cast: Cast, person: str, refusal: type[Exception]
) -> None:
    oven = write(cast.amina)
    actor: Actor = getattr(cast, person)

    with pytest.raises(refusal):
        service.rename(actor, oven, "fr", "a-moi")

    assert visit(cast.stranger, "fr/four-a-pain") == "fr: Four à pain"


def test_an_address_that_cannot_be_is_refused(cast: Cast) -> None:
    oven = write(cast.amina)

    with pytest.raises(Invalid) as refused:
        service.rename(cast.amina, oven, "fr", "!!!")

    assert refused.value.problems[0].code == "address.empty"
    assert body(cast.stranger, oven) == "Pétrir.\n"
