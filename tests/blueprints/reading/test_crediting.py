"""Who wrote a text is named below it."""

from collections.abc import Callable

from bs4 import BeautifulSoup

from tests.blueprints.reading.pen import Pen
from tests.support import index
from tests.support.cast import Cast
from wiki.documents import reviewing, service, undoing
from wiki.documents.freshness import confirming
from wiki.documents.freshness.provenance import Translated
from wiki.documents.saving import Edit
from wiki.documents.undoing import Words

Read = Callable[[str], BeautifulSoup]

WITH_A_LINK = "Two. https://elsewhere.example/offer"


def credits(page: BeautifulSoup) -> str:
    footer = page.find(id="credits")
    assert footer is not None
    return " ".join(footer.get_text(" ").split())


LONG = " ".join(["Le four chauffe toute la nuit sans bruit, et la pâte lève."] * 9)


def test_everybody_who_wrote_is_named_by_language(amina: Pen, chloe: Pen, read: Read) -> None:
    saved = amina.article("Le pain", "Pétrir la pâte dix minutes.")
    chloe.write(saved, "en", "Bread", "Knead the dough.")
    chloe.write(saved, "fr", "Le pain", "Pétrir la pâte dix minutes. Cuire.")
    index.count_credits()

    named = credits(read("/en/commons/bread"))

    assert "Text in French: Amina B. 88% and Chloé D. 12% Version in English: Chloé D." in named
    assert f"localhost/r/{saved.public_id}" in named


def test_percentages_are_written_as_the_reader_writes_them(
    amina: Pen, chloe: Pen, read: Read
) -> None:
    saved = amina.article("Le pain", "Pétrir la pâte dix minutes.")
    chloe.write(saved, "fr", "Le pain", "Pétrir la pâte dix minutes. Cuire.")
    index.count_credits()

    page = read("/fr/communs/le-pain").find(id="credits")

    assert page is not None
    assert "Texte en français\u00a0: Amina B. 88\u00a0% et Chloé D. 12\u00a0%" in page.get_text()


def test_who_wrote_very_little_is_counted(amina: Pen, chloe: Pen, cast: Cast, read: Read) -> None:
    saved = amina.article("Bread", LONG, language="en")
    chloe.write(saved, "en", "Bread", f"{LONG}\n\nVrai.\n")
    Pen(cast.basile).write(saved, "en", "Bread", f"{LONG}\n\nVrai.\n\nSûr.\n")
    index.count_credits()

    assert "Text in English: Amina B. 98% and 2 others" in credits(read("/en/commons/bread"))


def test_translators_and_machines_stand_apart(
    amina: Pen, chloe: Pen, cast: Cast, read: Read
) -> None:
    saved = amina.article("Le pain", "Un.\n\nDeux.\n")
    one = Translated("en", "The first one.\n", "fr", ["1.1"], 1)
    two = Translated("en", "And the second one.\n", "fr", ["1.2"], 1, engine="Apertium")
    edit = Edit(
        {"en": {"title": "Bread", "body": f"{one.text}\n{two.text}"}},
        base_number=1,
        translated=[one, two],
    )
    service.revise(cast.chloe, saved.document_id, edit)
    index.count_credits()
    before = credits(read("/en/commons/bread"))
    confirming.review(cast.basile, saved.document_id, "en", ["2.2"])
    index.count_credits()

    after = credits(read("/en/commons/bread"))

    english = "Version in English: Chloé D. 12% – translated by Chloé D. 38% – "
    assert f"{english}automatic translation by Apertium 50%" in before
    assert f"{english}automatic translation by Apertium, reviewed by Basile O. 50%" in after


def test_a_newcomer_is_named_once_their_text_is_accepted(
    amina: Pen, cast: Cast, read: Read
) -> None:
    saved = amina.article("Bread", "One.", language="en")
    held = Pen(cast.nour).write(saved, "en", "Bread", WITH_A_LINK)
    index.count_credits()
    before = credits(read("/en/commons/bread"))
    reviewing.accept(cast.chloe, saved.document_id, held.number or 0)
    index.count_credits()

    after = credits(read("/en/commons/bread"))

    assert held.is_held
    assert "Text in English: Amina B. Licence" in before
    assert "Text in English: Nour A. 83% and Amina B. 17% Licence" in after


def test_bringing_a_former_text_back_is_not_writing(
    amina: Pen, chloe: Pen, cast: Cast, read: Read
) -> None:
    saved = amina.article("Bread", "One.", language="en")
    amina.write(saved, "en", "Bread", "Two.")
    undoing.restore(cast.chloe, saved.document_id, 1, Words("Back."))
    index.count_credits()

    page = read("/en/commons/bread")

    assert "One." in page.select(".sheet .prose")[0].get_text()
    assert "Text in English: Amina B. Licence" in credits(page)
