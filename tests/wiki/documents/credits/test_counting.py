"""The words that readers see belong to whoever brought them in."""

from flask import Flask
from sqlalchemy import update

from tests.support import index
from tests.support.cast import Cast
from tests.wiki.documents.desk import revise, write
from tests.wiki.documents.freshness.both import translate
from wiki.access.actor import VISITOR
from wiki.accounts.crediting import credited
from wiki.accounts.models import Account
from wiki.db import db, writing
from wiki.documents import publishing, queries, removing
from wiki.documents.credits.queries import list_shares
from wiki.documents.freshness import confirming
from wiki.documents.freshness.provenance import Translated
from wiki.documents.models import Revision
from wiki.documents.undoing import Words, restore

FIRST = "Le four chauffe toute la nuit sans bruit.\n"
SECOND = "La pâte lève au chaud sous un linge.\n"


def told(document: int, language: str = "fr") -> list[tuple[str, str, int]]:
    """(role, name or machine, words) as anybody is told, the follower having read."""
    index.count_credits()
    seen = queries.find_document(VISITOR, document)
    assert seen is not None
    shares = list_shares(seen).get(language, ())
    return [(one.role, one.engine or one.name, one.words) for one in shares]


def test_each_has_the_words_they_brought(cast: Cast) -> None:
    oven = write(cast.amina, "Four", FIRST)
    revise(cast.basile, oven, f"{FIRST}\n{SECOND}")

    assert told(oven) == [("writer", "Amina B.", 9), ("writer", "Basile O.", 8)]


def test_blanking_and_restoring_steals_nothing(cast: Cast) -> None:
    oven = write(cast.amina, "Four", f"{FIRST}\n{SECOND}")
    revise(cast.basile, oven, "Rien.\n")
    restore(cast.basile, oven, 1, Words("Comme avant"))
    revise(cast.basile, oven, "Rien.\n")
    revise(cast.basile, oven, f"{FIRST}\n{SECOND}")

    assert told(oven) == [("writer", "Amina B.", 17)]


def test_a_draft_counts_once_readers_see_it(cast: Cast) -> None:
    oven = write(cast.amina, "Four", FIRST)
    revise(cast.basile, oven, f"{FIRST}\n{SECOND}", public=False)
    before = told(oven)

    publishing.publish(cast.chloe, oven, 2, ["fr"])

    assert before == [("writer", "Amina B.", 9)]
    assert told(oven) == [("writer", "Amina B.", 9), ("writer", "Basile O.", 8)]


def test_what_waits_for_an_editor_counts_for_nobody(cast: Cast) -> None:
    oven = write(cast.amina, "Four", FIRST)
    held = revise(cast.nour, oven, f"{FIRST}\nVoir https://ailleurs.example/offre.\n")

    assert held.is_held
    assert told(oven) == [("writer", "Amina B.", 9)]


def test_who_was_hidden_keeps_only_the_words_that_stand(cast: Cast) -> None:
    oven = write(cast.amina, "Four", FIRST)
    revise(cast.basile, oven, "Une insulte sans aucun rapport avec ceci.\n")
    restore(cast.ida, oven, 1, Words("Comme avant"))
    removing.hide(cast.chloe, oven, 2, "revision")

    assert told(oven) == [("writer", "Amina B.", 9)]


def test_an_erased_text_earns_its_author_nothing_more(cast: Cast) -> None:
    oven = write(cast.amina, "Four", FIRST)
    revise(cast.basile, oven, f"{FIRST}\n{SECOND}")
    revise(cast.chloe, oven, f"{SECOND}")
    removing.erase(cast.ida, oven, 2, "fr")

    assert told(oven) == [("writer", "Chloé D.", 8), ("writer", "Amina B.", 1)]


def test_a_withdrawn_text_has_no_credits(cast: Cast) -> None:
    oven = write(cast.amina, "Four", FIRST)
    revise(cast.amina, oven, "Knead.\n", language="en", title="Oven")
    before = told(oven, "en")

    publishing.withdraw(cast.chloe, oven, ["en"])

    assert before == [("writer", "Amina B.", 2)]
    assert told(oven, "en") == []
    assert told(oven) != []


def test_a_translation_is_its_translators(cast: Cast) -> None:
    oven = write(cast.amina, "Four", FIRST)
    revise(cast.amina, oven, "Foreword.\n", language="en", title="Oven")
    said = "The oven heats all night.\n"
    answer = Translated("en", said, "fr", ["1.1"], 1)
    translate(cast.basile, oven, "en", f"Foreword.\n\n{said}", answer)

    assert told(oven, "en") == [("translator", "Basile O.", 5), ("writer", "Amina B.", 2)]


def test_a_machines_words_are_its_own_until_somebody_read_them(cast: Cast) -> None:
    oven = write(cast.amina, "Four", FIRST)
    revise(cast.amina, oven, "Foreword.\n", language="en", title="Oven")
    said = "The oven heats all night.\n"
    answer = Translated("en", said, "fr", ["1.1"], 1, engine="Apertium")
    translate(cast.basile, oven, "en", f"Foreword.\n\n{said}", answer)
    before = told(oven, "en")

    seen = queries.find_document(VISITOR, oven)
    assert seen is not None
    confirming.review(cast.chloe, oven, "en", ["3.1"])
    index.count_credits()

    shares = list_shares(seen)["en"]
    assert before == [("machine", "Apertium", 5), ("writer", "Amina B.", 2)]
    assert shares[0] == ("machine", "Chloé D.", "Apertium", 5)


def test_who_left_is_nobody_and_who_has_no_account_is_named(app: Flask, cast: Cast) -> None:
    oven = write(cast.amina, "Four", FIRST)
    revise(cast.basile, oven, f"{FIRST}\n{SECOND}")
    with writing():
        fatou = credited("Fatou N.")
        by_amina = (Revision.document_id == oven) & (Revision.number == 1)
        db.session.execute(update(Revision).where(by_amina).values(author_id=fatou))
        gone = Account.id == cast.basile.account_id
        db.session.execute(update(Account).where(gone).values(name=""))

    assert told(oven) == [("writer", "Fatou N.", 9), ("writer", "", 8)]
