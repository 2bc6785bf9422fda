"""The list of the commons."""

from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup, Tag
from flask.testing import FlaskClient

from tests.blueprints.reading.pen import Pen

Read = Callable[[str], BeautifulSoup]


def titles(page: BeautifulSoup) -> list[str]:
    return [link.get_text() for link in page.select(".items .name a")]


def words(tag: Tag) -> str:
    return " ".join(tag.get_text().replace("\u00a0", " ").split())


def boxes(page: BeautifulSoup) -> dict[tuple[str, str], tuple[str, str, bool]]:
    """(question, value) → its words, how many, and whether it is ticked."""
    found = {}
    for box in page.select(".filters input[type=checkbox]"):
        label, count = box.parent.select("span")  # type: ignore[union-attr]
        key = str(box["name"]), str(box["value"])
        found[key] = label.get_text(), count.get_text(), box.has_attr("checked")
    return found


@pytest.fixture
def shelf(amina: Pen) -> None:
    amina.article("Zinc", facts={"type": "method", "topics": ["food"], "phase": "opening"})
    amina.article("Étain", facts={"type": "experience", "topics": ["food"]}, tags="métal")
    saved = amina.article("Cuivre", facts={"type": "method", "topics": ["economy"]})
    amina.write(saved, "en", "Copper")


@pytest.mark.usefixtures("shelf")
class TestList:
    def test_it_goes_by_the_alphabet(self, read: Read) -> None:
        page = read("/fr/communs")

        assert titles(page) == ["Cuivre", "Étain", "Zinc"]
        assert "3 articles" in read("/en/commons").get_text()

    def test_or_by_age(self, read: Read) -> None:
        assert titles(read("/fr/communs?order=newest"))[-1] == "Zinc"

    def test_what_narrows_it_can_be_taken_away(self, read: Read) -> None:
        page = read("/fr/communs?type=method&topics=food")

        assert titles(page) == ["Zinc"]
        removable = {words(link): link["href"] for link in page.select(".tags a")}
        assert removable == {
            "Retirer : Méthode ×": "/fr/communs?topics=food",
            "Retirer : Alimentation ×": "/fr/communs?type=method",
        }

    def test_several_values_of_a_question_widen_it(self, read: Read) -> None:
        page = read("/fr/communs?type=experience&type=method&topics=food")

        assert titles(page) == ["Étain", "Zinc"]

    def test_the_form_says_how_many_there_are(self, read: Read) -> None:
        assert boxes(read("/fr/communs")) == {
            ("type", "method"): ("Méthode", "2", False),
            ("type", "experience"): ("Retour d’expérience", "1", False),
            ("topics", "food"): ("Alimentation", "2", False),
            ("topics", "economy"): ("Modèle économique", "1", False),
            ("phase", "opening"): ("Ouverture", "1", False),
            ("tag", "métal"): ("métal", "1", False),
        }

    def test_what_is_chosen_is_ticked_and_what_it_could_be_counted(self, read: Read) -> None:
        form = boxes(read("/fr/communs?topics=economy"))

        assert form["topics", "economy"] == ("Modèle économique", "1", True)
        assert form["topics", "food"] == ("Alimentation", "2", False)
        assert ("type", "experience") not in form

    def test_a_form_sent_leads_to_the_settled_address(self, client: FlaskClient) -> None:
        answer = client.get("/fr/communs?q=&topics=legal&topics=food&type=method&topics=food&x=1")

        assert answer.status_code == 302
        assert answer.location == "/fr/communs?type=method&topics=food&topics=legal"

    def test_the_language_switch_keeps_the_state(self, read: Read) -> None:
        page = read("/fr/communs?type=method&order=newest")

        assert page.select(".langs a")[1]["href"] == "/en/commons?type=method&order=newest"

    def test_a_text_of_another_language_says_so(self, read: Read) -> None:
        page = read("/en/commons")

        assert titles(page) == ["Copper", "Étain", "Zinc"]
        assert "Shown in French: not translated yet." in page.get_text()
        assert page.select(".name[lang=fr] a")[0]["href"] == "/en/commons/etain"

    def test_what_it_does_not_know_is_left_aside(self, client: FlaskClient) -> None:
        assert client.get("/fr/communs?colour=red&page=-3&type=").location == "/fr/communs"

    def test_nothing_found_says_what_to_do(self, read: Read) -> None:
        page = read("/en/commons?tag=brass")

        assert "No article matches all of these filters" in page.get_text()
        assert page.select("main .btn.quiet")[0]["href"] == "/en/commons/-/new"

    def test_only_the_whole_list_is_indexed(self, read: Read) -> None:
        assert read("/fr/communs").select("meta[name=robots]") == []
        assert read("/fr/communs?type=method").select("meta[name=robots]") != []


def test_a_long_list_has_pages(amina: Pen, read: Read) -> None:
    for number in range(31):
        amina.article(f"Article {number:02}", facts={"type": "method"})

    first, second = read("/fr/communs?type=method"), read("/fr/communs?type=method&page=2")

    assert len(titles(first)) == 30
    assert titles(second) == ["Article 30"]
    assert first.select(".pager [rel=next]")[0]["href"] == "/fr/communs?type=method&page=2"
    assert second.select(".pager [rel=prev]")[0]["href"] == "/fr/communs?type=method"


def test_an_empty_list_invites_to_write(read: Read) -> None:
    assert read("/fr/communs").select("main .btn")[0]["href"] == "/fr/communs/-/new"
