"""What people change about themselves: their name, their address, the language of their letters."""

from wiki import config
from wiki.access.actor import Actor
from wiki.accounts import lookups, names, new_passwords, rules, tokens
from wiki.accounts.events import EmailChanged, LanguageChanged, NameChanged
from wiki.accounts.tokens import Purpose
from wiki.db import transaction, writing
from wiki.errors import Invalid, Problem
from wiki.journal.service import record
from wiki.mail import letters


@transaction
def change_name(actor: Actor, name: str) -> None:
    """Go by another name, on past work too. Raises Invalid."""
    account, name = lookups.get_own(actor), names.clean(name)
    problem = names.problem_of(name)
    if problem:
        raise Invalid(problem)
    lookups.check_name_is_free(name, account)
    if name != account.name:
        account.name, account.name_key = name, names.fold(name)
        record(account.id, NameChanged(account.id))


@transaction
def change_language(actor: Actor, language: str) -> None:
    """Have one's letters in another language. Raises Invalid."""
    account = lookups.get_own(actor)
    if language not in config.current().languages:
        raise Invalid(Problem("language", "language.unknown"))
    if language != account.language:
        account.language = language
        record(account.id, LanguageChanged(account.id, language))


def change_email(actor: Actor, email: str, password: str) -> None:
    """Send a letter to the new address: nothing changes until it is answered.

    The answer is the same when the address is somebody else's, who gets a letter. Raises Invalid.
    """
    address = rules.read_email(email)
    new_passwords.check_password(actor, password)
    with writing():
        account, holder = lookups.get_own(actor), lookups.find_by_email(address)
        if holder is account:
            return
        if holder:
            letters.write("address-known", address, holder.language, name=holder.name)
            return
        token = tokens.issue(account.id, Purpose.EMAIL, address)
        letters.write("change-email", address, account.language, name=account.name, token=token)


@transaction
def confirm_email(token: str) -> None:
    """The new address is proven, and takes the place of the old one. Raises Invalid."""
    proof = tokens.use(token, Purpose.EMAIL)
    account, address = lookups.get(proof.account_id), proof.email or ""
    if lookups.find_by_email(address):
        raise Invalid(Problem("", "email.taken"))
    if account.email:
        letters.write("email-changed", account.email, account.language, name=account.name)
    account.email, account.email_key = address, rules.email_key(address)
    tokens.withdraw(account.id, Purpose.RESET)
    record(account.id, EmailChanged(account.id))
