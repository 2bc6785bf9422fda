"""How the words of each language are read, so that they meet however they were written."""
