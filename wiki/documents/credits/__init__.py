"""Whose words readers see: counted from the history, kept beside it, told as the credit line."""
