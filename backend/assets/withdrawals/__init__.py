"""Money out of a wallet to its owner's bank account: requested, then confirmed or refused by an administrator."""
