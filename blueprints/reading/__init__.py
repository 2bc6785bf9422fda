"""Reading: the home page, lists, documents and what stands around them."""

from blueprints.reading.views import blueprint

__all__ = ["blueprint"]
