"""Watching: choosing what to hear of, one's own watches, and the link that ends them."""

from blueprints.watching import documents, kinships, own, stopping
from blueprints.watching.blueprint import blueprint
from blueprints.watching.stopping import stop

__all__ = ["blueprint", "documents", "kinships", "own", "stop", "stopping"]
