"""User management: reading, inviting, roles, classification, deactivation, anonymisation, unmasking."""
