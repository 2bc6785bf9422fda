"""The subcommands of `lieux`, one subject a file."""
