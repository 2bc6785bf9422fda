"""What a match rests on, one feature at a time."""
