"""A user's own dashboard: money, loans, messages, and the marketplace's metrics counted from the user's own rows."""
