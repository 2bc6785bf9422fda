"""The glossary: the words of the network, side by side in its languages, kept by its members."""
