"""Answers to offers: sent by anybody, seen and decided by the offer's people, told to both."""
