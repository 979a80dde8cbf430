"""Tokens: signed ones that live for minutes, the refresh tokens that renew them, and personal ones for tools."""
