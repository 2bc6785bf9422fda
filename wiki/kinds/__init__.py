"""The kinds of documents: data only. A kind names its facts, its texts and who writes it."""
