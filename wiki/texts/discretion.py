"""E-mail addresses in what everybody reads are hidden, wherever they stand; see decision 0021."""

import json
import re
from collections.abc import Callable

#: what stands in the place of an address, in any language
SIGN = "[…@…]"

# Each run of characters is tried once, from its start: a hostile text takes no longer than prose.
# What follows an "@" is no mailbox but somebody's name on another network.
ADDRESS = r"(?<![\w.+@-])[\w.+-]++@(?:[\w-]+\.)+[^\W\d_][\w-]+"
_ADDRESS = re.compile(ADDRESS)
_DOMAIN = re.compile(r"@(?:[\w\\-]+\.)+[^\W\d_]")  # begins with a sign that is found at once
_LITERAL = re.compile(r'"(?:[^"\\]++|\\.)*+"')


def may_hold_one(text: str) -> bool:
    """Whether looking for an address in the text is worth the while."""
    return _DOMAIN.search(text) is not None


def without_addresses(text: str, sign: str = SIGN) -> str:
    """The text with `sign` in the place of each e-mail address.

    >>> without_addresses("Write to jo@test.example, please.")
    'Write to […@…], please.'
    """
    return _ADDRESS.sub(sign, text) if may_hold_one(text) else text


def with_addresses_dotted(text: str) -> str:
    """The text with a dot for each character of an address: passages keep their lengths.

    >>> with_addresses_dotted("Write to jo@test.example, please.")
    'Write to •••••••••••••••, please.'
    """
    return _ADDRESS.sub(lambda found: "•" * len(found[0]), text)


def in_json(text: str, hide: Callable[[str], str] = without_addresses) -> str:
    r"""JSON, whole or cut between its values, with `hide` done to each string that it holds.

    What was written so that a page may hold it still is: no "<" is added.

    >>> in_json(r'{"body":"Write:\njo@test.example"}')
    '{"body":"Write:\\n[…@…]"}'
    """

    def read(found: re.Match[str]) -> str:
        literal = found[0]
        if "@" not in literal:
            return literal
        told = json.dumps(hide(json.loads(literal)), ensure_ascii=False)
        return told if "<" in literal else told.replace("<", "\\u003c")

    return _LITERAL.sub(read, text)
