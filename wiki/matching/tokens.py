"""The secret in the links of a digest: a signature over whose it is and what it was about.

It says who was written to and lets them do two small things that can be taken back: be proposed
one match no more, and have no more of these letters. It opens nothing else.
"""

from wiki.mail import signed

_SALT = "lieux.digest"


def sign(account_id: int, organisation_id: int, document_id: int = 0) -> str:
    """A token for the letters of an organisation to somebody; `document_id`: for one match."""
    return signed.sign(map(str, (account_id, organisation_id, document_id)), _SALT)


def read(token: str) -> tuple[int, int, int]:
    """What it was made for. Raises Invalid when it is cut or forged."""
    account_id, organisation_id, document_id = map(int, signed.read(token, _SALT))
    return account_id, organisation_id, document_id
