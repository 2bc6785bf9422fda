"""The catalogues of this process, as of now."""

from collections.abc import Collection
from functools import partial

from flask import current_app

from wiki.browsing.catalogue import Catalogue
from wiki.browsing.reading import read_cards, read_facets
from wiki.journal.keeping import Kept


def catalogue_of(kind: str) -> Catalogue:
    """Every published document of the kind as of now; whoever asks keeps to what they may read."""
    kept_by_kind: dict[str, Kept[Catalogue]]
    kept_by_kind = current_app.extensions.setdefault("lieux_catalogues", {})
    fresh = Kept(partial(_read, kind), partial(_renew, kind))
    return kept_by_kind.setdefault(kind, fresh).as_of_now()


def _read(kind: str) -> Catalogue:
    catalogue = Catalogue()
    catalogue.replace((), read_cards(kind), read_facets(kind))
    return catalogue


def _renew(kind: str, former: Catalogue, changed: Collection[int]) -> Catalogue:
    catalogue = former.copy()
    catalogue.replace(changed, read_cards(kind, changed), read_facets(kind, changed))
    return catalogue
