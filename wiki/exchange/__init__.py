"""Documents in and out as JSON Lines, with all their past: one revision or event a line."""
