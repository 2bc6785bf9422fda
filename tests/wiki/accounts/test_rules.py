import pytest

from wiki.access.actor import Role
from wiki.accounts import rules
from wiki.errors import Invalid


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("amina@test.example", "amina@test.example"),
        ("  Amina.D@Test.EXAMPLE ", "Amina.D@test.example"),
        ("amina@forêt.example", "amina@xn--fort-ipa.example"),
    ],
)
def test_an_address_is_kept_as_servers_write_it(given: str, kept: str) -> None:
    assert rules.find_email(given) == kept


@pytest.mark.parametrize(
    "given",
    [
        "",
        "amina",
        "amina@localhost",
        "amina@test.example, evil@x.example",
        "amina@test.example\nBcc: evil@x.example",
        "Amina <amina@test.example>",
        "élodie@test.example",
        "a" * 400 + "@test.example",
    ],
)
def test_what_is_not_one_plain_address_is_refused(given: str) -> None:
    with pytest.raises(Invalid, match=r"email\.invalid"):
        rules.read_email(given)


def test_one_account_an_address_whatever_the_capitals() -> None:
    assert rules.email_key("Amina@test.example") == rules.email_key("amina@test.example")


@pytest.mark.parametrize(
    ("password", "why"),
    [
        ("neuf sign", "password.too_short"),
        ("x y" * 400, "password.too_long"),
        ("motdepasse1", "password.common"),
        ("Mot De Passe1", "password.common"),
        ("AZERTYUIOP", "password.common"),
        ("ababababababab", "password.common"),
        ("Amina Diop du bourg", "password.personal"),
        ("amina.diop@test.example", "password.personal"),
        ("Amina.Diop", "password.personal"),
    ],
)
def test_a_password_easy_to_guess_is_refused(password: str, why: str) -> None:
    problem = rules.problem_of_password(password, "Amina Diop du Bourg", "amina.diop@test.example")
    assert problem is not None
    assert problem.code == why


@pytest.mark.parametrize(
    "password", ["dix signes", "trois tilleuls au marché", "パスワードはひみつです"]
)
def test_ten_signs_nobody_thinks_of_are_enough(password: str) -> None:
    assert rules.problem_of_password(password, "Amina", "amina@test.example") is None


def test_all_that_is_wrong_is_told_at_once() -> None:
    problems = rules.problems_of_person("admin", "nowhere", "short")

    assert [problem.code for problem in problems] == [
        "name.reserved",
        "email.invalid",
        "password.too_short",
    ]


def test_people_are_moderated_from_above() -> None:
    pairs = {(one, other) for one in Role for other in Role if rules.may_moderate(one, other)}

    assert pairs == {
        (Role.EDITOR, Role.VISITOR),
        (Role.EDITOR, Role.MEMBER),
        *((Role.ADMINISTRATOR, role) for role in Role),
    }
