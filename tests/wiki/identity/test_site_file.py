"""`site.toml` in the instance: what a site says of itself, in each language."""

import logging
import os
from pathlib import Path

import pytest
from flask import Flask

from wiki import identity
from wiki.config import Settings

SITE = """
[purpose]
fr = "Relier les lieux."
en = "To link places."

[contact]
email = "bonjour@lieux.example"
hours = { fr = "le mardi", en = "on Tuesdays" }

[[supporters]]
name = { fr = "La Région", en = "The Region" }
url = "https://region.example"

[motto]
fr = "Ensemble"
"""


@pytest.fixture
def site(app: Flask, settings: Settings) -> Path:
    file = settings.instance / identity.FILE
    file.write_text(SITE, "utf-8")
    return file


def test_a_text_is_told_in_the_language_asked_for(site: Path) -> None:
    assert identity.of("fr").text("purpose") == "Relier les lieux."
    assert identity.of("en").text("purpose") == "To link places."


def test_a_text_told_in_one_language_only_is_told_in_that_one(site: Path) -> None:
    assert identity.of("en").text("motto") == "Ensemble"


def test_tables_and_rows_are_told_in_the_language_too(site: Path) -> None:
    told = identity.of("en")

    assert told.table("contact") == {"email": "bonjour@lieux.example", "hours": "on Tuesdays"}
    assert told.rows("supporters") == [{"name": "The Region", "url": "https://region.example"}]


def test_what_is_not_told_is_empty(site: Path) -> None:
    told = identity.of("fr")

    assert (told.text("nothing"), told.table("purpose"), told.rows("contact")) == ("", {}, [])


def test_a_site_without_the_file_says_nothing(app: Flask) -> None:
    assert identity.of("fr") == identity.Identity()


def test_a_file_that_changed_is_read_again(site: Path) -> None:
    identity.of("fr")

    site.write_text('purpose = "Autre chose"', "utf-8")
    os.utime(site, (1, 1))

    assert identity.of("fr").text("purpose") == "Autre chose"


@pytest.mark.parametrize("broken", [b"purpose = ", b'purpose = "\xff"'])
def test_a_file_that_cannot_be_read_breaks_no_page(
    site: Path, broken: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    site.write_bytes(broken)
    os.utime(site, (2, 2))

    with caplog.at_level(logging.ERROR):
        told = identity.of("fr")

    assert told == identity.Identity()
    assert "site.toml cannot be read" in caplog.text
