"""The letter that tells somebody of an organisation of its new matches, with their reasons."""

from wiki.accounts.readers import Reader
from wiki.documents.naming import name_documents
from wiki.mail import letters
from wiki.mail.models import Letter
from wiki.matching import tokens
from wiki.matching.board import News, Proposal
from wiki.matching.calling import Calling
from wiki.matching.reasons import reasons


def post(reader: Reader, organisation_id: int, news: News) -> Letter:
    """Put the letter in the outbox, in the open transaction."""
    language, account_id = reader.language, reader.actor.account_id or 0
    own = name_documents([organisation_id], language)[organisation_id]
    token = tokens.sign(account_id, organisation_id)
    stop = letters.link("matching.stopping", language=language, token=token)
    return letters.write(
        "board/digest",
        reader.email,
        language,
        unsubscribe=stop,
        name=reader.name,
        own=own,
        matches=[_told(reader, organisation_id, news, one) for one in news.proposals],
        calling=Calling(language),
        board_href=letters.link(
            "matching.proposals", language=language, organisation=own.public_id
        ),
        stop_href=stop,
    )


def _told(
    reader: Reader, organisation_id: int, news: News, proposal: Proposal
) -> dict[str, object]:
    """A match, as the template of the letter reads it."""
    item, house, language = proposal.item, proposal.house, reader.language
    token = tokens.sign(reader.actor.account_id or 0, organisation_id, item.document_id)
    return {
        "item": item,
        "house": None if house.document_id == item.document_id else house,
        "country": Calling(language).country(proposal.side),
        "href": letters.link(
            "reading.show", language=item.language, kind=item.kind, slug=item.slug
        ),
        "told": reasons(news.mine, proposal.side, proposal.match, proposal.things),
        "aside_href": letters.link("matching.not_relevant", language=language, token=token),
    }
