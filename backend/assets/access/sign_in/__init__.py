"""Signing in by allauth: its adapters, its token strategy and its signals."""
