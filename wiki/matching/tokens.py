"""The secret in the links of a digest: a signature over whose it is and what it was about.

It says who was written to and lets them do two small things that can be taken back: be proposed
one match no more, and have no more of these letters. It opens nothing else.
"""

from itsdangerous import BadSignature, Signer

from wiki import config
from wiki.errors import Invalid, Problem

_BETWEEN = "-"


def sign(account_id: int, organisation_id: int, document_id: int = 0) -> str:
    """A token for the letters of an organisation to somebody; `document_id`: for one match."""
    told = (account_id, organisation_id, document_id)
    return _signer().sign(_BETWEEN.join(map(str, told))).decode()


def read(token: str) -> tuple[int, int, int]:
    """What it was made for. Raises Invalid when it is cut or forged."""
    try:
        told = _signer().unsign(token).decode()
    except BadSignature:
        raise Invalid(Problem("", "token.dead")) from None
    account_id, organisation_id, document_id = map(int, told.split(_BETWEEN))
    return account_id, organisation_id, document_id


def _signer() -> Signer:
    return Signer(config.current().secret_key, salt="lieux.digest")
