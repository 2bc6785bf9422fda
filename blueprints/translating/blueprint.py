"""The blueprint of translating."""

from flask import Blueprint

blueprint = Blueprint("translating", __name__)
