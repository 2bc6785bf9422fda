"""The index on disk: Whoosh's files, commits and merges, read and ranked our way."""
