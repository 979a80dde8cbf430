"""Taking events, and those who send them."""
