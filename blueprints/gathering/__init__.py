"""Days of meetings: announced, joined, drawn, printed."""

from blueprints.gathering import acting, announced, calendars, form, moving, timetable, words
from blueprints.gathering.blueprint import blueprint

__all__ = [
    "acting",
    "announced",
    "blueprint",
    "calendars",
    "form",
    "moving",
    "timetable",
    "words",
]
