"""Monitoring of the marketplace: its loans, its jobs, and the health of the system."""
