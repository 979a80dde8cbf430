"""One's own: money, loans, messages, and the same metrics as the marketplace's, counted from one's own rows."""
