"""Who wrote a text is named below it."""

from collections.abc import Callable

from bs4 import BeautifulSoup

from tests.blueprints.reading.pen import Pen
from tests.support.cast import Cast
from wiki.documents import reviewing, undoing
from wiki.documents.undoing import Words

Read = Callable[[str], BeautifulSoup]

WITH_A_LINK = "Two. https://elsewhere.example/offer"


def credits(page: BeautifulSoup) -> str:
    footer = page.find(id="credits")
    assert footer is not None
    return " ".join(footer.get_text(" ").split())


def test_everybody_who_wrote_is_named_by_language(amina: Pen, chloe: Pen, read: Read) -> None:
    saved = amina.article("Le pain", "Un.")
    chloe.write(saved, "en", "Bread", "One.")
    chloe.write(saved, "fr", "Le pain", "Deux.")
    amina.write(saved, "fr", "Le pain", "Trois.")

    named = credits(read("/en/commons/bread"))

    assert "Text in French: Amina B. and Chloé D. Version in English: Chloé D." in named
    assert f"localhost/r/{saved.public_id}" in named


def test_a_newcomer_is_named_once_their_text_is_accepted(
    amina: Pen, cast: Cast, read: Read
) -> None:
    saved = amina.article("Bread", "One.", language="en")
    held = Pen(cast.nour).write(saved, "en", "Bread", WITH_A_LINK)
    before = credits(read("/en/commons/bread"))
    reviewing.accept(cast.chloe, saved.document_id, held.number or 0)

    after = credits(read("/en/commons/bread"))

    assert held.is_held
    assert "Text in English: Amina B. Licence" in before
    assert "Text in English: Amina B. and Nour A. Licence" in after


def test_bringing_a_former_text_back_is_not_writing(
    amina: Pen, chloe: Pen, cast: Cast, read: Read
) -> None:
    saved = amina.article("Bread", "One.", language="en")
    amina.write(saved, "en", "Bread", "Two.")
    undoing.restore(cast.chloe, saved.document_id, 1, Words("Back."))

    page = read("/en/commons/bread")

    assert "One." in page.select(".sheet .prose")[0].get_text()
    assert "Text in English: Amina B. Licence" in credits(page)
