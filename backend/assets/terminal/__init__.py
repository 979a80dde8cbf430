"""Reports and exports on the terminal: the same queries and answers as over HTTP, the same files as exports."""
