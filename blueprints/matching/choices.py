"""What the people of a board chose so far, and can take back: marked in silence, or set aside."""

from dataclasses import dataclass

from blueprints.web.addresses import name_href
from wiki.documents.naming import Name, name_documents
from wiki.introductions import setting_aside
from wiki.introductions.interest import list_interests
from wiki.vocab import vocabulary


@dataclass(frozen=True)
class Chosen:
    """An organisation or an offer; `reason`: in words, why it was set aside."""

    name: Name
    href: str
    reason: str = ""
    is_blocked: bool = False


def list_marked(organisation_id: int, language: str) -> list[Chosen]:
    """The organisations that its people are interested in, the newest mark first."""
    told = list_interests(organisation_id)
    names = name_documents(told, language)
    newest = sorted(told, key=lambda one: (told[one], one), reverse=True)
    return [Chosen(names[one], name_href(names[one], language)) for one in newest]


def list_aside(organisation_id: int, language: str) -> list[Chosen]:
    """What its people do not want to see, and why."""
    told = setting_aside.list_aside(organisation_id)
    names = name_documents([one.document_id for one in told], language)
    reasons = vocabulary.load(setting_aside.REASONS)
    return [
        Chosen(
            names[one.document_id],
            name_href(names[one.document_id], language),
            reasons.label(one.reason, language),
            one.is_blocked,
        )
        for one in told
    ]
