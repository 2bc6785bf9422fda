"""What is done by the clock and not by the journal: letters every second, offers every minute,
new matches too; asking organisations whether they are still right every hour, sweeping once a day.
"""

import logging
import time
from collections.abc import Callable

from wiki.accounts import housekeeping
from wiki.documents import rendering
from wiki.documents.reads import queries as reads
from wiki.introductions import chasing, forgetting, interest
from wiki.mail import outbox, sender
from wiki.matching import digest, exposure
from wiki.offers import reminding
from wiki.offers.answers import nudging
from wiki.organisations import confirming, inviting

_SECOND, _MINUTE, _HOUR, _DAY = 1.0, 60.0, 3_600.0, 86_400.0

log = logging.getLogger(__name__)


def _send_letters() -> None:
    sender.send_due()


def _chase_offers() -> None:
    reminding.do_due()
    nudging.do_due()
    chasing.do_due()


def _ask_whether_right() -> None:
    confirming.ask_due()


def _tell_of_matches() -> None:
    digest.send_due()


def _sweep() -> None:
    housekeeping.purge()
    inviting.purge()
    interest.purge()
    forgetting.forget_due()
    outbox.purge()
    rendering.prune()
    reads.purge()
    exposure.purge()


class Chores:
    """Each chore with the time between two rounds; one that fails is tried at its next round."""

    def __init__(self) -> None:
        self._due: dict[Callable[[], None], tuple[float, float]] = {
            _send_letters: (0.0, _SECOND),
            _chase_offers: (0.0, _MINUTE),
            _ask_whether_right: (0.0, _HOUR),
            _tell_of_matches: (0.0, _MINUTE),
            _sweep: (time.monotonic() + 60, _DAY),
        }

    def do_due(self) -> None:
        """Do whatever is due."""
        now = time.monotonic()
        for chore, (due, pause) in self._due.items():
            if now >= due:
                self._due[chore] = (now + pause, pause)
                try:
                    chore()
                except Exception:
                    log.exception("a chore failed: %s", chore.__name__)
