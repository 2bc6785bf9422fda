"""What tests share: an instance of one's own, the cast, the databases."""
