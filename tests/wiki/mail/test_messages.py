from dataclasses import replace
from datetime import UTC, datetime
from email.policy import SMTP

import pytest

from wiki.config import Settings
from wiki.mail import messages
from wiki.mail.outbox import Claimed

SETTINGS = Settings(
    public_url="https://lieux.example", mail_from="Le réseau <bonjour@lieux.example>"
)


def letter(to: str = "amina@lieux.example", subject: str = "Déjà là") -> Claimed:
    at = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
    return Claimed(7, to, subject, "Bonjour Amina,\n\nà bientôt\n", "fr", at)


def test_a_letter_is_a_plain_mail_in_good_form() -> None:
    message = messages.build(letter(), SETTINGS)

    assert {name: str(value) for name, value in message.items()} == {
        "Subject": "Déjà là",
        "From": "Le réseau <bonjour@lieux.example>",
        "To": "amina@lieux.example",
        "Date": "Mon, 02 Mar 2026 10:00:00 +0000",
        "Message-ID": "<7.1772445600@lieux.example>",
        "Content-Language": "fr",
        "Auto-Submitted": "auto-generated",
        "Content-Type": 'text/plain; charset="utf-8"',
        "Content-Transfer-Encoding": "quoted-printable",
        "MIME-Version": "1.0",
    }
    assert message.get_content() == "Bonjour Amina,\n\nà bientôt\n"
    assert message.as_bytes().isascii()


@pytest.mark.parametrize("subject", ["Hello\nBcc: evil@x.example", "Hello\r\n\r\nText"])
def test_no_header_is_added_by_a_subject(subject: str) -> None:
    with pytest.raises(ValueError, match="Header values may not contain linefeed"):
        messages.build(letter(subject=subject), SETTINGS)


@pytest.mark.parametrize("to", ["a@b.example, evil@x.example", "a@b.example\nBcc: evil@x.example"])
def test_no_reader_is_added_by_an_address(to: str) -> None:
    with pytest.raises(ValueError):
        messages.build(letter(to=to), SETTINGS)


def test_the_address_that_ends_letters_is_never_folded() -> None:
    address = f"https://lieux.example/fr/-/unwatch?token={'a' * 400}"

    text = messages.build(replace(letter(), unsubscribe=address), SETTINGS).as_bytes(policy=SMTP)

    assert f"\r\nList-Unsubscribe: <{address}>\r\n".encode() in text
    assert b"\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n" in text
