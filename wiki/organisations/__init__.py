"""Organisations: who acts for them, how they are invited, what is official, when confirmed."""
