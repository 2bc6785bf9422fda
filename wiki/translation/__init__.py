"""Translating: what to bring over from one language to another, and the two read together."""
