"""The web process: how it is served, what it lets in, and the headers of all that it answers."""
