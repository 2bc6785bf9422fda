"""The signed link by which somebody without an account reads one answer, and acts on it.

It opens that answer and nothing else, for one of its two sides. The sender's carries the number
that the answer expects: another number ends it. That of an organisation's mailbox is good as long
as nobody has a seat there.
"""

from dataclasses import dataclass

from itsdangerous import BadSignature, URLSafeSerializer

from wiki import config
from wiki.mail import letters
from wiki.offers.answers.rules import Side


@dataclass(frozen=True)
class Link:
    """What the secret says."""

    key: str
    side: Side
    number: int


def sign(link: Link) -> str:
    """The secret of a link."""
    return _signer().dumps([link.key, link.side, link.number])


def read(token: str) -> Link | None:
    """What it says; None when it is cut or forged."""
    try:
        key, side, number = _signer().loads(token)
    except BadSignature:
        return None
    return Link(key, Side(side), number)


def href(key: str, language: str, link: Link | None = None) -> str:
    """The public address of the answer, with a secret for those who do not sign in."""
    values = {"language": language, "key": key} | ({"t": sign(link)} if link else {})
    return letters.link("answering.answer", **values)


def _signer() -> URLSafeSerializer:
    return URLSafeSerializer(config.current().secret_key, salt="lieux.answer")
