"""The screen on which a person decides, sentence by sentence, what two edits become."""

from flask import Response, request
from flask_babel import gettext as _

from blueprints.editing import screens
from blueprints.editing.form import EditForm
from blueprints.editing.resolution import Choice, Place, Resolution
from blueprints.web.naming import field_name
from blueprints.web.render import work
from wiki.documents.saving import EditConflict
from wiki.documents.views import DocumentView
from wiki.kinds.kind import BODY


def ask(form: EditForm, document: DocumentView, body: str, error: EditConflict) -> Response:
    """What meets, to be decided; where nothing does and yet a person must look, the whole text."""
    merged = error.merged.get(form.part)
    if merged is None:
        return screens.conflict(form, document, body, error)
    resolution = Resolution.of(merged)
    if not resolution.places():
        form.texts |= resolution.texts()
        return screens.conflict(form, document, str(form.texts["body"]), error)
    form.base_number = error.number
    return show(form, document, resolution, 409)


def show(
    form: EditForm, document: DocumentView, resolution: Resolution, status: int = 200
) -> Response:
    """The choices, each with both wordings."""
    places = resolution.places()
    return work(
        "editing/resolve.html",
        status,
        subject=screens.subject_of(form, document),
        action=request.full_path.rstrip("?"),
        trail=screens.trail_of(document),
        form=form,
        carried=_carried(form) + list(resolution.settled()),
        resolution=resolution,
        places=places,
        titles={place.choice.name: _title(form, place, at) for at, place in enumerate(places, 1)},
        options={place.choice.name: _options(place.choice) for place in places},
        errors=_errors(resolution) if status == 422 else {},
    )


def _title(form: EditForm, place: Place, at: int) -> str:
    """Which place it is; in a text that stands apart, which text."""
    name = place.choice.name.partition("-")[0]
    if name == BODY.name:
        return str(_("Place %(number)s", number=at))
    field = field_name(form.kind.name, name)
    return str(_("Place %(number)s, in “%(field)s”", number=at, field=field))


def _carried(form: EditForm) -> list[tuple[str, str]]:
    """The rest of the form, as it was posted."""
    fields = [
        ("part", form.part),
        ("base_number", str(form.base_number)),
        ("note", form.note),
        ("significance", form.significance),
        *(("behind", f"{source} {number}") for source, number in form.behind.items()),
        *(("brought", source) for source in form.brought),
        ("slug", form.slug),
    ]
    if form.is_moving:
        fields.append(("is_moving", "1"))
    if form.facts is not None:
        fields.append(("with_facts", "1"))
        for name, value in form.facts.items():
            fields += [(name, one) for one in (value if isinstance(value, list) else [value])]
    return fields


def _options(choice: Choice) -> list[tuple[str, str]]:
    """The ways to decide; a wording that is not there is left out."""
    sides = [
        ("theirs", _("What stands now") if choice.theirs else _("Leave it out, as they did")),
        ("mine", _("What you wrote") if choice.mine else _("Leave it out, as you did")),
    ]
    if choice.theirs and choice.mine:
        sides.append(("both", _("Both: what stands now, then what you wrote")))
    return [*sides, ("edit", _("Other words: those of the field below"))]


def _errors(resolution: Resolution) -> dict[str, str]:
    """What to mend, by the name of the choice."""
    return {
        place.choice.name: _(
            "Place %(number)s: you typed other words. Choose them, or put yours back.", number=at
        )
        if place.choice.take
        else _("Place %(number)s: choose what stays.", number=at)
        for at, place in enumerate(resolution.places(), 1)
        if not place.choice.is_decided
    }
