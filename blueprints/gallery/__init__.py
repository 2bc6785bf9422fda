"""The component gallery, for those who build the site."""

from blueprints.gallery.views import blueprint

__all__ = ["blueprint"]
