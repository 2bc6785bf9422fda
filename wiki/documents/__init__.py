"""The versioned document: what everybody reads, in every language, with all its past."""
