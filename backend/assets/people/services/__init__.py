"""The only writers of user management: invitations, changes, anonymisation, unmasking."""
