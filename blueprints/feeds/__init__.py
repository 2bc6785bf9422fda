"""What machines read: feeds, site maps, search description, health."""

from blueprints.feeds.views import blueprint

__all__ = ["blueprint"]
