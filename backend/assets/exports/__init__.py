"""Exports: files that the worker builds from one snapshot, stored for a week and verifiable afterwards."""
