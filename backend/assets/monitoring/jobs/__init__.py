"""The jobs: their status and history."""
