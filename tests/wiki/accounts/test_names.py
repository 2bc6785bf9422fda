import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiki.accounts import names


def code(name: str) -> str | None:
    problem = names.problem_of(names.clean(name))
    return problem.code if problem else None


@pytest.mark.parametrize(
    "name",
    [
        "Élodie",
        "Yann L’Hénaff",
        "Jean-Noël d'Ys",
        "田中さん",
        "Ольга",
        "Tiers-lieu n° 3",
        "Anne & Co.",
    ],
)
def test_people_go_by_their_own_names(name: str) -> None:
    assert code(name) is None


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("", "name.missing"),
        ("\u200b \u3164", "name.missing"),
        ("1234", "name.missing"),
        ("x" * 81, "name.too_long"),
        ("ﷺ" * 20, "name.too_long"),
        ("amina@test.example", "name.address"),
        ("Voir www.test.example", "name.address"),
        ("Amina ☑", "name.signs"),
        ("Amin\u0430", "name.mixed"),
        ("Οlga", "name.mixed"),
        ("admin", "name.reserved"),
        ("Modératrice du réseau", "name.reserved"),
        ("Adm1n", "name.reserved"),
        ("A\u200bdministrateur", "name.reserved"),
        ("Équipe", "name.reserved"),
        ("Lieux communs", "name.reserved"),
        ("ａｄｍｉｎ", "name.reserved"),
    ],
)
def test_a_name_that_deceives_is_refused(name: str, why: str) -> None:
    assert code(name) == why


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Amina", "AMINA"),
        ("Amina", "Ami\u200dna"),
        ("Jean  Moulin", " jean moulin"),
        ("E\u0301lodie", "Élodie"),
        ("Anna", "\u0410nn\u0430"),
        ("Yann L’Hénaff", "Yann L'Hénaff"),
        ("Jean\u2011Noël", "Jean-Noël"),
        ("Straße", "STRASSE"),
    ],
)
def test_names_that_look_the_same_fold_alike(one: str, other: str) -> None:
    assert names.fold(one) == names.fold(other)


def test_an_accent_makes_another_name() -> None:
    assert names.fold("Élodie") != names.fold("Elodie")


def test_nothing_that_turns_the_line_around_is_shown() -> None:
    assert names.clean("Ami\u202ena\x00\n Diop\ufeff") == "Amina Diop"


@pytest.mark.parametrize(
    ("name", "credit"),
    [
        ("Marie Le Goff", "Marie Le Goff"),
        ("192.0.2.7", "anonymous"),
        ("2001:db8::7", "anonymous"),
        ("", "anonymous"),
        ("marie.legoff@test.example", "marie.legoff"),
        ("@test.example", "anonymous"),
        ("Admin", "Admin"),
        ("y" * 100, "y" * 80),
    ],
)
def test_a_text_from_elsewhere_credits_a_name_never_an_address(name: str, credit: str) -> None:
    assert names.credit(name) == credit


@given(st.text(max_size=200))
def test_cleaning_and_folding_twice_is_doing_it_once(name: str) -> None:
    assert names.clean(names.clean(name)) == names.clean(name)
    assert names.fold(names.clean(name)) == names.fold(name)
    assert names.credit(names.credit(name)) == names.credit(name)
