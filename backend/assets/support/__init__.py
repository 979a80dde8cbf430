"""The service desk: the queue of late loans, and what was done about each."""
