"""The blueprint of writing."""

from flask import Blueprint

blueprint = Blueprint("editing", __name__)
