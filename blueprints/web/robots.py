"""Two nets for robots: a field people never see, and a form sent sooner than anybody types."""

from flask import current_app, request
from itsdangerous import BadSignature, TimestampSigner

from wiki.errors import Invalid, Problem

TRAP = "website"
STAMP = "since"

_SHORTEST = 3  # seconds from the page to the post
_LONGEST = 24 * 3600


def stamp() -> str:
    """What to put in the form: when it was shown, signed. A form shown again keeps its own."""
    posted = request.form.get(STAMP, "")
    return posted if _age(posted) is not None else _signer().sign(b"shown").decode()


def is_trapped() -> bool:
    """Whether the hidden field of this post was filled."""
    return bool(request.form.get(TRAP))


def check_pace(field: str) -> None:
    """Raises Invalid, told at `field`, when the post came too soon, or from no page of ours."""
    age = _age(request.form.get(STAMP, ""))
    if age is None or age < _SHORTEST:
        raise Invalid(Problem(field, "form.too_fast"))


def _age(stamped: str) -> float | None:
    """The seconds since the form was shown; None when the stamp is forged or very old."""
    try:
        _, shown_at = _signer().unsign(stamped, max_age=_LONGEST, return_timestamp=True)
    except BadSignature:
        return None
    return _signer().get_timestamp() - shown_at.timestamp()


def _signer() -> TimestampSigner:
    return TimestampSigner(str(current_app.secret_key), salt="lieux.form")
