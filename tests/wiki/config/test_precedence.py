"""A setting comes from its variable, else from the file, else it has its default."""

from pathlib import Path

import pytest

from wiki.config import Newcomers, Settings, SettingsError, SignUp, load


def file_of(folder: Path, text: str) -> dict[str, str]:
    (folder / "lieux.toml").write_text(text, "utf-8")
    return {"LIEUX_CONFIG": str(folder / "lieux.toml")}


def test_told_nothing_a_site_is_french_then_english_on_this_machine() -> None:
    settings = load({})

    assert settings == Settings()
    assert settings.languages == ("fr", "en")
    assert settings.public_url == "http://127.0.0.1:8000"
    assert settings.signup is SignUp.OPEN
    assert settings.newcomers is Newcomers.LIMIT


def test_each_setting_is_read_as_what_it_is() -> None:
    settings = load(
        {
            "LIEUX_INSTANCE": "var/site",
            "LIEUX_LANGUAGES": "en, fr",
            "LIEUX_PROXY_HOPS": "1",
            "LIEUX_SIGNUP": "approval",
            "LIEUX_NEWCOMERS": "review",
            "LIEUX_GALLERY": "yes",
        }
    )

    assert settings.instance == Path("var/site")
    assert settings.languages == ("en", "fr")
    assert settings.proxy_hops == 1
    assert settings.signup is SignUp.APPROVAL
    assert settings.newcomers is Newcomers.REVIEW
    assert settings.gallery is True


def test_a_file_tells_them_by_their_short_names(tmp_path: Path) -> None:
    told = file_of(tmp_path, 'site_name = "Réseau"\nlanguages = ["en"]\nproxy_hops = 2\n')

    settings = load(told)

    assert (settings.site_name, settings.languages, settings.proxy_hops) == ("Réseau", ("en",), 2)


def test_a_variable_beats_the_file(tmp_path: Path) -> None:
    told = file_of(tmp_path, 'site_name = "From the file"\ntimezone = "Europe/Dublin"\n')

    settings = load(told | {"LIEUX_SITE_NAME": "From the variable"})

    assert settings.site_name == "From the variable"
    assert settings.timezone == "Europe/Dublin"


def test_what_the_command_is_given_beats_both(tmp_path: Path) -> None:
    told = file_of(tmp_path, 'instance = "from-the-file"\n')

    settings = load(told | {"LIEUX_INSTANCE": "from-the-variable"}, instance=tmp_path)

    assert settings.instance == tmp_path


def test_an_empty_variable_says_nothing(tmp_path: Path) -> None:
    told = file_of(tmp_path, 'site_name = "From the file"\n')

    assert load(told | {"LIEUX_SITE_NAME": ""}).site_name == "From the file"


def test_a_file_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as refused:
        load({"LIEUX_CONFIG": str(tmp_path / "nowhere.toml")})

    assert "nowhere.toml" in refused.value.problems[0]
