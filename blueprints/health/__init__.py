"""For whoever watches over the site: does the process live, is it ready to serve?"""

from blueprints.health.views import blueprint

__all__ = ["blueprint"]
