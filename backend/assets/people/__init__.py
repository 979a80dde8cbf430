"""Managing users: who they are to whom may see it, inviting, roles, classification, deactivating, anonymising."""
