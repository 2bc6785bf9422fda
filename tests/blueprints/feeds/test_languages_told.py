"""An entry of a feed says which languages are behind, in words."""

from collections.abc import Callable
from xml.etree.ElementTree import Element

import pytest

from tests.support.cast import Cast
from tests.wiki.documents.desk import revise
from tests.wiki.documents.freshness.both import ENGLISH, FRENCH, bread, said, translate
from wiki.documents.freshness.provenance import Translated

Parse = Callable[[str], Element]

SUMMARIES = "{*}entry/{*}summary"
WARMER = "Cuire à 260 degrés.\n"


def told(feed: Element) -> list[str | None]:
    """What the newest entry says."""
    return [element.text for element in feed.findall(SUMMARIES)[:1]]


@pytest.mark.parametrize("address", ["/en/-/changes.atom", "/en/commons/bread/-/changes.atom"])
def test_a_language_that_is_behind(cast: Cast, parse: Parse, address: str) -> None:
    document = bread(cast.amina)
    assert told(parse(address)) == []

    revise(cast.amina, document, said(FRENCH, 2, WARMER), note="Plus chaud")

    assert told(parse(address)) == ["Plus chaud – In English, 1 passage is behind."]


def test_languages_that_disagree(cast: Cast, parse: Parse) -> None:
    document = bread(cast.amina)
    revise(cast.amina, document, said(FRENCH, 2, WARMER))
    revise(cast.amina, document, said(ENGLISH, 2, "Bake at 230 °C.\n"), language="en")

    (sentences,) = told(parse("/fr/-/changes.atom"))

    assert sentences == (
        "En français, un passage est en désaccord avec son jumeau. "
        "En anglais, un passage est en désaccord avec son jumeau."
    )


def test_a_language_that_lacks_a_passage(cast: Cast, parse: Parse) -> None:
    document = bread(cast.amina)

    revise(cast.amina, document, "\n".join([*FRENCH, "Laisser refroidir.\n"]))

    assert told(parse("/fr/-/changes.atom")) == ["En anglais, 1 passage manque."]


@pytest.mark.parametrize(
    ("engine", "sentence"),
    [
        ("", "In English, 1 passage was translated from French."),
        ("Moulin", "In English, 1 passage was translated from French by a machine."),
    ],
)
def test_where_passages_come_from(cast: Cast, parse: Parse, engine: str, sentence: str) -> None:
    document = bread(cast.amina)
    hotter = Translated("en", "Bake at 260 °C.", "fr", ["1.3"], 1, engine=engine)

    translate(cast.amina, document, "en", said(ENGLISH, 2, "Bake at 260 °C.\n"), hotter)

    (told_of_it,) = told(parse("/en/-/changes.atom"))
    assert sentence in str(told_of_it)
