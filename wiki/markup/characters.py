"""Characters that a text cannot keep: controls, halves of characters, and the ones we mark with."""

import re

_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff\U000f0000-\U0010ffff]"
)
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def cleaned(source: str) -> str:
    """The source with each such character replaced, and lines ending in one way; as long as before.

    The two last planes of Unicode belong to nobody: the renderer marks passages with them, so an
    author's text cannot hold a mark.
    """
    return _FORBIDDEN.sub(_REPLACEMENT, source.replace("\r\n", " \n").replace("\r", "\n"))
