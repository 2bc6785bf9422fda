"""From a step back that a person must finish to the edit form, with the text kept on the way."""

from dataclasses import dataclass

from flask_babel import gettext as _

from blueprints.history.blueprint import Subject
from blueprints.history.steps import StepForm, Steps
from wiki.accounts import kept
from wiki.documents.rules import FACTS
from wiki.vocab import languages

Fields = dict[str, list[str]]


@dataclass(frozen=True)
class Way:
    """A link to the edit form of one language, filled with what the step makes of it."""

    label: str
    href: str


def ways_to_edit(subject: Subject, steps: Steps, form: StepForm, base_number: int) -> list[Way]:
    """One for each language that the step changes; facts go with the first. Keeps the texts."""
    parts = [part for part, step in steps.items() if part != FACTS and step.after is not None]
    shared = {
        "base_number": [str(base_number)],
        "note": [form.note],
        "significance": [form.significance],
    }
    facts = _facts(steps)
    ways = []
    for part in parts or [subject.spoken]:
        fields = {"part": [part], **_texts(subject, part, steps), **facts, **shared}
        ways.append(_way(subject, part, fields))
        facts = {}
    return ways


def _texts(subject: Subject, part: str, steps: Steps) -> Fields:
    after = steps[part].after if part in steps else None
    texts = after.content if after is not None else subject.document.parts[part].texts
    return {name: [str(text)] for name, text in texts.items()}


def _facts(steps: Steps) -> Fields:
    after = steps[FACTS].after if FACTS in steps else None
    if after is None:
        return {}
    typed = {
        name: [str(one) for one in value] if isinstance(value, list) else [_typed(value)]
        for name, value in after.content.items()
    }
    return {"with_facts": ["1"], **typed}


def _typed(value: object) -> str:
    return "1" if value is True else str(value)


def _way(subject: Subject, part: str, fields: Fields) -> Way:
    path = subject.href("editing.edit")
    number = kept.keep(subject.actor.account_id or 0, path, fields)
    label = _("Finish by hand in %(language)s", language=languages.name_in(part, subject.language))
    return Way(label, subject.href("editing.edit", part=part, kept=number))
