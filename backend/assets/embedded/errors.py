"""Errors of the embedded servers."""


class EmbeddedError(Exception):
    """The embedded servers cannot be started or stopped; the text tells the user why."""
