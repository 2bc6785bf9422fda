"""What a feed says in words of the languages of a document, and where its passages come from."""

from collections.abc import Iterator, Sequence

from flask_babel import gettext as _
from flask_babel import ngettext

from wiki.documents.freshness.origins import Brought
from wiki.translation.cells import Status
from wiki.translation.standings import Standing
from wiki.vocab import languages


def tell(standings: Sequence[Standing], language: str) -> list[str]:
    """A sentence for each language that wants something done, for a reader of `language`."""
    told = (_sentence(one, languages.name_in(one.language, language)) for one in standings)
    return [sentence for sentence in told if sentence]


def tell_brought(listed: Sequence[Brought], language: str) -> list[str]:
    """A sentence for each language that a version was translated from, by a person or a machine."""
    return [sentence for one in listed for sentence in _origin(one, language)]


def _origin(one: Brought, language: str) -> Iterator[str]:
    into = languages.name_in(one.part, language)
    source = languages.name_in(one.source, language)
    if not one.engine:
        yield str(
            ngettext(
                "In %(language)s, %(num)s passage was translated from %(source)s.",
                "In %(language)s, %(num)s passages were translated from %(source)s.",
                one.passages,
                language=into,
                source=source,
            )
        )
        return
    yield str(
        ngettext(
            "In %(language)s, %(num)s passage was translated from %(source)s by a machine.",
            "In %(language)s, %(num)s passages were translated from %(source)s by a machine.",
            one.passages,
            language=into,
            source=source,
        )
    )
    if one.read:
        yield str(
            ngettext(
                "A person has read %(num)s of them.", "A person has read %(num)s of them.", one.read
            )
        )


def _sentence(one: Standing, name: str) -> str:
    match one.status:
        case Status.BEHIND:
            return str(
                ngettext(
                    "In %(language)s, %(num)s passage is behind.",
                    "In %(language)s, %(num)s passages are behind.",
                    one.passages,
                    language=name,
                )
            )
        case Status.PARTIAL:
            return str(
                ngettext(
                    "In %(language)s, %(num)s passage is missing.",
                    "In %(language)s, %(num)s passages are missing.",
                    one.passages,
                    language=name,
                )
            )
        case Status.DIVERGED:
            return str(_("In %(language)s, a passage diverged from its twin.", language=name))
        case Status.MACHINE:
            return str(_("In %(language)s, nobody read what a machine translated.", language=name))
    return ""
