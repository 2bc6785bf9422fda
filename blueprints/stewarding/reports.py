"""What people said was wrong: the list for editors, who close what is dealt with."""

from flask import Response, flash, redirect, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from blueprints.stewarding.blueprint import blueprint, tabs
from blueprints.web.actor import current_actor
from blueprints.web.addresses import name_href
from blueprints.web.render import work
from blueprints.web.routing import on_site
from wiki.documents import oversight, reviewing
from wiki.vocab import vocabulary


@on_site(blueprint, "/-/reports")
def reports(language: str) -> Response:
    """The open ones, oldest first."""
    reasons = vocabulary.load("report-reasons")
    listed = oversight.list_open_reports(current_actor(), language)
    return work(
        "stewarding/reports.html",
        reports=[
            (
                report,
                reasons.label(report.reason, language),
                name_href(report.document, language),
                url_for("stewarding.close_report", language=language, report_id=report.id),
            )
            for report in listed
        ],
        tabs=tabs(language, "reports"),
    )


@on_site(blueprint, "/-/reports/<int:report_id>/close", methods=["POST"])
def close_report(language: str, report_id: int) -> ResponseReturnValue:
    """It is dealt with."""
    reviewing.close_report(current_actor(), report_id)
    flash(_("The report is closed."), "note")
    return redirect(url_for("stewarding.reports", language=language), 303)
