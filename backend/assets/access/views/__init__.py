"""Endpoints of signing in and of the user's own account."""
