"""Where links to a section's former titles land: told by the history, kept beside it."""
