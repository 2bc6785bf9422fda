"""Withdrawing: readers see nothing of a language any more, and nothing is lost."""

import pytest

from tests.support.cast import Cast
from tests.support.lists import browse
from tests.wiki.documents.desk import body, journal, revise, visit, write
from wiki.documents import listings, publishing, queries
from wiki.errors import Forbidden, NotSignedIn


def bilingual(cast: Cast) -> int:
    oven = write(cast.amina, facts={"topics": ["food"]})
    revise(cast.amina, oven, "Knead.\n", language="en", title="Bread oven")
    return oven


def test_one_language_leaves_and_the_other_stays(cast: Cast) -> None:
    oven = bilingual(cast)

    assert publishing.withdraw(cast.chloe, oven, ["en"]) == ["en"]

    assert queries.live_numbers(oven) == {"facts": 1, "fr": 1}
    assert visit(cast.stranger, "fr/four-a-pain") == "fr: Four à pain"
    assert visit(cast.stranger, "en/bread-oven") == "→ en/four-a-pain"
    assert visit(cast.stranger, "en/four-a-pain") == "fr: Four à pain"
    assert journal(oven)[-1] == "document.withdrawn"


def test_with_the_last_language_the_facts_leave(cast: Cast) -> None:
    oven = bilingual(cast)

    assert publishing.withdraw(cast.chloe, oven, ["fr", "en"]) == ["facts", "en", "fr"]

    assert queries.find_document(cast.stranger, oven) is None
    assert visit(cast.stranger, "fr/four-a-pain") == "nothing"
    assert visit(cast.amina, "fr/four-a-pain") == "fr: Four à pain"
    assert not any(browse(cast.stranger).facets.values())


def test_published_again_it_is_found_by_its_facts_again(cast: Cast) -> None:
    oven = bilingual(cast)
    publishing.withdraw(cast.chloe, oven, ["fr", "en"])

    assert publishing.publish(cast.chloe, oven, 2, ["fr"]) == ["facts", "fr"]

    listing = browse(cast.stranger, {"topics": ("food",)})
    assert len(listing.ids) == 1
    assert visit(cast.stranger, "fr/four-a-pain") == "fr: Four à pain"


def test_an_editor_who_saves_it_again_publishes_its_facts_too(cast: Cast) -> None:
    oven = bilingual(cast)
    publishing.withdraw(cast.chloe, oven, ["fr", "en"])

    revise(cast.chloe, oven, "Pétrir, cuire.\n")

    listing = browse(cast.stranger, {"topics": ("food",)})
    assert len(listing.ids) == 1


def test_what_an_editor_withdrew_stays_so_when_its_owner_saves(cast: Cast) -> None:
    oven = bilingual(cast)
    publishing.withdraw(cast.chloe, oven, ["fr", "en"])

    assert revise(cast.amina, oven, "Pétrir, cuire.\n").published == ()

    assert queries.find_document(cast.stranger, oven) is None


def test_what_an_editor_withdrew_its_owner_does_not_publish(cast: Cast) -> None:
    oven = bilingual(cast)
    publishing.withdraw(cast.chloe, oven, ["fr"])

    with pytest.raises(Forbidden):
        publishing.publish(cast.amina, oven, 2, ["fr"])

    assert body(cast.stranger, oven) is None


def test_others_do_not_write_what_was_withdrawn(cast: Cast) -> None:
    oven = bilingual(cast)
    publishing.withdraw(cast.chloe, oven, ["fr", "en"])

    with pytest.raises(Forbidden):
        publishing.publish(cast.basile, oven, 2, ["fr"])


def test_what_is_not_public_cannot_be_withdrawn(cast: Cast) -> None:
    oven = write(cast.amina)

    assert publishing.withdraw(cast.chloe, oven, ["en"]) == []
    assert journal(oven) == ["document.revised", "document.published"]


def test_only_editors_withdraw(cast: Cast) -> None:
    oven = write(cast.amina)

    with pytest.raises(Forbidden):
        publishing.withdraw(cast.amina, oven, ["fr"])
    with pytest.raises(NotSignedIn):
        publishing.withdraw(cast.stranger, oven, ["fr"])


def test_links_to_what_was_withdrawn_look_wanted_and_find_it_again(cast: Cast) -> None:
    oven = bilingual(cast)
    bread = write(cast.amina, "Pain", "Dans le [[Four à pain]].\n")
    publishing.withdraw(cast.chloe, oven, ["fr", "en"])

    assert listings.list_link_targets(cast.stranger, bread, "fr", "fr") == {}

    publishing.publish(cast.chloe, oven, 2, ["fr"])
    assert list(listings.list_link_targets(cast.stranger, bread, "fr", "fr")) == ["Four à pain"]
