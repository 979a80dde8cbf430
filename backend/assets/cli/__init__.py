"""The launcher's commands. `main`, `environment` and what they import need the standard library only."""
