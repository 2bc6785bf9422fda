"""One term: its words in every language, and who said what before."""

from flask import Response, g, url_for

from blueprints.glossary.blueprint import blueprint, name_of, said_in
from blueprints.web.actor import current_actor
from blueprints.web.render import Page, page
from blueprints.web.routing import on_site
from wiki.access.actions import Action
from wiki.access.policy import may
from wiki.journal import queries as journal
from wiki.translation.glossary import queries


@on_site(blueprint, "/-/glossary/<public_id>")
def show(language: str, public_id: str) -> Response:
    """The term and its history."""
    term = queries.get_term(public_id)
    name, spoken = name_of(term.words, language)
    g.shared_at = journal.newest()
    return page(
        "glossary/term.html",
        Page(),
        name=name,
        spoken=spoken,
        said=said_in(term.words, language),
        versions=[
            (version, said_in(version.words, language))
            for version in queries.list_versions(public_id)
        ],
        list_href=url_for("glossary.terms", language=language),
        edit_href=url_for("glossary.edit", language=language, public_id=public_id)
        if may(current_actor(), Action.GLOSSARY_EDIT)
        else None,
    )
