"""Settings that cannot be used are refused, all at once, each with what it should be."""

from pathlib import Path

import pytest

from wiki.config import SettingsError, load

WRONG = [
    ("LIEUX_LANGUAGES", "fr xx"),
    ("LIEUX_LANGUAGES", "fr fr"),
    ("LIEUX_LANGUAGES", ","),
    ("LIEUX_PUBLIC_URL", "lieux.example"),
    ("LIEUX_PUBLIC_URL", "ftp://lieux.example"),
    ("LIEUX_PUBLIC_URL", "https://"),
    ("LIEUX_PUBLIC_URL", "https://lieux.example/wiki"),
    ("LIEUX_PUBLIC_URL", "https://lieux.example?a=1"),
    ("LIEUX_PUBLIC_URL", "https://somebody@lieux.example"),
    ("LIEUX_PUBLIC_URL", "https://lieux.example:port"),
    ("LIEUX_PUBLIC_URL", "https://[::1"),
    ("LIEUX_DATABASE_URL", "mysql://localhost/lieux"),
    ("LIEUX_DATABASE_URL", "lieux.db"),
    ("LIEUX_SMTP_URL", "mail.example:25"),
    ("LIEUX_SMTP_URL", "smtp://"),
    ("LIEUX_TIMEZONE", "Europe/Nowhere"),
    ("LIEUX_TIMEZONE", "/etc/passwd"),
    ("LIEUX_SECRET_KEY", "short"),
    ("LIEUX_PROXY_HOPS", "-1"),
    ("LIEUX_PROXY_HOPS", "one"),
    ("LIEUX_SIGNUP", "everybody"),
    ("LIEUX_NEWCOMERS", "ban"),
    ("LIEUX_SEARCH", "elastic"),
    ("LIEUX_MACHINE", "babelfish"),
    ("LIEUX_MACHINE_URL", "http://translate.example"),
    ("LIEUX_MACHINE_URL", "ftp://localhost"),
    ("LIEUX_MACHINE_URL", "https://somebody@translate.example"),
    ("LIEUX_MACHINE_URL", "https://translate.example/?q=1"),
    ("LIEUX_MACHINE_URL", "https://translate.example:port"),
    ("LIEUX_MACHINE_KEY", "two words"),
    ("LIEUX_MACHINE_KEY", "line\nbreak"),
    ("LIEUX_GALLERY", "perhaps"),
]


@pytest.mark.parametrize(("name", "value"), WRONG)
def test_a_wrong_value_is_refused_under_its_name(name: str, value: str) -> None:
    with pytest.raises(SettingsError) as refused:
        load({name: value})

    assert [problem.partition(":")[0] for problem in refused.value.problems] == [name]


def test_all_problems_are_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "lieux.toml").write_text('colour = "green"\ntimezone = "Mars"\n', "utf-8")
    environ = {
        "LIEUX_CONFIG": str(tmp_path / "lieux.toml"),
        "LIEUX_LANGUAGES": "xx",
        "LIEUX_PROXY_HOPS": "many",
    }

    with pytest.raises(SettingsError) as refused:
        load(environ)

    assert refused.value.problems == [
        "There is no setting named 'colour'.",
        "LIEUX_LANGUAGES: choose among fr, en, each once",
        "LIEUX_PROXY_HOPS: a whole number from 0 to 99",
        "LIEUX_TIMEZONE: a name such as Europe/Paris",
    ]


def test_a_choice_names_what_can_be_chosen() -> None:
    with pytest.raises(SettingsError, match="choose among open, approval, closed"):
        load({"LIEUX_SIGNUP": "everybody"})


def test_a_broken_file_is_told_with_the_other_problems(tmp_path: Path) -> None:
    (tmp_path / "lieux.toml").write_text("site_name = \n", "utf-8")

    with pytest.raises(SettingsError) as refused:
        load({"LIEUX_CONFIG": str(tmp_path / "lieux.toml"), "LIEUX_SIGNUP": "everybody"})

    assert [problem.partition(":")[0] for problem in refused.value.problems] == [
        "LIEUX_CONFIG",
        "LIEUX_SIGNUP",
    ]


def test_secrets_are_not_shown() -> None:
    settings = load({"LIEUX_SECRET_KEY": "s" * 40, "LIEUX_SMTP_URL": "smtp://me:hush@mail.example"})

    assert "ssss" not in repr(settings)
    assert "hush" not in repr(settings)
