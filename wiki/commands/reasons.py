"""Why a line was refused, in plain English, by the code of the problem."""

from wiki.errors import Problem
from wiki.exchange.refusals import Refusal

SENTENCES = {
    # the line
    "line.too_long": "the line is longer than {most} bytes",
    "line.not_utf8": "byte {byte} is not UTF-8",
    "line.unknown_type": "“{value}” is not a type of line: revision, event or term",
    "line.not_storable": "the database cannot keep this line",
    "json.invalid": "this is not JSON ({reason})",
    "json.too_deep": "the JSON is nested too deep",
    "json.not_a_number": "{value} is not a number in JSON",
    "json.not_an_object": "a line is a JSON object",
    "text.bad_encoding": "a text holds signs that are not valid Unicode",
    # its keys
    "key.unknown": "this key means nothing here",
    "key.twice": "this key is told twice",
    "key.missing": "this key is missing",
    "key.wrong_type": "this should be a {wanted}",
    "key.too_long": "this is longer than {most} characters",
    "key.out_of_bounds": "this should be from 0 to {most}",
    "key.unknown_word": "“{value}” is none of: {words}",
    "key.not_first": "this stands on the first line of a document only",
    "instant.no_zone": "“{value}” has no time zone",
    "instant.invalid": "“{value}” is not an instant such as 2026-03-01T09:30:00Z",
    "id.invalid": "an id is a text of 1 to 200 visible signs",
    "id.refused": "an earlier line of this document was refused",
    "short.invalid": "a public id is eight signs among a-z and 2-7",
    "short.taken": "another document has the public id {short}",
    "short.differs": "the document has the public id {short} here",
    "number.unexpected": "the next revision here is number {expected}",
    "base.invalid": "a revision is based on an earlier one",
    "units.invalid": "these passages are not those of the text",
    "passage.invalid": "“{passage}” is no identity of a passage such as 1.2 or title",
    "passage.unknown": "there is no passage {passage} at this point",
    "translated.from_itself": "a text is translated from another language",
    "translated.twice": "passage {passage} is told twice",
    "translated.no_machine": "only what a machine wrote is read over; name the engine",
    "erased.invalid": "an erased text is told by its SHA-256",
    "erased.told": "a text cannot be told and erased at once",
    "changes.invalid": "changes are told by language, passage and numbers of revisions",
    "pairs.invalid": "pairs are told between two languages, as lists of passages",
    "event.unknown": "“{value}” is not an event that this program knows",
    # the document
    "document.unknown": "no revision of this document was told before",
    "document.deleted": "the document is deleted here",
    "kind.unknown": "“{kind}” is not a kind of document",
    "kind.differs": "the document is of kind {kind} here",
    "language.unknown": "this site is not written in “{language}”",
    "audience.unknown": "nobody knows this audience",
    "part.unknown": "the revision has no part “{part}”",
    "revision.differs": "revision {number} is held here and says something else",
    "revision.newer_here": "revision {number} was written here since",
    "publication.newer_here": "something newer was published or withdrawn here",
    "rename.differs": "the document has no such address here (“{slug}”)",
    "audience.differs": "the audience was changed otherwise here",
    "address.empty": "no address can be made of the title; give a slug",
    "address.invalid": "“{slug}” cannot be an address",
    "address.reserved": "“{slug}” is a word that the site needs",
    "address.taken": "another document has, or had, the address “{slug}”",
    "offer.differs": "the offer stands otherwise here",
    # the glossary
    "term.unknown": "no word of this term was told before",
    "term.differs": "version {number} of the term is held here and says something else",
    "term.removed": "the term was taken out here",
    "term.no_twin": "a term needs its word in a second language",
    "term.note_alone": "a note needs the word that it is about",
    "term.no_letters": "a word needs letters",
    "term.too_long": "the word is longer than {most} characters",
    "term.note_too_long": "the note is longer than {most} characters",
    "term.address": "the glossary holds no addresses of sites",
    "term.taken": "another term says this",
    # the sheets of the network
    "csv.invalid": "from here on this is not CSV ({reason})",
    "csv.too_wide": "this row has more than {most} cells",
    "column.missing": "this column is missing",
    "column.unknown": "no column is called so",
    "column.twice": "this column is there twice",
    "row.deleted": "this page was deleted here",
    "row.written_since": "somebody wrote version {number} here since; change it here",
    "field.needed": "readers need this",
    "offer.no_expiry": "an offer that is online needs its last day",
    "offer.expiry_past": "this day is over",
    "offer.expiry_too_far": "this day is more than twelve months away",
    "email.invalid": "this is not an e-mail address",
    "official.unknown_fact": "an official fact has no such name",
    "official.no_source": "say where official facts come from, in {most} characters at most",
    "fact.not_an_address": "“{value}” is not an address such as https://example.org",
    "fact.not_a_day": "“{value}” is not a day such as 2026-11-22",
    "fact.not_degrees": "“{value}” is not a latitude or longitude such as 47.59",
    # texts and facts
    "title.missing": "the title is missing",
    "text.not_a_text": "this is not a text",
    "text.too_long": "this is {size} bytes long; {most} are allowed",
    "fact.missing": "this fact is missing",
    "fact.unknown_choice": "“{value}” is not in the vocabulary",
    "fact.too_many": "{most} at most",
    "fact.not_a_number": "“{value}” is not a whole number",
    "fact.out_of_bounds": "this should be from {least} to {most}",
    "fact.unknown_document": "“{value}” is not the public id of a page",
    "fact.too_long": "this is longer than {most} characters",
    "fact.places_upside_down": "the most places are fewer than the fewest",
    "fact.too_many_places_left": "more places are left than there are",
    "fact.days_upside_down": "the last day comes before the first",
    "fact.group_upside_down": "the largest group is smaller than the smallest",
}


def tell(refusal: Refusal) -> str:
    """One line for one line: where, why, and the stable code of each reason."""
    where = f"line {refusal.line}"
    if refusal.id:
        where += f", {_visible(refusal.id)}"
    return f"{where}: {'; '.join(tell_one(problem) for problem in refusal.problems)}"


def tell_one(problem: Problem) -> str:
    """Where in the line, why, and the stable code."""
    sentence = SENTENCES.get(problem.code, "refused")
    values = {name: _visible(str(value)) for name, value in problem.values.items()}
    field = f"{_visible(problem.field)}: " if problem.field else ""
    return f"{field}{sentence.format(**values)} [{problem.code}]"


def _visible(text: str) -> str:
    """Without the signs that could command a terminal."""
    return "".join(sign if sign.isprintable() else "�" for sign in text)
