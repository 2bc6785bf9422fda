"""What is understood of what people type."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiki.search.query import Manner, Part, Query, parse


def told(query: Query) -> str:
    """The question in one line: groups between bars, alternatives between slashes."""
    groups = ["/".join(map(shown, group)) for group in query.wanted]
    return " | ".join([*groups, *(f"-{shown(part)}" for part in query.unwanted)])


def shown(part: Part) -> str:
    quote = '"' if part.manner is Manner.PHRASE else ""
    return f"{quote}{part.text}{quote}"


@pytest.mark.parametrize(
    ("text", "understood"),
    [
        ("jardin partagé", "jardin | partagé"),
        ('"jardin partagé" outil', '"jardin partagé" | outil'),
        ("« jardin partagé » outil", '" jardin partagé " | outil'),
        ("jardin OU potager outil", "jardin/potager | outil"),
        ("garden OR orchard AND tool", "garden/orchard | tool"),
        ("jardin -potager", "jardin | -potager"),
        ('jardin -"potager bio"', 'jardin | -"potager bio"'),
        ("tiers-lieu", "tiers-lieu"),
        ("OU jardin", "OU | jardin"),
        ("jardin OU", "jardin | OU"),
        ("jardin ou potager", "jardin | ou | potager"),
        ("OR OR OR", "OR/OR"),
        ("-jardin", "-jardin"),
        ('"jardin', "jardin"),
        ("“garden” tool", '"garden" | tool'),
        ("[a TO z]", "[a | TO | z]"),
        ("titre:jardin^4 word~9", "titre:jardin^4 | word~9"),
        ("* ? - ~ ()", ""),
        ("", ""),
    ],
)
def test_a_question_is_words_phrases_choices_and_refusals(text: str, understood: str) -> None:
    assert told(parse(text)) == understood


@pytest.mark.parametrize(
    ("text", "manner"),
    [
        ("gouv*", Manner.PREFIX),
        ("go*", Manner.ALL),
        ("*gouv*", Manner.PREFIX),
        ("g*uv", Manner.ALL),
    ],
)
def test_a_prefix_has_three_letters_and_ends_in_a_star(text: str, manner: Manner) -> None:
    ((part,),) = parse(text).wanted

    assert part.manner is manner


@pytest.mark.parametrize(
    "text",
    [
        "a" * 201,
        "a" * 41,
        " ".join("abcdefghijklm"),
        '"' + " ".join("abcdefghijklm") + '"',
        "abc* " * 5,
    ],
)
def test_too_much_is_cut_and_said(text: str) -> None:
    assert parse(text).is_capped


@pytest.mark.parametrize("text", ["a" * 40, " ".join("abcdefghijkl"), "abc* " * 4])
def test_what_is_just_enough_is_not_cut(text: str) -> None:
    assert not parse(text).is_capped


def test_twelve_words_are_kept_of_a_longer_phrase() -> None:
    ((phrase,),) = parse('"a b c d e f g h i j k l m n"').wanted

    assert phrase.text == "a b c d e f g h i j k l"


@given(st.text())
def test_whatever_is_typed_is_understood_somehow(text: str) -> None:
    query = parse(text)

    for part in (*query.unwanted, *(part for group in query.wanted for part in group)):
        assert query.text[part.start :].startswith(part.text)
