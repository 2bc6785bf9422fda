"""A document at its address."""

from collections.abc import Callable

from bs4 import BeautifulSoup, Tag

from tests.blueprints.reading.pen import Pen

Read = Callable[[str], BeautifulSoup]

THREE_PARTS = (
    "Avant.\n\n## Le pain\n\nUn.\n\n## Le sel\n\nDeux.\n\n### Fin\n\nTrois.\n\n## L'eau\n\nRien."
)


def words(tag: Tag | None) -> str:
    """What a reader sees."""
    assert tag is not None
    return " ".join(tag.get_text(" ").split())


def test_the_title_the_summary_and_the_text_are_there(amina: Pen, read: Read) -> None:
    amina.article("Faire le pain", "Il faut du *temps*.", summary="Une fournée par semaine.")

    page = read("/fr/communs/faire-le-pain")

    assert words(page.h1) == "Faire le pain"
    assert words(page.select_one("h1 + .big")) == "Une fournée par semaine."
    assert str(page.select_one(".prose em")) == "<em>temps</em>"


def test_french_titles_are_set_as_french_is(amina: Pen, read: Read) -> None:
    amina.article("Qui ferme l'atelier ?")

    page = read("/fr/communs/qui-ferme-l-atelier")

    assert page.h1 is not None
    assert page.h1.get_text() == "Qui ferme l’atelier\u202f?"


def test_a_method_tells_its_facts_and_what_nobody_knows(amina: Pen, read: Read) -> None:
    facts = {"type": "method", "group_min": "4", "group_max": "12", "minutes": "90", "cost": "0"}
    amina.article("Tenir un marché", language="en", facts=facts, materials="trestles, string")

    page = read("/en/commons/tenir-un-marche")

    told = {words(term): words(term.find_next("dd")) for term in page.select(".facts dt")}
    assert told == {
        "Group": "4 to 12 people",
        "Length": "1 h 30 min",
        "Cost": "free",
        "Difficulty": "unknown",
        "Materials": "trestles, string",
    }


def test_an_explanation_says_only_what_it_knows(amina: Pen, read: Read) -> None:
    amina.article(
        "What a lease is", language="en", facts={"type": "explanation", "phase": "opening"}
    )

    page = read("/en/commons/what-a-lease-is")

    assert [words(term) for term in page.select(".facts dt")] == ["Phase"]
    assert "Explanation" in words(page.select_one("header .meta"))


def test_three_headings_make_a_table_of_contents(amina: Pen, read: Read) -> None:
    amina.article("Long", THREE_PARTS)
    amina.article("Court", "## Un\n\nTexte.\n\n## Deux\n\nTexte.")

    long, short = read("/fr/communs/long"), read("/fr/communs/court")

    assert [words(link) for link in long.select(".toc a")] == ["Le pain", "Le sel", "Fin", "L’eau"]
    for link in long.select(".toc a"):
        assert long.find(id=str(link["href"]).removeprefix("#")) is not None
    assert short.select(".toc") == []


def test_main_headings_lead_to_the_edit_of_their_section(amina: Pen, read: Read) -> None:
    amina.article("Long", THREE_PARTS)

    links = read("/fr/communs/long").select(".sech > a")

    assert len(links) == 3
    assert links[0]["href"] == "/fr/communs/long/-/edit?part=fr&section=1.2"
    assert "Le pain" in words(links[0])


def test_a_link_leads_where_its_title_is_read_today(amina: Pen, read: Read) -> None:
    amina.article("Le four", "Chaud.")
    amina.article("Le pain", "Voir [[Le four]] et [[Le four|la chaleur]].")

    links = read("/fr/communs/le-pain").select(".sheet .prose a")

    assert [(link["href"], words(link)) for link in links] == [
        ("/fr/communs/le-four", "Le four"),
        ("/fr/communs/le-four", "la chaleur"),
    ]


def test_a_wanted_link_opens_a_new_article_with_its_title(amina: Pen, read: Read) -> None:
    amina.article("Le pain", "Voir [[La levure & co]].")

    link = read("/fr/communs/le-pain").select_one(".sheet a.wanted")

    assert link is not None
    assert link["href"] == "/fr/communs/-/new?title=La+levure+%26+co"


def test_pages_that_lead_here_stand_beside_the_text(amina: Pen, read: Read) -> None:
    amina.article("Le four", "Chaud.")
    amina.article("Le pain", "Voir [[Le four]].")

    oven, bread = read("/en/commons/le-four"), read("/en/commons/le-pain")

    assert "Pages that lead here Le pain" in words(oven.aside)
    assert "Pages that lead here None yet." in words(bread.aside)


def test_topics_and_tags_lead_to_what_else_answers_to_them(amina: Pen, read: Read) -> None:
    facts = {"type": "method", "topics": ["food", "economy"]}
    amina.article("Le pain", facts=facts, tags="Fournil, pétrin")

    page = read("/fr/communs/le-pain")

    assert [(words(link), link["href"]) for link in page.select(".tags a")] == [
        ("Modèle économique", "/fr/communs?topics=economy"),
        ("Alimentation", "/fr/communs?topics=food"),
        ("fournil", "/fr/communs?tag=fournil"),
        ("pétrin", "/fr/communs?tag=p%C3%A9trin"),
    ]
    assert [words(link) for link in page.select(".crumbs a")][1:] == ["Modèle économique"]
