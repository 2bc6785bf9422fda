"""From a row of the outbox to a mail in good form."""

from email.headerregistry import Address, BaseHeader, HeaderRegistry, UnstructuredHeader
from email.message import EmailMessage
from email.policy import EmailPolicy, Policy
from email.utils import format_datetime, parseaddr
from urllib.parse import urlsplit

from wiki.config import Settings
from wiki.mail.outbox import Claimed


class _WebAddress(UnstructuredHeader, BaseHeader):
    """A header that holds a web address: it is not folded, or mail programs could not read it."""

    def fold(self, *, policy: Policy) -> str:
        """The header on one line, however long."""
        return f"{self.name}: {self}{policy.linesep}"


_HEADERS = HeaderRegistry()
_HEADERS.map_to_type("list-unsubscribe", _WebAddress)
_POLICY = EmailPolicy(header_factory=_HEADERS)


def build(letter: Claimed, settings: Settings) -> EmailMessage:
    """The mail. Its Message-ID is the letter's own, so that a double would be seen as one."""
    host = urlsplit(settings.public_url).hostname or "localhost"
    name, sender = parseaddr(settings.mail_from)
    message = EmailMessage(policy=_POLICY)
    message.set_content(letter.body, charset="utf-8", cte="quoted-printable")
    message["Subject"] = letter.subject
    message["From"] = Address(display_name=name, addr_spec=sender)
    message["To"] = Address(addr_spec=letter.to)
    message["Date"] = format_datetime(letter.created_at)
    message["Message-ID"] = f"<{letter.id}.{int(letter.created_at.timestamp())}@{host}>"
    message["Content-Language"] = letter.language
    message["Auto-Submitted"] = "auto-generated"
    if letter.unsubscribe:  # one click, RFC 8058
        message["List-Unsubscribe"] = f"<{letter.unsubscribe}>"
        message["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    return message
