"""Who acts for organisations: their people, invitations, claims, confirmation, moderators."""

from blueprints.organisations import claims, invitations, moderating, official, people, registering
from blueprints.organisations.blueprint import blueprint
from blueprints.organisations.invitations import say_still_right

__all__ = [
    "blueprint",
    "claims",
    "invitations",
    "moderating",
    "official",
    "people",
    "registering",
    "say_still_right",
]
