"""The blueprint that the screens of this folder hang on, and what they share."""

from functools import partial

from flask import Blueprint

from blueprints.web.routing import on_documents
from wiki.kinds.offer import OFFER

blueprint = Blueprint("answering", "blueprints.answering")

#: answers at an offer's address, then the rule
on_offers = partial(on_documents, blueprint, only=(OFFER.name,))
