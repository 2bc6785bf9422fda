"""Lieux communs: the core. Nothing below `wiki.app` speaks HTTP."""
