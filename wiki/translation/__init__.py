"""Bringing one language up to what another says: what is asked, and how an answer is saved."""
