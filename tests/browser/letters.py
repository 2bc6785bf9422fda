"""The letters that the site has sent, in the files of its outbox."""

import re
import time
from email import message_from_bytes, policy

from tests.support.server import Server

_LEFT_WITHIN = 20  # seconds


def read_letter(site: Server, to: str, words: str) -> str:
    """The newest letter to this address whose subject says so, once it has left."""
    until = time.monotonic() + _LEFT_WITHIN
    while time.monotonic() < until:
        for path in sorted((site.instance / "mail").glob("*.eml"), reverse=True):
            letter = message_from_bytes(path.read_bytes(), policy=policy.default)
            if letter["To"] == to and words in letter["Subject"]:
                return str(letter.get_content())
        time.sleep(0.2)
    raise AssertionError(f"no letter to {to}: {words}")


def link_in(letter: str, part: str) -> str:
    """The path of the first address in a letter that has this part."""
    found = re.search(rf"/(?:fr|en)\S*{re.escape(part)}\S*", letter)
    assert found, letter
    return found[0]
