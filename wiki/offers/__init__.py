"""Cooperation offers: their life cycle, the answers they get, and what came of them."""
