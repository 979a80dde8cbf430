"""Metrics for Prometheus, at an address of their own that is not the site's."""
