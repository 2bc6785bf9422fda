"""A browser without a screen, for tests that hold the application's context open."""

from flask.testing import FlaskClient
from werkzeug.test import TestResponse


class Browser(FlaskClient):
    """Every request has a context of its own, as it has when the site is served.

    Flask would otherwise share the test's: what one request leaves in `g` the next would find.
    """

    def open(self, *args: object, **kwargs: object) -> TestResponse:
        """Ask for an address and read the whole answer: a stream would hold its context open."""
        kwargs.setdefault("buffered", True)
        with self.application.app_context():
            return super().open(*args, **kwargs)  # type: ignore[arg-type]
