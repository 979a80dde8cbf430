"""What can go wrong with the embedded servers."""


class EmbeddedError(Exception):
    """The embedded servers cannot be started or stopped; the text says why, in words for a user."""
