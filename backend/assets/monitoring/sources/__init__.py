"""The sources that feed the figures from elsewhere."""
