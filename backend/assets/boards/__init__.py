"""Saved views of the explorer, the board that they are pinned to, and annotations of days."""
