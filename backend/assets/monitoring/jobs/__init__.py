"""What the jobs did: each run of one, and what happened to it."""
