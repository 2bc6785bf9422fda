"""The words of letters: `templates/mail/<name>.txt`, in the reader's language.

The first line of the template is the subject, the rest the letter. Links start at the public
address of the site, never at the Host of whoever asks.
"""

from flask import current_app
from flask_babel import force_locale

from wiki import config
from wiki.mail import outbox
from wiki.mail.models import Letter


def write(
    letter: str, to: str, language: str, /, unsubscribe: str | None = None, **values: object
) -> Letter:
    """Put `letter` to `to` in the outbox, in the open transaction.

    `unsubscribe`: the address at which one POST, without signing in, ends letters like this one.
    """
    with force_locale(language):
        text = current_app.jinja_env.get_template(f"mail/{letter}.txt").render(
            language=language,
            site_name=config.current().site_name,
            link=link,
            **values,
        )
    subject, _, body = text.strip().partition("\n")
    return outbox.post(to, " ".join(subject.split()), body.strip() + "\n", language, unsubscribe)


def link(endpoint: str, **values: str | int) -> str:
    """The public address of a screen."""
    path = current_app.url_map.bind("").build(endpoint, values)
    return config.current().public_url + path
