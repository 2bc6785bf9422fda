"""HTTP only: a folder an activity. Each view finds, reads, does, answers."""
