"""Sources that feed the figures from elsewhere, and up to when each of them is complete."""
