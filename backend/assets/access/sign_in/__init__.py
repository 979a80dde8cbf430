"""Signing in: what we tell allauth, whose flows do the work, and what we listen to."""
