"""The words of what may be wrong with a term of the glossary."""

from flask_babel import lazy_gettext as _

from blueprints.web.words import PROBLEMS

PROBLEMS |= {
    "term.no_twin": _("A term needs its word in a second language: that is what it is for."),
    "term.note_alone": _("Give the word that this note is about."),
    "term.no_letters": _("A word needs letters."),
    "term.too_long": _("Keep all the forms of the word under %(most)s characters."),
    "term.note_too_long": _("Keep the note under %(most)s characters."),
    "term.address": _("The glossary holds words: leave addresses of sites out."),
    "term.taken": _("The glossary says this already. Change that term, or add a form to it."),
    "term.changed_since": _(
        "Somebody changed this term while you were writing. Look at its page; if you save again,"
        " your words stand."
    ),
}
