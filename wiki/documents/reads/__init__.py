"""How often documents are read: numbers only, never who."""
