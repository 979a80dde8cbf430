"""Requests that are carried out once, under keys of the callers' own choice, and answered alike each time."""
