"""Answers taken along as files: made by the worker as of one moment, kept for a week, vouched for longer."""
