"""Speaking SMTP, so that afterwards we know one of three things: it left, it did not, or who knows.

`smtplib.sendmail` does not say how far it went when the line breaks; so each step is taken here.
"""

import smtplib
import ssl
from contextlib import suppress
from email.message import EmailMessage
from email.policy import SMTP
from urllib.parse import SplitResult, unquote, urlsplit

TIMEOUT = 10  # seconds


class Unreachable(Exception):
    """The server does not answer, or does not let us in: nothing left, and nothing will now."""


class Refused(Exception):
    """The server does not take this letter; `is_final` when it never will."""

    def __init__(self, code: int, reply: bytes | str) -> None:
        super().__init__(f"{code} {reply!r}")
        self.is_final = 500 <= code <= 599


class Doubtful(Exception):
    """The line broke after the text was sent: the letter may have left."""


def deliver(message: EmailMessage, url: str) -> None:
    """Hand `message` to the server at `url`. Raises Unreachable, Refused or Doubtful."""
    try:
        server = _connect(urlsplit(url))
    except (OSError, smtplib.SMTPException) as error:
        raise Unreachable(str(error)) from error
    try:
        _hand_over(server, message)
    finally:
        with suppress(OSError, smtplib.SMTPException):
            server.quit()
        server.close()


def _connect(url: SplitResult) -> smtplib.SMTP:
    host, secure = url.hostname or "", ssl.create_default_context()
    if url.scheme == "smtps":
        server: smtplib.SMTP = smtplib.SMTP_SSL(
            host, url.port or 465, timeout=TIMEOUT, context=secure
        )
    else:
        server = smtplib.SMTP(host, url.port or 25, timeout=TIMEOUT)
    try:
        server.ehlo_or_helo_if_needed()
        if url.scheme == "smtp" and server.has_extn("starttls"):
            server.starttls(context=secure)
            server.ehlo()
        if url.username:
            server.login(unquote(url.username), unquote(url.password or ""))
    except BaseException:
        server.close()
        raise
    return server


def _hand_over(server: smtplib.SMTP, message: EmailMessage) -> None:
    sender, reader = (message[name].addresses[0].addr_spec for name in ("From", "To"))
    text = message.as_bytes(policy=SMTP)
    try:
        code, reply = server.mail(sender)
        if code >= 300:
            raise Unreachable(f"{code} {reply!r}")
        code, reply = server.rcpt(reader)
        if code >= 300:
            raise Refused(code, reply)
    except (OSError, smtplib.SMTPException) as error:
        raise Unreachable(str(error)) from error
    try:
        code, reply = server.data(text)
    except smtplib.SMTPDataError as error:
        raise Refused(error.smtp_code, error.smtp_error) from error
    except (OSError, smtplib.SMTPException) as error:
        raise Doubtful(str(error) or type(error).__name__) from error
    if code >= 300:
        raise Refused(code, reply)
