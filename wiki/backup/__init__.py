"""Everything an instance knows, in one file that both databases read."""
