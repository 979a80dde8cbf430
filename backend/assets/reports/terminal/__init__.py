"""The reports on the terminal: the same questions and the same answers as over HTTP."""
