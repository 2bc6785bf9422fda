"""Who suits whom, both ways and with reasons: decision 0022."""
