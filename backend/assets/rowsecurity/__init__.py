"""Whose rows the web server sees: PostgreSQL's own policies on the marketplace's tables and its figures."""
