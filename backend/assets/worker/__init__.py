"""The worker process: the command that runs it, and the jobs that are made of several apps' work."""
