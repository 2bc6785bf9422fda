"""What everybody may see of partners: who looks for what, who works together, who is shown."""

from blueprints.partnering import fairness, needs, network
from blueprints.partnering.blueprint import blueprint

__all__ = ["blueprint", "fairness", "needs", "network"]
