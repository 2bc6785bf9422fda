from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import select

from wiki.db import db, writing
from wiki.mail import letters
from wiki.mail.models import Letter
from wiki.paths import TEMPLATES

#: what letters begin and end with
ENDS = {"hello", "farewell"}
NAMES = sorted({path.stem for path in (TEMPLATES / "mail").glob("*.txt")} - ENDS)


def write(name: str, language: str = "en") -> Letter:
    with writing():
        letters.write(name, "amina@lieux.example", language, name="Amina", token="a.b-c_d")
    return db.session.scalars(select(Letter).order_by(Letter.id.desc())).first() or Letter()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_each_letter_has_a_subject_and_a_text(app: Flask, name: str, language: str) -> None:
    letter = write(name, language)

    assert letter.subject.strip()
    assert "\n" not in letter.subject
    assert letter.subject not in letter.body
    assert letter.body.endswith("Lieux communs\n")
    assert "\n\n\n" not in letter.body
    assert f"https://lieux.example/{language}" in letter.body


def test_links_start_at_the_public_address_whatever_host_asks(app: Flask) -> None:
    with app.test_request_context("/", headers={"Host": "evil.example"}):
        letter = write("reset")

    assert "https://lieux.example/en/-/new-password?token=a.b-c_d" in letter.body
    assert "evil" not in letter.body


def test_text_is_text(app: Flask) -> None:
    with writing():
        letters.write("admitted", "amina@lieux.example", "en", name="D'Ys & <b>Co</b>")

    assert "Hello D'Ys & <b>Co</b>," in db.session.scalars(select(Letter)).one().body


def test_the_templates_are_found() -> None:
    assert Path(TEMPLATES / "mail").is_dir()
    assert len(NAMES) == 8
