"""Letters about an offer, to its people or to its moderators, each in the reader's language."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime

from wiki import clock, config
from wiki.documents.models import Document
from wiki.documents.naming import name_documents
from wiki.kinds.offer import OFFER
from wiki.mail import letters
from wiki.offers import recipients
from wiki.offers.recipients import Recipient
from wiki.vocab.days import long_day

#: what a letter says: a day is written in the reader's language, and an address leads to it
Said = str | int | date | datetime | None | Callable[[str], str]


def tell(document: Document, letter: str, /, **said: Said) -> None:
    """Put `letter` to each of its people in the outbox, in the open transaction."""
    _post(document, recipients.people_of(document), letter, said)


def tell_moderators(document: Document, letter: str, /, **said: Said) -> None:
    """The same to whoever moderates it."""
    _post(document, recipients.moderators_of(document), letter, said)


def _post(
    document: Document, to: Iterable[Recipient], letter: str, said: Mapping[str, Said]
) -> None:
    for reader in to:
        name = name_documents([document.id], reader.language)[document.id]
        interface = reader.language if name.is_public else name.language
        place = {"language": interface, "kind": OFFER.name, "slug": name.slug}
        letters.write(
            f"offers/{letter}",
            reader.email,
            reader.language,
            None,
            name=reader.name,
            title=name.title,
            spoken=name.language,
            panel_href=letters.link("offering.panel", **place),
            conclude_href=letters.link("offering.conclude", **place),
            desk_href=letters.link("offering.desk", language=reader.language),
            **{key: _in(reader.language, value) for key, value in said.items()},
        )


def _in(language: str, said: Said) -> str | int | None:
    if isinstance(said, datetime):
        said = clock.day_of(said, config.current().timezone)
    if isinstance(said, date):
        return long_day(said, language)
    return said(language) if callable(said) else said
