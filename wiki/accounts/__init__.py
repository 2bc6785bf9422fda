"""People: accounts, their sessions, the letters that prove an address, the texts kept for them."""
