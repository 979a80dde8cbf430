"""Money from one user's wallet to another's, where the installation allows it."""
