"""A term of the glossary is searched for in every language."""

from flask.testing import FlaskClient

from tests.support.cast import Cast
from tests.support.index import catch_up
from wiki.documents import service
from wiki.documents.saving import Edit
from wiki.translation.glossary import service as glossary
from wiki.translation.glossary.rules import Wording

ASKED = "/fr/recherche?q=prêt+d’outils"


def test_an_english_page_answers_a_french_term_once_the_glossary_knows_it(
    cast: Cast, client: FlaskClient
) -> None:
    page = {"title": "A tool library in a hub", "body": "What we lend.\n"}
    service.create(cast.amina, "article", "en", Edit({"en": page}, 0, facts={"type": "method"}))
    catch_up()
    assert "in a hub" not in client.get(ASKED).text

    words = {"fr": Wording("prêt d’outils"), "en": Wording("tool library")}
    glossary.add(cast.amina, words)

    answer = client.get(ASKED).text
    assert "A <mark>tool</mark> <mark>library</mark> in a hub" in answer
    assert answer.index('id="in-en"') < answer.index("<mark>tool")
