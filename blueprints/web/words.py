"""The words of every problem that the domains can tell: one sentence a code, whole."""

from collections.abc import Iterable

from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString

from blueprints.web.dates import number
from wiki.errors import Problem

PROBLEMS: dict[str, LazyString] = {
    # documents
    "title.missing": _("Give the text a title."),
    "text.not_a_text": _("This field holds something that is not text."),
    "text.bad_encoding": _("This text holds signs that are not valid Unicode. Paste it again."),
    "text.too_long": _(
        "This is too long: %(size)s bytes, and %(most)s are allowed. Shorten it, or put a part of"
        " it elsewhere. A text pasted from a word processor may hold much more than its words."
    ),
    "note.too_long": _("The note is too long: %(most)s characters at most."),
    "significance.unknown": _("Say how much this edit changes."),
    "language.unknown": _("This site is not written in this language."),
    "field.needed": _("Readers need it: fill it in before this is published."),
    "fact.missing": _("Choose one."),
    "fact.too_long": _("This is too long: %(most)s characters at most."),
    "fact.not_an_address": _(
        "“%(value)s” is not an address of the web. Write it whole, as “https://example.org”."
    ),
    "fact.not_a_day": _("“%(value)s” is not a day. Write it as “2027-03-31”."),
    "fact.not_degrees": _("“%(value)s” is not a place on the map. Write degrees, as “46.5802”."),
    "fact.unknown_choice": _("“%(value)s” is not in the list."),
    "fact.too_many": _("Choose %(most)s at most."),
    "fact.not_a_number": _("“%(value)s” is not a whole number."),
    "fact.out_of_bounds": _("Give a number from %(least)s to %(most)s."),
    "fact.unknown_document": _("“%(value)s” is not a page of this site."),
    "fact.official": _(
        "This comes from official data. If it is wrong, report it: it is corrected at its source."
    ),
    "fact.group_upside_down": _("The largest group is smaller than the smallest, %(least)s."),
    "fact.places_upside_down": _("The most partners wanted are fewer than the least, %(least)s."),
    "fact.too_many_places_left": _("More places are left, %(least)s, than there are."),
    "fact.days_upside_down": _("It ends before it begins."),
    "tree.in_a_circle": _("A page cannot stand beneath itself."),
    # addresses
    "address.empty": _("Give an address: letters and figures, as “open-workshop”."),
    "address.reserved": _("“%(slug)s” is a word that the site needs. Choose another address."),
    "address.taken": _(
        "Another page has, or had, the address “%(slug)s”. Add a word that tells them apart."
    ),
    # publishing and reviewing
    "publication.nothing_there": _("There is no text in this language to publish."),
    "pairs.unknown_passage": _(
        "One of these passages is no longer there. Look again, then pair it anew."
    ),
    "audience.unknown": _("Say for whom the page is meant."),
    "review.outdated": _(
        "Readers see something newer already. Compare the two, and edit the page by hand."
    ),
    "review.built_upon": _(
        "The page began with this edit, and others built upon it. Edit it by hand, or delete it."
    ),
    "offered.another_waits": _(
        "Another text in this language waits to be read. You can go on once that is decided."
    ),
    "offered.incomplete": _(
        "Readers need more in this language: see what is missing. It can be completed still."
    ),
    "revision.is_live": _("Readers see this very text. Withdraw or edit it first."),
    "report.no_reason": _("Say what is wrong."),
    "report.too_long": _("Keep it under %(most)s characters."),
    "deletion.no_reason": _("Say why: whoever follows an old link will read it."),
    "deletion.too_long": _("Keep the reason under %(most)s characters."),
    # drafts by a machine
    "machine.quota": _(
        "The translation service has done all that it may for this site. Try again later, or"
        " translate by hand."
    ),
    "machine.key": _(
        "The translation service does not know this site. Tell an administrator: the key is wrong."
    ),
    "machine.pair": _("The translation service does not go from this language to that one."),
    "machine.refused": _("The translation service does not take this text. Translate it by hand."),
    "machine.timed_out": _(
        "The translation service took too long. Try again with a shorter passage, or translate by"
        " hand."
    ),
    "machine.unreachable": _("The translation service does not answer. Try again later."),
    "machine.nonsense": _(
        "The translation service sent back a damaged text, which we did not keep. Translate this"
        " passage by hand."
    ),
    # people
    "name.missing": _("Give a name, with letters in it."),
    "name.too_long": _("This name is too long: %(most)s characters at most."),
    "name.address": _("A name is shown to everybody: it cannot hold an address."),
    "name.signs": _("This name holds signs that are neither letters, figures nor punctuation."),
    "name.mixed": _("This name mixes alphabets within a word. Write each word in one alphabet."),
    "name.reserved": _("This name looks like one of the team’s or of nobody’s. Choose another."),
    "name.taken": _("Somebody has this name, or one that looks like it. Choose another."),
    "email.invalid": _("This is not an e-mail address. Write one, as “name@example.org”."),
    "email.taken": _("This address belongs to another account."),
    "password.too_short": _("Use %(least)s characters or more. A few words do well."),
    "password.too_long": _("Use %(most)s characters at most."),
    "password.common": _("Many people use this password: it is easy to guess. Choose another."),
    "password.personal": _("Your name and your address are easy to guess. Choose another."),
    "password.wrong": _("This is not your password."),
    "sign_in.wrong": _("This address and this password do not go together."),
    "sign_in.unconfirmed": _(
        "This address is not confirmed yet. Follow the link in our letter, or sign up again to"
        " have another."
    ),
    "sign_in.waiting": _("Somebody of the team has still to let you in. You will have a letter."),
    "sign_in.blocked": _("This account is blocked. Write to us if you think it should not be."),
    "token.dead": _("This link has been used, or is too old."),
    "form.too_fast": _("That was faster than people type. Send it once more."),
    "role.impossible": _("This account cannot have that role."),
    "role.last_administrator": _("The site needs an administrator. Name another one first."),
    # who acts for organisations
    "seat.impossible": _("This account cannot act for anybody: it is blocked, or only a name."),
    "seat.unknown_role": _("Say what this person is to the organisation."),
    "seat.last_manager": _(
        "The organisation needs somebody who manages it. Make somebody else manager first."
    ),
    "invitation.has_account": _("This address has an account here. Sign in with it, and accept."),
    "words.too_long": _("Keep it under %(most)s characters."),
    "claim.no_words": _("Say what you do there."),
    "claim.no_reason": _("Say why: whoever asked will read it."),
    "claim.held": _("People act for this organisation already. Ask them to invite you."),
    "official.unknown_fact": _("This is not a fact of organisations."),
    "official.no_source": _("Say where it comes from, in %(most)s characters at most."),
    "area.unknown": _("Choose a country, or a network of the directory."),
    "merge.same": _("An organisation cannot be merged into itself."),
    "merge.unknown": _("Choose the profile to keep, or give its short address."),
    "watch.unknown_pace": _("Choose how soon you want to hear of it."),
    "watch.unknown_target": _("Choose what you want to watch: this is there no more."),
    "watch.too_many": _("%(most)s things at most can be watched. Stop watching some first."),
    "kept.too_long": _("This is too long to keep: %(most)s bytes at most."),
}


def tell(problem: Problem) -> str:
    """The sentence of a problem, in the language of the page."""
    sentence = str(PROBLEMS[problem.code])
    told = {
        name: number(value) if isinstance(value, int) else value
        for name, value in problem.values.items()
    }
    return sentence % told if told else sentence


def tell_by_field(problems: Iterable[Problem]) -> dict[str, str]:
    """Field → its first sentence; "" is what concerns the whole form."""
    told: dict[str, str] = {}
    for problem in problems:
        told.setdefault(problem.field, tell(problem))
    return told
