"""How loans go: how far tickets come, how many loans run beside those that end, and which are late by how much."""
