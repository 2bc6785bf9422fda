"""The words people choose from: one TOML a vocabulary, the labels of all languages side by side."""
