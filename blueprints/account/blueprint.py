"""The blueprint that the screens of this folder hang on."""

from flask import Blueprint

blueprint = Blueprint("account", "blueprints.account")
