"""What breaks inside is said plainly, on a page that needs nothing that may be broken."""

import pytest
from flask import abort

from tests.support import applications


@pytest.fixture
def app(settings):
    """An application of its own, for an address more."""
    with applications.own(settings) as app:
        yield app


def _raise():
    raise RuntimeError("a bug")


@pytest.mark.parametrize("break_it", [lambda: abort(500), _raise], ids=["told", "raised"])
@pytest.mark.parametrize("address", ["/fr/-/broken", "/broken"])
def test_a_mistake_of_ours_has_a_page(app, client, break_it, address):
    app.config["PROPAGATE_EXCEPTIONS"] = False
    app.add_url_rule(address, "broken", break_it)

    page = client.get(address)

    assert page.status_code == 500
    assert "Our mistake" in page.text
    assert app.config["LIEUX"].site_name in page.text
