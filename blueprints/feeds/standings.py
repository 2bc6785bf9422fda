"""What a feed says of the languages of a document, in words."""

from collections.abc import Sequence

from flask_babel import gettext as _
from flask_babel import ngettext

from wiki.translation.cells import Status
from wiki.translation.standings import Standing
from wiki.vocab import languages


def tell(standings: Sequence[Standing], language: str) -> list[str]:
    """A sentence for each language that wants something done, for a reader of `language`."""
    told = (_sentence(one, languages.name_in(one.language, language)) for one in standings)
    return [sentence for sentence in told if sentence]


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
