"""Two organisations meet: silent interest, introductions and what became of them."""
