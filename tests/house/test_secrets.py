"""Secrets are told to nobody, and weak ones are refused."""

import stat
from pathlib import Path

import pytest

from wiki.config import Settings, SettingsError, load, with_secret


def test_settings_that_are_printed_hide_their_secrets() -> None:
    settings = Settings(
        secret_key="crocodile-crocodile-crocodile-crocodile",
        smtp_url="smtp://lieux:crocodile@mail.example:587",
        database_url="postgresql://lieux:crocodile@db.example/lieux",
    )

    assert "crocodile" not in repr(settings)


def test_a_short_key_is_refused() -> None:
    with pytest.raises(SettingsError, match="LIEUX_SECRET_KEY"):
        load({"LIEUX_SECRET_KEY": "secret"})


def test_the_refusal_of_a_setting_does_not_repeat_it() -> None:
    with pytest.raises(SettingsError) as refusal:
        load({"LIEUX_SECRET_KEY": "crocodile", "LIEUX_SMTP_URL": "crocodile"})

    assert "crocodile" not in str(refusal.value)


def test_the_key_of_an_instance_is_made_once_and_read_by_its_owner_only(tmp_path: Path) -> None:
    first = with_secret(Settings(instance=tmp_path))

    assert with_secret(Settings(instance=tmp_path)).secret_key == first.secret_key
    assert len(first.secret_key) >= 32
    assert stat.S_IMODE((tmp_path / "secret-key").stat().st_mode) == 0o600
