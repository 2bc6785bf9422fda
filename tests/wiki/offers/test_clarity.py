"""Ten checks say how clear an offer is, the same in every language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiki.kinds.fields import FactValue
from wiki.offers.clarity import Check, look
from wiki.vocab import languages

FACTS: dict[str, FactValue] = {
    "places_min": 2,
    "themes": ["innovation"],
    "starts_on": "2027-01-01",
    "partner_types": ["lag"],
    "partner_territories": ["IE"],
    "languages": ["fr", "en"],
}
TEXTS = {
    "fr": {
        "activity": "Former ensemble vingt facilitatrices de tiers-lieux",
        "objectives": "- Créer un parcours de formation\n- Publier un guide en deux langues",
        "summary": "Deux territoires montent une formation commune pour les personnes qui animent"
        " des tiers-lieux, avec trois semaines sur place et un guide publié à la fin.",
    },
    "en": {
        "activity": "Train twenty facilitators of third places together",
        "objectives": "- Create a training course\n- Publish a guide in two languages",
        "summary": "Two territories set up a joint course for the people who run third places,"
        " with three weeks on site and a guide that is published at the end.",
    },
}
OBJECTIVES = [
    ("fr", "- Créer un réseau\n- Former des équipes", True),
    ("fr", "Nous voulons ouvrir trois ateliers.", True),
    ("fr", "- L’ouverture d’un atelier\n- Un réseau", False),
    ("fr", "1. Se former à la gouvernance\n2. Le numérique", True),
    ("fr", "- Premier atelier à l’automne", False),
    ("fr", "Il s’agit de rénover un moulin. La gouvernance partagée.", True),
    ("fr", "Construisons ensemble une filière.", True),
    ("fr", "Territoire rural, cadre de vie, culture.", False),
    ("en", "- Create a network\n- Train teams", True),
    ("en", "We want to open three workshops.", True),
    ("en", "- The opening of a workshop\n- A network", False),
    ("en", "1. To learn shared governance\n2. Digital tools", True),
    ("en", "- First workshop in autumn", False),
    ("en", "The aim is to renovate a mill. Shared governance.", True),
    ("en", "Together we will build a supply chain.", True),
    ("en", "A rural territory, its setting, its culture.", False),
    ("en", "", False),
]
EXCHANGES = [
    ("fr", "Un échange d’expériences entre élus", False),
    ("fr", "Deux voyages d’étude, puis la création d’une école", True),
    ("fr", "Partager de bonnes pratiques", False),
    ("fr", "Une école d’été commune", True),
    ("en", "An exchange of experience between councillors", False),
    ("en", "Two study trips, then the creation of a school", True),
    ("en", "Share good practices", False),
    ("en", "A joint summer school", True),
    ("en", "", False),
]
texts = st.dictionaries(st.sampled_from(["activity", "objectives", "summary"]), st.text())
told = st.dictionaries(st.sampled_from(sorted(FACTS)), st.just(True)).map(
    lambda names: {name: FACTS[name] for name in names}
)
spoken = st.sampled_from(languages.known())


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_clear_offer_has_ten_points(language: str) -> None:
    assert look(FACTS, TEXTS[language], language).score == 10


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_blank_offer_has_none(language: str) -> None:
    found = look({}, {}, language)

    assert (found.score, list(found.missed)) == (0, list(Check))


@pytest.mark.parametrize(("language", "objectives", "passes"), OBJECTIVES)
def test_objectives_begin_with_verbs(language: str, objectives: str, passes: bool) -> None:
    found = look(FACTS, {**TEXTS[language], "objectives": objectives}, language)

    assert (Check.OBJECTIVES not in found.missed) is passes


@pytest.mark.parametrize(("language", "activity", "passes"), EXCHANGES)
def test_talking_alone_is_no_project(language: str, activity: str, passes: bool) -> None:
    found = look(FACTS, {"activity": activity}, language)

    assert (Check.EXCHANGE not in found.missed) is passes


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(("count", "passes"), [(14, False), (15, True), (120, True), (121, False)])
def test_a_summary_is_neither_short_nor_long(language: str, count: int, passes: bool) -> None:
    found = look(FACTS, {"summary": "mot " * count}, language)

    assert (Check.SUMMARY not in found.missed) is passes


@pytest.mark.parametrize(("count", "passes"), [(0, False), (1, True), (4, True), (5, False)])
def test_few_themes_say_more(count: int, passes: bool) -> None:
    found = look({**FACTS, "themes": [f"theme-{one}" for one in range(count)]}, {}, "en")

    assert (Check.THEMES not in found.missed) is passes


@pytest.mark.parametrize("fact", sorted(FACTS))
def test_each_fact_is_worth_a_point(fact: str) -> None:
    less = {name: value for name, value in FACTS.items() if name != fact}

    assert look(less, TEXTS["en"], "en").score == 9


@given(told, texts, spoken)
def test_the_same_offer_has_the_same_score(
    facts: dict[str, FactValue], some: dict[str, str], language: str
) -> None:
    assert look(facts, some, language) == look(dict(reversed(facts.items())), dict(some), language)
    assert 0 <= look(facts, some, language).score <= 10


@given(told, texts, spoken)
def test_telling_one_more_fact_never_costs_a_point(
    facts: dict[str, FactValue], some: dict[str, str], language: str
) -> None:
    assert look({**FACTS, **facts}, some, language).score >= look(facts, some, language).score


@given(told, spoken)
def test_facts_weigh_the_same_in_every_language(facts: dict[str, FactValue], language: str) -> None:
    assert look(facts, TEXTS[language], language) == look(facts, TEXTS["en"], "en")


@pytest.mark.parametrize("language", languages.known())
def test_every_language_has_its_lists(language: str) -> None:
    assert look({}, TEXTS[language], language).score == 4
