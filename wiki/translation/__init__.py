"""Translating: machine drafts and the glossary."""
