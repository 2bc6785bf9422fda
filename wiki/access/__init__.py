"""Who may do what: one readable table, asked by Python, SQL and the index alike."""
