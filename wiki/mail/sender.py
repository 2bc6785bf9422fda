"""Carrying letters out of the outbox: to the mail server, or to a folder where there is none."""

import logging
from email.message import EmailMessage

from wiki import config
from wiki.config import Settings
from wiki.mail import messages, outbox, smtp
from wiki.mail.outbox import Claimed

log = logging.getLogger(__name__)


def send_due(limit: int = 20) -> int:
    """Send at most `limit` letters that are due; how many left."""
    settings, sent = config.current(), 0
    for _ in range(limit):
        letter = outbox.claim()
        if letter is None:
            break
        try:
            _carry(letter, settings)
        except smtp.Unreachable as error:
            outbox.put_off(letter.id, str(error))
            log.warning("mail server out of reach; letter %d waits", letter.id)
            break
        except smtp.Refused as error:
            (outbox.give_up if error.is_final else outbox.put_off)(letter.id, str(error))
            log.warning("letter %d refused by the mail server", letter.id)
        except smtp.Doubtful as error:
            outbox.doubt(letter.id, str(error))
            log.error("letter %d may or may not have left; it is not sent again", letter.id)
        else:
            outbox.mark_sent(letter.id)
            sent += 1
    return sent


def _carry(letter: Claimed, settings: Settings) -> None:
    message = messages.build(letter, settings)
    if settings.smtp_url:
        smtp.deliver(message, settings.smtp_url)
    else:
        _keep_in_folder(letter, message, settings)


def _keep_in_folder(letter: Claimed, message: EmailMessage, settings: Settings) -> None:
    """A machine without mail, most often a developer's: the letter can be read there."""
    folder = settings.instance / "mail"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    (folder / f"{letter.id:06d}.eml").write_bytes(message.as_bytes())
    log.info("letter %d\n%s\n\n%s", letter.id, letter.subject, letter.body)
