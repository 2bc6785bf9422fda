"""What each field of facts takes, and what it says of the rest."""

import pytest

from wiki.kinds.fields import Choice, Choices, Fact, FactValue, Flag, Reference, Whole, Wrong

TYPE = Choice(name="type", vocabulary="article-types", required=True)
TOPICS = Choices(name="topics", vocabulary="topics", most=2)
MINUTES = Whole(name="minutes", least=1, most=600)
IN_MENU = Flag(name="in_menu")
PARENT = Reference(name="parent", kind="page")

READ: list[tuple[Fact, object, FactValue | None]] = [
    (TYPE, "method", "method"),
    (TOPICS, "food", ["food"]),
    (TOPICS, ["food", "emergence"], ["emergence", "food"]),
    (TOPICS, ["food", "food", "food"], ["food"]),
    (TOPICS, [], None),
    (TOPICS, "", None),
    (MINUTES, "90", 90),
    (MINUTES, 90, 90),
    (MINUTES, " 90 ", 90),
    (MINUTES, "6 0 0", 600),
    (MINUTES, "\u202f90", 90),
    (MINUTES, "1", 1),
    (MINUTES, "600", 600),
    (MINUTES, None, None),
    (IN_MENU, "1", True),
    (IN_MENU, "on", True),
    (IN_MENU, True, True),
    (IN_MENU, "", None),
    (IN_MENU, False, None),
    (IN_MENU, "0", None),
    (PARENT, "abcd2345", "abcd2345"),
    (PARENT, "", None),
]

REFUSED: list[tuple[Fact, object, str]] = [
    (TYPE, "", "fact.missing"),
    (TYPE, None, "fact.missing"),
    (TYPE, "recipe", "fact.unknown_choice"),
    (TYPE, ["method"], "fact.unknown_choice"),
    (TYPE, {"code": "method"}, "fact.unknown_choice"),
    (TYPE, 1, "fact.unknown_choice"),
    (TOPICS, ["food", "gold"], "fact.unknown_choice"),
    (TOPICS, [["food"]], "fact.unknown_choice"),
    (TOPICS, [{"code": "food"}], "fact.unknown_choice"),
    (TOPICS, [None], "fact.unknown_choice"),
    (TOPICS, {"food": True}, "fact.unknown_choice"),
    (TOPICS, 3, "fact.unknown_choice"),
    (TOPICS, ["food", "making", "legal"], "fact.too_many"),
    (MINUTES, "an hour", "fact.not_a_number"),
    (MINUTES, "1.5", "fact.not_a_number"),
    (MINUTES, 1.5, "fact.not_a_number"),
    (MINUTES, "1e3", "fact.not_a_number"),
    (MINUTES, "٣", "fact.not_a_number"),
    (MINUTES, True, "fact.not_a_number"),
    (MINUTES, [1], "fact.not_a_number"),
    (MINUTES, "9999999999", "fact.not_a_number"),
    (MINUTES, 10**40, "fact.not_a_number"),
    (MINUTES, "0", "fact.out_of_bounds"),
    (MINUTES, "-5", "fact.out_of_bounds"),
    (MINUTES, "601", "fact.out_of_bounds"),
    (PARENT, "a-page", "fact.unknown_document"),
    (PARENT, "ABCD2345", "fact.unknown_document"),
    (PARENT, "abcd234", "fact.unknown_document"),
    (PARENT, "abcd2345\n", "fact.unknown_document"),
    (PARENT, ["abcd2345"], "fact.unknown_document"),
]


@pytest.mark.parametrize(("field", "told", "value"), READ)
def test_a_fact_is_read(field: Fact, told: object, value: FactValue | None) -> None:
    assert field.read(told) == value


@pytest.mark.parametrize(("field", "told", "code"), REFUSED)
def test_a_fact_is_refused_under_its_name(field: Fact, told: object, code: str) -> None:
    with pytest.raises(Wrong) as refused:
        field.read(told)

    assert (refused.value.problem.field, refused.value.problem.code) == (field.name, code)


def test_what_is_refused_is_told_shortly() -> None:
    with pytest.raises(Wrong) as refused:
        TYPE.read("x" * 10_000)

    assert refused.value.problem.values == {"value": "x" * 80}
