"""Terms under terms: who is above, who is below, and what a list offers."""

from hypothesis import given
from hypothesis import strategies as st

from wiki.vocab import vocabulary
from wiki.vocab.terms import Term, Vocabulary


def _term(code: str, parent: str = "", *, is_retired: bool = False) -> Term:
    return Term(code, {"en": code.title()}, {}, is_retired, parent)


def _tree(*terms: Term) -> Vocabulary:
    return Vocabulary("tree", {term.code: term for term in terms})


LAND = _tree(
    _term("farm"),
    _term("sea"),
    _term("plough", "farm", is_retired=True),
    _term("field", "plough"),
    _term("harbour", "sea"),
)


def test_what_is_offered_stands_under_its_parent() -> None:
    offered = [term.code for term in LAND.offered()]

    assert offered == ["farm", "field", "sea", "harbour"]


def test_a_retired_parent_does_not_push_its_children_to_the_right() -> None:
    assert [LAND.depth(term.code) for term in LAND.offered()] == [0, 1, 0, 1]


def test_a_term_knows_those_above_and_below() -> None:
    assert LAND.children("farm") == ["plough"]
    assert LAND.children("") == ["farm", "sea"]
    assert LAND.with_descendants("farm") == ["farm", "plough", "field"]
    assert LAND.ancestors("field") == ["plough", "farm"]


def test_a_code_the_list_no_longer_knows_stands_alone() -> None:
    assert LAND.ancestors("gold") == []
    assert LAND.children("gold") == []
    assert LAND.with_descendants("gold") == ["gold"]
    assert LAND.depth("gold") == 0


@given(st.lists(st.integers(0, 30), max_size=30))
def test_above_and_below_agree(parents: list[int]) -> None:
    named = [f"t{parent}" if parent < place else "" for place, parent in enumerate(parents)]
    tree = _tree(*(_term(f"t{place}", parent) for place, parent in enumerate(named)))

    assert len(tree.offered()) == len(parents)
    for code in tree.terms:
        below = tree.with_descendants(code)
        assert [other for other in tree.terms if code in tree.ancestors(other)] == sorted(
            below[1:], key=list(tree.terms).index
        )


def test_themes_have_two_levels() -> None:
    themes = vocabulary.load("themes")

    assert themes.ancestors("young-farmers") == ["agriculture"]
    assert len(themes.with_descendants("agriculture")) == 8
    assert {themes.depth(theme.code) for theme in themes} == {0, 1}


def test_funds_of_former_years_are_read_and_no_longer_offered() -> None:
    funds = vocabulary.load("funds")

    assert [fund.code for fund in funds.offered()] == ["eafrd", "erdf", "esf-plus", "emfaf"]
    assert "emff" in funds
    assert "esf" in funds
