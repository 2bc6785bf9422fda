"""Letters: an outbox written with what causes them, and the sender that carries them out."""
