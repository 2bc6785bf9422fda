"""Drafts made by a machine, off unless the site chose an engine: never published unlabelled."""
