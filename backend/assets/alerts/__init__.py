"""Alerts: rules on figures and on the system, one notice for each episode, and the bell that shows them."""
