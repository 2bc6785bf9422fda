"""Anybody who reads a document may say that something is wrong with it."""

import pytest

from tests.support.cast import Cast
from tests.wiki.documents.desk import journal, write
from wiki.documents import oversight, publishing, removing
from wiki.documents.reviewing import close_report, report
from wiki.errors import Forbidden, Gone, Invalid, NotFound, NotSignedIn
from wiki.journal.follower import read_on


def told(cast: Cast) -> list[tuple[str, str, str, str | None]]:
    """(title, reason, words, reporter) of each report that is open."""
    found = oversight.list_open_reports(cast.chloe, "fr")
    return [(one.document.title, one.reason, one.words, one.reporter) for one in found]


def test_editors_are_told(cast: Cast) -> None:
    oven = write(cast.amina)

    report(cast.basile, oven, "wrong", " Le four n’est pas au bois. ")
    report(cast.stranger, oven, "spam", "")

    assert told(cast) == [
        ("Four à pain", "wrong", "Le four n’est pas au bois.", "Basile O."),
        ("Four à pain", "spam", "", None),
    ]
    assert journal(oven)[-2:] == ["document.reported"] * 2


def test_the_journal_holds_none_of_the_words(cast: Cast) -> None:
    oven = write(cast.amina)
    report(cast.basile, oven, "personal", "Le numéro de Paul")

    (entry,) = [entry for entry in read_on(0) if entry.type == "document.reported"]
    assert list(entry.data) == ["report_id"]


def test_a_report_is_closed_once(cast: Cast) -> None:
    oven = write(cast.amina)
    report(cast.basile, oven, "wrong", "")
    (one,) = oversight.list_open_reports(cast.chloe, "fr")

    close_report(cast.chloe, one.id)
    close_report(cast.ida, one.id)

    assert told(cast) == []
    assert journal(oven).count("report.closed") == 1


def test_a_report_needs_a_reason_of_the_list_and_few_words(cast: Cast) -> None:
    oven = write(cast.amina)

    with pytest.raises(Invalid, match=r"report\.no_reason"):
        report(cast.basile, oven, "boring", "")
    with pytest.raises(Invalid, match=r"report\.too_long"):
        report(cast.basile, oven, "other", "x" * 2_001)


def test_nobody_reports_what_they_may_not_read(cast: Cast) -> None:
    draft = write(cast.amina, "Brouillon", public=False)
    members = write(cast.amina, "Entre membres")
    publishing.set_audience(cast.chloe, members, "members")

    with pytest.raises(Forbidden):
        report(cast.basile, draft, "wrong", "")
    with pytest.raises(NotSignedIn):
        report(cast.stranger, members, "wrong", "")


def test_what_is_not_there_is_not_reported(cast: Cast) -> None:
    oven = write(cast.amina)
    removing.delete_document(cast.chloe, oven, "Doublon")

    with pytest.raises(Gone):
        report(cast.basile, oven, "wrong", "")
    with pytest.raises(NotFound):
        report(cast.basile, 99, "wrong", "")
    with pytest.raises(NotFound):
        close_report(cast.chloe, 99)


def test_only_editors_close_a_report(cast: Cast) -> None:
    oven = write(cast.amina)
    report(cast.basile, oven, "wrong", "")

    with pytest.raises(Forbidden):
        close_report(cast.basile, 1)
