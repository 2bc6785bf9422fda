"""The demo: the commons and the site of an invented network, in two languages."""
