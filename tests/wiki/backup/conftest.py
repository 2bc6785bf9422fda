"""An instance in which something happened, and the command on any instance."""

from collections.abc import Callable

import pytest
from click.testing import CliRunner, Result
from flask import Flask

from tests.support.cast import Cast
from tests.wiki.backup.instances import Instance
from tests.wiki.documents.desk import revise, write
from tests.wiki.notify.postman import hear, watch
from wiki.cli import main
from wiki.config import Settings
from wiki.db import db, writing
from wiki.mail import outbox

Run = Callable[..., Result]


@pytest.fixture
def lieux() -> Run:
    """The command, as somebody types it for an instance."""

    def run(instance: Instance, *words: object) -> Result:
        told = ["--instance", str(instance.folder), *map(str, words)]
        return CliRunner().invoke(main, told, env={"LIEUX_DATABASE_URL": instance.address})

    return run


@pytest.fixture
def lived(app: Flask, settings: Settings, cast: Cast) -> Instance:
    """Two languages, a draft, a letter and a notice that wait."""
    oven = write(cast.basile, "Four à pain", "Cuire dix minutes.\n", slug="four")
    revise(cast.basile, oven, "Bake.\n", language="en", title="Bread oven", slug="oven")
    write(cast.ida, "Brouillon", "À finir.\n", public=False)
    watch(cast.amina, oven)
    revise(cast.basile, oven, "Cuire vingt minutes.\n")
    hear()
    with writing():
        outbox.post("amina@test.example", "Bonjour", "Un secret.", "fr")
    (settings.instance / "site.toml").write_text('purpose = "Pétrir ensemble"\n', "utf-8")
    db.session.remove()
    return Instance(settings.instance, settings.database_url)
