"""Lists of documents, narrowed and ordered by their addresses alone, and what one takes of them."""
