"""Markdown: cut into passages, rendered, linked and made safe."""
