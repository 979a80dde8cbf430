"""Writing rules, deciding what they find, and sending it."""
