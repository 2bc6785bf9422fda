"""What follows from the public address: cookies, Host headers, what is only this machine."""

from pathlib import Path

import pytest

from wiki.config import Settings, load


def test_cookies_are_secure_exactly_over_https() -> None:
    assert load({"LIEUX_PUBLIC_URL": "https://lieux.example"}).is_https
    assert not load({"LIEUX_PUBLIC_URL": "http://lieux.example"}).is_https


@pytest.mark.parametrize(
    ("told", "host"),
    [
        ("https://lieux.example", "lieux.example"),
        ("https://lieux.example/", "lieux.example"),
        ("HTTPS://Lieux.Example:8443", "lieux.example"),
        ("http://[2001:db8::1]:8000", "[2001:db8::1]"),
    ],
)
def test_the_public_host_and_this_machine_are_ours(told: str, host: str) -> None:
    assert load({"LIEUX_PUBLIC_URL": told}).hosts == sorted(
        [host, "127.0.0.1", "localhost", "[::1]"]
    )


@pytest.mark.parametrize("told", ["http://127.0.0.1:8000", "http://localhost", "http://[::1]:80"])
def test_a_site_of_this_machine_only(told: str) -> None:
    assert load({"LIEUX_PUBLIC_URL": told}).is_loopback


def test_a_site_on_the_network_is_not_of_this_machine_only() -> None:
    assert not load({"LIEUX_PUBLIC_URL": "http://127.0.0.1.example"}).is_loopback


def test_the_database_is_in_the_instance_unless_told_otherwise(tmp_path: Path) -> None:
    assert Settings(instance=tmp_path).database == f"sqlite:///{tmp_path}/lieux.db"


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_postgresql_is_reached_through_one_driver(scheme: str) -> None:
    settings = load({"LIEUX_DATABASE_URL": f"{scheme}://lieux@db/lieux"})

    assert settings.database == "postgresql+psycopg://lieux@db/lieux"
