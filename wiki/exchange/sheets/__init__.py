"""Organisations and offers as rows of a table, CSV or JSON Lines: one document a row, as it is."""
