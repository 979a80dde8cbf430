"""Detectors measured on files that anybody can bring."""
