"""Backups of everything that an installation cannot make anew, and restoring them."""
