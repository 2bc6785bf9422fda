"""Every kind there is. Adding one: its file, its line here, three templates, its vocabularies."""

from wiki.errors import NotFound
from wiki.kinds.article import ARTICLE
from wiki.kinds.kind import Kind
from wiki.kinds.offer import OFFER
from wiki.kinds.organisation import ORGANISATION
from wiki.kinds.page import PAGE
from wiki.kinds.person import PERSON

KINDS: dict[str, Kind] = {kind.name: kind for kind in (ARTICLE, PAGE, ORGANISATION, OFFER, PERSON)}


def get_kind(name: str) -> Kind:
    """The kind of that name. Raises NotFound."""
    try:
        return KINDS[name]
    except KeyError:
        raise NotFound(f"kind {name!r}") from None
